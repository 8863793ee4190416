/// A table of a word processor, before its columns are counted.
struct FlowTable {
  var rows: [Row] = []

  struct Row {
    var cells: [BlockTable.Cell] = []
    /// Nil where the document does not say it.
    var layout: RowLayout?
    var line: Int

    /// Whether the layout is of as many cells as there are.
    fileprivate var isLaidOut: Bool { layout.map { $0.cells.count == cells.count } ?? false }
  }

  /// The table with its columns counted and its merged cells made one.
  func placed() -> BlockTable {
    let edges = ColumnEdges(rows.compactMap { $0.isLaidOut ? $0.layout : nil })
    let isCounted = rows.allSatisfy { $0.layout == nil && $0.cells.count == rows[0].cells.count }
    var merging = MergingTable()
    for row in rows {
      merging.addRow(row.placed(edges) ?? row.counted(isCertain: isCounted), line: row.line)
    }
    return merging.table
  }
}

extension FlowTable.Row {
  private typealias Piece = (cell: BlockTable.Cell, merge: VerticalMerge)

  /// The cells in the columns between their edges; nil where that cannot be told.
  fileprivate func placed(_ edges: ColumnEdges) -> [(cell: BlockTable.Cell, merge: VerticalMerge)]?
  {
    guard let layout, isLaidOut else { return nil }
    var pieces: [Piece] = []
    var left = layout.left
    for (n, place) in layout.cells.enumerated() {
      guard place.right >= left else { return nil }
      var cell = cells[n]
      cell.columns = edges.columns(from: left, to: place.right)
      left = place.right
      if place.isMergedLeft, let last = pieces.last {
        pieces[pieces.count - 1].cell.columns =
          last.cell.columns
          .lowerBound..<max(
            last.cell.columns.upperBound, cell.columns.upperBound)
        continue
      }
      if cell.columns.isEmpty {
        // Cells without width are left over from merging.
        if cell.isFilled { return nil }
        continue
      }
      pieces.append((cell, place.vertical))
    }
    return pieces
  }

  fileprivate func counted(isCertain: Bool) -> [(cell: BlockTable.Cell, merge: VerticalMerge)] {
    cells.enumerated().map { n, cell in
      var cell = cell
      cell.columns = n..<n + 1
      if !isCertain { cell.isCertain = false }
      return (cell, .none)
    }
  }
}
