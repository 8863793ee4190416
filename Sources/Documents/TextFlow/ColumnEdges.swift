/// The columns of a table, from the edges of all its cells.
struct ColumnEdges {
  /// Left ends of the clusters of edges, ascending.
  private var starts: [Int] = []

  /// Rows of one table are set by hand and differ by a hair; columns are wider.
  private static let tolerance = 60

  init(_ layouts: [RowLayout]) {
    let tolerance = ColumnEdges.tolerance
    var edges: [Int] = []
    var narrowest = Int.max
    for layout in layouts {
      var left = layout.left
      edges.append(left)
      for cell in layout.cells {
        // Slivers are left over from merging.
        if cell.right - left > tolerance / 2 { narrowest = min(narrowest, cell.right - left) }
        edges.append(cell.right)
        left = cell.right
      }
    }
    let nearest = min(tolerance, (narrowest - 1) / 2)
    edges.sort()
    var last = Int.min
    for edge in edges where starts.isEmpty || edge - last > nearest {
      starts.append(edge)
      last = edge
    }
  }

  /// The columns between two edges, both of the table; empty where they are one.
  func columns(from left: Int, to right: Int) -> Range<Int> {
    let (low, high) = (index(of: left), index(of: right))
    return low..<max(low, high)
  }

  /// The last cluster that begins at the edge or before it.
  private func index(of edge: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= edge { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}
