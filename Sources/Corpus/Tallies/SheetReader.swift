import SQLite
import StatutoryForm

/// Fills a sheet with the cells of one stored report after the other.
struct SheetReader {
  private let tables: [(table: Table, rows: Statement)]
  private let notes: Statement
  private let parts: Statement
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
    notes = try connection.prepare(
      """
      SELECT section, row, column_id, state FROM cell_notes
      WHERE report_id = ? AND state <> 'reported'
      """)
    parts = try connection.prepare(
      """
      SELECT label, unit, value, is_approximate FROM narrative_figure
      WHERE report_id = ? AND figure = 'proactive_disclosed_part'
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
    }
    try parts.bind(1, report)
    try parts.forEach { part in
      let key = DisclosedPart(label: try part.string(0) ?? "", unit: try part.string(1) ?? "")
      sheet.parts[key, default: []].append((part.value(2), part.int(3) == 1))
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
        let value = row.value(column + 2)
        sheet.set(
          table.start + first + column, value, state: value == .null ? empty : Self.reported)
      }
    }
  }

  private static let reported = CellTally.codes["reported"] ?? 0
  private static let blank = CellTally.codes["blank"] ?? 0
  private static let missing = CellTally.codes["missing"] ?? 0
}
