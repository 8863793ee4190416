import Documents

/// Lines whose cells are set apart by spaces.
extension Scan {
  /// 行政许可 12 34: a line of cells set apart by spaces. Only where all but the first are figures.
  mutating func addSpaced(_ item: Item, replacing start: Int) -> Bool {
    var parts: [Range<Int>] = []
    var at = item.span.lowerBound
    for n in item.span where text.units[n] == .space {
      if at < n { parts.append(at..<n) }
      at = n + 1
    }
    guard parts.count > 0 else { return false }
    parts.append(at..<item.span.upperBound)
    guard parts.count <= 24 else { return false }
    var figures = 0
    while figures < parts.count, looksLikeFigure(parts[parts.count - 1 - figures]) { figures += 1 }
    var cells: [Item] = []
    if figures == parts.count {
      if figures < 2 { return false }
    } else {
      cells = labels(parts.dropLast(figures), row: item.row, all: figures == 0)
      if cells.isEmpty { return false }
    }
    for part in parts.suffix(figures) {
      cells.append(Item(kind: .figure, span: part, row: item.row, column: cells.count))
    }
    items.removeSubrange(start...)
    items += cells
    return true
  }

  /// The labels that some words set apart by spaces make up: 三、… （一）予以公开, 1. 属于国家秘密.
  ///
  /// - Parameter all: every word must be a label of its own, as in a header.
  private func labels(_ words: ArraySlice<Range<Int>>, row: Int, all: Bool) -> [Item] {
    guard let first = words.first, let last = words.last else { return [] }
    if all {
      let items = words.enumerated().map { classify($1, row: row, column: $0) }
      return items.count > 1 && items.allSatisfy { $0.kind == .label } ? items : []
    }
    let whole = classify(first.lowerBound..<last.upperBound, row: row, column: 0)
    if whole.kind == .label { return [whole] }
    // The row's own label is last; what stands before it must be the labels of its groups.
    for start in words.indices.dropFirst() {
      let own = classify(words[start].lowerBound..<last.upperBound, row: row, column: 1)
      guard own.kind == .label else { continue }
      let group = classify(first.lowerBound..<words[start - 1].upperBound, row: row, column: 0)
      return group.kind == .label ? [group, own] : []
    }
    return []
  }
}
