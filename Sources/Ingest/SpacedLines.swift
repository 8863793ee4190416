import Documents

/// Lines whose cells are set apart by spaces.
extension Scan {
  /// 行政许可 12 34: a line of cells set apart by spaces. Only where all but the first are figures.
  ///
  /// Returns how many rows were taken, 0 where the line is something else.
  mutating func addSpaced(_ item: Item, replacing start: Int) -> Int {
    var parts: [Range<Int>] = []
    var at = item.span.lowerBound
    for n in item.span where text.units[n] == .space {
      if at < n { parts.append(at..<n) }
      at = n + 1
    }
    guard parts.count > 0 else { return 0 }
    parts.append(at..<item.span.upperBound)
    guard parts.count <= 24 else { return 0 }
    var figures = 0
    while figures < parts.count, looksLikeFigure(parts[parts.count - 1 - figures]) { figures += 1 }
    var cells: [Item] = []
    if figures == parts.count {
      if figures < 2 { return 0 }
    } else {
      cells = labels(parts.dropLast(figures), row: item.row, all: figures == 0)
    }
    var (from, rows) = (start, 1)
    if cells.isEmpty, figures < parts.count {
      guard figures > 1, let wrapped = wrappedLabel(parts.dropLast(figures), item.row, start) else {
        return 0
      }
      cells = [wrapped.label]
      rows += wrapped.below
      from -= wrapped.above
    }
    for part in parts.suffix(figures) {
      cells.append(Item(kind: .figure, span: part, row: item.row, column: cells.count))
    }
    items.removeSubrange(from...)
    items += cells
    return rows
  }

  /// The label of which some words are a part, the rest standing alone on the lines around.
  ///
  /// - Returns: the label, how many items above and how many rows below belong to it.
  private func wrappedLabel(
    _ words: ArraySlice<Range<Int>>, _ row: Int, _ start: Int
  ) -> (label: Item, above: Int, below: Int)? {
    guard let first = words.first, let last = words.last else { return nil }
    let above = Array(fragments(above: row, before: start))
    let below = Array(fragments(below: row))
    for size in 1...4 {
      for up in 0...size where up <= above.count && size - up <= below.count {
        let spans =
          above.suffix(up) + [first.lowerBound..<last.upperBound] + below.prefix(size - up)
        let key = LabelKey(text, Array(spans))
        guard let label = Labels.standard.meaning(of: key) else { continue }
        var item = Item(kind: .label, span: first.lowerBound..<last.upperBound, row: row, column: 0)
        item.label = label
        item.ordinal = Int16(key.ordinal)
        return (item, up, size - up)
      }
    }
    return nil
  }

  /// The items above a row that are alone on the lines right above it and no figures.
  private func fragments(above row: Int, before start: Int) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var at = start - 1
    while at >= 0, spans.count < 3, items[at].row == row - spans.count - 1,
      items[at].kind == .words || items[at].kind == .label, items[at].span.count <= 60,
      at == 0 || items[at - 1].row != items[at].row
    {
      spans.insert(items[at].span, at: 0)
      at -= 1
    }
    return spans
  }

  /// The lines right below a row that are one cell each and end with no figure.
  private func fragments(below row: Int) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    for next in (row + 1)..<min(row + 4, document.rows.count) {
      let cells = document.rows[next].cells
      guard document.rows[next].delimiter == .none, cells.count == 1 else { break }
      let span = document.cells[cells.lowerBound].span
      guard span.count <= 60, let last = span.last, !text.units[last].isDigit else { break }
      spans.append(span)
    }
    return spans
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
