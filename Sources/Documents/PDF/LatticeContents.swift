/// Which words stand in which cell of a lattice.
struct LatticeContents {
  /// By cell.
  private(set) var words: [[PageWord]]
  /// By row: whether a word runs over the edge of its cell; it may be the run of two, or stand in
  /// the next.
  private var crossed: [Bool]
  /// What is left free at the sides of cells, told by the fullest of them.
  private(set) var padding = 6.0

  /// nil where less than four cells hold something.
  init?(_ lattice: Lattice, _ lines: [PageLine]) {
    words = Array(repeating: [], count: lattice.cells.count)
    crossed = Array(repeating: false, count: lattice.ys.count - 1)
    var last = 0
    for word in lines.lazy.flatMap(\.words) {
      guard lattice.contains(word) else {
        markOutside(lattice, word)
        continue
      }
      // Words of one cell come together.
      if !lattice.holds(last, word) {
        guard let found = lattice.cells.indices.first(where: { lattice.holds($0, word) }) else {
          return nil
        }
        last = found
      }
      words[last].append(word)
      let room = lattice.room(beside: word, in: last)
      padding = max(0, min(padding, room))
      // Brackets are drawn in half of their width. Of a single digit that is too much.
      if room < -min(Lattice.tolerance, 0.3 * word.size, 0.25 * word.width) {
        for row in lattice.cells[last].rows { crossed[row] = true }
      }
      markLevel(lattice, word, in: last)
    }
    if words.count(where: { !$0.isEmpty }) < 4 { return nil }
  }

  /// A word on a level line may be of the row above and of the one below. At the edge of the table a
  /// label has no other row to be of; it stands there where a page ends in the middle of its cell.
  private mutating func markLevel(_ lattice: Lattice, _ word: PageWord, in cell: Int) {
    let rows = lattice.cells[cell].rows
    let isHigh =
      lattice.isOn(rows.lowerBound, word) && (rows.lowerBound > 0 || word.isValue)
    let isLow =
      lattice.isOn(rows.upperBound, word) && (rows.upperBound < crossed.count || word.isValue)
    guard isHigh || isLow else { return }
    for row in rows { crossed[row] = true }
    if isHigh, rows.lowerBound > 0 { crossed[rows.lowerBound - 1] = true }
    if isLow, rows.upperBound < crossed.count { crossed[rows.upperBound] = true }
  }

  /// A figure on the edge of the table may be of the row there, though its middle is outside.
  private mutating func markOutside(_ lattice: Lattice, _ word: PageWord) {
    guard word.isValue, lattice.x.contains(word.center) else { return }
    if lattice.isOn(0, word) { crossed[0] = true }
    if lattice.isOn(crossed.count, word) { crossed[crossed.count - 1] = true }
  }

  func isCrossed(_ rows: Range<Int>) -> Bool { crossed[rows].contains(true) }
}

extension Lattice {
  /// Whether a level line, counted from 0, goes through a word.
  fileprivate func isOn(_ line: Int, _ word: PageWord) -> Bool {
    abs(word.middle - ys[line]) < 0.3 * word.size
  }
}
