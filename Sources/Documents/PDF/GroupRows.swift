/// Which rows the labels of groups stand for: those in whose middle, or at whose top, they are.
struct GroupRows {
  private let rows: [LabelColumns.Row]
  private let size: Double
  /// Where each row has text, on the page on which it begins.
  private let extents: [(page: Int, top: Double, bottom: Double)?]

  init(_ rows: [LabelColumns.Row], _ values: ValueCells, _ size: Double) {
    self.rows = rows
    self.size = size
    extents = rows.map { row in
      let words =
        row.words + (row.values.map { values.rows[$0].cells.flatMap(\.words) } ?? [])
      guard let page = words.first?.page else { return nil }
      let here = words.filter { $0.page == page }
      return (page, here.map(\.y0).min() ?? 0, here.map(\.y1).max() ?? 0)
    }
  }

  /// - Parameters:
  ///   - outer: the labels of groups of groups.
  ///   - inner: the others, from top to bottom.
  func groups(outer: [TextBlock], inner: [TextBlock]) -> [LabelColumns.Group] {
    outer.compactMap { block in
      row(at: block).map { LabelColumns.Group(block: block, rows: whole(around: $0)) }
    } + spans(inner)
  }

  /// Rows from one left of which something else stands to the next.
  private func whole(around row: Int) -> Range<Int> {
    let left = rows.indices.map { rows[$0].words.map(\.x0).min() ?? .infinity }
    guard let outer = left.min() else { return row..<row + 1 }
    func isOuter(_ n: Int) -> Bool {
      left[n] < outer + 0.5 * size && left[row] >= outer + 0.5 * size
    }
    var (first, last) = (row, row)
    while first > 0, !isOuter(first - 1) { first -= 1 }
    while last + 1 < rows.count, !isOuter(last + 1) { last += 1 }
    return first..<last + 1
  }

  private func row(at block: TextBlock) -> Int? {
    rows.indices.filter { extents[$0]?.page == block.page }.min {
      distance($0, block.middle) < distance($1, block.middle)
    }
  }

  private func distance(_ row: Int, _ y: Double) -> Double {
    extents[row].map { max($0.top - y, y - $0.bottom, 0) } ?? .infinity
  }

  private func spans(_ blocks: [TextBlock]) -> [LabelColumns.Group] {
    var found: [LabelColumns.Group] = []
    var free = 0
    for (n, block) in blocks.enumerated() {
      guard let at = row(at: block) else { continue }
      // Only rows whose own label stands right of it.
      func isInner(_ row: Int) -> Bool {
        rows[row].words.allSatisfy { $0.x0 >= block.x1 - 0.3 * size }
      }
      let next = blocks[(n + 1)...].first.flatMap { row(at: $0) } ?? rows.count
      var first = at
      while first > free, isInner(first - 1) { first -= 1 }
      var last = at
      while last + 1 < min(next, rows.count), isInner(last + 1) { last += 1 }
      // As many rows below its middle as above.
      if n + 1 < blocks.count, last + 1 == next, let top = extents[first] {
        let ends = (at...last).filter { row in
          extents[row].map { $0.page == block.page } ?? false
        }
        last =
          ends.min { a, b in
            func off(_ row: Int) -> Double {
              extents[row].map { abs(($0.bottom + top.top) / 2 - block.middle) } ?? .infinity
            }
            return off(a) < off(b)
          } ?? last
      }
      if first > last { continue }
      found.append(LabelColumns.Group(block: block, rows: first..<last + 1))
      free = last + 1
    }
    return found
  }
}
