import Documents
import Schema

/// The provinces and prefectures of China: enough to tell 攀枝花市 from 兴化市.
struct Divisions: Sendable {
  static let standard = Divisions(table: Schema.text(of: "divisions.tsv"))

  private var provinces: Set<String> = []
  private var prefectures: [String: String] = [:]
  private static let municipalities: Set<String> = ["北京市", "天津市", "上海市", "重庆市"]

  /// The last characters of all names, to turn most words away at once.
  private var lastUnits: Set<Text.Unit> = []

  init(table: String) {
    var names: [Substring: String] = [:]
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      guard fields.count == 2 else { continue }
      lastUnits.formUnion(fields[1].utf16.suffix(1))
      if fields[0].hasSuffix("0000") {
        names[fields[0].prefix(2)] = String(fields[1])
        provinces.insert(String(fields[1]))
      } else {
        prefectures[String(fields[1])] = names[fields[0].prefix(2)]
      }
    }
  }

  func isMunicipality(_ name: String) -> Bool { Divisions.municipalities.contains(name) }
  func isPrefecture(_ name: String) -> Bool { prefectures[name] != nil }

  /// The province of a prefecture; names of prefectures are unique in the country.
  func province(of prefecture: String) -> String? { prefectures[prefecture] }

  /// Whether a province or a prefecture is named there.
  func isKnown(_ text: Text, _ range: Range<Int>) -> Bool {
    guard let last = range.last, lastUnits.contains(text.units[last]) else { return false }
    let name = text.folded(range)
    return provinces.contains(name) || prefectures[name] != nil
  }

  func isProvince(_ name: String) -> Bool { provinces.contains(name) }
}
