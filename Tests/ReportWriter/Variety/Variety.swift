/// Decides which oddities of real reports one report has, and keeps a list of them.
struct Variety {
  /// How many in a hundred reports have each kind of oddity.
  let percent: Int
  var random: SplitMix64
  /// title.yearFirst, period.lost, …: what a failure can be traced to.
  private(set) var applied: [String] = []
  var agency: AgencyVariant?
  var hidesYear = false

  init(percent: Int, random: SplitMix64) {
    self.percent = percent
    self.random = random
  }

  /// One oddity of a family that the report has not yet, or none.
  mutating func one<Choice: CaseIterable & RawRepresentable>(
    _ family: String, of choices: Choice.Type
  ) -> Choice? where Choice.RawValue == String, Choice.AllCases == [Choice] {
    guard random.chance(percent) else { return nil }
    let choice = random.pick(Choice.allCases)
    let name = "\(family).\(choice.rawValue)"
    guard !applied.contains(name) else { return nil }
    applied.append(name)
    return choice
  }
}

/// Years in Chinese numerals: 二〇二三, 二0二三, 二O二三, 二○二三.
enum ChineseYear {
  static let zeros: [Character] = ["〇", "0", "O", "○", "零"]

  static func text(_ year: Int, zero: Character) -> String {
    let digits: [Character] = [zero, "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    return String(String(year).compactMap { $0.wholeNumberValue.map { digits[$0] } })
  }
}
