import SQLite
import StatutoryForm

/// Fills a sheet with the cells of one stored report after the other.
struct SheetReader {
  private let tables: [(table: Table, rows: Statement)]
  private let notes: Statement
  private let figures: Statement
  private let findings: Statement

  private struct Table {
    let grid: FormGrid
    let start: Int
  }

  init(connection: Connection) throws {
    tables = try FormGrid.standard.enumerated().map { index, grid in
      let table = Table(grid: grid, start: CellSheet.starts[index])
      return (table, try connection.prepare(FiledReader.wholeTable(grid.section)))
    }
    let fees = CellSheet.address(of: ReportSummary.fees)
    notes = try connection.prepare(
      """
      SELECT section, row, column_id, state, printed FROM cell_notes
      WHERE report_id = ? AND (state <> 'reported'
        OR section = 1 AND row = \(fees.row) AND column_id = \(fees.column))
      """)
    figures = try connection.prepare(
      """
      SELECT figure, value, label, unit, is_approximate FROM narrative_figure
      WHERE report_id = ? AND figure IN ('proactive_disclosed_part', 'information_fee_yuan')
      ORDER BY ordinal
      """)
    findings = try connection.prepare(
      """
      SELECT rule, severity, responsibility, count(*), count(accepted) FROM rule_findings
      WHERE report_id = ? GROUP BY rule, severity, responsibility
      """)
  }

  /// - Parameter edition: whose cells the disclosure table has; nil where the report has no such table.
  func read(_ report: Int64, edition: Edition?, into sheet: inout CellSheet) throws {
    sheet.clear()
    for (table, rows) in tables {
      if table.grid.section == .proactive {
        guard let edition else { continue }
        try read(report, table, rows, into: &sheet, has: table.grid.has(in: edition))
      } else {
        try read(report, table, rows, into: &sheet, has: nil)
      }
    }
    try notes.bind(1, report)
    try notes.forEach { note in
      guard
        let slot = CellSheet.slot(
          section: note.int(0) ?? 0, row: note.int(1) ?? 0, column: note.int(2) ?? 0),
        let state = try note.string(3).flatMap({ CellTally.codes[$0] })
      else { return }
      sheet.note(slot, state: state)
      if slot == ReportSummary.fees { sheet.feesPrinted = try note.string(4) }
    }
    try figures.bind(1, report)
    try figures.forEach { figure in
      let value = figure.value(1)
      if try figure.string(0) == "information_fee_yuan" {
        if sheet.informationFee == .null { sheet.informationFee = value }
      } else {
        let part = DisclosedPart(
          label: try figure.string(2) ?? "", unit: try figure.string(3) ?? "")
        sheet.parts[part, default: []].append((value, figure.int(4) == 1))
      }
    }
    try findings.bind(1, report)
    try findings.forEach { finding in
      let kind = FindingKind(
        rule: try finding.string(0) ?? "", severity: try finding.string(1) ?? "",
        responsibility: try finding.string(2) ?? "")
      sheet.findings[kind] = FindingTally(
        findings: finding.int(3) ?? 0, accepted: finding.int(4) ?? 0)
    }
  }

  /// - Parameter has: by slot of the table, whether the form has the cell; nil where it has all.
  private func read(
    _ report: Int64, _ table: Table, _ rows: Statement, into sheet: inout CellSheet, has: [Bool]?
  ) throws {
    try rows.bind(1, report)
    try rows.forEach { row in
      let first = ((row.int(0) ?? 0) - 1) * table.grid.width
      guard first >= 0, first < table.grid.slotCount else { return }
      let empty = row.isNull(1) ? Self.missing : Self.blank
      for column in 0..<table.grid.width where has?[first + column] ?? true {
        let slot = table.start + first + column
        let value = row.value(column + 2)
        sheet.set(slot, value, state: value == .null ? empty : Self.reported)
        if slot == ReportSummary.fees {
          // As SQL writes the number; a blank is printed as nothing.
          sheet.feesPrinted = try row.string(column + 2) ?? (row.isNull(1) ? nil : "")
        }
      }
    }
  }

  private static let reported = CellTally.codes["reported"] ?? 0
  private static let blank = CellTally.codes["blank"] ?? 0
  private static let missing = CellTally.codes["missing"] ?? 0
}
