/// A table of an OpenDocument text while it is read.
struct OpenTable {
  private(set) var table = BlockTable()
  private var row = BlockTable.Row(line: 0)
  private var cell = BlockTable.Cell()
  private var column = 0
  /// Columns of the cell before that its covered cells still have to take up.
  private var pending = 0
  /// For each column the row from which on no cell above covers it.
  private var coveredUntil: [Int] = []
  private var isRowCertain = true
  private var cellRepeats = 1
  private var rowRepeats = 1

  static let mostColumns = 1024
  /// More equal rows than any report has.
  private static let mostRepeats = 1000

  mutating func beginRow(_ attributes: XMLAttributes, line: Int) {
    row = BlockTable.Row(line: line)
    rowRepeats = attributes.repeats("number-rows-repeated", most: OpenTable.mostRepeats)
    column = 0
    pending = 0
    isRowCertain = true
  }

  mutating func cover(_ count: Int) {
    pending -= min(pending, count)
    column += count
  }

  mutating func beginCell(_ attributes: XMLAttributes) {
    // Some programs leave out what a merged cell covers.
    column += pending
    let span = attributes.repeats("number-columns-spanned", most: OpenTable.mostColumns)
    cell = BlockTable.Cell(
      columns: column..<column + span,
      rowSpan: attributes.repeats("number-rows-spanned", most: Sheet.mostRows))
    // Where a row leaves out what a cell above covers, nothing tells which cells it means.
    if column < coveredUntil.count, coveredUntil[column] > table.rows.count { isRowCertain = false }
    if !isRowCertain { cell.isCertain = false }
    if cell.rowSpan > 1, column + span <= OpenTable.mostColumns {
      while coveredUntil.count < column + span { coveredUntil.append(0) }
      for covered in column..<column + span {
        coveredUntil[covered] = table.rows.count + cell.rowSpan
      }
    }
    cellRepeats = attributes.repeats("number-columns-repeated", most: OpenTable.mostColumns)
    pending = span - 1
    column += 1
  }

  mutating func changeCell(_ change: (inout BlockTable.Cell) -> Void) { change(&cell) }

  /// - Parameter budget: how many cells may still be made; what repeats is cut there.
  mutating func endCell(_ story: OpenStory, _ budget: inout Int) {
    cell.blocks = story.blocks
    cell.hasObject = story.hasObject
    let cell = cell
    let copies = min(cellRepeats, budget)
    budget -= copies
    for repeated in 0..<copies {
      var copy = cell
      copy.columns = cell.columns.lowerBound + repeated..<cell.columns.upperBound + repeated
      row.cells.append(copy)
    }
    column += cellRepeats - 1
  }

  mutating func endRow(_ budget: inout Int) {
    // The row itself has been counted.
    let copies = min(rowRepeats, 1 + budget / max(1, row.cells.count))
    budget -= (copies - 1) * row.cells.count
    for _ in 0..<copies { table.rows.append(row) }
  }
}
