/// A table whose cells are drawn: what stands between the lines around it is in a cell, whatever else
/// is near.
struct RuledTable {
  private(set) var lattice: Lattice
  private var rows: [Row] = []
  /// The first page and the last one.
  let page: Int
  private(set) var lastPage: Int

  private struct Row {
    var cells: [Cell] = []
    var line: Int
    var page: Int
  }

  private struct Cell {
    var columns: Range<Int>
    var rowSpan: Int
    var content: RuledCell
    /// What followed on the next page.
    var rest: [UInt8] = []
    var isCertain: Bool

    var text: [UInt8] {
      content.text + (content.text.isEmpty || rest.isEmpty ? [] : [0x0A]) + rest
    }
  }

  /// nil where what stands within the lattice is no table: hardly any cell holds something.
  ///
  /// - Parameter lines: of the page, with the words within the lattice and others.
  init?(_ lattice: Lattice, _ lines: [PageLine]) {
    self.lattice = lattice
    page = lines.first?.page ?? 1
    lastPage = page
    guard let contents = LatticeContents(lattice, lines) else { return nil }
    rows = zip(lattice.ys, lattice.ys.dropFirst()).map { top, _ in
      let line = lines.first { $0.middle > top } ?? lines.last
      return Row(line: line?.number ?? 1, page: page)
    }
    for (n, cell) in lattice.cells.enumerated() {
      let content = RuledCell(
        contents.words[n], width: lattice.width(of: cell) - 2 * contents.padding)
      rows[cell.rows.lowerBound].cells.append(
        Cell(
          columns: cell.columns, rowSpan: cell.rows.count, content: content,
          isCertain: !contents.isCrossed(cell.rows) && !content.isOverlaid))
    }
  }

  var grid: Grid {
    var grid = Grid(
      rows: rows.map { row in
        let cells = row.cells.map {
          Grid.Cell(
            $0.text, columns: $0.columns, rowSpan: $0.rowSpan, isCertain: $0.isCertain)
        }
        return Grid.Row(cells: cells, line: row.line, page: row.page)
      })
    grid.dropEmptyRows()
    return grid
  }

  // MARK: - Over pages

  /// Adds what stands on the next page between the same upright lines; false where that is another
  /// table.
  mutating func append(_ next: RuledTable) -> Bool {
    guard let joined = lattice.joined(next.lattice) else { return false }
    var below = next.rows
    for n in rows.indices { RuledTable.move(&rows[n].cells, to: joined.ours) }
    for n in below.indices { RuledTable.move(&below[n].cells, to: joined.theirs) }
    lattice = joined.lattice
    lastPage = next.lastPage
    // Pages may begin with the headings again.
    let same = zip(rows, below).prefix { upper, lower in
      !upper.cells.isEmpty && upper.cells.count == lower.cells.count
        && zip(upper.cells, lower.cells).allSatisfy {
          $0.columns == $1.columns && $0.text == $1.text
        }
    }.count
    below.removeFirst(same)
    if let first = below.first, goesOn(in: first) {
      join(first, isCertain: !mayBeginAnew(first))
      below.removeFirst()
    }
    rows += below
    return true
  }

  private static func move(_ cells: inout [Cell], to places: [Int]) {
    for n in cells.indices {
      let columns = cells[n].columns
      let low = places[columns.lowerBound]
      cells[n].columns = low..<max(low + 1, places[columns.upperBound])
    }
  }

  /// Where the cell is that reaches the end of the page in some columns.
  private func last(_ columns: Range<Int>) -> (row: Int, cell: Int)? {
    for row in rows.indices.reversed() {
      if let cell = rows[row].cells.firstIndex(where: { $0.columns == columns }) {
        return row + rows[row].cells[cell].rowSpan >= rows.count ? (row, cell) : nil
      }
    }
    return nil
  }

  /// Whether the first row of the next page is the rest of the last one: what it says stands where
  /// that row says nothing, or goes on where that row is full, and none begins anew.
  private func goesOn(in row: Row) -> Bool {
    var hasText = false
    var hasWordsAlone = false
    for cell in row.cells {
      guard let above = last(cell.columns) else { return false }
      if cell.text.isEmpty { continue }
      let upper = rows[above.row].cells[above.cell]
      if cell.content.startsItem { return false }
      if !upper.text.isEmpty {
        guard upper.content.isFull, !cell.content.isValue else { return false }
        hasText = true
      } else if !cell.content.isValue {
        hasWordsAlone = true
      }
    }
    // Words below an empty row are rather a label.
    let isBegun = rows.last?.cells.contains { !$0.text.isEmpty } ?? false
    return hasText || isBegun || !hasWordsAlone
  }

  /// Whether a row that goes on in full cells may as well be a row of its own: it has figures where
  /// the row above has none, and labels that are not numbered do not tell.
  private func mayBeginAnew(_ row: Row) -> Bool {
    let pairs = row.cells.compactMap { cell -> (upper: Cell, lower: Cell)? in
      guard !cell.text.isEmpty, let above = last(cell.columns) else { return nil }
      return (rows[above.row].cells[above.cell], cell)
    }
    let full = pairs.filter { !$0.upper.text.isEmpty }
    return !full.isEmpty && !full.contains { $0.upper.content.startsItem }
      && pairs.contains { $0.upper.text.isEmpty && $0.lower.content.isValue }
  }

  private mutating func join(_ row: Row, isCertain: Bool) {
    for cell in row.cells {
      guard let above = last(cell.columns) else { continue }
      rows[above.row].cells[above.cell].rest += cell.text
      rows[above.row].cells[above.cell].rowSpan += cell.rowSpan - 1
      if !cell.isCertain || !isCertain { rows[above.row].cells[above.cell].isCertain = false }
    }
  }
}
