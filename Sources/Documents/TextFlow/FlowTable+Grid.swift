extension FlowTable {
  /// The table with its columns counted and its merged cells made one.
  func grid() -> Grid {
    let edges = ColumnEdges(rows.compactMap { $0.isLaidOut ? $0.layout : nil })
    let isCounted = rows.allSatisfy { $0.layout == nil && $0.cells.count == rows[0].cells.count }
    var grid = Grid()
    // For each column the cell that may go on in the row below.
    var above: [Int: (row: Int, cell: Int)] = [:]
    for row in rows {
      var result = Grid.Row(line: row.line)
      var open: [Int: (row: Int, cell: Int)] = [:]
      for piece in row.pieces(edges) ?? row.countedPieces(isCertain: isCounted) {
        var cell = piece.cell
        if piece.vertical == .continued {
          if let first = above[cell.columns.lowerBound],
            grid.rows[first.row].cells[first.cell].columns == cell.columns
          {
            grid.rows[first.row].cells[first.cell].rowSpan += 1
            open[cell.columns.lowerBound] = first
            continue
          }
          // It goes on from a cell that is not there.
          cell.isCertain = false
        }
        if piece.vertical != .single {
          open[cell.columns.lowerBound] = (grid.rows.count, result.cells.count)
        }
        result.cells.append(cell)
      }
      above = open
      grid.rows.append(result)
    }
    return grid
  }
}

extension FlowTable.Row {
  struct Piece {
    var cell: Grid.Cell
    var vertical: RowLayout.Vertical
  }

  /// Whether the layout is of as many cells as there are.
  var isLaidOut: Bool { layout.map { $0.cells.count == cells.count } ?? false }

  /// The cells in the columns between their edges; nil where that cannot be told.
  func pieces(_ edges: ColumnEdges) -> [Piece]? {
    guard let layout, isLaidOut else { return nil }
    var pieces: [Piece] = []
    var left = layout.left
    for (n, place) in layout.cells.enumerated() {
      guard place.right >= left else { return nil }
      let columns = edges.columns(from: left, to: place.right)
      let text = FlowTable.text(of: cells[n])
      left = place.right
      if place.isMergedLeft, let last = pieces.last {
        pieces[pieces.count - 1].cell.columns =
          last.cell.columns.lowerBound..<max(last.cell.columns.upperBound, columns.upperBound)
        continue
      }
      if columns.isEmpty {
        // Cells without width are left over from merging.
        if text.contains(where: { $0 > 0x20 }) { return nil }
        continue
      }
      pieces.append(Piece(cell: Grid.Cell(text, columns: columns), vertical: place.vertical))
    }
    return pieces
  }

  func countedPieces(isCertain: Bool) -> [Piece] {
    cells.enumerated().map { n, blocks in
      Piece(
        cell: Grid.Cell(
          FlowTable.text(of: blocks), columns: n..<n + 1, isCertain: isCertain),
        vertical: .single)
    }
  }
}
