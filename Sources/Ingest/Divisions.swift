import Documents
import Gazetteer
import Schema

extension DivisionList {
  /// The list that the program carries.
  public static let standard = DivisionList(Schema.divisions)
}

/// What the reading of names asks of the list: enough to tell 攀枝花市 from 兴化市.
struct Divisions: Sendable {
  static let standard = Divisions(list: .standard)

  let list: DivisionList
  private static let municipalities: Set<String> = ["北京市", "天津市", "上海市", "重庆市"]
  /// The last characters of provinces and prefectures, to turn most words away at once.
  private let lastUnits = UnitSet("省市区州盟")

  private func level(_ name: ArraySlice<Text.Unit>) -> DivisionCode.Level? {
    for reference in list.references(name)
    where reference.role == .name || reference.role == .former {
      let level = list.code(reference.division).level
      if level <= .prefecture { return level }
    }
    return nil
  }

  func isMunicipality(_ name: String) -> Bool { Divisions.municipalities.contains(name) }
  func isPrefecture(_ name: String) -> Bool { level(units(name)[...]) == .prefecture }
  func isProvince(_ name: String) -> Bool { level(units(name)[...]) == .province }

  /// The province of a prefecture; names of prefectures are unique in the country.
  func province(of prefecture: String) -> String? {
    for reference in list.references(prefecture) where reference.role != .short {
      let path = list.path(reference.division)
      if path.count == 2, list.code(reference.division).level == .prefecture {
        return list.name(path[0])
      }
    }
    return nil
  }

  /// Whether a province or a prefecture is named there.
  func isKnown(_ text: Text, _ range: Range<Int>) -> Bool {
    guard let last = range.last, lastUnits.contains(text.units[last]) else { return false }
    return level(text.units[range]) != nil
  }
}
