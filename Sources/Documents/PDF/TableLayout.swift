/// A table rebuilt from where its words stand.
struct TableLayout {
  let lines: [PageLine]
  var values = ValueCells()
  private var labels: [TextBlock] = []
  private var header: HeaderCells
  /// The heading over the labels, among the columns of the header.
  private var corners = 0..<0
  private var match: ColumnMatch

  /// Lines of labels of other tables with few columns, which show how wide their cells are.
  var widths: [ColumnBand] = []

  init(_ lines: [PageLine]) {
    self.lines = lines
    let bodyStart = TableLayout.bodyStart(lines)
    values = ValueCells(lines[bodyStart...])
    let bands = values.bands
    // The label of the first row may begin above its figures, beside what the header still holds.
    let isValue = Set(values.words.map(\.order))
    let words = lines.flatMap(\.words).filter { !isValue.contains($0.order) }
    let headerLines = lines[..<bodyStart]
    let edge = bands.first?.x0 ?? .infinity
    let headings = headerLines.flatMap(\.words).filter { $0.x1 > edge }
    let lastHeading = headings.max { ($0.page, $0.middle) < ($1.page, $1.middle) }
    let lastOrder = headings.map(\.order).max() ?? -1
    var above: [PageWord] = []
    var below: [PageWord] = []
    let bodyOrders = Set(lines[bodyStart...].flatMap(\.words).map(\.order))
    for word in words {
      var isBelow = bodyOrders.contains(word.order)
      if !isBelow, let last = lastHeading, word.x1 <= edge {
        // Where the file draws row by row, labels come after the headings.
        isBelow = word.order > lastOrder && (word.page, word.y1) > (last.page, last.middle)
      }
      if isBelow, word.x1 > edge, bands.contains(where: { $0.overlaps(word.x0, word.x1) }) {
        isBelow = true
      }
      if isBelow { below.append(word) } else { above.append(word) }
    }
    if bands.isEmpty { (above, below) = TableLayout.withoutValues(lines) }
    // The rest of the cell in the corner may stand beside the first figures.
    header = HeaderCells(
      TextBlock.blocks(above, columns: bands, widest: 0.32), over: bands, hasLabels: !below.isEmpty)
    labels = TextBlock.blocks(below, widest: 0.8)
    values.joinRows(beside: labels.filter { !$0.isUpright })
    match = ColumnMatch([], under: [], together: { _, _ in false })
    matchColumns()
  }

  /// How wide its labels are, where it has few columns.
  var labelWidths: [ColumnBand] {
    values.bands.count < 4
      ? labels.flatMap(\.lines).compactMap { line in
        line.first.map { ColumnBand(x0: $0.x0, x1: line.last?.x1 ?? $0.x1) }
      } : []
  }

  /// The first line with values.
  private static func bodyStart(_ lines: [PageLine]) -> Int {
    lines.firstIndex { !$0.values.isEmpty } ?? lines.count
  }

  /// Header and labels of a table whose cells are all blank: labels begin below the last line that
  /// has text right of the first column.
  private static func withoutValues(_ lines: [PageLine]) -> ([PageWord], [PageWord]) {
    let strip = lines.first?.segments.first?.last?.x1 ?? 0
    let wide = lines.lastIndex { line in
      line.segments.count > 2 || line.segments.last?.first.map { $0.x0 > strip + 1 } ?? false
    }
    // A label in two columns is wide too, but begins with a point of a list.
    let items = lines.firstIndex { $0.segments.contains { $0.first?.startsItem ?? false } }
    let end = min((wide ?? 0) + 1, items ?? lines.count)
    return (lines[..<end].flatMap(\.words), lines[end...].flatMap(\.words))
  }

  private mutating func matchColumns() {
    let bands = values.bands
    var headings = header.columns
    let size = median(lines.map(\.size))
    if !labels.isEmpty {
      let right = labels.filter { !$0.isUpright }.map(\.x1).max() ?? 0
      // The labels stand under the first heading, unless figures do.
      var end = 0
      while end < headings.count {
        let heading = headings[end]
        let hasValues = bands.contains { $0.overlaps(heading.x0, heading.x1, by: 0.5) }
        if hasValues || end > 0 && heading.x0 > right - 0.3 * size { break }
        if end == 0 || heading.center < right { end += 1 } else { break }
      }
      corners = 0..<end
    }
    if bands.isEmpty { return }
    // Two pieces of one heading, such as 总 计, over one column of values.
    let before = headings.count
    if before > bands.count + corners.count { joinSpacedHeadings(bands) }
    headings = header.columns
    values.joinBands(under: headings)
    match = ColumnMatch(values.bands, under: headings, from: corners.upperBound) { a, b in
      values.rows.contains {
        $0.cells.contains { $0.band == a } && $0.cells.contains { $0.band == b }
      }
    }
  }

  /// Whether a heading is that of one column.
  private func isClear(_ heading: Int) -> Bool {
    !header.columns.indices.contains(heading) || !header.high.contains(header.columns[heading])
  }

  private mutating func joinSpacedHeadings(_ bands: [ColumnBand]) {
    var n = corners.upperBound
    while n + 1 < header.columns.count {
      let (a, b) = (header.columns[n], header.columns[n + 1])
      let size = header.lowest[n].size
      let areShort = [n, n + 1].allSatisfy {
        header.lowest[$0].lines.count == 1
          && header.columns[$0].x1 - header.columns[$0].x0 < 1.5 * size
      }
      let isOver = bands.contains { $0.overlaps(a.x1 - 1, b.x0 + 1) }
      if areShort, isOver, b.x0 - a.x1 < 2.5 * size,
        abs(header.lowest[n].middle - header.lowest[n + 1].middle) < 0.3 * size
      {
        header.lowest[n].lines[0] += header.lowest[n + 1].lines[0]
        header.columns[n].widen(b.x0, b.x1)
        header.lowest.remove(at: n + 1)
        header.columns.remove(at: n + 1)
      }
      n += 1
    }
  }

