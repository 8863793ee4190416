import Checks
import Ingest
import SQLite
import StatutoryForm

/// One report out of the corpus, with its cells by their place in the form.
struct StoredReport {
  let facts: [String: Value]
  let cells: [CellReading]
  let localRows: [LocalCell]
  let findings: [(severity: String, rule: String, message: String, cells: String)]
  let narrative: [(figure: String, label: String, value: Value, unit: String, isApproximate: Bool)]

  /// A cell of a row that the form does not have.
  struct LocalCell {
    let section: String
    let label: String
    let column: String
    let value: Value
    let state: String
    let printed: String
    let page: Value
    let line: Value
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
            state: row[4].text ?? "", printed: row[5].text ?? "", page: row[6], line: row[7]))
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
      SELECT severity, rule, message, cells FROM findings WHERE report_id = ?1
      ORDER BY CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, finding_id
      """, .integer(id)
    ).map { ($0[0].text ?? "", $0[1].text ?? "", $0[2].text ?? "", $0[3].text ?? "") }
    narrative = try connection.rows(
      """
      SELECT figure, label, value, unit, is_approximate FROM narrative_figures WHERE report_id = ?1
      ORDER BY ordinal
      """, .integer(id)
    ).map { ($0[0].text ?? "", $0[1].text ?? "", $0[2], $0[3].text ?? "", $0[4].integer == 1) }
  }

  func fact(_ name: String) -> String? {
    switch facts[name] {
    case .text(let text): text
    case .integer(let number): String(number)
    default: nil
    }
  }

  var figures: ReportFigures { ReportFigures(cells) }

  func cell(_ address: CellAddress) -> CellReading? { cells.first { $0.address == address } }
}

extension Figure {
  /// The number as the corpus stores it: an integer, or a real whose shortest text is the number.
  init?(stored value: Value) {
    switch value {
    case .integer(let whole): self.init(mantissa: whole, scale: 0)
    case .real(let real):
      let parts = "\(real)".split(separator: ".")
      let decimals = parts.count > 1 ? String(parts[1]) : ""
      guard let mantissa = Int64(parts[0] + decimals) else { return nil }
      self.init(mantissa: mantissa, scale: UInt8(decimals.utf8.count))
    default: return nil
    }
  }
}

extension Value {
  init(_ figure: Figure?) {
    guard let figure else {
      self = .null
      return
    }
    self = figure.whole.map { .integer(Int64($0)) } ?? .real(figure.double)
  }
}
