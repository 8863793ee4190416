import Gazetteer
import Places
import Query
import SQLite

/// Divisions as rows: code, name, level, path, former names.
struct DivisionRows {
  static let columns = [
    ResultColumn("division_code", "区划代码", "Division code"), ResultColumn("name", "名称", "Name"),
    ResultColumn("level", "级别", "Level"), ResultColumn("full_name", "全称", "Full name"),
    ResultColumn("former_names", "曾用名", "Former names"),
  ]

  private let list: DivisionList
  private let former: [Int: [(name: String, until: Int?)]]

  init(_ list: DivisionList) {
    self.list = list
    former = list.formerNames()
  }

  func rows(_ places: [Int]) -> [[Value]] {
    places.map { place in
      let names = (former[place] ?? []).map { $0.name + ($0.until.map { "（至\($0)年）" } ?? "") }
      return [
        .text(list.code(place).description), .text(list.name(place)),
        .text("\(list.code(place).level)"), .text(list.fullName(place)),
        names.isEmpty ? .null : .text(names.joined(separator: "、")),
      ]
    }
  }

  /// What a text may mean; else all names that contain it.
  static func search(_ text: String, in list: DivisionList) -> [Int] {
    let exact = RegionName.divisions(text, in: list)
    guard exact.isEmpty else { return exact }
    let part = simplified(text)
    return (0..<list.count).filter { hasPart(list.name($0), part) }
  }

  /// The divisions that have no other one between them and this.
  static func below(_ place: Int, in list: DivisionList) -> [Int] {
    let depth = list.path(place).count
    return list.divisions(in: list.code(place)).filter { list.path($0).count == depth + 1 }
  }
}
