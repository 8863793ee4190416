/// Turns blocks into paragraphs and grids.
struct BlockWriter {
  private(set) var builder: DocumentBuilder
  private(set) var tables = 0
  private var cells = 0
  private let limits: Limits

  init(_ builder: DocumentBuilder, limits: Limits) {
    self.builder = builder
    self.limits = limits
  }

  mutating func add(_ remark: Remark) { builder.add(remark) }

  mutating func write(_ blocks: [Block]) throws(UnreadableDocument) {
    for block in blocks {
      switch block {
      case .paragraph(let text, let line):
        builder.addParagraph(StruckFigures.inProse(text), line: line)
      case .table(let table): try write(table)
      }
    }
  }

  private mutating func write(_ table: BlockTable) throws(UnreadableDocument) {
    var grid = Grid()
    for row in table.rows {
      cells += row.cells.count
      if cells > limits.cells { throw limits.tooManyCells }
      grid.rows.append(Grid.Row(cells: row.cells.map(BlockWriter.cell), line: row.line))
    }
    grid.dropEmptyRows()
    builder.addTable(grid)
    tables += 1
    // A table within a cell stands on its own, behind the table it is in.
    for row in table.rows {
      for cell in row.cells {
        for inner in cell.innerTables { try write(inner) }
      }
    }
  }

  private static func cell(_ cell: BlockTable.Cell) -> Grid.Cell {
    var text = StruckFigures.inCell(cell.text)
    // The cell is not blank, yet there is no telling what it shows.
    if cell.hasObject || !cell.innerTables.isEmpty, !text.hasInk { text = Grid.object }
    return Grid.Cell(
      text, columns: cell.columns, rowSpan: cell.rowSpan, isCertain: cell.isCertain)
  }
}
