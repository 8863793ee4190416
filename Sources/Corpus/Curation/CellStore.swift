import Ingest
import SQLite
import StatutoryForm

/// Puts corrected values into the rows of a report, and what was read back again.
///
/// What was read goes to `read_cell` first, so that every view shows the corrected value without
/// looking any further and nothing that was read is lost.
struct CellStore {
  let connection: Connection

  /// Puts a person's value into a cell; false where the form of this report does not have the cell.
  func put(_ value: Figure?, at address: CellAddress, of report: Int64) throws -> Bool {
    guard let table = StoredCells.tables[address.section],
      let column = Form.standard.column(address.section, id: address.column)?.code,
      try keepRead(address, of: report, table, column)
    else { return false }
    let update = try connection.cached(
      "UPDATE \(table) SET \"\(column)\" = ? WHERE report_id = ? AND row = ?")
    try update.bind(1, value)
    try update.bind(2, report)
    try update.bind(3, address.row)
    try update.run()
    // The place of the cell stays as noted; without a note it is that of the row.
    try run(
      """
      INSERT INTO cell_notes(report_id, section, row, column_id, state, printed)
      SELECT report_id, section, row, column_id, 'corrected', printed FROM read_cell
      WHERE report_id = ? AND section = ? AND row = ? AND column_id = ?
      ON CONFLICT DO UPDATE SET state = 'corrected'
      """, address, report)
    return true
  }

  /// Puts everything back that was read in a report.
  func restore(_ report: Int64) throws {
    let select = try connection.cached(
      "SELECT section, row, column_id, value, state, noted FROM read_cell WHERE report_id = ?")
    try select.bind(1, report)
    let cells = try select.rows()
    guard !cells.isEmpty else { return }
    for cell in cells {
      guard
        let grid = FormGrid.standard.first(where: {
          FormGrid.number(of: $0.section) == cell[0].integer.map(Int.init)
        }), let row = cell[1].integer.map(Int.init), let column = cell[2].integer.map(Int.init),
        let table = StoredCells.tables[grid.section],
        let code = Form.standard.column(grid.section, id: column)?.code
      else { continue }
      try connection.run(
        "UPDATE \(table) SET \"\(code)\" = ? WHERE report_id = ? AND row = ?", cell[3],
        .integer(report), Value(row))
      let address = CellAddress(section: grid.section, row: row, column: column)
      if cell[5].integer == 1 {
        try connection.run(
          """
          UPDATE cell_notes SET state = ?
          WHERE report_id = ? AND section = ? AND row = ? AND column_id = ?
          """, cell[4], .integer(report), cell[0], cell[1], cell[2])
      } else {
        try run(
          """
          DELETE FROM cell_notes
          WHERE report_id = ? AND section = ? AND row = ? AND column_id = ?
          """, address, report)
      }
    }
    try connection.run("DELETE FROM read_cell WHERE report_id = ?", .integer(report))
  }

  /// What was read in a cell of a report, as the view `cells` shows it; nil where the report has no
  /// such cell.
  func read(_ address: CellAddress, of report: Int64) throws -> (
    value: Value, state: String, printed: Value
  )? {
    let kept = try connection.cached(
      """
      SELECT value, state, printed FROM read_cell
      WHERE report_id = ? AND section = ? AND row = ? AND column_id = ?
      """)
    try bind(address, report, to: kept)
    if let cell = try kept.rows().first { return (cell[0], cell[1].text ?? "", cell[2]) }
    guard let table = StoredCells.tables[address.section],
      let column = Form.standard.column(address.section, id: address.column)?.code,
      try hasCell(address, of: report)
    else { return nil }
    let select = try connection.cached(CellStore.ordinary(table, column))
    try bind(address, report, to: select)
    return try select.rows().first.map { ($0[0], $0[1].text ?? "", $0[2]) }
  }

  /// Of the disclosure table each edition has other cells in the same rows.
  private func hasCell(_ address: CellAddress, of report: Int64) throws -> Bool {
    guard address.section == .proactive else { return true }
    let select = try connection.cached(
      "SELECT proactive_edition FROM report WHERE report_id = ?")
    try select.bind(1, report)
    let edition = try select.map { $0.int(0).flatMap(Edition.init(rawValue:)) }.first ?? nil
    return edition.map { Form.standard.cells(.proactive, in: $0).contains(address) } ?? false
  }

  /// Value, state, printed text and whether there is a note, as the view `cells` has them.
  private static func ordinary(_ table: String, _ column: String) -> String {
    """
    SELECT t."\(column)", coalesce(n.state, CASE WHEN t."\(column)" IS NOT NULL THEN 'reported'
        WHEN t.line IS NOT NULL THEN 'blank' ELSE 'missing' END),
      CASE WHEN n.state IS NOT NULL THEN n.printed
        WHEN t."\(column)" IS NOT NULL THEN CAST(t."\(column)" AS TEXT)
        WHEN t.line IS NOT NULL THEN '' END,
      n.state IS NOT NULL
    FROM \(table) t
    LEFT JOIN cell_notes n ON n.report_id = t.report_id AND n.section = ?2 AND n.row = t.row
      AND n.column_id = ?4
    WHERE t.report_id = ?1 AND t.row = ?3
    """
  }

  private func keepRead(
    _ address: CellAddress, of report: Int64, _ table: String, _ column: String
  ) throws -> Bool {
    guard try hasCell(address, of: report) else { return false }
    let insert = try connection.cached(
      """
      INSERT OR IGNORE INTO read_cell(report_id, section, row, column_id, value, state, printed,
        noted)
      SELECT ?1, ?2, ?3, ?4, * FROM (\(CellStore.ordinary(table, column)))
      """)
    try bind(address, report, to: insert)
    try insert.run()
    let select = try connection.cached(
      """
      SELECT 1 FROM read_cell
      WHERE report_id = ? AND section = ? AND row = ? AND column_id = ?
      """)
    try bind(address, report, to: select)
    return try !select.rows().isEmpty
  }

  private func run(_ sql: String, _ address: CellAddress, _ report: Int64) throws {
    let statement = try connection.cached(sql)
    try bind(address, report, to: statement)
    try statement.run()
  }

  private func bind(_ address: CellAddress, _ report: Int64, to statement: Statement) throws {
    try statement.bind(1, report)
    try statement.bind(2, FormGrid.number(of: address.section))
    try statement.bind(3, address.row)
    try statement.bind(4, address.column)
  }
}
