/// Which words stand in which cell of a lattice.
struct LatticeContents {
  /// By cell.
  private(set) var words: [[PageWord]]
  /// By row: whether a word runs over the edge of its cell; it may be the run of two.
  private var crossed: [Bool]
  /// What is left free at the sides of cells, told by the fullest of them.
  private(set) var padding = 6.0

  /// nil where less than four cells hold something.
  init?(_ lattice: Lattice, _ lines: [PageLine]) {
    words = Array(repeating: [], count: lattice.cells.count)
    crossed = Array(repeating: false, count: lattice.ys.count - 1)
    var last = 0
    for word in lines.lazy.flatMap(\.words) where lattice.contains(word) {
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
      // Brackets are drawn in half of their width.
      if room < -min(Lattice.tolerance, 0.3 * word.size) {
        for row in lattice.cells[last].rows { crossed[row] = true }
      }
    }
    if words.count(where: { !$0.isEmpty }) < 4 { return nil }
  }

  func isCrossed(_ rows: Range<Int>) -> Bool { crossed[rows].contains(true) }
}
