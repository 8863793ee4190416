/// A sheet with merged cells as one, and with the rows told apart that are tables.
struct SheetLayout {
  struct Cell {
    var text: [UInt8]
    var columns: Range<Int>
    var rowSpan = 1
    var isNumber = false
    var isCertain = true
  }

  struct Row {
    var number: Int
    /// With text, and merged ones without.
    var cells: [Cell] = []
    /// The columns that merged cells from above reach into.
    var covered: [Range<Int>] = []
    var ruled: [Range<Int>] = []
    var isTable = false

    var filled: Int { cells.count { !$0.text.isEmpty } }
    var only: Cell? { filled == 1 ? cells.first { !$0.text.isEmpty } : nil }
    var isRuled: Bool { !ruled.isEmpty }

    /// No file of a spreadsheet program has two cells in one place.
    fileprivate mutating func doubtOverlaps() {
      var last = 0
      for n in cells.indices.dropFirst() {
        if cells[n].columns.lowerBound < cells[last].columns.upperBound {
          cells[n].isCertain = false
          cells[last].isCertain = false
        }
        if cells[n].columns.upperBound > cells[last].columns.upperBound { last = n }
      }
      var covered = covered[...]
      for n in cells.indices {
        while let cover = covered.first, cover.upperBound <= cells[n].columns.lowerBound {
          covered.removeFirst()
        }
        if let cover = covered.first, cover.overlaps(cells[n].columns) {
          cells[n].isCertain = false
        }
      }
    }
  }

  private(set) var rows: [Row] = []

  /// - Parameter sheet: its rows in order, the cells of each from left to right.
  init(_ sheet: Sheet, limits: Limits) throws(UnreadableDocument) {
    try join(sheet, limits)
    findTables()
  }

  // MARK: - Merged cells

  private mutating func join(_ sheet: Sheet, _ limits: Limits) throws(UnreadableDocument) {
    let merges = sheet.merges.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
    var next = 0
    /// From left to right.
    var open: [Sheet.Merge] = []
    var steps = 0
    for row in SheetLayout.whole(sheet.rows) {
      open.removeAll { $0.rows.upperBound <= row.number }
      while next < merges.count, merges[next].rows.lowerBound <= row.number {
        if merges[next].rows.upperBound > row.number {
          let column = merges[next].columns.lowerBound
          open.insert(
            merges[next], at: open.firstIndex { $0.columns.lowerBound > column } ?? open.count)
          steps += open.count
          if steps > limits.cells { throw limits.tooManyCells }
        }
        next += 1
      }
      steps += open.count
      if steps > limits.cells { throw limits.tooManyCells }
      rows.append(SheetLayout.joined(row, open))
    }
  }

  /// Rows of one number are one.
  private static func whole(_ rows: [Sheet.Row]) -> [Sheet.Row] {
    var whole: [Sheet.Row] = []
    whole.reserveCapacity(rows.count)
    for row in rows {
      guard let last = whole.last, last.number == row.number else {
        whole.append(row)
        continue
      }
      whole[whole.count - 1].cells += row.cells
      whole[whole.count - 1].cells.sort { $0.column < $1.column }
      whole[whole.count - 1].ruled += row.ruled
    }
    return whole
  }

  private static func joined(_ row: Sheet.Row, _ merges: [Sheet.Merge]) -> Row {
    var joined = Row(number: row.number, ruled: row.ruled)
    if merges.isEmpty {
      joined.cells = row.cells.map {
        Cell(
          text: $0.text, columns: $0.column..<$0.column + 1, isNumber: $0.isNumber,
          isCertain: $0.isCertain)
      }
      joined.doubtOverlaps()
      return joined
    }
    var cells = row.cells[...]
    /// Cells up to a column, which no merge covers.
    func take(upTo column: Int) {
      while let cell = cells.first, cell.column < column {
        joined.cells.append(
          Cell(
            text: cell.text, columns: cell.column..<cell.column + 1, isNumber: cell.isNumber,
            isCertain: cell.isCertain))
        cells.removeFirst()
      }
    }
    for merge in merges {
      take(upTo: merge.columns.lowerBound)
      let first = cells.first.flatMap { $0.column == merge.columns.lowerBound ? $0 : nil }
      // What lies under a merged cell is not shown.
      while let cell = cells.first, cell.column < merge.columns.upperBound { cells.removeFirst() }
      guard merge.rows.lowerBound == row.number else {
        joined.covered.append(merge.columns)
        continue
      }
      joined.cells.append(
        Cell(
          text: first?.text ?? [], columns: merge.columns, rowSpan: merge.rows.count,
          isNumber: first?.isNumber ?? false, isCertain: first?.isCertain ?? true))
    }
    take(upTo: .max)
    joined.doubtOverlaps()
    return joined
  }

