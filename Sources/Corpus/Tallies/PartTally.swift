import SQLite

/// What the prose calls a part of the year's disclosures, such as 微信公众号, and what it counts.
struct DisclosedPart: Hashable {
  let label: String
  let unit: String
}

/// A part of the disclosures in many reports.
struct PartTally {
  private var sum = CellTally()
  private(set) var reports = 0
  /// Figures that are round numbers.
  private(set) var rounded = 0

  var value: Value { sum.sum }
  var isTooLarge: Bool { sum.isTooLarge }

  /// Adds one report, which may name the part several times.
  mutating func add(_ figures: [(value: Value, isRound: Bool)]) {
    reports += 1
    for figure in figures {
      sum.add(figure.value, state: 0)
      if figure.isRound { rounded += 1 }
    }
  }

  mutating func add(_ other: PartTally) {
    sum.add(other.sum)
    reports += other.reports
    rounded += other.rounded
  }
}
