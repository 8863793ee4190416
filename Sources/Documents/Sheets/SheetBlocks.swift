/// Makes paragraphs and tables of a sheet, where nothing says what is a table.
///
/// Rows between empty rows belong together. Those with a single cell before and after the others
/// are lines of text, and so are headings and sentences between them; the others are a table.
struct SheetBlocks {
  private let sheet: Sheet
  /// Filled or merged cells, row by row.
  private var rows: [Row] = []

  private struct Row {
    var number: Int
    var cells: [Int: (cell: Sheet.Cell, area: Sheet.Area)] = [:]
    /// Columns that belong to a merged cell that begins above or to the left.
    var covered: [Range<Int>] = []
    /// Whether the row below has a part of one of its cells.
    var goesOn = false
    /// Right of its cells, also of blank ones.
    var end = 0

    var filled: [(cell: Sheet.Cell, area: Sheet.Area)] {
      cells.values.filter { $0.cell.isFilled }
    }
  }

  init(_ sheet: Sheet) {
    self.sheet = sheet
    gatherRows()
  }

  /// A table that is larger than any report's.
  private static let mostCells = 500_000
  private static let longText = 120

  func add(to builder: inout DocumentBuilder) throws(UnreadableDocument) {
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, rows[end].number == rows[end - 1].number + 1 { end += 1 }
      try add(rows[start..<end], to: &builder)
      start = end
    }
  }

  private mutating func gatherRows() {
    var areas: [Int: [Int: Sheet.Area]] = [:]
    // A million merged cells of the whole sheet each would take an hour.
    for area in sheet.merges.prefix(20_000) where !area.rows.isEmpty && !area.columns.isEmpty {
      areas[area.rows.lowerBound, default: [:]][area.columns.lowerBound] = area
    }
    var byNumber: [Int: Row] = [:]
    for cell in sheet.cells {
      let own = Sheet.Area(
        rows: cell.row..<cell.row + 1, columns: cell.column..<cell.column + 1)
      let area = areas[cell.row]?[cell.column] ?? own
      var row = byNumber.removeValue(forKey: cell.row) ?? Row(number: cell.row)
      row.cells[cell.column] = (cell, area)
      row.end = max(row.end, area.columns.upperBound)
      byNumber[cell.row] = row
    }
    let filled = byNumber.filter { !$0.value.filled.isEmpty }
    // Rows of a merged cell belong together, also where nothing else is in them.
    let last = filled.keys.max() ?? -1
    var needed = filled
    var parts = 0
    for row in filled.values {
      for (_, area) in row.filled where area.rows.count > 1 || area.columns.count > 1 {
        for number in area.rows.clamped(to: 0..<last + 1) {
          parts += 1
          if parts > SheetBlocks.mostCells { break }
          var part = needed[number] ?? byNumber[number] ?? Row(number: number)
          if number > row.number || area.columns.count > 1 { part.covered.append(area.columns) }
          part.goesOn = part.goesOn || number < area.rows.upperBound - 1
          needed[number] = part
        }
      }
    }
    rows = needed.values.sorted { $0.number < $1.number }
  }

  private func add(
    _ region: ArraySlice<Row>, to builder: inout DocumentBuilder
  ) throws(UnreadableDocument) {
    let columns = SheetBlocks.columns(of: region)
    var table: [Row] = []
    func isLine(_ row: Row, isOutside: Bool) -> Bool {
      guard !row.goesOn, row.filled.count == 1, let only = row.filled.first,
        row.covered.allSatisfy({ $0 == only.area.columns })
      else { return false }
      if isOutside { return true }
      // Blank cells beside it are a row's that was not filled in.
      let isAlone =
        only.area.columns.count >= columns.count || row.end <= only.area.columns.upperBound
      let text = only.cell.text
      return isAlone
        && (text.count > SheetBlocks.longText || SheetBlocks.isHeading(text)
          || text.suffix(3).elementsEqual("。".utf8))
    }
    var inner = region.indices.filter { !isLine(region[$0], isOutside: true) }
    // 第二十条第（一）项 is no title but the first row of its table.
    if let first = inner.first, first > region.startIndex,
      let only = region[first - 1].filled.first,
      only.cell.text.starts(with: "第".utf8), only.area.columns.count > 1
    {
      inner.insert(first - 1, at: 0)
    }
    for n in region.indices {
      let isOutside = n < inner.first ?? region.endIndex || n > inner.last ?? -1
      if isLine(region[n], isOutside: isOutside), let only = region[n].filled.first {
        try close(&table, to: &builder)
        builder.addParagraph(only.cell.text, line: region[n].number + 1, page: sheet.number)
      } else {
        table.append(region[n])
      }
    }
    try close(&table, to: &builder)
  }

  /// 一、 or 十一、
  private static func isHeading(_ text: [UInt8]) -> Bool {
    let numerals = Set("一二三四五六七八九十".unicodeScalars)
    let text = String(decoding: text.prefix(60), as: UTF8.self).unicodeScalars.drop { $0 == " " }
    let number = text.prefix { numerals.contains($0) }
    return !number.isEmpty && number.count <= 2
      && text.dropFirst(number.count).first.map { "、.．".unicodeScalars.contains($0) } ?? false
  }

  private static func columns(of rows: some Collection<Row>) -> Range<Int> {
    let areas = rows.lazy.flatMap(\.filled).map(\.area.columns)
    guard let low = areas.map(\.lowerBound).min(), let high = areas.map(\.upperBound).max() else {
      return 0..<1
    }
    return low..<high
  }

  private func close(
    _ rows: inout [Row], to builder: inout DocumentBuilder
  ) throws(UnreadableDocument) {
    guard !rows.isEmpty else { return }
    let columns = SheetBlocks.columns(of: rows)
    if columns.count * rows.count > SheetBlocks.mostCells {
      throw UnreadableDocument("a sheet has more cells than any report; save its tables alone")
    }
    var grid = Grid()
    let end = rows[rows.count - 1].number + 1
    for row in rows {
      var result = Grid.Row(line: row.number + 1, page: sheet.number)
      var column = columns.lowerBound
      while column < columns.upperBound {
        let found = row.cells[column].flatMap { $0.cell.isFilled ? $0 : nil }
        let right = found?.area.columns.upperBound ?? column + 1
        let covering = row.covered.first { $0.contains(column) }
        if found == nil, let covering {
          column = covering.upperBound
          continue
        }
        result.cells.append(
          Grid.Cell(
            found?.cell.text ?? [],
            columns: column - columns.lowerBound..<right - columns.lowerBound,
            rowSpan: max(1, min(found?.area.rows.upperBound ?? 0, end) - row.number),
            isCertain: found?.cell.isCertain ?? true))
        column = right
      }
      grid.rows.append(result)
    }
    rows = []
    builder.addTable(grid)
  }
}
