import Ingest
import StatutoryForm

/// What of a table that a document has is not in it: whole rows, whole columns, single cells.
struct MissingPlaces {
  private(set) var rows: [[CellAddress]] = []
  private(set) var columns: [[CellAddress]] = []
  private(set) var cells: [CellAddress] = []

  /// The places of each table of a report, in the order of the form; none of a table that is
  /// missing as a whole, which is told by another rule.
  static func all(in report: Report) -> [(section: SectionCode, places: MissingPlaces)] {
    // Of most reports nothing is missing.
    guard report.cells.contains(where: { $0.state == .missing }) else { return [] }
    return [SectionCode.proactive, .applications, .reviews]
      .filter { !report.missingTables.contains($0) }
      .map { section in
        (section, MissingPlaces(report.cells.filter { $0.address.section == section }))
      }
  }

  private init(_ readings: [CellReading]) {
    let (lost, rest) = MissingPlaces.split(readings, by: \.address.row)
    rows = lost
    let (lostColumns, others) = MissingPlaces.split(rest, by: \.address.column)
    // In a row whose figures have guessed places, any of its columns may be the one that is lost,
    // and the only row of a column may have lost just this cell.
    let guessed = Set(rest.filter { $0.state == .uncertain }.map(\.address.row))
    func isWhole(_ column: [CellAddress]) -> Bool {
      column.count > 1 && !column.contains { guessed.contains($0.row) }
    }
    columns = lostColumns.filter(isWhole)
    cells =
      lostColumns.filter { !isWhole($0) }.flatMap { $0 }
      + others.filter { $0.state == .missing }.map(\.address)
  }

  /// The groups that are missing as a whole, and the readings of the others.
  private static func split(
    _ readings: [CellReading], by key: KeyPath<CellReading, Int>
  ) -> (lost: [[CellAddress]], rest: [CellReading]) {
    var lost: [[CellAddress]] = []
    var rest: [CellReading] = []
    for group in Set(readings.map { $0[keyPath: key] }).sorted() {
      let own = readings.filter { $0[keyPath: key] == group }
      if own.allSatisfy({ $0.state == .missing }) {
        lost.append(own.map(\.address))
      } else {
        rest += own
      }
    }
    return (lost, rest)
  }

  /// 主动公开表.
  static func title(of section: SectionCode) -> String {
    switch section {
    case .proactive: "主动公开表"
    case .applications: "申请表"
    case .reviews: "复议诉讼表"
    case .indicators: "统计表"
    }
  }

  /// At most four names; the cells of a finding have them all.
  static func list(_ names: [String]) -> String {
    names.prefix(4).joined(separator: "；") + (names.count > 4 ? "；…" : "")
  }
}
