/// A table of a Word file while it is read; its cells get their columns when it is complete.
struct WordTable {
  enum Merge { case none, restart, goOn }

  struct Cell {
    var cell = BlockTable.Cell()
    var span = 1
    var width: Int?
    var vertical = Merge.none
    var horizontal = Merge.none
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
    return joinedVertically()
  }

  /// Makes one cell of each that begins a merge and those below that go on with it.
  private func joinedVertically() -> BlockTable {
    var table = BlockTable()
    // The cells that reach down to the row above, by their first column.
    var open: [Int: (row: Int, cell: Int)] = [:]
    for row in rows {
      var next: [Int: (row: Int, cell: Int)] = [:]
      var placed = BlockTable.Row(line: row.line)
      for cell in row.cells {
        let column = cell.cell.columns.lowerBound
        if cell.vertical == .goOn, let top = open[column] {
          table.rows[top.row].cells[top.cell].rowSpan += 1
          next[column] = top
          continue
        }
        if cell.vertical != .none { next[column] = (table.rows.count, placed.cells.count) }
        placed.cells.append(cell.cell)
      }
      table.rows.append(placed)
      open = next
    }
    return table
  }
}

extension [WordTable.Cell] {
  /// Old files merge the cells of a row by marks, as they do those of a column.
  fileprivate mutating func joinHorizontally() {
    removeAll(where: \.isDeleted)
    guard contains(where: { $0.horizontal == .goOn }) else { return }
    var joined: [WordTable.Cell] = []
    for cell in self {
      if cell.horizontal == .goOn, let last = joined.indices.last,
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
