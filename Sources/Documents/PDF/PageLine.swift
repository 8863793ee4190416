/// Words of a page that stand side by side.
struct PageLine: Sendable {
  /// From left to right.
  var words: [PageWord]
  var page: Int
  /// That of most of its words.
  private(set) var size = 0.0
  /// Counted from 1 on its page, without headers and footers.
  var number = 0
  /// The strip between it and a line that stands beside it, half a line higher or lower.
  var stripBeside: ClosedRange<Double>?

  var x0: Double { words.first?.x0 ?? 0 }
  var x1: Double { words.last?.x1 ?? 0 }
  var middle: Double { words.map(\.middle).reduce(0, +) / Double(max(1, words.count)) }
  var y0: Double { words.map(\.y0).min() ?? 0 }
  var y1: Double { words.map(\.y1).max() ?? 0 }
  var text: [UInt8] { joined(words) }

  mutating func move(by shift: Double) {
    for n in words.indices {
      words[n].y0 += shift
      words[n].y1 += shift
    }
  }

  /// Lines of several pages as if those were one long page.
  static func onOnePage(_ lines: [PageLine]) -> [PageLine] {
    var lines = lines
    var end = 0.0
    var start = lines.startIndex
    while start < lines.endIndex {
      let page = lines[start].page
      let next = lines[start...].firstIndex { $0.page != page } ?? lines.endIndex
      let top = lines[start..<next].map(\.y0).min() ?? 0
      let bottom = lines[start..<next].map(\.y1).max() ?? 0
      for n in start..<next { lines[n].move(by: end - top) }
      end += bottom - top + pageGap
      start = next
    }
    return lines
  }

  /// Between pages, a little more than between lines.
  private static let pageGap = 12.0

  /// The words in runs that no wide gap parts.
  var segments: [ArraySlice<PageWord>] {
    var found: [ArraySlice<PageWord>] = []
    var start = 0
    let gap = 0.9 * size
    for n in words.indices.dropFirst() where words[n].x0 - words[n - 1].x1 >= gap {
      found.append(words[start..<n])
      start = n
    }
    if start < words.count { found.append(words[start...]) }
    return found
  }

  /// Whether it shows that there are cells side by side.
  var hasCells: Bool { stripBeside != nil || segments.count > 1 }

  /// Lines with the strips between those that stand beside one another.
  static func noted(_ lines: [PageLine]) -> [PageLine] {
    var lines = lines
    for n in lines.indices.dropFirst() {
      let (a, b) = (lines[n - 1], lines[n])
      let size = min(a.size, b.size)
      guard a.page == b.page, b.middle - a.middle < 0.8 * size else { continue }
      let (left, right) = a.x0 < b.x0 ? (a, b) : (b, a)
      guard right.x0 - left.x1 > 0.9 * size else { continue }
      lines[n - 1].stripBeside = left.x1...right.x0
      lines[n].stripBeside = left.x1...right.x0
    }
    return lines
  }

  /// The numbers and marks at its end: a number before other words belongs to them.
  var values: ArraySlice<PageWord> {
    let last = words.lastIndex { !$0.isValue }
    return words[((last ?? -1) + 1)...]
  }

  /// The lines of a page from top to bottom.
  static func lines(of page: Page, number: Int) -> [PageLine] {
    var lines: [PageLine] = []
    var middle = 0.0
    var size = 0.0
    for word in page.words.sorted(by: { ($0.middle, $0.x0) < ($1.middle, $1.x0) }) {
      if !lines.isEmpty, word.middle - middle <= 0.3 * min(size, word.size) {
        lines[lines.count - 1].words.append(word)
      } else {
        lines.append(PageLine(words: [word], page: number))
        middle = word.middle
        size = word.size
      }
    }
    for n in lines.indices {
      lines[n].words.sort { ($0.x0, $0.order) < ($1.x0, $1.order) }
      lines[n].number = n + 1
      lines[n].size = median(lines[n].words.map(\.size))
    }
    return lines
  }
}

/// The text of words of one line; a space stands where Latin letters or digits would run together.
func joined(_ words: some Sequence<PageWord>) -> [UInt8] {
  var text: [UInt8] = []
  var before: PageWord?
  for word in words {
    if let before, let last = text.last, let first = word.text.first,
      word.liesOver(before)
        || last < 0x80 && first < 0x80 && word.x0 - before.x1 > 0.1 * word.size
    {
      text.append(0x20)
    }
    text += word.text
    before = word
  }
  return text
}

func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
}
