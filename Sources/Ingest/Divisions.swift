import Documents
import Schema

/// The provinces and prefectures of China: enough to tell 攀枝花市 from 兴化市.
struct Divisions: Sendable {
  static let standard = Divisions(table: Schema.text(of: "divisions.tsv"))

  private struct Division {
    var isProvince: Bool
    /// The province of a prefecture.
    var province: String
  }

  private let divisions: KeyTable<Division>
  private static let municipalities: Set<String> = ["北京市", "天津市", "上海市", "重庆市"]

  /// The last characters of all names, to turn most words away at once.
  private let lastUnits: UnitSet

  init(table: String) {
    var names: [Substring: String] = [:]
    var divisions: [UInt64: Division] = [:]
    var last: [Text.Unit] = []
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      guard fields.count == 2 else { continue }
      last += fields[1].utf16.suffix(1)
      let isProvince = fields[0].hasSuffix("0000")
      if isProvince { names[fields[0].prefix(2)] = String(fields[1]) }
      divisions[Divisions.key(fields[1].utf16)] = Division(
        isProvince: isProvince, province: names[fields[0].prefix(2)] ?? "")
    }
    self.divisions = KeyTable(divisions)
    lastUnits = UnitSet(last)
  }

  private static func key(_ name: some Sequence<Text.Unit>) -> UInt64 {
    name.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private func division(_ name: String) -> Division? { divisions[Divisions.key(name.utf16)] }

  func isMunicipality(_ name: String) -> Bool { Divisions.municipalities.contains(name) }
  func isPrefecture(_ name: String) -> Bool { division(name).map { !$0.isProvince } ?? false }
  func isProvince(_ name: String) -> Bool { division(name)?.isProvince ?? false }

  /// The province of a prefecture; names of prefectures are unique in the country.
  func province(of prefecture: String) -> String? {
    division(prefecture).flatMap { $0.isProvince ? nil : $0.province }
  }

  /// Whether a province or a prefecture is named there.
  func isKnown(_ text: Text, _ range: Range<Int>) -> Bool {
    guard let last = range.last, lastUnits.contains(text.units[last]) else { return false }
    return divisions[Divisions.key(text.units[range])] != nil
  }
}
