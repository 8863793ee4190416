import Documents

/// A printed name of an organ, taken apart: region, organ, kind.
struct AgencyName: Equatable {
  var kind: Agency.OrganKind
  var province: String?
  var city: String?
  var county: String?
  /// 红格镇, 南源街道.
  var town: String?
  /// The name as printed, without spaces.
  var printed: String

  /// The name that a text prints in a range; nil for what is no name of an organ.
  init?(_ text: Text, _ range: Range<Int>) {
    guard range.count <= 120, let last = range.last(where: { !text.units[$0].isSpace }),
      AgencyName.lastUnits.contains(text.units[last])
    else { return nil }
    self.init(PrintedName(text, range))
  }

  /// nil for what is no name of an organ.
  init?(_ letters: PrintedName) {
    let name = letters.units
    guard name.count >= 2, name.count <= 40, AgencyName.lastUnits.contains(name[name.count - 1]),
      name.allSatisfy({ $0.isNameLetter && $0 != AgencyName.we }),
      letters.isLegible,
      let (parts, organ) = DivisionPath.split(name, isOrgan: AgencyName.isOrgan)
    else { return nil }
    printed = letters.text
    kind = .other
    for part in parts {
      let word = part.whole ?? letters.part(part.range).text
      switch part.level {
      case .province: province = word
      case .prefecture: city = word
      case .county: county = word
      case .town: town = word
      }
    }
    guard let kind = AgencyName.kind(organ: organ, hasTown: town != nil, hasRegion: !parts.isEmpty)
    else { return nil }
    self.kind = kind
    province = province ?? city.flatMap(Divisions.standard.province(of:))
  }

  private static let we: Text.Unit = 0x6211

  // MARK: organs

  private static let townOffices = ["办公室", "党政办", "综合办", "办", "党委", "党工委", "管理委员会"]
    .map(units)
  private static let governments = ["人民政府", "政府"].map(units)
  private static let townHeads = [units("人民政府"), units("政府"), units("办事处")]
  private static let governmentOffices = [
    "人民政府办公室", "人民政府办公厅", "政府办公室", "政府办公厅", "政府办", "府办",
  ].map(units)
  private static let departments = [
    "局", "委员会", "委", "厅", "办公室", "办公厅", "办", "中心", "院", "署", "处", "队", "社", "联合会",
    "管委会", "所", "站", "馆", "公司", "学校", "大学", "学院", "医院", "中学", "小学", "幼儿园", "工会", "妇联", "残联", "集团",
    "厂",
  ].map(units)

  /// What a name can end with: most of what is no name is turned away by its last character.
  private static let lastUnits = UnitSet(
    (departments + governments + townHeads).compactMap(\.last) + units("镇乡道木所"))

  /// What departments end with; whatever ends otherwise needs no comparison.
  private static let departmentLastUnits = UnitSet(departments.compactMap(\.last))

  /// 人民政府, 办事处, 人民政府党政办公室 or nothing behind a town's name.
  private static func isTownOrgan(_ organ: ArraySlice<Text.Unit>) -> Bool {
    let head = townHeads.first { organ.begins(with: $0) }?.count ?? 0
    let office = organ.dropFirst(head)
    return office.isEmpty || office.count <= 8 && townOffices.contains { office.ends(with: $0) }
  }

  static func isOrgan(_ organ: ArraySlice<Text.Unit>, below level: DivisionPath.Level?)
    -> Bool
  {
    kind(organ: organ, hasTown: level == .town, hasRegion: level != nil) != nil
  }

  private static func kind(
    organ: ArraySlice<Text.Unit>, hasTown: Bool, hasRegion: Bool
  ) -> Agency.OrganKind? {
    if hasTown { return isTownOrgan(organ) ? .township : nil }
    guard let last = organ.last else { return nil }
    if governments.contains(where: { organ.count == $0.count && organ.ends(with: $0) }) {
      return hasRegion ? .government : nil
    }
    guard departmentLastUnits.contains(last) else { return nil }
    if governmentOffices.contains(where: { organ.count == $0.count && organ.ends(with: $0) }) {
      return hasRegion ? .governmentOffice : nil
    }
    guard organ.count >= 2, organ.count <= 24 else { return nil }
    let isDepartment = departments.contains { organ.count > $0.count && organ.ends(with: $0) }
    return isDepartment ? .department : nil
  }

  /// 青禾县 in a title: the county's government, though the title does not call it so.
  init?(ofDivision name: PrintedName) {
    guard name.units.count <= 12, let last = name.units.last,
      AgencyName.divisionLastUnits.contains(last),
      var whole = AgencyName(PrintedName(name.text + "人民政府")), whole.kind == .government
    else { return nil }
    whole.printed = name.text
    self = whole
  }

  private static let divisionLastUnits = UnitSet("县区市旗州省盟")

  /// 盘江镇人民政府 of 盘江镇人民政府党政办公室: whom a town's office answers for.
  var withoutOffice: AgencyName {
    guard town != nil else { return self }
    let name = PrintedName(printed)
    for head in AgencyName.townHeads {
      if let place = firstIndex(of: head, in: name.units, name.units.indices) {
        return AgencyName(name.part(0..<(place + head.count))) ?? self
      }
    }
    return self
  }

  /// The agency of a report: its bare name for a town, the printed name for any other organ.
  var agency: Agency {
    let isSubdistrict = town?.hasSuffix("街道") ?? false
    var agency = Agency(
      name: town ?? printed, fullName: printed,
      kind: town == nil ? kind : isSubdistrict ? .subdistrict : .township)
    agency.province = province
    agency.city = city
    agency.county = county
    agency.town = town
    return agency
  }
}

extension ArraySlice<Text.Unit> {
  /// Whether the last characters are those of a word; without the generic comparison of sequences.
  func ends(with word: [Text.Unit]) -> Bool {
    count >= word.count && has(word, at: endIndex - word.count)
  }

  func begins(with word: [Text.Unit]) -> Bool { count >= word.count && has(word, at: startIndex) }

  private func has(_ word: [Text.Unit], at place: Int) -> Bool {
    for n in word.indices where self[place + n] != word[n] { return false }
    return true
  }
}
