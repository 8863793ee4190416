/// Which neighbouring fields of a lattice a line parts.
struct LatticeWalls {
  private let columns: Int
  private let rows: Int
  /// By field: whether a line stands at its right, or lies below it.
  private var right: [Bool]
  private var below: [Bool]

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    right = Array(repeating: false, count: columns * rows)
    below = right
  }

  /// - Parameter lines: upright lines, each with the index of its place.
  /// - Returns: false where a line runs beside part of a field.
  mutating func addUpright(_ lines: [(Int, Ruling)], ys: [Double]) -> Bool {
    for (place, pieces) in Dictionary(grouping: lines, by: \.0) where (1..<columns).contains(place)
    {
      for row in 0..<rows {
        guard let isWall = LatticeWalls.covers(pieces.map(\.1), ys[row], ys[row + 1]) else {
          return false
        }
        right[row * columns + place - 1] = isWall
      }
    }
    return true
  }

  /// - Parameter lines: level lines, each with the index of its place.
  /// - Returns: false where a line runs along part of a field.
  mutating func addLevel(_ lines: [(Int, Ruling)], xs: [Double]) -> Bool {
    for (place, pieces) in Dictionary(grouping: lines, by: \.0) where (1..<rows).contains(place) {
      for column in 0..<columns {
        guard let isWall = LatticeWalls.covers(pieces.map(\.1), xs[column], xs[column + 1]) else {
          return false
        }
        below[(place - 1) * columns + column] = isWall
      }
    }
    return true
  }

  /// Whether lines run from one end to the other, or not at all; nil for a part.
  private static func covers(_ lines: [Ruling], _ start: Double, _ end: Double) -> Bool? {
    var free = end - start
    var done = start
    for line in lines.sorted(by: { $0.start < $1.start }) {
      let (low, high) = (max(done, line.start), min(end, line.end))
      if high > low {
        free -= high - low
        done = high
      }
    }
    let length = end - start
    if free < max(0.2 * length, min(Lattice.tolerance, 0.5 * length)) { return true }
    return free > min(0.8 * length, length - Lattice.tolerance) ? false : nil
  }

  /// The fields that nothing parts as cells, by rows; nil where such a cell is not rectangular.
  func cells() -> [Lattice.Cell]? {
    var isTaken = [Bool](repeating: false, count: columns * rows)
    var found: [Lattice.Cell] = []
    for field in isTaken.indices where !isTaken[field] {
      let (row, column) = (field / columns, field % columns)
      var end = column
      while end + 1 < columns, !right[row * columns + end] { end += 1 }
      var bottom = row
      while bottom + 1 < rows, !below[bottom * columns + column] { bottom += 1 }
      let cell = Lattice.Cell(columns: column..<end + 1, rows: row..<bottom + 1)
      guard isClosed(cell) else { return nil }
      for row in cell.rows {
        for column in cell.columns {
          if isTaken[row * columns + column] { return nil }
          isTaken[row * columns + column] = true
        }
      }
      found.append(cell)
    }
    return found
  }

  /// Whether lines stand at each edge of a cell and none within it.
  private func isClosed(_ cell: Lattice.Cell) -> Bool {
    cell.rows.allSatisfy { row in
      cell.columns.allSatisfy { column in
        let field = row * columns + column
        return (column + 1 == columns || right[field] == (column + 1 == cell.columns.upperBound))
          && (row + 1 == rows || below[field] == (row + 1 == cell.rows.upperBound))
      }
    }
  }
}
