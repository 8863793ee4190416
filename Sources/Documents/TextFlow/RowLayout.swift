/// How the cells of a row lie, as word processors say it: by their edges, in twips.
struct RowLayout: Sendable, Equatable {
  /// The left edge of the row.
  var left = 0
  var cells: [Cell] = []

  struct Cell: Sendable, Equatable {
    var right: Int
    /// Merged with the cell before it, whose right edge is then this one's.
    var isMergedLeft = false
    var vertical = VerticalMerge.none

    init(right: Int, isMergedLeft: Bool = false, vertical: VerticalMerge = .none) {
      self.right = right
      self.isMergedLeft = isMergedLeft
      self.vertical = vertical
    }
  }
}
