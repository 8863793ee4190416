import Documents
import Gazetteer
import Ingest

/// Says who reports: a division of the list where text and surroundings settle it, else the
/// candidates. Never a guess: whatever speaks against the only candidate leaves it open.
public struct PlaceResolver: Sendable {
  public let list: DivisionList
  let formerNames: [Int: [(name: String, until: Int?)]]

  public init(list: DivisionList) {
    self.list = list
    formerNames = list.formerNames()
  }

  /// A pure function of the clues and the list.
  public func placement(of clues: Clues) -> Placement {
    var clues = clues
    var behalf: Evidence?
    if clues.agency.kind == .governmentOffice || clues.agency.kind == .department,
      let intro = clues.texts.first, let words = OnBehalf.words(in: units(intro))
    {
      behalf = Evidence(.behalf, words, nil)
      clues.agency.becomeGovernment()
    }
    var name = NameReading(clues.agency, year: clues.year, list: list)
    var search = PlaceSearch(resolver: self, clues: clues)
    search.settle(&name)
    return placement(clues.agency, name, search, behalf)
  }

  private func placement(
    _ agency: Agency, _ name: NameReading, _ search: PlaceSearch, _ behalf: Evidence?
  ) -> Placement {
    var placement = Placement(agency: agency)
    placement.organ = name.organ
    placement.evidence = search.evidence + (behalf.map { [$0] } ?? [])
    if let place = search.place {
      return settled(placement, at: place)
    }
    placement.isContradicted = search.isContradicted
    placement.candidates = name.candidates.map(list.code).sorted()
    placement.region = commonRegion(name.candidates) ?? name.region.map(list.code)
    return placement
  }

  /// The placement of an agency in a division. What holds it has the names of the list.
  public func settled(_ open: Placement, at place: Int) -> Placement {
    var placement = open
    let code = list.code(place)
    placement.division = code
    placement.region = code
    placement.candidates = []
    var agency = open.agency
    if agency.town == nil, [agency.province, agency.city, agency.county].allSatisfy({ $0 == nil }),
      ListedName.read(organ: agency.fullName, in: list) == nil
    {
      // 教育局 and 区教育局 leave out whose they are.
      agency.fullName = list.name(place) + placement.organ
      agency.name = agency.fullName
    }
    (agency.province, agency.city, agency.county, agency.town) = (nil, nil, nil, nil)
    for division in list.path(place) {
      let name = list.name(division)
      switch list.code(division).level {
      case .province: agency.province = name
      case .prefecture: agency.city = name
      case .county: agency.county = name
      case .township: agency.town = name
      }
    }
    if let town = agency.town {
      // A town that is a subdistrict now goes by the name that it had.
      if agency.kind != .township, agency.kind != .subdistrict {
        agency.name = town
        agency.kind = town.hasSuffix("街道") ? .subdistrict : .township
      }
      placement.organ = ""
    } else if agency.kind == .township || agency.kind == .subdistrict {
      // A person may say that what calls itself a town is a county's organ; it keeps its kind.
      placement.organ = agency.name
    }
    placement.agency = agency
    return placement
  }

  /// The smallest division that holds all candidates.
  private func commonRegion(_ candidates: [Int]) -> DivisionCode? {
    guard let first = candidates.first else { return nil }
    return list.path(first).reversed().map(list.code).first { code in
      candidates.allSatisfy { code.contains(list.code($0)) }
    }
  }
}

extension Agency {
  /// 盐边县人民政府 of 盐边县人民政府办公室, which reports in its name.
  fileprivate mutating func becomeGovernment() {
    for ending in ["人民政府办公室", "人民政府办公厅", "政府办公室", "政府办公厅", "政府办", "府办"]
    where fullName.hasSuffix(ending) {
      fullName = String(decoding: fullName.utf8.dropLast(ending.utf8.count), as: UTF8.self)
      if !fullName.isEmpty { fullName += OrganNames.government }
      name = fullName
      kind = .government
      return
    }
    // A department that was commissioned: its government is that of its county.
    guard let region = county ?? city ?? province, fullName.hasPrefix(region) || county != nil
    else {
      return
    }
    fullName =
      [province, city, county].compactMap { $0 }.last.map { $0 + OrganNames.government }
      ?? fullName
    name = fullName
    kind = .government
  }
}
