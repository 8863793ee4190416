import Ingest
import StatutoryForm

/// The rows of the application table in all, in one of the two readings of a total.
struct ApplicationTotals {
  private let figures: ReportFigures
  private let reading: ReportFigures.TotalReading

  /// Both readings of a report's table; without an application table all their rows are unknown.
  static func all(_ figures: ReportFigures) -> [ApplicationTotals] {
    ReportFigures.TotalReading.allCases.map { ApplicationTotals(figures: figures, reading: $0) }
  }

  private static func id(_ code: String) -> Int {
    Form.standard.row(.applications, code: code)?.id ?? 0
  }

  static let receivedRow = id("received")
  static let carriedInRow = id("carried_in")
  static let concludedRow = id("concluded")
  static let carriedOutRow = id("carried_out")

  private static func rows(_ prefix: String) -> [Int] {
    (Form.standard.rows[.applications] ?? []).filter { $0.code.hasPrefix(prefix) }.map(\.id)
  }
  private static let granted = rows("granted") + rows("partly_granted")
  private static let refused = rows("refused.")
  private static let unavailable = rows("unavailable.")
  private static let notProcessed = rows("not_processed.")
  private static let other = rows("other.")

  /// All that `answered` counts.
  static let countedRows =
    [receivedRow, carriedInRow, concludedRow, carriedOutRow]
    + granted + refused + unavailable + notProcessed + other

  var received: RowTotal { row(ApplicationTotals.receivedRow) }
  var carriedIn: RowTotal { row(ApplicationTotals.carriedInRow) }
  var concluded: RowTotal { row(ApplicationTotals.concludedRow) }
  var carriedOut: RowTotal { row(ApplicationTotals.carriedOutRow) }

  func row(_ id: Int) -> RowTotal { figures.total(.applications, id, reading) }

  /// Blanks as zero; nil where a row is lost.
  private func sum(_ rows: [Int]) -> Int? {
    var sum = 0
    // A row that this edition does not have adds nothing.
    for row in rows where hasRow(row) {
      guard let number = self.row(row).orZero else { return nil }
      sum += number
    }
    return sum
  }

  private func hasRow(_ row: Int) -> Bool { !figures.cells(.applications, row).isEmpty }

  /// All that 答复 and 办结 may count; nil where the table does not show every row.
  ///
  /// With or without the applications of last year, and with or without those that were closed
  /// without a decision on the merits (不予处理, 其他处理).
  var answered: [Int]? {
    guard let received = received.orZero, let carriedIn = carriedIn.orZero,
      let carriedOut = carriedOut.orZero, let granted = sum(ApplicationTotals.granted),
      let refused = sum(ApplicationTotals.refused),
      let unavailable = sum(ApplicationTotals.unavailable),
      let notProcessed = sum(ApplicationTotals.notProcessed),
      let other = sum(ApplicationTotals.other), let printed = concluded.orZero
    else { return nil }
    let decided = granted + refused + unavailable
    let wholes = [printed, decided + notProcessed + other]
    let ways = wholes.flatMap { [$0, $0 - notProcessed, $0 - other, $0 - notProcessed - other] }
    return ways + ways.map { $0 - carriedIn }
      + [granted, granted + refused, received, received - carriedOut, received + carriedIn]
  }
}
