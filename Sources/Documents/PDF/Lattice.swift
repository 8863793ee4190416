/// The cells that lines drawn on a page enclose.
///
/// Lines that touch one another make one lattice. Where no line is drawn between two fields they are
/// one cell.
struct Lattice: Equatable {
  /// The upright lines from left to right, and the level ones from top to bottom, outer ones too.
  let xs: [Double]
  let ys: [Double]
  let cells: [Cell]

  /// Columns and rows that it fills, counted from 0.
  struct Cell: Equatable {
    var columns: Range<Int>
    var rows: Range<Int>
  }

  /// How far apart lines may end that meet in the eye of a reader.
  static let tolerance = 2.5

  /// The lattices of a page, from top to bottom. Frames of less than two columns or four cells are
  /// not among them, nor what is not drawn clearly.
  static func lattices(_ rulings: [Ruling]) -> [Lattice] {
    let lines = LatticeLines(rulings)
    return lines.connected.compactMap { Lattice($0) }.sorted {
      ($0.ys[0], $0.xs[0]) < ($1.ys[0], $1.xs[0])
    }
  }

  private init(xs: [Double], ys: [Double], cells: [Cell]) {
    (self.xs, self.ys, self.cells) = (xs, ys, cells)
  }

  /// nil where lines neither part two fields nor leave them one, or a cell is not rectangular.
  private init?(_ lines: LatticeLines) {
    // Tables open at their sides end where their level lines end.
    let left = lines.level.map(\.start).min() ?? 0
    let right = lines.level.map(\.end).max() ?? 0
    let xs = Lattice.clusters(lines.upright.map(\.position) + [left, right])
    let ys = Lattice.clusters(lines.level.map(\.position))
    guard xs.count > 2, ys.count > 1, xs.count < 200, ys.count < 2_000 else { return nil }
    let upright = lines.upright.map { (Lattice.nearest($0.position, xs), $0) }
    let level = lines.level.map { (Lattice.nearest($0.position, ys), $0) }
    var walls = LatticeWalls(columns: xs.count - 1, rows: ys.count - 1)
    guard walls.addUpright(upright, ys: ys), walls.addLevel(level, xs: xs),
      let cells = walls.cells(), cells.count > 3
    else { return nil }
    self.init(xs: xs, ys: ys, cells: cells)
  }

  /// Positions that are one line in the eye of a reader, as their mean.
  private static func clusters(_ positions: [Double]) -> [Double] {
    var found: [(sum: Double, count: Double, last: Double)] = []
    for position in positions.sorted() {
      if let last = found.last, position - last.last < tolerance {
        found[found.count - 1] = (last.sum + position, last.count + 1, position)
      } else {
        found.append((position, 1, position))
      }
    }
    return found.map { $0.sum / $0.count }
  }

  private static func nearest(_ position: Double, _ positions: [Double]) -> Int {
    positions.indices.min { abs(positions[$0] - position) < abs(positions[$1] - position) } ?? 0
  }

  /// The part of the page that it fills.
  var x: ClosedRange<Double> { xs[0]...xs[xs.count - 1] }
  var y: ClosedRange<Double> { ys[0]...ys[ys.count - 1] }
}

extension Lattice {
  /// Whether a word stands within the lattice: its middle does.
  func contains(_ word: PageWord) -> Bool { x.contains(word.center) && y.contains(word.middle) }

  func holds(_ cell: Int, _ word: PageWord) -> Bool {
    let (columns, rows) = (cells[cell].columns, cells[cell].rows)
    return (xs[columns.lowerBound]...xs[columns.upperBound]).contains(word.center)
      && (ys[rows.lowerBound]...ys[rows.upperBound]).contains(word.middle)
  }

  /// How much is free between a word and the nearest side of its cell; negative where it runs over.
  func room(beside word: PageWord, in cell: Int) -> Double {
    let columns = cells[cell].columns
    return min(word.x0 - xs[columns.lowerBound], xs[columns.upperBound] - word.x1)
  }

  func width(of cell: Cell) -> Double { xs[cell.columns.upperBound] - xs[cell.columns.lowerBound] }

  /// One lattice with the columns of both, and where the upright lines of each are in it; nil where
  /// they are of different tables.
  func joined(_ next: Lattice) -> (lattice: Lattice, ours: [Int], theirs: [Int])? {
    let t = Lattice.tolerance
    // Cells that go on from the page above with nothing in them may have no lines at their left.
    guard xs.dropLast(2).contains(where: { abs($0 - next.x.lowerBound) < t }),
      abs(x.upperBound - next.x.upperBound) < t
    else { return nil }
    let new = next.xs.filter { x in !xs.contains { abs($0 - x) < t } }
    let old = xs.filter { x in !next.xs.contains { abs($0 - x) < t } }
    // The rest of a table has none but lines of the table, or the other way round.
    guard new.isEmpty || old.isEmpty else { return nil }
    let all = (xs + new).sorted()
    let joined = Lattice(xs: all, ys: next.ys, cells: [])
    return (joined, xs.map { Lattice.nearest($0, all) }, next.xs.map { Lattice.nearest($0, all) })
  }
}
