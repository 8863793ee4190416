/// Which lines of labels make one row, and which row of values stands beside them.
///
/// The lines are cut so that labels and values fit best if all cells are set alike: to the middle
/// of their row, to its top, or to its bottom.
struct LabelRows {
  struct Line {
    var y: Double
    var page: Int
    var size: Double
    /// Whether it goes on in the cell of the line before, as far as the order of the file tells.
    var continues: Bool
    /// Whether it would have had room beside the line before, if it were of the same cell.
    var fits = false
    var startsItem: Bool
  }

  struct Row: Equatable {
    var lines: Range<Int>
    /// Index of the row of values beside it; nil where all its cells are blank.
    var values: Int?
  }

  private let lines: [Line]
  private let values: [(y: Double, page: Int)]
  private let size: Double
  /// Whether labels mostly begin like points of a list, so that others go on.
  private let hasItems: Bool

  private static let mostLinesOfRow = 40
  /// Lines from the first line of a label to its values, where the table is usual.
  private static let usualReach = 24.0
  /// So many steps are fast; no report comes near.
  private static let mostSteps = 60_000

  private enum Setting: CaseIterable { case middle, top, bottom }

  /// - Parameters:
  ///   - lines: the lines of labels, from top to bottom.
  ///   - values: the rows of values, from top to bottom.
  init(_ lines: [Line], _ values: [(y: Double, page: Int)]) {
    self.lines = lines
    self.values = values
    size = max(1, median(lines.map(\.size)))
    hasItems = lines.count(where: \.startsItem) > 2
  }

  /// The rows; nil for a table far too large.
  func rows() -> [Row]? {
    guard lines.count * (values.count + 1) < LabelRows.mostSteps else { return nil }
    var found: (rows: [Row], cost: Double)?
    for setting in Setting.allCases {
      var next = best(setting, reach: LabelRows.usualReach * size)
      if next.cost == .infinity { next = best(setting, reach: .infinity) }
      if next.cost < found?.cost ?? .infinity { found = next }
      // Mostly the first fits, and nothing could fit better.
      if let found, found.cost < 0.1 * Double(found.rows.count) { break }
    }
    return found?.rows
  }

  private struct Step {
    var cost = Double.infinity
    var lines = 0
    var hasValues = false
  }

  /// - Parameter reach: how far from its line the value of a label stands at most.
  private func best(_ setting: Setting, reach: Double) -> (rows: [Row], cost: Double) {
    let width = values.count + 1
    let ys = values.map(\.y)
    var (low, high) = (0, 0)
    var steps = [Step](repeating: Step(), count: (lines.count + 1) * width)
    steps[0].cost = 0
    for i in 0...lines.count {
      let y = i < lines.count ? lines[i].y : .infinity
      while low < ys.count, reach < .infinity, ys[low] < y - reach { low += 1 }
      while high < ys.count, ys[high] < y + reach { high += 1 }
      for k in (i < lines.count ? low : 0)...high {
        let now = steps[i * width + k].cost
        guard now < .infinity else { continue }
        func go(_ count: Int, _ hasValues: Bool, _ cost: Double) {
          let to = (i + count) * width + k + (hasValues ? 1 : 0)
          if now + cost < steps[to].cost {
            steps[to] = Step(cost: now + cost, lines: count, hasValues: hasValues)
          }
        }
        if k < values.count { go(0, true, 4) }
        var within = i > 0 && i < lines.count && lines[i].continues && !lines[i].fits ? 3.5 : 0
        var count = 1
        while count <= LabelRows.mostLinesOfRow, i + count <= lines.count {
          if count > 1 { within += joining(i + count - 1) }
          // No row begins twice.
          if within > 8 { break }
          go(count, false, within + 0.8)
          if k < values.count { go(count, true, within + distance(i..<i + count, k, setting)) }
          count += 1
        }
      }
    }
    var rows: [Row] = []
    var (i, k) = (lines.count, values.count)
    while i > 0 || k > 0 {
      let step = steps[i * width + k]
      guard step.lines > 0 || step.hasValues else { return ([], .infinity) }
      i -= step.lines
      if step.hasValues { k -= 1 }
      rows.append(Row(lines: i..<i + step.lines, values: step.hasValues ? k : nil))
    }
    return (rows.reversed(), steps[steps.count - 1].cost)
  }

  /// What speaks against a line being of the same row as the one before.
  private func joining(_ n: Int) -> Double {
    let (line, before) = (lines[n], lines[n - 1])
    if line.startsItem { return 6 }
    if line.page != before.page { return hasItems ? 0.5 : line.fits ? 4 : 1.5 }
    var cost = line.continues ? 0 : 1.2
    if line.fits { cost += 2 }
    let step = (line.y - before.y) / size
    if step > 2 { cost += 3 }
    if step < 0.5 { cost += 2 }
    return cost
  }

  /// How badly values and lines fit.
  private func distance(_ range: Range<Int>, _ k: Int, _ setting: Setting) -> Double {
    // Of a row that is broken over pages, the part beside the values.
    let page = values[k].page
    guard let first = range.first(where: { lines[$0].page == page }),
      let last = range.last(where: { lines[$0].page == page })
    else { return 3 }
    let y =
      switch setting {
      case .middle: (lines[first].y + lines[last].y) / 2
      case .top: lines[first].y
      case .bottom: lines[last].y
      }
    let off = abs(y - values[k].y) / size
    let isBeside =
      values[k].y > lines[first].y - 0.5 * size && values[k].y < lines[last].y + 0.5 * size
    return isBeside ? min(1.5, off * off * 6) : min(4 + off * 0.3, off * off * 6)
  }
}
