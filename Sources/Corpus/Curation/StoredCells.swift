import Ingest
import SQLite
import StatutoryForm

/// The cells of one stored report, current or not, in the order of the form.
struct StoredCells {
  /// As the document was read, whatever was corrected since.
  private(set) var read: [CellReading] = []
  /// With the corrections of persons.
  private(set) var corrected: [CellReading] = []

  static let tables: [SectionCode: String] = [
    .proactive: "disclosure_rows", .applications: "application_rows", .reviews: "review_rows",
  ]

  /// A place in the tables of a report.
  private struct Place: Hashable {
    let section: Int
    let row: Int
    let column: Int
  }

  private struct Note {
    let state: CellState
    let printed: String
  }

  private typealias Read = (value: Figure?, state: CellState, printed: String)

  init(of report: Int64, on connection: Connection) throws {
    let edition = try connection.cached(
      "SELECT proactive_edition FROM report WHERE report_id = ?")
    try edition.bind(1, report)
    let proactive = try edition.map { $0.int(0).flatMap(Edition.init(rawValue:)) }.first ?? nil
    let notes = try StoredCells.notes(report, connection)
    let before = try StoredCells.readCells(report, connection)
    for grid in FormGrid.standard {
      guard let table = StoredCells.tables[grid.section] else { continue }
      let shown =
        grid.section == .proactive
        ? Set(proactive.map { Form.standard.cells(.proactive, in: $0) } ?? []) : nil
      let codes = (Form.standard.columns[grid.section] ?? []).map { "\"\($0.code)\"" }
      let select = try connection.cached(
        "SELECT row, line, \(codes.joined(separator: ", ")) FROM \(table)"
          + " WHERE report_id = ? ORDER BY row")
      try select.bind(1, report)
      let number = FormGrid.number(of: grid.section)
      try select.forEach { row in
        let id = row.int(0) ?? 0
        for column in 1...max(1, grid.width) {
          let address = CellAddress(section: grid.section, row: id, column: column)
          if let shown, !shown.contains(address) { continue }
          let place = Place(section: number, row: id, column: column)
          let cell = StoredCells.cell(
            address, row.value(column + 1), hasLine: !row.isNull(1), notes[place])
          corrected.append(cell)
          read.append(
            before[place].map {
              CellReading(address: address, value: $0.value, state: $0.state, printed: $0.printed)
            } ?? cell)
        }
      }
    }
  }

  /// What the view `cells` makes of a stored value and its note.
  private static func cell(
    _ address: CellAddress, _ value: Value, hasLine: Bool, _ note: Note?
  ) -> CellReading {
    let figure = Figure(stored: value)
    let ordinary: CellState = figure != nil ? .reported : hasLine ? .blank : .missing
    return CellReading(
      address: address, value: figure, state: note?.state ?? ordinary,
      printed: note?.printed ?? figure?.description ?? "")
  }

  private static func notes(
    _ report: Int64, _ connection: Connection
  ) throws -> [Place: Note] {
    let select = try connection.cached(
      "SELECT section, row, column_id, state, printed FROM cell_notes WHERE report_id = ?")
    try select.bind(1, report)
    var notes: [Place: Note] = [:]
    try select.forEach { row in
      notes[place(row)] = Note(
        state: try row.string(3).flatMap(CellState.init(rawValue:)) ?? .missing,
        printed: try row.string(4) ?? "")
    }
    return notes
  }

  private static func readCells(
    _ report: Int64, _ connection: Connection
  ) throws -> [Place: Read] {
    let select = try connection.cached(
      "SELECT section, row, column_id, value, state, printed FROM read_cell WHERE report_id = ?")
    try select.bind(1, report)
    var cells: [Place: Read] = [:]
    try select.forEach { row in
      cells[place(row)] = (
        Figure(stored: row.value(3)),
        try row.string(4).flatMap(CellState.init(rawValue:)) ?? .missing, try row.string(5) ?? ""
      )
    }
    return cells
  }

  private static func place(_ row: Statement) -> Place {
    Place(section: row.int(0) ?? 0, row: row.int(1) ?? 0, column: row.int(2) ?? 0)
  }
}