  // MARK: - The grid

  func grid() -> Grid {
    let labelColumns = LabelColumns(labels, like: values.bands.count < 4 ? widths : [])
    let left = labels.isEmpty ? 0 : labelColumns.count
    let headings = corners.upperBound..<header.columns.count
    let right = headings.isEmpty ? values.bands.count : headings.count
    var grid = Grid()
    addHeader(to: &grid, left: left, headings: headings)
    let rows = labelColumns.rows(beside: values)
    var starts: [Int] = []
    for row in rows.rows {
      starts.append(grid.rows.count)
      let place = place(of: row.words, row.values)
      var cells = row.labels.map { block in
        Grid.Cell(
          block.text, columns: labelColumns.columns(ofRow: block))
      }
      cells += valueCells(row, from: left, count: right, headings: headings)
      grid.rows.append(Grid.Row(cells: cells, line: place.line, page: place.page))
    }
    for group in rows.groups where starts.indices.contains(group.rows.lowerBound) {
      let cell = Grid.Cell(
        group.block.isUpright
          ? group.block.words.flatMap(\.text) : group.block.text,
        columns: labelColumns.columns(of: group.block), rowSpan: max(1, group.rows.count))
      let at = starts[group.rows.lowerBound]
      let before = grid.rows[at].cells.firstIndex {
        $0.columns.lowerBound > cell.columns.lowerBound
      }
      grid.rows[at].cells.insert(cell, at: before ?? 0)
    }
    return grid
  }

  private func place(of words: [PageWord], _ row: Int?) -> (line: Int, page: Int) {
    let word = row.flatMap { values.rows[$0].cells.first?.words.first } ?? words.first
    guard let word else { return (lines.first?.number ?? 1, lines.first?.page ?? 1) }
    let line = lines.first { $0.page == word.page && $0.words.contains { $0.order == word.order } }
    return (line?.number ?? 1, word.page)
  }

  private func addHeader(to grid: inout Grid, left: Int, headings: Range<Int>) {
    guard !header.lowest.isEmpty else { return }
    func columns(_ range: Range<Int>) -> Range<Int> {
      let low = max(0, range.lowerBound - corners.upperBound)
      return left + low..<left + max(low + 1, range.upperBound - corners.upperBound)
    }
    // Upper cells side by side share a row.
    var levels: [[TextBlock]] = []
    for block in header.upper {
      if let last = levels.last?.last, block.top < last.bottom - 0.5 * last.size {
        levels[levels.count - 1].append(block)
      } else {
        levels.append([block])
      }
    }
    let corner = corners.isEmpty || left == 0 ? nil : corners
    for (n, level) in (levels + [[]]).enumerated() {
      var cells: [Grid.Cell] = []
      if n == 0, let corner {
        let text = corner.map { header.lowest[$0].text }.joined(separator: [0x0A])
        cells.append(Grid.Cell(Array(text), columns: 0..<left, rowSpan: levels.count + 1))
      }
      var blocks = level.sorted { $0.x0 < $1.x0 }
      if n < levels.count {
        var low = headings.lowerBound
        for (m, block) in blocks.enumerated() {
          let next = m + 1 < blocks.count ? blocks[m + 1].x0 : .infinity
          let high = headings.first { header.columns[$0].x1 > next } ?? headings.upperBound
          guard low < headings.upperBound else { break }
          let span = header.span(of: block, within: low..<max(low + 1, high))
          cells.append(Grid.Cell(block.text, columns: columns(span)))
          low = span.upperBound
        }
      } else {
        blocks = headings.map { header.lowest[$0] }
        for (column, block) in zip(headings, blocks) {
          cells.append(Grid.Cell(block.text, columns: columns(column..<column + 1)))
        }
      }
      let word = blocks.first?.words.first
      let place = place(of: word.map { [$0] } ?? [], nil)
      grid.rows.append(Grid.Row(cells: cells, line: place.line, page: place.page))
    }
  }

  private func valueCells(
    _ row: LabelColumns.Row, from left: Int, count: Int, headings: Range<Int>
  ) -> [Grid.Cell] {
    var columns = [[(cell: ValueCells.Cell, isCertain: Bool)]](repeating: [], count: count)
    for cell in row.values.map({ values.rows[$0].cells }) ?? [] {
      let heading = match.heading.indices.contains(cell.band) ? match.heading[cell.band] : nil
      let isCertain =
        match.isCertain.indices.contains(cell.band) && match.isCertain[cell.band]
        && isClear(heading ?? -1)
      let column = headings.isEmpty ? cell.band : (heading ?? 0) - headings.lowerBound
      guard columns.indices.contains(column) else { continue }
      columns[column].append((cell, (isCertain || headings.isEmpty) && cell.isCertain))
    }
    // A blank beside a value whose column is in doubt may be the value's.
    let isClear = columns.allSatisfy { $0.count < 2 && $0.allSatisfy(\.isCertain) }
    return columns.enumerated().map { n, found in
      let parts = found.sorted { $0.cell.x0 < $1.cell.x0 }.map(\.cell.text)
      return Grid.Cell(
        Array(parts.joined(separator: [0x20])), columns: left + n..<left + n + 1,
        isCertain: found.isEmpty
          ? isClear : row.isCertain && found.count < 2 && found.allSatisfy(\.isCertain))
    }
  }
}
