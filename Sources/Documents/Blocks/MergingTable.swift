/// What a cell has to do with the one above.
enum VerticalMerge: Sendable, Equatable {
  case none
  /// The first of cells that are merged downwards.
  case begins
  /// Part of the cell above; what it contains is not shown.
  case continues
}

/// Gathers the rows of a table and makes one cell of those that are merged downwards.
struct MergingTable {
  private(set) var table = BlockTable()
  /// For each column the cell that may go on in the row below.
  private var above: [Int: (row: Int, cell: Int)] = [:]

  /// - Parameter cells: with the columns they fill.
  mutating func addRow(_ cells: [(cell: BlockTable.Cell, merge: VerticalMerge)], line: Int) {
    var row = BlockTable.Row(line: line)
    var open: [Int: (row: Int, cell: Int)] = [:]
    for (cell, merge) in cells {
      var cell = cell
      let column = cell.columns.lowerBound
      if merge == .continues {
        if let first = above[column],
          table.rows[first.row].cells[first.cell].columns == cell.columns
        {
          table.rows[first.row].cells[first.cell].rowSpan += 1
          open[column] = first
          continue
        }
        // It goes on from a cell that is not there.
        cell.isCertain = false
      }
      if merge != .none { open[column] = (table.rows.count, row.cells.count) }
      row.cells.append(cell)
    }
    above = open
    table.rows.append(row)
  }
}
