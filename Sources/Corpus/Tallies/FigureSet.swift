import Ingest
import StatutoryForm

/// Figures that a rate needs together: a report that lacks one of them is left out of the rate.
struct FigureSet {
  /// As in the table `tally_set`.
  let name: String
  /// The slots that must all have numbers.
  let needed: [Int]
  /// The slots that are summed over the reports that print the set.
  let summed: [Int]

  static let standard = [
    FigureSet("balance", totals("received", "carried_in", "carried_out")),
    FigureSet("rate", totals("granted", "partly_granted", "concluded")),
    FigureSet("concluded", totals("concluded"), summed: allTotals),
    FigureSet("reviews", totals("concluded") + reviews("corrected", "pending", "total")),
  ]

  private init(_ name: String, _ needed: [Int], summed: [Int]? = nil) {
    self.name = name
    self.needed = needed
    self.summed = summed ?? needed
  }

  /// Whether a report prints the set, and whether a figure of it is a guess.
  func isWhole(in sheet: CellSheet) -> (Bool, isUncertain: Bool) {
    var isUncertain = false
    for slot in needed {
      if sheet.values[slot] == .null { return (false, false) }
      if sheet.states[slot] == Self.uncertain { isUncertain = true }
    }
    return (true, isUncertain)
  }

  private static let uncertain = CellTally.codes[CellState.uncertain.rawValue]

  private static func totals(_ rows: String...) -> [Int] {
    rows.compactMap { CellSheet.slot(.applications, $0, "total") }
  }

  private static let allTotals = (Form.standard.rows[.applications] ?? []).compactMap {
    CellSheet.slot(.applications, $0.code, "total")
  }

  private static func reviews(_ columns: String...) -> [Int] {
    (Form.standard.rows[.reviews] ?? []).flatMap { row in
      columns.compactMap { CellSheet.slot(.reviews, row.code, $0) }
    }
  }
}
