/// A table of a page as its elements say, before its cells have places.
struct PageTable {
  struct Cell {
    var blocks: [PageBlock]
    var columnSpan: Int
    /// 0: to the end of the group of rows.
    var rowSpan: Int
    var isCertain: Bool
  }

  struct Row {
    var cells: [Cell] = []
    var line: Int
    /// Which group of rows (thead, tbody) it is of: no cell reaches beyond its group.
    var group: Int
    /// Of no height: Word ends tables with such a row, to keep their columns.
    var isFlat = false
  }

  private(set) var rows: [Row] = []
  private var group = 0

  mutating func beginGroup() { group += 1 }
  mutating func beginRow(line: Int, isFlat: Bool = false) {
    rows.append(Row(line: line, group: group, isFlat: isFlat))
  }

  mutating func add(_ cell: Cell) {
    guard !rows.isEmpty else { return }
    rows[rows.count - 1].cells.append(cell)
  }
}

/// A table whose cells have their columns, found as browsers find them.
struct PlacedTable {
  struct Cell {
    var content: PageTable.Cell
    var columns: Range<Int>
    var rowSpan: Int
    var isCertain: Bool
  }

  struct Row {
    var cells: [Cell] = []
    var line: Int
    /// Whether a cell from above reaches into it, or one of its own beyond it.
    var isTied = false
  }

  private(set) var rows: [Row] = []
  /// Whether cells beyond the most columns were left out.
  private(set) var isCut = false

  /// No table of a report has a tenth of that.
  static let mostColumns = 1000

  /// For each column, the row at which it is free again, and the cell that takes it until then.
  private var takenUntil: [Int] = []
  private var takenBy: [(row: Int, cell: Int)] = []

  init(_ table: PageTable) {
    var lastOfGroup = [Int](repeating: 0, count: table.rows.count)
    for n in table.rows.indices.reversed() {
      let isLast = n + 1 == table.rows.count || table.rows[n + 1].group != table.rows[n].group
      lastOfGroup[n] = isLast ? n : lastOfGroup[n + 1]
    }
    for (n, row) in table.rows.enumerated() {
      rows.append(Row(line: row.line, isTied: takenUntil.contains { $0 > n }))
      place(row.cells, row: n, groupEnd: lastOfGroup[n] + 1)
    }
    if let last = table.rows.last, last.isFlat, last.cells.allSatisfy(\.blocks.isEmpty) {
      rows.removeLast()
    }
  }

  private mutating func place(_ cells: [PageTable.Cell], row: Int, groupEnd: Int) {
    var column = 0
    for cell in cells {
      while column < takenUntil.count, takenUntil[column] > row { column += 1 }
      let width = min(max(1, cell.columnSpan), PlacedTable.mostColumns)
      let columns = column..<column + width
      guard columns.upperBound <= PlacedTable.mostColumns else {
        isCut = true
        return
      }
      let height = cell.rowSpan == 0 ? groupEnd - row : min(cell.rowSpan, groupEnd - row)
      var isCertain = cell.isCertain
      while takenUntil.count < columns.upperBound {
        takenUntil.append(0)
        takenBy.append((0, 0))
      }
      for at in columns {
        if takenUntil[at] > row {
          // Two cells in one place: neither's is certain.
          isCertain = false
          rows[takenBy[at].row].cells[takenBy[at].cell].isCertain = false
        }
        if height > 1 {
          takenUntil[at] = max(takenUntil[at], row + height)
          takenBy[at] = (row, rows[row].cells.count)
        }
      }
      if height > 1 { rows[row].isTied = true }
      rows[row].cells.append(
        Cell(content: cell, columns: columns, rowSpan: height, isCertain: isCertain))
      column = columns.upperBound
    }
  }
}
