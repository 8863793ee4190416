/// The numbers and marks of a table in rows, and the upright bands in which they stand.
struct ValueCells {
  struct Cell {
    var words: [PageWord]
    /// Index of its band.
    var band = 0
    var isCertain = true

    var x0: Double { words.map(\.x0).min() ?? 0 }
    var x1: Double { words.map(\.x1).max() ?? 0 }
    var middle: Double { ((words.map(\.y0).min() ?? 0) + (words.map(\.y1).max() ?? 0)) / 2 }
    var text: [UInt8] { words.flatMap(\.text) }
  }

  struct Row {
    var cells: [Cell]
    var page: Int
    var y: Double

    func isApart(from other: Row) -> Bool {
      !cells.contains { cell in other.cells.contains { $0.band == cell.band } }
    }

    var firstOrder: Int { cells.flatMap(\.words).map(\.order).min() ?? 0 }
    var lastOrder: Int { cells.flatMap(\.words).map(\.order).max() ?? 0 }
  }

  private(set) var bands: [ColumnBand] = []
  /// From top to bottom.
  private(set) var rows: [Row] = []
  var words: [PageWord] { rows.flatMap(\.cells).flatMap(\.words) }

  init() {}

  init(_ lines: ArraySlice<PageLine>) {
    let words = ValueCells.words(lines)
    let extents = words.map { ($0.x0, $0.x1) }
    bands = ColumnBand.union(extents)
    var broken: [Cell] = []
    for block in TextBlock.blocks(words) {
      var cell = Cell(words: block.words)
      cell.band = bands.firstIndex { $0.overlaps(cell.x0, cell.x1) } ?? 0
      if block.lines.count > 1, isBroken(block, bands[cell.band]) {
        broken.append(cell)
      } else {
        for word in block.words { add(Cell(words: [word], band: cell.band)) }
      }
    }
    rows.sort { ($0.page, $0.y) < ($1.page, $1.y) }
    for cell in broken { add(broken: cell) }
    rows.sort { ($0.page, $0.y) < ($1.page, $1.y) }
    for n in rows.indices { rows[n].cells.sort { $0.x0 < $1.x0 } }
  }

  /// The values of each line, and words that stand in the columns of values.
  private static func words(_ lines: ArraySlice<PageLine>) -> [PageWord] {
    let values = lines.flatMap(\.values)
    guard let edge = values.map(\.x0).min() else { return values }
    let taken = Set(values.map(\.order))
    // A number left of other words belongs to a label unless it stands among the values.
    return values
      + lines.flatMap(\.words).filter { !taken.contains($0.order) && $0.x0 >= edge - 1 }
  }

  /// Makes one row of two that stand beside the same label, in different columns.
  mutating func joinRows(beside labels: [TextBlock]) {
    for label in labels where label.lines.count > 1 {
      let beside = rows.indices.filter {
        rows[$0].page == label.page && rows[$0].y > label.top && rows[$0].y < label.bottom
      }
      guard beside.count == 2, rows[beside[0]].isApart(from: rows[beside[1]]),
        !labels.contains(where: { other in
          other.order != label.order
            && beside.contains { rows[$0].y > other.top && rows[$0].y < other.bottom }
        })
      else { continue }
      let other = rows.remove(at: beside[1])
      let isMain = rows[beside[0]].cells.count >= other.cells.count
      if !isMain { rows[beside[0]].y = other.y }
      rows[beside[0]].cells = (rows[beside[0]].cells + other.cells).sorted { $0.x0 < $1.x0 }
    }
  }

  /// Makes one band of those that stand under one heading, and under no other.
  mutating func joinBands(under headings: [ColumnBand]) {
    func over(_ band: ColumnBand) -> [Int] {
      headings.indices.filter { headings[$0].overlaps(band.x0, band.x1, by: 0.5) }
    }
    var joined: [ColumnBand] = []
    var index: [Int] = []
    for band in bands {
      if let last = joined.last, over(last).count == 1, over(last) == over(band) {
        joined[joined.count - 1].widen(band.x0, band.x1)
      } else {
        joined.append(band)
      }
      index.append(joined.count - 1)
    }
    guard joined.count < bands.count else { return }
    bands = joined
    for n in rows.indices {
      for m in rows[n].cells.indices { rows[n].cells[m].band = index[rows[n].cells[m].band] }
    }
  }

  private func isBroken(_ block: TextBlock, _ band: ColumnBand) -> Bool {
    let first = block.lines[0]
    guard let low = first.first?.x0, let high = first.last?.x1 else { return false }
    // Its first line fills the column as far as the column shows its width.
    return high - low > band.x1 - band.x0 - 0.7 * block.size
  }

  private mutating func add(_ cell: Cell) {
    guard let word = cell.words.first else { return }
    let near = 0.35 * word.size
    if let n = rows.firstIndex(where: { $0.page == word.page && abs($0.y - word.middle) < near }) {
      rows[n].cells.append(cell)
    } else {
      rows.append(Row(cells: [cell], page: word.page, y: word.middle))
    }
  }

  /// Puts a number that is broken over lines into the row in whose middle, or on whose line, it is.
  private mutating func add(broken cell: Cell) {
    guard let first = cell.words.first, let last = cell.words.last else { return }
    var cell = cell
    let near = 0.4 * first.size
    func row(at y: Double) -> Int? {
      rows.firstIndex { $0.page == first.page && abs($0.y - y) < near }
    }
    if let n = row(at: cell.middle), row(at: first.middle) == nil, row(at: last.middle) == nil {
      rows[n].cells.append(cell)
    } else if let n = row(at: first.middle), row(at: last.middle) == nil {
      cell.isCertain = true
      rows[n].cells.append(cell)
    } else if let n = row(at: last.middle), row(at: first.middle) == nil {
      rows[n].cells.append(cell)
    } else {
      cell.isCertain = false
      rows.append(Row(cells: [cell], page: first.page, y: cell.middle))
    }
  }
}
