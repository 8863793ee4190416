/// The cells above the figures of a table: the lowest of each column, and those over several.
struct HeaderCells {
  /// The columns as the lowest cells show them, from left to right.
  var columns: [ColumnBand] = []
  /// The lowest cell of each column.
  var lowest: [TextBlock] = []
  /// Columns whose cell may be over several instead.
  private(set) var high: [ColumnBand] = []
  /// Cells over several columns, or over the lowest cell of one, from top to bottom.
  var upper: [TextBlock] = []

  /// - Parameter values: where there are values below.
  init(_ blocks: [TextBlock], over values: [ColumnBand] = [], hasLabels: Bool = false) {
    let size = median(blocks.map(\.size))
    var found: [(band: ColumnBand, blocks: [TextBlock])] = []
    // From the bottom, so that the lowest cells make the columns.
    let blocks = HeaderCells.parted(blocks, size)
    for block in blocks.sorted(by: { ($0.bottom, $0.x0) > ($1.bottom, $1.x0) }) {
      let under = found.indices.filter {
        found[$0].band.overlaps(block.x0, block.x1, by: 0.15 * size)
      }
      switch under.count {
      case 0: found.append((ColumnBand(x0: block.x0, x1: block.x1), [block]))
      case 1: found[under[0]].blocks.insert(block, at: 0)
      default: upper.append(block)
      }
    }
    found.sort { $0.band.x0 < $1.band.x0 }
    // What stands above all beside it, over no values, is over several columns.
    for n in found.indices.reversed() {
      // Without it there must be a heading for every band of values.
      guard let lowest = found[n].blocks.last,
        found.count > max(2, values.count + (hasLabels ? 1 : 0))
      else { continue }
      let beside = [n - 1, n + 1].filter { found.indices.contains($0) }
      let isAbove = beside.allSatisfy {
        found[$0].blocks.last.map { $0.top > lowest.bottom - 0.35 * size } ?? true
      }
      guard isAbove else { continue }
      if values.contains(where: { lowest.x0 < $0.center && lowest.x1 > $0.center }) {
        high.append(found[n].band)
      } else {
        upper += found[n].blocks
        found.remove(at: n)
      }
    }
    // Where the file draws line by line, cells come in pieces, and nearly all of them do.
    let isTorn = found.count > 2 && 10 * found.count { $0.blocks.count > 1 } > 6 * found.count
    let pages = Set(found.compactMap { $0.blocks.last?.page })
    for (band, blocks) in found {
      var cell = blocks[blocks.count - 1]
      var band = band
      for block in blocks.dropLast().reversed() {
        let step = cell.top - block.bottom
        // The lowest row may go on at the top of the next page.
        let isCut = cell.page > block.page && pages.contains(block.page)
        if isCut || isTorn, step < 2 * size, block.x1 - block.x0 < band.x1 - band.x0 + 1.2 * size {
          cell.lines = block.lines + cell.lines
          band.widen(block.x0, block.x1)
        } else {
          upper.append(block)
        }
      }
      columns.append(band)
      lowest.append(cell)
    }
    splitWideTops(size)
    upper.sort { ($0.top, $0.x0) < ($1.top, $1.x0) }
  }

  /// Takes a heading over several columns from that of the first of them, which follows it in the
  /// file.
  private static func parted(_ blocks: [TextBlock], _ size: Double) -> [TextBlock] {
    blocks.flatMap { block -> [TextBlock] in
      guard block.lines.count > 1 else { return [block] }
      let top = TextBlock(lines: [block.lines[0]])
      let rest = TextBlock(lines: Array(block.lines.dropFirst()))
      let reachesOver = blocks.contains {
        $0.top > top.bottom - 0.3 * size && $0.x0 < top.x1 - 0.15 * size
          && $0.x1 > top.x0 + 0.15 * size && ($0.x0 >= rest.x1 || $0.x1 <= rest.x0)
      }
      return reachesOver ? [top, rest] : [block]
    }
  }

  /// A first line that reaches over other columns is a cell of its own.
  private mutating func splitWideTops(_ size: Double) {
    for n in lowest.indices where lowest[n].lines.count > 1 {
      let rest = TextBlock(lines: Array(lowest[n].lines.dropFirst()))
      let top = TextBlock(lines: [lowest[n].lines[0]])
      let isWide = columns.indices.contains {
        $0 != n && columns[$0].overlaps(top.x0, top.x1, by: 0.3 * size)
      }
      guard isWide, lowest.count > 2 else { continue }
      upper.append(top)
      lowest[n] = rest
      columns[n] = ColumnBand(x0: rest.x0, x1: rest.x1)
    }
  }

  /// The columns that an upper cell is over: those it reaches and as many to both sides as keep it in
  /// their middle.
  ///
  /// - Parameter bounds: the columns it may be over.
  func span(of block: TextBlock, within bounds: Range<Int>) -> Range<Int> {
    var reached = bounds.filter { columns[$0].overlaps(block.x0, block.x1) }
    if reached.isEmpty {
      let nearest = bounds.min {
        abs(columns[$0].center - block.center) < abs(columns[$1].center - block.center)
      }
      reached = nearest.map { [$0] } ?? []
    }
    guard let first = reached.first, let last = reached.last else { return bounds }
    // A lower cell that stands higher than those below this one is beside it, not below.
    let middle = median(reached.map { lowest[$0].middle })
    func isBelow(_ n: Int) -> Bool { lowest[n].middle > middle - 0.4 * block.size }
    var best = first..<last + 1
    var least = abs((columns[first].center + columns[last].center) / 2 - block.center)
    var (low, most) = (first, last)
    while low > bounds.lowerBound, isBelow(low - 1) { low -= 1 }
    while most + 1 < bounds.upperBound, isBelow(most + 1) { most += 1 }
    for a in low...first {
      for b in last...most {
        let off = abs((columns[a].center + columns[b].center) / 2 - block.center)
        // Of two in whose middle it stands, the wider.
        let isWider = b - a > best.count - 1
        if off < least - 2 || isWider && off < max(least, 0.35 * block.size) + 2 {
          best = a..<b + 1
          least = min(least, off)
        }
      }
    }
    return best
  }
}
