/// A table of an OpenDocument text while it is read.
struct OpenTable {
  private(set) var table = BlockTable()
  private var row = BlockTable.Row(line: 0)
  private var cell = BlockTable.Cell()
  private var column = 0
  /// Columns of the cell before that its covered cells still have to take up.
  private var pending = 0
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
    cellRepeats = attributes.repeats("number-columns-repeated", most: OpenTable.mostColumns)
    pending = span - 1
    column += 1
  }

  mutating func changeCell(_ change: (inout BlockTable.Cell) -> Void) { change(&cell) }

  mutating func endCell(_ story: OpenStory) {
    cell.blocks = story.blocks
    cell.hasObject = story.hasObject
    let cell = cell
    for repeated in 0..<cellRepeats {
      var copy = cell
      copy.columns = cell.columns.lowerBound + repeated..<cell.columns.upperBound + repeated
      row.cells.append(copy)
    }
    column += cellRepeats - 1
  }

  mutating func endRow() {
    for _ in 0..<rowRepeats { table.rows.append(row) }
  }
}
