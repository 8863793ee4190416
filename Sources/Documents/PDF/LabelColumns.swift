/// The labels at the left of a table: one for each row, and those of groups of rows left of them.
struct LabelColumns {
  struct Row {
    var labels: [TextBlock]
    var words: [PageWord] { labels.flatMap(\.words) }
    var startsItem: Bool { words.first?.startsItem ?? false }
    /// Index of the row of values.
    var values: Int?
    var isCertain = true
  }

  struct Group {
    var block: TextBlock
    var rows: Range<Int>
  }

  private let blocks: [TextBlock]
  private let size: Double
  /// Where each column of labels but the first begins.
  private let starts: [Double]

  /// Lines of labels here and in tables like it, as far as their width tells that of a cell.
  private let widest: [ColumnBand]

  init(_ blocks: [TextBlock], like others: [ColumnBand] = []) {
    self.blocks = blocks
    widest =
      others
      + blocks.flatMap(\.lines).compactMap { line in
        line.first.map { ColumnBand(x0: $0.x0, x1: line.last?.x1 ?? $0.x1) }
      }
    size = max(1, median(blocks.map(\.size)))
    starts = LabelColumns.starts(blocks, 0.3 * size)
  }

  var count: Int { starts.count + 1 }

  /// The fewest edges that part all labels that stand right of others.
  private static func starts(_ blocks: [TextBlock], _ slack: Double) -> [Double] {
    var gaps: [(low: Double, high: Double)] = []
    for left in blocks {
      for right in blocks
      where right.x0 >= left.x1 - slack {
        gaps.append((left.x1 - slack, right.x0))
      }
    }
    var starts: [Double] = []
    for gap in gaps.sorted(by: { $0.high < $1.high }) where gap.low > starts.last ?? -.infinity {
      starts.append(gap.high)
    }
    return starts
  }

  func columns(of block: TextBlock) -> Range<Int> {
    let first = starts.count { $0 <= block.x0 + 0.3 * size }
    let last = starts.count { $0 < block.x1 - 0.3 * size }
    return first..<max(first, last) + 1
  }

  /// A row's own label reaches to its figures.
  func columns(ofRow block: TextBlock) -> Range<Int> { columns(of: block).lowerBound..<count }

  /// Whether it does not reach the column of the rows' own labels.
  private func isGroup(_ block: TextBlock) -> Bool { columns(of: block).upperBound < count }

  /// The labels put beside the rows of values.
  func rows(beside values: ValueCells) -> (rows: [Row], groups: [Group]) {
    var groups = blocks.filter(isGroup)
    var own = blocks.filter { !isGroup($0) }
    takeRowLabels(from: &groups, to: &own, values)
    let lines = own.enumerated().flatMap { n, block in
      block.lines.enumerated().map { m, words in LabelLine(words, block: n, isFirst: m == 0) }
    }.sorted { ($0.page, $0.y) < ($1.page, $1.y) }
    let merged = LabelLine.merged(lines)
    let reader = LabelRows(
      merged.enumerated().map { n, line in
        LabelRows.Line(
          y: line.y, page: line.page, size: line.size,
          continues: !line.isFirst && n > 0 && merged[n - 1].block == line.block,
          fits: n > 0 && fits(line.words.first, after: merged[n - 1].words),
          startsItem: line.words.first?.startsItem ?? false)
      }, values.rows.map { ($0.y, $0.page) })
    guard let found = reader.rows() else {
      let rows = values.rows.indices.map { Row(labels: [], values: $0, isCertain: false) }
      return (rows, [])
    }
    var rows = found.map { row in
      let lines = merged[row.lines]
      return Row(
        labels: lines.isEmpty ? [] : [TextBlock(lines: lines.map(\.words))], values: row.values)
    }
    markDoubts(&rows, values)
    markCutRows(&rows, values)
    let sorted = groups.sorted { ($0.page, $0.top) < ($1.page, $1.top) }
    let outer = sorted.filter { $0.isUpright || count > 2 && columns(of: $0).lowerBound == 0 }
    let inner = sorted.filter { block in !outer.contains { $0.order == block.order } }
    return (rows, GroupRows(rows, values, size).groups(outer: outer, inner: inner))
  }

