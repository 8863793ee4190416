import Checks
import Corpus
import Ingest
import SQLite
import StatutoryForm

/// One report out of the corpus, with its cells by their place in the form.
struct StoredReport {
  let facts: [String: Value]
  let cells: [CellReading]
  let localRows: [LocalCell]
  let findings: [StoredFinding]
  /// What persons entered for its agency and year, the latest first, withdrawn ones too.
  let corrections: [StoredCorrection]
  let narrative: [(figure: String, label: String, value: Value, unit: String, isApproximate: Bool)]

  struct StoredFinding {
    let severity: String
    let rule: String
    let message: String
    let cells: String
    /// Why a person accepted it.
    let accepted: String?
    let responsibility: String

    /// The cell on its left side, or the only one, where it doubts printed figures; not where the
    /// reading is in doubt, for which cells have states.
    var suspect: CellAddress? {
      guard severity != "info", accepted == nil, !rule.hasPrefix("reading.") else { return nil }
      return cells.split(separator: "\"").dropFirst().first
        .flatMap { Form.standard.address(String($0)) }
    }
  }

  struct StoredCorrection {
    let cell: String
    /// The number, or blank.
    let value: String
    let note: String
    let by: String
    let at: String
    let readValue: Value
    let readState: String
    let printed: String?
    let withdrawn: (at: String, by: String, note: String)?
  }

  /// A cell of a row that the form does not have.
  struct LocalCell {
    let section: String
    let label: String
    let column: String
    let value: Value
    let state: CellState
    let printed: String
    let page: Value
    let line: Value
  }

  /// Whether a cell is in this state, be it of a row of the form or of another.
  func has(_ state: CellState) -> Bool {
    cells.contains { $0.state == state } || localRows.contains { $0.state == state }
  }

  init(_ id: Int64, on connection: Connection) throws {
    let statement = try connection.prepare("SELECT * FROM reports WHERE report_id = ?1")
    try statement.bind(1, id)
    var facts: [String: Value] = [:]
    try statement.forEach { row in
      for (n, name) in row.columnNames.enumerated() { facts[name] = row.value(n) }
    }
    self.facts = facts
    var cells: [CellReading] = []
    var local: [LocalCell] = []
    let rows = try connection.rows(
      """
      SELECT section, row_code, column_code, value, state, printed, page, line FROM cells
      WHERE report_id = ?1
      """, .integer(id))
    for row in rows {
      let (code, column) = (row[1].text ?? "", row[2].text ?? "")
      guard let address = Form.standard.address("\(row[0].text ?? "")|\(code)|\(column)") else {
        local.append(
          LocalCell(
            section: row[0].text ?? "", label: code, column: column, value: row[3],
            state: CellState(rawValue: row[4].text ?? "") ?? .missing, printed: row[5].text ?? "",
            page: row[6], line: row[7]))
        continue
      }
      cells.append(
        CellReading(
          address: address, value: Figure(stored: row[3]),
          state: CellState(rawValue: row[4].text ?? "") ?? .missing, printed: row[5].text ?? "",
          page: row[6].integer.map(Int.init), line: row[7].integer.map(Int.init)))
    }
    self.cells = cells
    localRows = local
    findings = try connection.rows(
      """
      SELECT severity, rule, message, cells, accepted, responsibility FROM findings WHERE report_id = ?1
      ORDER BY CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, finding_id
      """, .integer(id)
    ).map {
      StoredFinding(
        severity: $0[0].text ?? "", rule: $0[1].text ?? "", message: $0[2].text ?? "",
        cells: $0[3].text ?? "", accepted: $0[4].text, responsibility: $0[5].text ?? "")
    }
    corrections = try StoredReport.corrections(of: id, on: connection)
    narrative = try connection.rows(
      """
      SELECT figure, label, value, unit, is_approximate FROM narrative_figures WHERE report_id = ?1
      ORDER BY ordinal
      """, .integer(id)
    ).map { ($0[0].text ?? "", $0[1].text ?? "", $0[2], $0[3].text ?? "", $0[4].integer == 1) }
  }

  private static func corrections(
    of id: Int64, on connection: Connection
  ) throws -> [StoredCorrection] {
    try connection.rows(
      """
      SELECT c.cell, ifnull(c.value, 'blank'), c.note, c.made_by, c.made_at, c.read_value,
        c.read_state, c.printed, c.withdrawn_at, c.withdrawn_by, c.withdrawn_note
      FROM corrections AS c
      JOIN reports AS r ON r.agency_id = c.agency_id AND r.year = c.year
      WHERE r.report_id = ?1 ORDER BY c.correction_id DESC
      """, .integer(id)
    ).map { row in
      StoredCorrection(
        cell: row[0].text ?? "", value: row[1].field.plain, note: row[2].text ?? "",
        by: row[3].text ?? "", at: row[4].text ?? "", readValue: row[5],
        readState: row[6].text ?? "", printed: row[7].text,
        withdrawn: row[8].text.map { ($0, row[9].text ?? "", row[10].text ?? "") })
    }
  }

  func fact(_ name: String) -> String? {
    switch facts[name] {
    case .text(let text): text
    case .integer(let number): String(number)
    default: nil
    }
  }

  /// The cells for the rules, to which one that a person calls blank is a blank one.
  var figures: ReportFigures {
    ReportFigures(
      cells.map { cell in
        var cell = cell
        if cell.state == .corrected, cell.value == nil { cell.state = .blank }
        return cell
      })
  }

  func cell(_ address: CellAddress) -> CellReading? { cells.first { $0.address == address } }
}
