/// Turns sheets into paragraphs and grids: a page is a sheet, a line is a row.
///
/// Columns are counted from the first of the sheet, so that the header of a table also serves what
/// stands below an empty row. Hidden rows and columns are read like others: they are hidden to make
/// a screen clearer, and totals count them.
struct SheetWriter {
  private(set) var builder: DocumentBuilder
  private var cells = 0
  private var textBytes = 0
  private let limits: Limits

  init(format: String, encoding: String = "UTF-8", limits: Limits) {
    builder = DocumentBuilder(format: format, encoding: encoding)
    self.limits = limits
  }

  /// Wider tables get no cells for what is blank.
  private static let mostFilledColumns = 256

  mutating func add(_ remark: Remark) { builder.add(remark) }

  mutating func write(_ sheet: Sheet) throws(UnreadableDocument) {
    let rows = try SheetLayout(sheet, limits: limits).rows
    var at = 0
    while at < rows.count {
      var end = at + 1
      if !rows[at].isTable {
        if let cell = rows[at].only {
          try count(cells: 1, text: cell.text)
          builder.addParagraph(cell.text, line: rows[at].number, page: sheet.number)
        }
      } else {
        while end < rows.count, rows[end].isTable, rows[end].number <= rows[end - 1].number + 1 {
          end += 1
        }
        try writeTable(rows[at..<end], page: sheet.number)
      }
      at = end
    }
  }

  private mutating func writeTable(
    _ rows: ArraySlice<SheetLayout.Row>, page: Int
  ) throws(UnreadableDocument) {
    // Blank rows at the end are ruled paper.
    let rows = rows[..<(rows.lastIndex { $0.filled > 0 }.map { $0 + 1 } ?? rows.startIndex)]
    var columns = Int.max..<Int.max
    for cell in rows.lazy.flatMap(\.cells) where !cell.text.isEmpty {
      let end = cell.columns.count > 64 ? cell.columns.lowerBound + 1 : cell.columns.upperBound
      let known = columns.isEmpty ? cell.columns.lowerBound : columns.lowerBound
      columns =
        min(known, cell.columns.lowerBound)..<max(columns.isEmpty ? 0 : columns.upperBound, end)
    }
    var grid = Grid()
    for (n, row) in rows.enumerated() {
      var made: [Grid.Cell] = []
      for var cell in filled(row, columns) {
        try count(cells: 1, text: cell.text)
        cell.rowSpan = min(cell.rowSpan, rows.count - n)
        made.append(cell)
      }
      grid.rows.append(Grid.Row(cells: made, line: row.number, page: page))
    }
    grid.dropEmptyRows()
    builder.addTable(grid)
  }

  /// The cells of a row with those that are blank, as far as the table reaches.
  private func filled(_ row: SheetLayout.Row, _ columns: Range<Int>) -> [Grid.Cell] {
    var made: [Grid.Cell] = []
    var column = columns.lowerBound
    func blank(upTo end: Int) {
      guard columns.count <= SheetWriter.mostFilledColumns else { return }
      while column < end {
        if let cover = row.covered.first(where: { $0.contains(column) }) {
          column = cover.upperBound
        } else {
          made.append(Grid.Cell([], columns: column..<column + 1))
          column += 1
        }
      }
    }
    for cell in row.cells {
      let range = cell.columns.clamped(to: columns)
      if range.isEmpty { continue }
      blank(upTo: range.lowerBound)
      made.append(
        Grid.Cell(cell.text, columns: range, rowSpan: cell.rowSpan, isCertain: cell.isCertain))
      column = range.upperBound
    }
    blank(upTo: columns.upperBound)
    return made
  }

  private mutating func count(cells: Int, text: [UInt8]) throws(UnreadableDocument) {
    self.cells += cells
    textBytes += text.count
    if self.cells > limits.cells { throw limits.tooManyCells }
    if textBytes > limits.textBytes { throw limits.tooMuchText }
  }
}
