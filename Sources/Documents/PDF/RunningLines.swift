/// Headers, footers and page numbers: what pages repeat at their edges is no part of the text.
enum RunningLines {
  /// Lines of the document without them.
  ///
  /// - Parameter lattices: of each page. What stands in a cell is part of its table.
  static func dropped(
    from pages: [[PageLine]], heights: [Double], lattices: [[Lattice]]
  ) -> [[PageLine]] {
    var pages = pages
    // Two rounds: a number may stand below a line that repeats.
    for _ in 0..<2 {
      drop(from: &pages, heights, lattices, isTop: true)
      drop(from: &pages, heights, lattices, isTop: false)
    }
    return pages
  }

  private static func drop(
    from pages: inout [[PageLine]], _ heights: [Double], _ lattices: [[Lattice]], isTop: Bool
  ) {
    let edges = zip(pages, lattices).map { lines, lattices -> PageLine? in
      guard let edge = edge(of: lines, isTop: isTop) else { return nil }
      let isInTable = edge.words.contains { word in lattices.contains { $0.contains(word) } }
      return isInTable ? nil : edge
    }
    let numbers = pageNumbers(edges, heights, isTop: isTop)
    let repeated = repeatedEdges(edges, heights, isTop: isTop)
    for n in pages.indices where numbers.contains(n) || repeated.contains(n) {
      if isTop { pages[n].removeFirst() } else { pages[n].removeLast() }
    }
  }

  /// The first or last line, unless it stands close to others: then it is part of the text.
  private static func edge(of lines: [PageLine], isTop: Bool) -> PageLine? {
    guard lines.count > 1 else { return isTop ? nil : lines.last }
    let edge = isTop ? lines[0] : lines[lines.count - 1]
    let next = isTop ? lines[1] : lines[lines.count - 2]
    return max(next.y0 - edge.y1, edge.y0 - next.y1) > 0.5 * edge.size ? edge : nil
  }

  private static func isNearEdge(_ line: PageLine, _ height: Double, _ part: Double, isTop: Bool)
    -> Bool
  {
    isTop ? line.middle < height * part : line.middle > height * (1 - part)
  }

  /// Pages whose edge is the number of the page: numbers that count pages, or look like nothing else.
  private static func pageNumbers(_ edges: [PageLine?], _ heights: [Double], isTop: Bool) -> Set<
    Int
  > {
    var found: [(page: Int, start: Int, isMarked: Bool)] = []
    for (n, edge) in edges.enumerated() {
      guard let edge, isNearEdge(edge, heights[n], 0.14, isTop: isTop),
        let number = PageNumberText(edge.text)
      else { continue }
      found.append((n, number.value - n, number.isMarked))
    }
    let starts = Dictionary(grouping: found, by: \.start)
    return Set(
      found.filter { $0.isMarked || (starts[$0.start]?.count ?? 0) > 1 || $0.start == 1 }.map(
        \.page))
  }

  /// Pages whose edge says what the edges of most pages say.
  private static func repeatedEdges(_ edges: [PageLine?], _ heights: [Double], isTop: Bool)
    -> Set<Int>
  {
    var pages: [[UInt8]: [Int]] = [:]
    for (n, edge) in edges.enumerated() {
      guard let edge, isNearEdge(edge, heights[n], 0.12, isTop: isTop) else { continue }
      let mask = edge.text.map { (0x30...0x39).contains($0) ? 0x30 : $0 }
      pages[mask + [UInt8](String(Int(edge.middle / 3)).utf8), default: []].append(n)
    }
    // Left and right pages may differ; the header of a long table is never on every other page
    // from the first on.
    return Set(
      pages.values.filter { $0.count > 1 && ($0[0] < 2 && 2 * $0.count >= edges.count - 1) }
        .flatMap { $0 })
  }
}

/// A line that is a page number and nothing else: 3, - 3 -, 第3页, 第 3 页 共 5 页, 3/5.
struct PageNumberText {
  var value: Int
  /// Whether something beside the digits tells that it is one.
  var isMarked: Bool

  init?(_ text: [UInt8]) {
    var numbers: [Int] = []
    var isInNumber = false
    var marks = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let code = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      switch code {
      case 0x30...0x39:
        if !isInNumber { numbers.append(0) }
        isInNumber = true
        let last = numbers.count - 1
        numbers[last] = min(100_000, numbers[last] * 10 + Int(code - 0x30))
      case 0x20, 0x3000, 0xA0: isInNumber = false
      default:
        guard PageNumberText.marks.contains(scalar.value) else { return nil }
        isInNumber = false
        marks += 1
      }
    }
    guard let first = numbers.first, numbers.count < 3, first < 10_000 else { return nil }
    if numbers.count == 2, marks == 0 { return nil }
    value = first
    isMarked = marks > 1 || marks == 1 && numbers.count == 2
  }

  private static let marks = Set("-—–－―─第页共/／·~～()（）頁".unicodeScalars.map(\.value))
}
