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
      /// How far each column's cell stands below the row's line, as the tables store it.
      var lines: String?
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
  let fingerprints: [Fingerprint]

  init(_ report: Report, findings: [Finding]) {
    words = report.sections.map { SearchText.tokens(of: $0.folded) }
    fingerprints = Fingerprint.all(of: report, words: words)
    self.findings = findings.map(StoredFinding.init)
    let grids = FormGrid.standard
    // By grid and slot, where the reading of each cell stands; -1 for none.
    var readings = grids.map { [Int](repeating: -1, count: $0.rowCount * $0.width) }
    // Pointers, because copies of two hundred cells would count their references up and down.
    report.cells.withUnsafeBufferPointer { cells in
      for index in cells.indices {
        let address = cells[index].address
        let grid = FormGrid.number(of: address.section) - 1
        guard grid < grids.count, let slot = grids[grid].slot(of: address) else { continue }
        readings[grid][slot] = index
      }
      for (grid, readings) in zip(grids, readings) {
        guard let layout = grid.layout(of: readings, named: report.edition) else { continue }
        editions[grid.section] = layout.edition
        add(grid, layout, readings, cells)
      }
    }
  }

  private mutating func add(
    _ grid: FormGrid, _ layout: FormGrid.Layout, _ readings: [Int],
    _ cells: UnsafeBufferPointer<CellReading>
  ) {
    var table = Table(width: grid.width)
    table.places.reserveCapacity(layout.rows.count)
    table.values.reserveCapacity(layout.rows.count * grid.width)
    for row in layout.rows {
      let slots = (row - 1) * grid.width..<row * grid.width
      var place = Table.Place(row: row)
      // The row stands where its first cell stands.
      for index in readings[slots] where index >= 0 {
        guard cells[index].line != nil || cells[index].page != nil else { continue }
        (place.line, place.page) = (cells[index].line, cells[index].page)
        break
      }
      let steps = steps(readings[slots], from: place.line, cells)
      if let steps { place.lines = String(decoding: steps, as: UTF8.self) }
      table.places.append(place)
      for slot in slots {
        let index = readings[slot]
        table.values.append(index >= 0 ? cells[index].value : nil)
        guard layout.has[slot] else { continue }
        if index >= 0 {
          let step = steps.map { Int($0[slot - slots.lowerBound]) - Self.sameLine } ?? 0
          note(cells[index], place, line: place.line.map { $0 + step })
        } else {
          let address = grid.address(of: slot)
          note(
            CellReading(address: address, value: nil, state: .missing, printed: ""), place,
            line: place.line)
        }
      }
    }
    tables[grid.section] = table
  }

  /// The character for a cell on its row's own line.
  private static let sameLine = 64

  /// A character for each cell's line; nil where all are the row's, or too far from it.
  private func steps(
    _ readings: ArraySlice<Int>, from line: Int?, _ cells: UnsafeBufferPointer<CellReading>
  ) -> [UInt8]? {
    guard let line else { return nil }
    var steps = [UInt8](repeating: UInt8(Self.sameLine), count: readings.count)
    var differs = false
    for (n, index) in readings.enumerated() where index >= 0 {
      guard let own = cells[index].line, own != line else { continue }
      guard (-30...60).contains(own - line) else { return nil }
      steps[n] = UInt8(Self.sameLine + own - line)
      differs = true
    }
    return differs ? steps : nil
  }

  /// - Parameter line: where the views take the cell to stand.
  private mutating func note(
    _ cell: borrowing CellReading, _ place: Table.Place, line expected: Int?
  ) {
    if cell.state == .missing { missingCells += 1 }
    let line = cell.line == expected ? nil : cell.line
    let page = cell.page == place.page ? nil : cell.page
    if line == nil, page == nil, Self.isOrdinary(cell, place) { return }
    notes.append(
      Note(
        address: cell.address, state: cell.state,
        printed: cell.state == .missing ? nil : cell.printed, line: line, page: page))
  }

  /// Whether the views can tell the cell from its value and its row alone.
  private static func isOrdinary(_ cell: borrowing CellReading, _ place: Table.Place) -> Bool {
    guard let value = cell.value else {
      return place.line == nil
        ? cell.state == .missing : cell.state == .blank && cell.printed.isEmpty
    }
    return cell.state == .reported && value.isPrinted(as: cell.printed)
  }
}

extension ReportRows.StoredFinding {
  init(_ finding: Finding) {
    self.finding = finding
    difference =
      if let left = finding.left, let right = finding.right { left - right } else { nil }
    cells = JSONText.array(finding.cells.map(Form.standard.path))
  }

  init(_ across: AcrossFinding) {
    self.init(
      finding: across.finding, difference: Self(across.finding).difference,
      cells: JSONText.array(
        across.finding.cells.map(Form.standard.path) + across.elsewhere.map { $0.path() }))
  }
}

extension Figure {
  /// Whether SQLite writes the stored number as this text.
  fileprivate func isPrinted(as text: String) -> Bool {
    if scale == 0, mantissa >= 0 {
      // From the last digit on, without making a text of the number.
      var rest = mantissa
      for byte in text.utf8.reversed() {
        guard rest > 0 || text.utf8.count == 1 else { return false }
        guard Int64(byte) == 0x30 + rest % 10 else { return false }
        rest /= 10
      }
      return rest == 0 && !text.isEmpty
    }
    // Below 0.0001 SQLite writes an exponent.
    return text == description && (scale == 0 || abs(double) >= 0.0001)
  }
}
