/// What one cell of a table holds, or a part of it: words that follow one another in the file and on
/// the page.
struct TextBlock {
  /// From top to bottom; each from left to right.
  var lines: [[PageWord]] { didSet { measure() } }
  private(set) var x0 = 0.0
  private(set) var x1 = 0.0
  private(set) var top = 0.0
  private(set) var bottom = 0.0
  /// The first place of its words in the file.
  private(set) var order = 0

  init(lines: [[PageWord]]) {
    self.lines = lines
    measure()
  }

  /// Asked for far more often than the lines change.
  private mutating func measure() {
    (x0, x1, order) = (.infinity, -.infinity, .max)
    for line in lines {
      for word in line {
        x0 = min(x0, word.x0)
        x1 = max(x1, word.x1)
        order = min(order, word.order)
      }
    }
    if order == .max { (x0, x1, order) = (0, 0, 0) }
    top = lines.first?.map(\.y0).min() ?? 0
    bottom = lines.last?.map(\.y1).max() ?? 0
  }

  var words: [PageWord] { lines.flatMap { $0 } }
  var center: Double { (x0 + x1) / 2 }
  var middle: Double { (top + bottom) / 2 }
  var page: Int { lines.first?.first?.page ?? 0 }
  var size: Double { median(lines.flatMap { $0.map(\.size) }) }
  /// One character a line.
  var isUpright: Bool {
    lines.count > 2 && lines.allSatisfy { $0.count == 1 && $0[0].halves <= 4 }
      || lines.contains { $0.contains(where: \.isTurned) }
  }

  /// UTF-8, with a line end between lines.
  var text: [UInt8] {
    Array(lines.map { joined($0) }.joined(separator: [0x0A]))
  }

  /// Blocks of words in the order of the file.
  ///
  /// - Parameters:
  ///   - columns: where the table has values; what stands over two of them is in two cells.
  ///   - widest: the widest gap within a cell, in characters, beside a word of several.
  static func blocks(_ words: [PageWord], columns: [ColumnBand] = [], widest: Double = 0.7)
    -> [TextBlock]
  {
    var blocks: [TextBlock] = []
    for word in words.sorted(by: { $0.order < $1.order }) {
      if let last = blocks.indices.last, blocks[last].take(word, columns, widest) { continue }
      blocks.append(TextBlock(lines: [[word]]))
    }
    return touching(blocks)
  }

  /// Joins pieces of one line that touch: the file drew something between them.
  private static func touching(_ blocks: [TextBlock]) -> [TextBlock] {
    var joined: [TextBlock] = []
    for block in blocks {
      guard let before = joined.last, let left = before.lines.last?.last,
        let right = block.lines.first?.first, left.page == right.page, !left.isValue,
        !right.isValue, !right.startsItem, right.order - left.order < 4,
        abs(left.middle - right.middle) < 0.3 * left.size,
        abs(right.x0 - left.x1) < 0.2 * left.size
      else {
        joined.append(block)
        continue
      }
      joined[joined.count - 1].lines[before.lines.count - 1] += block.lines[0]
      joined[joined.count - 1].lines += block.lines.dropFirst()
    }
    return joined
  }

  /// Adds the word that follows in the file if it goes on where the block ends.
  private mutating func take(_ word: PageWord, _ columns: [ColumnBand], _ widest: Double) -> Bool {
    guard let line = lines.last, let last = line.max(by: { $0.order < $1.order }), !word.startsItem
    else { return false }
    let size = max(last.size, word.size)
    if word.page == last.page, abs(word.middle - last.middle) <= 0.3 * size {
      let start = line.map(\.x0).min() ?? 0
      let end = line.map(\.x1).max() ?? 0
      // Some programs draw quotation marks first.
      let gap = max(word.x0 - end, start - word.x1)
      // Each number is a cell.
      let isShort = word.halves < 3 || last.halves < 3
      let most = word.order != last.order + 1 ? min(0.45, widest) : isShort ? 0.8 : widest
      guard gap > -0.5 * size, gap < most * size, !(word.isValue && last.isValue) else {
        return false
      }
      let left = columns.indices.filter { columns[$0].overlaps(last.x0, last.x1) }
      let right = columns.indices.filter { columns[$0].overlaps(word.x0, word.x1) }
      if let left = left.last, let right = right.first, left < right { return false }
      lines[lines.count - 1].append(word)
      lines[lines.count - 1].sort { $0.x0 < $1.x0 }
      return true
    }
    guard word.order == last.order + 1, word.isValue == last.isValue,
      let start = line.first?.x0, let end = line.last?.x1, word.x0 < end, word.x1 > start
    else { return false }
    let width = end - start
    if word.page != last.page { return false }
    let step = word.middle - last.middle
    // A line breaks where the next word would not fit: it is about as long as the one below it.
    let unfit = word.indivisible
    guard step > 0.3 * size, step < 1.95 * size,
      word.halves <= 2 || width > word.width - 2.2 * size - unfit,
      width > longest - 2.7 * size - unfit,
      abs(word.x0 - start) < 0.4 * size || abs(word.x1 - end) < 0.4 * size
        || abs(word.x0 + word.x1 - start - end) < 0.8 * size || line.count > 1 || word.halves == 1
    else { return false }
    if word.isValue {
      // A number that is broken fills its cell.
      guard lines.count < 3, last.kind == .figure, word.kind == .figure, width > word.width - 1,
        last.halves > 1, step < 1.6 * size
      else { return false }
    }
    lines.append([word])
    return true
  }

  private var longest: Double {
    lines.map { ($0.last?.x1 ?? 0) - ($0.first?.x0 ?? 0) }.max() ?? 0
  }
}
