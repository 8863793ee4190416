import Ingest
import StatutoryForm

/// A report in the shape of the tables: rows of the form, and notes on cells out of the ordinary.
struct ReportRows: Sendable {
  /// The rows of one table: `values` has `width` of them per row.
  struct Table: Sendable {
    struct Place: Sendable {
      let row: Int
      var line: Int?
      var page: Int?
    }
    var width = 0
    var places: [Place] = []
    var values: [Figure?] = []
  }

  struct Note: Sendable {
    let address: CellAddress
    let state: CellState
    let printed: String?
    /// nil where it is that of the row.
    let line: Int?
    let page: Int?
  }

  struct StoredFinding: Sendable {
    let finding: Finding
    let difference: Figure?
    /// A JSON array of `section|row|column`.
    let cells: String
  }

  private(set) var tables: [SectionCode: Table] = [:]
  private(set) var editions: [SectionCode: Edition] = [:]
  private(set) var notes: [Note] = []
  private(set) var missingCells = 0
  /// The words of each section for the index, in the order of the sections.
  let words: [[UInt8]]
  let findings: [StoredFinding]

  init(_ report: Report, findings: [Finding]) {
    words = report.sections.map { SearchText.tokens(of: $0.folded) }
    self.findings = findings.map(StoredFinding.init)
    for grid in FormGrid.standard {
      guard let edition = grid.edition(of: report) else { continue }
      editions[grid.section] = edition
      add(grid, edition, report.cells)
    }
  }

  private mutating func add(_ grid: FormGrid, _ edition: Edition, _ cells: [CellReading]) {
    // Where the reading of each cell stands, -1 for none.
    var indices = [Int](repeating: -1, count: grid.rowCount * grid.width)
    for (index, cell) in cells.enumerated() where cell.address.section == grid.section {
      if let slot = grid.slot(of: cell.address) { indices[slot] = index }
    }
    var table = Table(width: grid.width)
    for row in grid.rows(in: edition) {
      let slots = (row - 1) * grid.width..<row * grid.width
      var place = Table.Place(row: row)
      // The row stands where its first cell stands.
      for slot in slots where indices[slot] >= 0 {
        let cell = cells[indices[slot]]
        guard cell.line != nil || cell.page != nil else { continue }
        (place.line, place.page) = (cell.line, cell.page)
        break
      }
      table.places.append(place)
      for slot in slots {
        let cell = indices[slot] >= 0 ? cells[indices[slot]] : nil
        table.values.append(cell?.value)
        if grid.has(slot, in: edition) { note(cell, grid.address(of: slot), place) }
      }
    }
    tables[grid.section] = table
  }

  private mutating func note(
    _ cell: CellReading?, _ address: CellAddress, _ place: Table.Place
  ) {
    let state = cell?.state ?? .missing
    if state == .missing { missingCells += 1 }
    let line = cell?.line == place.line ? nil : cell?.line
    let page = cell?.page == place.page ? nil : cell?.page
    if line == nil, page == nil, isOrdinary(cell, state, place) { return }
    notes.append(
      Note(
        address: address, state: state, printed: state == .missing ? nil : cell?.printed,
        line: line, page: page))
  }

  /// Whether the views can tell the cell from its value and its row alone.
  private func isOrdinary(
    _ cell: CellReading?, _ state: CellState, _ place: Table.Place
  ) -> Bool {
    guard let cell, let value = cell.value else {
      return place.line == nil ? state == .missing : state == .blank && cell?.printed == ""
    }
    return state == .reported && value.isPrinted(as: cell.printed)
  }
}

extension ReportRows.StoredFinding {
  init(_ finding: Finding) {
    self.finding = finding
    difference =
      if let left = finding.left, let right = finding.right { left - right } else { nil }
    cells = JSONText.array(finding.cells.map(Form.standard.path))
  }
}

extension Figure {
  /// Whether SQLite writes the stored number as this text.
  fileprivate func isPrinted(as text: String) -> Bool {
    if let digit = whole, (0...9).contains(digit) {
      return text.utf8.count == 1 && text.utf8.first == UInt8(ascii: "0") + UInt8(digit)
    }
    // Below 0.0001 SQLite writes an exponent.
    return text == description && (scale == 0 || abs(double) >= 0.0001)
  }
}
