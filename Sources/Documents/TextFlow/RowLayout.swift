/// How the cells of a row lie, as word processors say it: by their edges, in twips.
struct RowLayout: Sendable, Equatable {
  /// The left edge of the row.
  var left = 0
  var cells: [Cell] = []

  struct Cell: Sendable, Equatable {
    var right: Int
    /// Merged with the cell before it, whose right edge is then this one's.
    var isMergedLeft = false
    var vertical = Vertical.single

    init(right: Int, isMergedLeft: Bool = false, vertical: Vertical = .single) {
      self.right = right
      self.isMergedLeft = isMergedLeft
      self.vertical = vertical
    }
  }

  /// What a cell has to do with the one above.
  enum Vertical: Sendable, Equatable {
    case single
    /// The first of cells that are merged downwards.
    case first
    /// Part of the cell above; what it contains is not shown.
    case continued
  }
}
