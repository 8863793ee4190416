import Ingest
import Query
import SQLite

/// Findings one after another: by town and year, and of a report the errors first.
struct FindingList {
  let choice: FindingChoice

  /// What programs get of a finding; people get the same drawn by `FindingSheet`.
  static let columns = [
    "agency", "county", "year", "severity", "rule", "responsibility", "message", "left_value",
    "right_value", "difference", "cells", "source_path",
  ]

  var columns: [ResultColumn] {
    (FindingList.columns + (choice.accepted ? ["accepted"] : [])).map(ColumnTitles.titled)
  }

  /// One finding with what is needed of its report.
  struct Item {
    let report: Int64
    let agencyName: String
    let year: Int64?
    let sourcePath: String
    var line: FindingLine
    /// As in the view `findings`.
    let cells: String
    /// The values of `columns`.
    let row: [Value]
  }

  private var statement: String {
    """
    SELECT r.agency, r.county, r.year, f.severity, f.rule, f.responsibility, f.message,
      f.left_value, f.right_value, f.difference, f.cells, r.source_path, f.accepted, r.report_id,
      r.agency_name
    FROM findings AS f
    JOIN reports AS r ON r.report_id = f.report_id
    WHERE \(choice.ofFindings)
      AND \(FindingChoice.ofReports)
    ORDER BY r.province, r.city, r.county, r.agency, r.agency_id, r.year, r.report_id,
      CASE f.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, f.rule, f.finding_id
    """
  }

  func forEach(_ reader: QueryRunner, _ body: (Item) throws -> Void) throws {
    let width = columns.count
    try reader.run(
      FreeStatement(statement, values: choice.values), begin: { _ in },
      row: { row in
        try body(
          Item(
            report: row[13].integer ?? 0, agencyName: row[14].text ?? "",
            year: row[2].integer, sourcePath: row[11].text ?? "",
            line: FindingLine(
              severity: row[3].text.flatMap(Finding.Severity.init(rawValue:)) ?? .info,
              responsibility: row[5].text ?? "", rule: row[4].text ?? "",
              message: row[6].text ?? "", accepted: row[12].text), cells: row[10].text ?? "",
            row: Array(row.prefix(width))))
      })
  }
}
