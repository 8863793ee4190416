import Ingest
import StatutoryForm

/// A table of the form as a grid of slots, counted row by row, for quick look-ups.
struct FormGrid: Sendable {
  let section: SectionCode
  let rowCount: Int
  let width: Int
  /// The editions that have the table, the one with the fewest cells first.
  private let layouts: [Layout]

  /// The cells of the table in one edition.
  struct Layout: Sendable {
    let edition: Edition
    let rows: [Int]
    /// By slot.
    let has: [Bool]
    let count: Int
  }

  static let standard = [
    FormGrid(.proactive, of: .standard),
    FormGrid(.applications, of: .standard),
    FormGrid(.reviews, of: .standard),
  ]

  init(_ section: SectionCode, of form: Form) {
    let width = form.columns[section]?.count ?? 0
    let rowCount = form.rows[section]?.count ?? 0
    self.section = section
    self.rowCount = rowCount
    self.width = width
    layouts = Edition.allCases.map { edition in
      let cells = form.cells(section, in: edition)
      var has = [Bool](repeating: false, count: rowCount * width)
      for cell in cells { has[(cell.row - 1) * width + cell.column - 1] = true }
      let rows = (1...max(1, rowCount)).filter { row in cells.contains { $0.row == row } }
      return Layout(edition: edition, rows: rows, has: has, count: cells.count)
    }
    .filter { $0.count > 0 }
    .sorted { $0.count < $1.count }
  }

  /// The number of a section in `cell_notes`, as views.sql has it; one more than its place in
  /// `standard`.
  static func number(of section: SectionCode) -> Int {
    switch section {
    case .proactive: 1
    case .applications: 2
    case .reviews: 3
    case .indicators: 4
    }
  }

  var slotCount: Int { rowCount * width }

  /// By slot, whether an edition has the cell; nil where it does not have the table.
  func has(in edition: Edition) -> [Bool]? { layouts.first { $0.edition == edition }?.has }

  func slot(of address: CellAddress) -> Int? {
    guard (1...rowCount).contains(address.row), (1...width).contains(address.column) else {
      return nil
    }
    return (address.row - 1) * width + address.column - 1
  }

  func address(of slot: Int) -> CellAddress {
    CellAddress(section: section, row: slot / width + 1, column: slot % width + 1)
  }

  /// The layout that a report's cells follow: the smallest that has them all, else that of the
  /// edition the report names, else the largest. nil when the report has no cell of the table.
  ///
  /// - Parameter readings: by slot, the index of the reading of each cell, -1 for none.
  func layout(of readings: [Int], named edition: Edition?) -> Layout? {
    guard readings.contains(where: { $0 >= 0 }) else { return nil }
    let fitting = layouts.first { layout in
      readings.indices.allSatisfy { readings[$0] < 0 || layout.has[$0] }
    }
    return fitting ?? layouts.first { $0.edition == edition } ?? layouts.last
  }
}
