import Documents
import Gazetteer

/// The divisions at the head of a name: 攀枝花市, 盐边县, 红格镇 of 攀枝花市盐边县红格镇人民政府.
enum DivisionPath {
  enum Level: Int, Comparable {
    case province, prefecture, county, town
    static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }

    init(_ level: DivisionCode.Level) {
      switch level {
      case .province: self = .province
      case .prefecture: self = .prefecture
      case .county: self = .county
      case .township: self = .town
      }
    }
  }

  struct Part {
    var level: Level
    /// As the name prints it.
    var units: ArraySlice<Text.Unit>
    /// The name in the list that a short form stands for.
    var whole: String?

    var range: Range<Int> { units.indices }
    var name: String { whole ?? String(folded: units) }
  }

  private static let endings: [(ending: [Text.Unit], level: Level)] = {
    let levels: [(Level, [String])] = [
      (.province, ["特别行政区", "自治区", "省"]), (.prefecture, ["自治州", "地区", "盟", "市"]),
      (.county, ["县", "区", "旗", "市"]), (.town, ["街道", "镇", "乡", "苏木"]),
    ]
    return levels.flatMap { level, words in words.map { (units($0), level) } }
  }()
  private static let lastUnits = UnitSet(endings.compactMap(\.ending.last))

  /// 县政府 and 区教育局 leave out which.
  private static let generic = UnitSet("我本全该各县市区镇乡省")
  /// 国家税务总局棠宁县税务局: what holds an organ is no division.
  private static let organs = UnitSet("局厅署")
  private static let government = units("人民政府")
  private static let city = units("市")

  /// Splits a name; nil where no split leaves an organ.
  ///
  /// - Parameter isOrgan: whether the rest of the name is an organ of the last division's level.
  static func split(
    _ name: [Text.Unit], isOrgan: @escaping (ArraySlice<Text.Unit>, Level?) -> Bool
  ) -> ([Part], organ: ArraySlice<Text.Unit>)? {
    if let listed = ListedName.read(
      name, in: Divisions.standard.list, isOrgan: { isOrgan($0, Level($1)) })
    {
      return (listed.parts.compactMap { Part($0, of: name) }, name[listed.organ...])
    }
    guard let first = name.first, !pronouns.contains(first),
      let (parts, after) = path(name, 0, nil, isOrgan)
    else { return nil }
    return (settled(parts), name[after...])
  }

  /// 我镇 and 本局 name nobody; 本溪市 and 全椒县 do.
  private static let pronouns = UnitSet("我本该各全某")

  /// Shortest division first, and back where the rest does not come out.
  private static func path(
    _ name: [Text.Unit], _ start: Int, _ level: Level?,
    _ isOrgan: (ArraySlice<Text.Unit>, Level?) -> Bool
  ) -> ([Part], Int)? {
    var end = start + 2
    while end <= min(name.count, start + 12) {
      defer { end += 1 }
      guard lastUnits.contains(name[end - 1]) else { continue }
      for (ending, own) in endings where level.map({ own > $0 }) ?? true {
        guard end - start > ending.count,
          name[start..<end].ends(with: ending),
          end - start > 2 || !generic.contains(name[start]),
          !name[start..<end].contains(where: organs.contains)
        else { continue }
        let part = Part(level: own, units: name[start..<end])
        if own == .province, !Divisions.standard.isProvince(part.name) { continue }
        // 广州市荔湾区人民政府南源街道: the government between district and subdistrict.
        if name[end...].begins(with: government), end + 4 < name.count,
          let (rest, after) = path(name, end + 4, own, isOrgan), !rest.isEmpty
        {
          return ([part] + rest, after)
        }
        if let (rest, after) = path(name, end, own, isOrgan) { return ([part] + rest, after) }
      }
    }
    return isOrgan(name[start...], level) ? ([], start) : nil
  }

  /// A 市 above a county is a prefecture; alone it is what the list of prefectures says.
  private static func settled(_ parts: [Part]) -> [Part] {
    var parts = parts
    for n in parts.indices where parts[n].level == .prefecture && parts[n].units.last == city[0] {
      if Divisions.standard.isMunicipality(parts[n].name) {
        parts[n].level = .province
      } else if !parts.contains(where: { $0.level == .county }),
        !Divisions.standard.isPrefecture(parts[n].name)
      {
        parts[n].level = .county
      }
    }
    return parts
  }
}

extension DivisionPath.Part {
  /// A part as the list has it: the name as printed, for a short form the name it stands for; nil
  /// where it may stand for several.
  fileprivate init?(_ part: ListedName.Part, of name: [Text.Unit]) {
    let printed = name[part.range]
    let list = Divisions.standard.list
    let isShort = list.references(printed).allSatisfy {
      $0.role == .short || $0.role == .formerShort
    }
    if isShort, part.divisions.count != 1 { return nil }
    self.init(
      level: DivisionPath.Level(part.level), units: printed,
      whole: isShort ? part.divisions.first.map(list.name) : nil)
  }
}
