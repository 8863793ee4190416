import Ingest
import StatutoryForm

/// Cases of reconsideration or litigation: what the prose states beside rows of the table.
struct ReviewsInProse {
  let figures: ReportFigures

  static func row(_ code: String) -> Int { Form.standard.row(.reviews, code: code)?.id ?? 0 }
  private static let pending = Form.standard.column(.reviews, code: "pending")?.id ?? 0

  /// What the rows show in all where no way of counting gives the number; else nil.
  ///
  /// A sentence may leave out cases that are still pending, or, of several procedures, name one.
  func contradicted(_ stated: StatedFigure, by rows: [Int]) -> Int? {
    var shown: Int?
    for reading in ReportFigures.TotalReading.allCases {
      let totals = rows.map { figures.total(.reviews, $0, reading) }
      if totals.allSatisfy({ $0 == .blank }) || totals.contains(.unknown) { continue }
      let numbers = totals.compactMap(\.orZero)
      let whole = numbers.reduce(0, +)
      if stated.value == whole { return nil }
      if stated.value > 0 {
        let pending = rows.map(pending)
        let decided = zip(numbers, pending).map { $0 - $1 }
        let ways = numbers + decided + [decided.reduce(0, +)]
        // 新增复议 2 件: the table has those of earlier years too.
        let mayBeNew = Quote.has(["新增", "新收", "新发生"], in: stated.quote) && stated.value < whole
        if ways.contains(stated.value) || mayBeNew { return nil }
      }
      shown = shown ?? whole
    }
    return shown
  }

  private func pending(_ row: Int) -> Int {
    let cell = figures.reading(
      CellAddress(section: .reviews, row: row, column: ReviewsInProse.pending))
    return cell?.value?.whole ?? 0
  }
}
