import Ingest
import StatutoryForm

/// A sentence on applications beside the rows of their table, for the rules that compare them.
struct ApplicationsInProse {
  /// What the prose counts, 收到申请.
  let subject: String
  let stated: [StatedFigure]
  /// The rows whose totals are shown.
  let rows: [Int]
  /// The rows that are counted, where these are more.
  var counted: [Int] = []

  /// What one reading of the table says.
  struct Shown {
    let number: Int
    let told: String
    /// What a sentence may rightly say; nil where a lost row leaves that open.
    let ways: [Int]?
  }

  /// The sentences whose number no reading of the table bears out.
  ///
  /// - Parameter shown: what a reading says; nil where it says nothing.
  func contradictions<Teller: Rule>(
    of rule: Teller.Type, in figures: ReportFigures, shown: (ApplicationTotals) -> Shown?
  ) -> [Finding] {
    if stated.isEmpty { return [] }
    let readings = ApplicationTotals.all(figures).compactMap(shown)
    guard let first = readings.first else { return [] }
    return stated.compactMap { stated in
      let isOpen = readings.contains { $0.ways?.contains(stated.value) ?? true }
      return isOpen
        ? nil
        : rule.mismatch(
          stated, subject, first.told, first.number, rows.map { (.applications, $0) }, figures,
          counted: counted.map { (.applications, $0) })
    }
  }
}
