import Documents
import StatutoryForm

/// A cell of the form as it was found: its number, its state, its place in the document.
struct PlacedCell {
  var value: Figure?
  var state: CellState
  /// Where its text stands; empty for a blank.
  var start: Int32 = 0
  var end: Int32 = 0
  /// Index of the row in the document; -1 where the document lacks the cell.
  var row: Int32 = -1

  static let missing = PlacedCell(value: nil, state: .missing)
}

/// The cells of one table of the form, by the ids of row and column.
struct CellGrid {
  private let width: Int
  private var cells: [PlacedCell?]

  init(_ section: SectionCode) {
    width = Form.standard.columns[section]?.count ?? 0
    cells = Array(repeating: nil, count: width * (Form.standard.rows[section]?.count ?? 0))
  }

  subscript(row: Int, column: Int) -> PlacedCell? {
    get { cells[(row - 1) * width + column - 1] }
    set { cells[(row - 1) * width + column - 1] = newValue }
  }

  subscript(address: CellAddress) -> PlacedCell? {
    get { self[address.row, address.column] }
    set { self[address.row, address.column] = newValue }
  }
}

/// The columns of a table in the order in which it prints them.
struct TableColumns: Equatable {
  /// Ids of the form's columns.
  var ids: [Int]
  var measures: [Measure]

  var count: Int { ids.count }

  /// Headings with the indices of their columns; those of other columns are left out.
  func places(of headings: [(applicant: Int, item: Item)]) -> [(column: Int, item: Item)] {
    headings.compactMap { heading in
      ids.firstIndex(of: heading.applicant).map { ($0, heading.item) }
    }
  }

  init(_ columns: [FormColumn]) {
    ids = columns.map(\.id)
    measures = columns.map(\.measure)
  }
}

extension FormColumn {
  var measure: Measure {
    if unit == "万元" { return .money }
    return code == "items_change" ? .change : .count
  }
}

extension Scan {
  /// Reads a cell of the document as a cell of the form.
  func placed(_ item: Item, as measure: Measure, isCertain: Bool) -> PlacedCell {
    var cell = PlacedCell(
      value: nil, state: .blank, start: Int32(item.span.lowerBound),
      end: Int32(item.span.upperBound), row: Int32(item.row))
    switch FigureReader(text: text).read(item.span, as: measure) {
    case .number(let figure):
      cell.value = figure
      cell.state = isCertain ? .reported : .uncertain
    case .blank: cell.state = .blank
    case .words: cell.state = .unreadable
    }
    return cell
  }

  /// One cell of the form from one slot of an alignment.
  func placed(
    _ slot: Alignment.Slot, as measure: Measure, row: Int, isCertain: Bool
  ) -> PlacedCell {
    switch slot {
    case .missing: .missing
    case .blank: PlacedCell(value: nil, state: .blank, row: Int32(row))
    case .cell(let item): placed(item, as: measure, isCertain: isCertain)
    }
  }

  /// The reading of a cell for the report: with its text to the letter, its page and line.
  func reading(_ cell: PlacedCell, at address: CellAddress) -> CellReading {
    var reading = CellReading(
      address: address, value: cell.value, state: cell.state,
      printed: text.printed(Int(cell.start)..<Int(cell.end)))
    if cell.row >= 0 {
      let row = document.rows[Int(cell.row)]
      reading.page = row.page
      reading.line = row.line
    }
    return reading
  }
}
