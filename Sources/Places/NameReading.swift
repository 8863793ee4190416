import Documents
import Gazetteer
import Ingest

/// What the name of an agency itself says of its place.
struct NameReading {
  /// The divisions it may be of; several for a name that places share, none for an unknown one.
  var candidates: [Int] = []
  /// The organ within its division, as it tells it from others.
  private(set) var organ = ""
  /// The town, where it is a town's.
  let town: String?
  /// Whether the agency says in which county, city or province it lies.
  private(set) var isPlaced = false
  /// The smallest division that the name gives for certain, though not the agency itself.
  private(set) var region: Int?
  /// Where the town must be one of: the divisions that the name gives above it.
  private(set) var containers: [Int] = []
  /// A division that it states and that no list knows, or that does not go with the others.
  private(set) var contradiction: String?
  /// 区 of 区教育局: of which level, not whose.
  private(set) var generic: (word: String, endings: [String])?
  /// What each part of the name speaks for.
  private(set) var evidence: [Evidence] = []

  init(_ agency: Agency, year: Int?, list: DivisionList) {
    town = agency.town
    var printed = agency.fullName
    if agency.kind == .government, !printed.hasSuffix("政府") { printed += OrganNames.government }
    if let listed = ListedName.read(organ: printed, in: list), let last = listed.parts.last {
      candidates = NameReading.current(last.references, year: year)
      isPlaced = listed.parts.count > 1 || last.level < .township
      let rest = String(folded: units(printed)[listed.organ...])
      organ = last.level == .township ? "" : OrganNames.name(of: agency.kind, printed: rest)
      if candidates.count == 1, let only = candidates.first {
        evidence = [
          Evidence(.name, String(folded: units(printed)[..<listed.organ]), list.code(only))
        ]
      }
      heed(agency, in: units(printed)[..<listed.organ], list)
    } else {
      readFields(agency, list)
    }
  }

  /// References that can be meant in a year: a name given up long before is not.
  private static func current(_ references: [Reference], year: Int?) -> [Int] {
    var places: [Int] = []
    for reference in references where !places.contains(reference.division) {
      if let until = reference.until, let year, year > until + 3,
        references.contains(where: { $0.until == nil })
      {
        continue
      }
      places.append(reference.division)
    }
    return places
  }

  /// What introduction and signature say of the region and the name does not.
  private mutating func heed(_ agency: Agency, in name: ArraySlice<UInt16>, _ list: DivisionList) {
    let stated = String(folded: name)
    for region in [agency.province, agency.city, agency.county].compactMap({ $0 })
    where !stated.contains(region) {
      let known = list.references(region).filter { $0.role == .name || $0.role == .former }
      let fitting = candidates.filter { place in
        known.contains { list.code($0.division).contains(list.code(place)) }
      }
      guard !fitting.isEmpty else {
        contradiction = region
        return
      }
      if fitting.count < candidates.count || candidates.count == 1, fitting.count == 1 {
        evidence.append(Evidence(.region, region, list.code(fitting[0])))
      }
      candidates = fitting
      isPlaced = true
    }
  }

  /// A name that the list cannot take apart: by the parts in which the text was read.
  private mutating func readFields(_ agency: Agency, _ list: DivisionList) {
    var above: [Int]?
    for region in [agency.province, agency.city, agency.county].compactMap({ $0 }) {
      let known = list.references(region).filter { reference in
        guard reference.role == .name || reference.role == .former,
          list.code(reference.division).level < .township
        else { return false }
        let code = list.code(reference.division)
        return above?.contains { list.code($0).contains(code) && list.code($0) != code } ?? true
      }
      guard !known.isEmpty else {
        contradiction = region
        break
      }
      above = NameReading.current(known, year: nil)
    }
    containers = above ?? []
    region = containers.count == 1 && contradiction == nil ? containers[0] : nil
    guard agency.town == nil else { return }
    // 教育局 after whatever stands before it.
    var rest = agency.fullName
    for part in [agency.province, agency.city, agency.county].compactMap({ $0 })
    where rest.hasPrefix(part) {
      rest = String(decoding: rest.utf8.dropFirst(part.utf8.count), as: UTF8.self)
    }
    if contradiction == nil, let word = OrganNames.generic.first(where: { rest.hasPrefix($0.word) })
    {
      generic = word
      rest = String(decoding: rest.utf8.dropFirst(word.word.utf8.count), as: UTF8.self)
    }
    organ = OrganNames.name(of: agency.kind, printed: rest)
    if contradiction == nil, generic == nil, !containers.isEmpty, agency.kind != .other {
      candidates = containers
      isPlaced = candidates.count == 1
      if let only = candidates.first, candidates.count == 1 {
        evidence = [Evidence(.name, agency.fullName, list.code(only))]
      }
    }
  }
}
