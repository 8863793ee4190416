import Ingest
import StatutoryForm

/// A table of the form as a grid of slots, counted row by row, for quick look-ups.
struct FormGrid: Sendable {
  let section: SectionCode
  let rowCount: Int
  let width: Int
  /// The editions that have the table, the one with the fewest cells first.
  private let editions: [Layout]

  private struct Layout: Sendable {
    let edition: Edition
    let rows: [Int]
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
    editions = Edition.allCases.map { edition in
      let cells = form.cells(section, in: edition)
      var has = [Bool](repeating: false, count: rowCount * width)
      for cell in cells { has[(cell.row - 1) * width + cell.column - 1] = true }
      let rows = (1...max(1, rowCount)).filter { row in cells.contains { $0.row == row } }
      return Layout(edition: edition, rows: rows, has: has, count: cells.count)
    }
    .filter { $0.count > 0 }
    .sorted { $0.count < $1.count }
  }

  /// The number of a section in `cell_notes`; views.sql has the same.
  static func number(of section: SectionCode) -> Int {
    switch section {
    case .proactive: 1
    case .applications: 2
    case .reviews: 3
    case .indicators: 4
    }
  }

  func slot(of address: CellAddress) -> Int? {
    guard (1...rowCount).contains(address.row), (1...width).contains(address.column) else {
      return nil
    }
    return (address.row - 1) * width + address.column - 1
  }

  func address(of slot: Int) -> CellAddress {
    CellAddress(section: section, row: slot / width + 1, column: slot % width + 1)
  }

  func rows(in edition: Edition) -> [Int] { layout(edition)?.rows ?? [] }

  func has(_ slot: Int, in edition: Edition) -> Bool { layout(edition)?.has[slot] ?? false }

  /// The edition that a report's cells follow: the smallest that has them all.
  ///
  /// nil when the report has no cell of the table.
  func edition(of report: Report) -> Edition? {
    let slots = report.cells.lazy.filter { $0.address.section == section }
      .map { slot(of: $0.address) }
    guard !slots.isEmpty else { return nil }
    let fitting = editions.first { layout in
      slots.allSatisfy { slot in slot.map { layout.has[$0] } ?? false }
    }
    return fitting?.edition ?? report.edition ?? editions.last?.edition
  }

  private func layout(_ edition: Edition) -> Layout? {
    editions.first { $0.edition == edition }
  }
}
