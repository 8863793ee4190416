/// Parts the rows of a table that only place things on a page from those that hold figures.
///
/// Pages are laid out with tables, and reports are set in one table with their prose. So each row
/// is judged alone: what holds prose, headings or tables gives its content in reading order, and
/// the rows between remain tables.
struct LayoutTable {
  private(set) var blocks: [PageBlock] = []
  private var rows: [PlacedTable.Row] = []

  init(_ table: PlacedTable) {
    for row in table.rows {
      if LayoutTable.isLayout(row) {
        endTable()
        for cell in row.cells { blocks += cell.content.blocks }
      } else {
        rows.append(row)
      }
    }
    endTable()
  }

  private static func isLayout(_ row: PlacedTable.Row) -> Bool {
    let filled = row.cells.filter { !$0.content.blocks.isEmpty }
    if filled.contains(where: { holdsProse($0.content) }) { return true }
    if filled.contains(where: { holdsTable($0.content, among: filled.count) }) { return true }
    guard filled.count == 1, let only = filled.first, !row.isTied,
      only.columns.lowerBound == row.cells[0].columns.lowerBound
    else { return false }
    let texts = only.content.blocks.compactMap(\.text)
    if texts.count != only.content.blocks.count { return true }
    return texts.contains { LineOfProse.isProse($0) }
  }

  /// Paragraphs of an article, a list of links, a heading with what it heads.
  private static func holdsProse(_ cell: PageTable.Cell) -> Bool {
    let texts = cell.blocks.compactMap(\.text)
    let longest = texts.map(\.count).max() ?? 0
    if cell.blocks.count > 1, cell.blocks.contains(where: \.isHeading) { return true }
    if cell.blocks.count >= 4, cell.blocks.allSatisfy({ $0.isLinks && $0.isItem }) { return true }
    return texts.count >= 3 && longest >= 300 || texts.reduce(0) { $0 + $1.count } >= 3000
  }

  /// A table within a cell; a small one in a row of figures is but an odd way to write a cell.
  private static func holdsTable(_ cell: PageTable.Cell, among filled: Int) -> Bool {
    let grids = cell.blocks.compactMap(\.grid)
    guard !grids.isEmpty else { return false }
    let cells = grids.reduce(0) { $0 + $1.rows.reduce(0) { $0 + $1.cells.count } }
    return filled < 3 || cells > 6
  }

  /// Makes a table of the rows gathered, or lines where they are none.
  private mutating func endTable() {
    defer { rows = [] }
    let filled = rows.filter { $0.cells.contains { !$0.content.blocks.isEmpty } }
    guard let first = filled.first else { return }
    let isList = filled.allSatisfy { $0.cells.count == 1 && $0.cells[0].columns.lowerBound == 0 }
    if isList {
      for row in filled { blocks += row.cells[0].content.blocks }
    } else if MetadataTable.matches(filled) {
      for row in filled { blocks.append(MetadataTable.line(of: row)) }
    } else {
      let cells = filled.flatMap(\.cells).map(\.content).filter { !$0.blocks.isEmpty }
      let isLinks = cells.allSatisfy { $0.blocks.allSatisfy(\.isLinks) }
      let grid = Grid(rows: rows.map(LayoutTable.row))
      blocks.append(PageBlock(content: .table(grid), line: first.line, isLinks: isLinks))
    }
  }

  private static func row(_ row: PlacedTable.Row) -> Grid.Row {
    let cells = row.cells.map { cell -> Grid.Cell in
      let (text, isWhole) = CellText.text(of: cell.content.blocks)
      return Grid.Cell(
        text, columns: cell.columns, rowSpan: cell.rowSpan, isCertain: cell.isCertain && isWhole)
    }
    return Grid.Row(cells: cells, line: row.line)
  }
}

/// What a cell shows, as lines.
enum CellText {
  /// - Returns: the text, and whether it is all that the cell shows.
  static func text(of blocks: [PageBlock]) -> ([UInt8], isWhole: Bool) {
    var lines: [[UInt8]] = []
    var isWhole = true
    for block in blocks {
      switch block.content {
      case .text(let text): lines.append(text)
      case .picture:
        // A cell with the picture of a figure is not empty.
        lines.append(Grid.object)
        isWhole = false
      case .table(let grid):
        lines += grid.rows.flatMap { $0.cells.map(\.text) }.filter { !$0.isEmpty }
        isWhole = false
      }
    }
    return (Array(lines.joined(separator: [0x0A])), isWhole)
  }
}