  // MARK: - Tables

  /// A row is of a table if several cells are filled, or if it is a part of one for its merged cells
  /// or its ruling. One with a single cell is a heading, a caption or prose, unless it has its place
  /// within a table.
  private mutating func findTables() {
    var hasBegun = false
    for n in rows.indices {
      let above = n > 0 && rows[n - 1].number + 1 >= rows[n].number && rows[n - 1].isTable
      switch rows[n].filled {
      case 0: rows[n].isTable = above && (rows[n].isRuled || !rows[n].covered.isEmpty)
      case 1:
        // The first line of a sheet is its title.
        rows[n].isTable = hasBegun && isOfTable(n, above: above)
        hasBegun = true
      default:
        rows[n].isTable = true
        hasBegun = true
      }
    }
  }

  private func isOfTable(_ n: Int, above: Bool) -> Bool {
    let row = rows[n]
    guard let cell = row.only else { return false }
    // It stands beside a cell from above, beside a merged cell or ruled cells that are blank.
    if above, !row.covered.isEmpty || row.cells.count > 1 { return true }
    if row.ruled.contains(where: {
      $0.lowerBound < cell.columns.lowerBound || $0.upperBound > cell.columns.upperBound
    }) {
      return true
    }
    // No heading is a bare number.
    if above, cell.looksLikeNumber { return true }
    let next = nextRow(n)
    if cell.text.beginsLikeChapter {
      // 二、上年结转 stands above figures, 三、收到和处理 above the header of a table.
      let isNarrow = cell.columns.upperBound < next?.cells.last?.columns.upperBound ?? 0
      return above && isNarrow && next?.cells.contains { $0.looksLikeNumber } == true
    }
    if cell.text.count > 360 || cell.text.suffix(3).elementsEqual("。".utf8) { return false }
    // A label whose figures were not filled in, under the labels of the rows above.
    let isLabel =
      above && cell.text.count <= 180
      && rows[n - 1].cells.first.map { $0.columns.lowerBound == cell.columns.lowerBound } ?? false
    return isLabel || above && next != nil || row.isRuled && (above || next != nil)
  }

  /// The row directly below, if several of its cells are filled.
  private func nextRow(_ n: Int) -> Row? {
    guard n + 1 < rows.count, rows[n + 1].number == rows[n].number + 1, rows[n + 1].filled > 1
    else { return nil }
    return rows[n + 1]
  }
}

extension SheetLayout.Cell {
  fileprivate var looksLikeNumber: Bool {
    if isNumber { return true }
    return !text.isEmpty && text.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
  }
}

extension [UInt8] {
  /// 一、 to 十九、, as the chapters of a report begin.
  fileprivate var beginsLikeChapter: Bool {
    let text = drop { $0 <= 0x20 }.prefix(15)
    var at = text.startIndex
    func step(over signs: [[UInt8]]) -> Bool {
      guard signs.contains(where: { text[at...].starts(with: $0) }) else { return false }
      at += 3
      return true
    }
    guard step(over: chapterNumerals) else { return false }
    _ = step(over: chapterNumerals)
    return step(over: chapterMarks)
  }
}

private let chapterNumerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].map {
  Array($0.utf8)
}
private let chapterMarks = ["、", "．", "，"].map { Array($0.utf8) }
