/// A table of a Word file while it is read; its cells get their columns when it is complete.
struct WordTable {
  /// What a cell has to do with the one before it.
  enum HorizontalMerge { case none, begins, continues }

  struct Cell {
    var cell = BlockTable.Cell()
    var span = 1
    var width: Int?
    var vertical = VerticalMerge.none
    var horizontal = HorizontalMerge.none
    var isDeleted = false
  }

  struct Row {
    var cells: [Cell] = []
    var before = 0
    var after = 0
    var widthBefore: Int?
    var isDropped = false
    var line: Int
  }

  /// The widths of the columns that the table declares, in twentieths of a point.
  var grid: [Int] = []
  var rows: [Row] = []

  /// More columns than any program makes.
  static let mostColumns = 1024

  consuming func placed() -> BlockTable {
    rows.removeAll(where: \.isDropped)
    for n in rows.indices { rows[n].cells.joinHorizontally() }
    let columns = WordColumns(rows, grid: grid)
    for n in rows.indices {
      let (ranges, isCertain) = columns.ranges(of: rows[n])
      for (cell, range) in ranges.enumerated() {
        rows[n].cells[cell].cell.columns = range
        if !isCertain { rows[n].cells[cell].cell.isCertain = false }
      }
    }
    var merging = MergingTable()
    for row in rows { merging.addRow(row.cells.map { ($0.cell, $0.vertical) }, line: row.line) }
    return merging.table
  }
}

extension [WordTable.Cell] {
  /// Old files merge the cells of a row by marks, as they do those of a column.
  fileprivate mutating func joinHorizontally() {
    removeAll(where: \.isDeleted)
    guard contains(where: { $0.horizontal == .continues }) else { return }
    var joined: [WordTable.Cell] = []
    for cell in self {
      if cell.horizontal == .continues, let last = joined.indices.last,
        joined[last].horizontal != .none
      {
        joined[last].span += cell.span
        if let width = cell.width { joined[last].width = joined[last].width.map { $0 + width } }
      } else {
        joined.append(cell)
      }
    }
    self = joined
  }
}
