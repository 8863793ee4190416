/// Which columns the cells of a table's rows fill.
///
/// Cells say how many columns they span. Where a row does not come to the columns of the table in
/// that way, as some programs write it, the widths tell where its cells stand, for so Word shows it.
struct WordColumns {
  private let count: Int
  /// Where each column ends, in twentieths of a point; empty where the file does not say.
  private let edges: [Int]

  init(_ rows: [WordTable.Row], grid: [Int]) {
    var totals: [Int: Int] = [:]
    for row in rows { totals[row.total, default: 0] += 1 }
    // The most frequent, of those the larger, unless the table declares another that is met.
    let frequent = totals.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    let count = totals[grid.count] == nil ? frequent : grid.count
    self.count = count
    let full = rows.first { $0.total == $0.cells.count && $0.total == count }
    let widths =
      grid.count == count && grid.allSatisfy { $0 > 0 } ? grid : full?.cells.compactMap(\.width)
    let isUsable = widths?.count == count && count <= WordTable.mostColumns
    edges = isUsable ? WordColumns.sums(widths ?? []) : []
  }

  /// - Returns: the columns of each cell, and whether they are certain.
  func ranges(of row: WordTable.Row) -> (ranges: [Range<Int>], isCertain: Bool) {
    if row.total != count, let ranges = byWidth(row) { return (ranges, true) }
    var column = row.before
    let ranges = row.cells.map { cell in
      defer { column += cell.span }
      return column..<column + cell.span
    }
    return (ranges, row.total == count)
  }

  private func byWidth(_ row: WordTable.Row) -> [Range<Int>]? {
    let widths = row.cells.compactMap(\.width)
    guard !edges.isEmpty, widths.count == row.cells.count, widths.allSatisfy({ $0 > 0 }),
      let narrowest = zip(edges, [0] + edges).map({ $0 - $1 }).min()
    else { return nil }
    func column(endingAt edge: Int) -> Int? {
      let at = ([0] + edges).enumerated().min { abs($0.element - edge) < abs($1.element - edge) }
      return at.flatMap { abs($0.element - edge) * 3 <= narrowest ? $0.offset : nil }
    }
    var edge =
      row.widthBefore
      ?? (row.before > 0 && row.before <= edges.count
        ? edges[row.before - 1] : 0)
    guard var start = column(endingAt: edge) else { return nil }
    var ranges: [Range<Int>] = []
    for width in widths {
      edge += width
      guard let end = column(endingAt: edge), end > start else { return nil }
      ranges.append(start..<end)
      start = end
    }
    return ranges
  }

  private static func sums(_ widths: [Int]) -> [Int] {
    var sum = 0
    return widths.map {
      sum += $0
      return sum
    }
  }
}

extension WordTable.Row {
  /// The columns that the row comes to.
  var total: Int { cells.reduce(before + after) { $0 + $1.span } }
}