  /// Whether the next line would have had room beside a line, as the widest label there shows.
  private func fits(_ next: PageWord?, after line: [PageWord]) -> Bool {
    guard let x0 = line.first?.x0, let x1 = line.last?.x1 else { return false }
    let width =
      widest.filter { abs($0.x0 - x0) < 3 || abs($0.center - (x0 + x1) / 2) < 2 }
      .map { $0.x1 - $0.x0 }.max() ?? 0
    return x1 - x0 < width - 2.2 * size - (next?.indivisible ?? 0)
  }

  /// A label in the column of groups is a row's own where the row has no other.
  private func takeRowLabels(
    from groups: inout [TextBlock], to own: inout [TextBlock], _ values: ValueCells
  ) {
    for n in groups.indices.reversed() where !groups[n].isUpright {
      let group = groups[n]
      // A group comes before the label of its first row, which is not below it.
      let next = own.filter { $0.order > group.order }.min { $0.order < $1.order }
      let isAlone = !own.contains {
        $0.top < group.bottom - 0.3 * size && $0.bottom > group.top + 0.3 * size
      }
      let hasValues = values.rows.contains { row in
        row.y > group.top && row.y < group.bottom
          && !own.contains { $0.top < row.y && $0.bottom > row.y }
      }
      if isAlone, hasValues || (next?.top ?? .infinity) > group.bottom - 0.3 * size {
        own.append(group)
        groups.remove(at: n)
      }
    }
  }

  /// A row may be broken over two pages within its numbers. Then what comes first on the next page
  /// begins like no other label.
  private func markCutRows(_ rows: inout [Row], _ values: ValueCells) {
    let items = rows.count { $0.startsItem }
    for n in rows.indices.dropFirst() {
      guard let above = rows[n - 1].values, let k = rows[n].values,
        values.rows[k].page > values.rows[above].page, !rows[n].startsItem,
        rows[n].labels.isEmpty || 2 * items > rows.count
      else { continue }
      rows[n].isCertain = false
      rows[n - 1].isCertain = false
    }
    guard blocks.isEmpty else { return }
    // Without labels, two rows so close are parts of one.
    for n in rows.indices.dropFirst() {
      guard let above = rows[n - 1].values, let k = rows[n].values else { continue }
      let size = values.rows[k].cells.first?.words.first?.size ?? 10
      if values.rows[k].y - values.rows[above].y < 1.7 * size {
        rows[n].isCertain = false
        rows[n - 1].isCertain = false
      }
    }
  }

  /// A row is certain where its values stand beside its label, or follow it in the file before the
  /// next one.
  private func markDoubts(_ rows: inout [Row], _ values: ValueCells) {
    if blocks.isEmpty { return }
    for n in rows.indices {
      guard let k = rows[n].values else { continue }
      let row = values.rows[k]
      let here = rows[n].words.filter { $0.page == row.page }
      let beside =
        here.contains { $0.y0 < row.y + 0.3 * size }
        && here.contains { $0.y1 > row.y - 0.3 * size }
      let next = rows[(n + 1)...].first { !$0.words.isEmpty }?.words.map(\.order).min() ?? .max
      let first = rows[n].words.map(\.order).min() ?? .max
      let follows = first < row.firstOrder && row.lastOrder < next
      if !beside && !follows { rows[n].isCertain = false }
      if rows[n].labels.isEmpty {
        // Perhaps a part of a number of the row above or below.
        for near in [n - 1, n, n + 1] where rows.indices.contains(near) {
          guard let other = rows[near].values, values.rows[other].page == row.page,
            abs(values.rows[other].y - row.y) < 2 * size
          else { continue }
          rows[near].isCertain = false
        }
      }
    }
  }
}

/// A line of a label.
private struct LabelLine {
  var words: [PageWord]
  var block: Int
  var isFirst: Bool

  init(_ words: [PageWord], block: Int, isFirst: Bool) {
    self.words = words
    self.block = block
    self.isFirst = isFirst
  }

  var y: Double { words.first?.middle ?? 0 }
  var page: Int { words.first?.page ?? 0 }
  var size: Double { median(words.map(\.size)) }

  /// Pieces of one line together.
  static func merged(_ lines: [LabelLine]) -> [LabelLine] {
    var merged: [LabelLine] = []
    for line in lines {
      if let last = merged.last, last.page == line.page, abs(last.y - line.y) < 0.3 * line.size {
        merged[merged.count - 1].words += line.words
        merged[merged.count - 1].words.sort { $0.x0 < $1.x0 }
      } else {
        merged.append(line)
      }
    }
    return merged
  }
}
