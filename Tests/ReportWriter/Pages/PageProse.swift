/// How a document of pages numbers them.
struct PageEnds {
  /// The page that ends next.
  var number = 1
  let form: Int
  /// Whether a form feed begins the next page.
  let feeds: Bool

  init(random: inout SplitMix64) {
    form = random.int(0...4)
    feeds = random.chance(40)
  }

  /// The lines at the foot of a page.
  mutating func end() -> [String] {
    let n = number
    number += 1
    let foot = ["- \(n) -", "— \(n) —", "—\(n)—", "-\(n)-", "\(n)"][form]
    return feeds ? [foot, "\u{0C}"] : [foot]
  }
}

extension Typesetter {
  /// The report on pages: prose folded into lines, page numbers where pages end.
  mutating func pageBlocks(
    indent: String,
    tables lines: (inout Typesetter, Chapter.Kind, inout PageEnds) -> [String]
  ) -> [Block] {
    var ends = PageEnds(random: &random)
    let size = random.int(32...42)
    let height = random.int(22...34)
    let title = String(repeating: " ", count: indent.isEmpty ? 0 : random.int(6...20))
    // Tables are set as their turn comes, so that the pages are numbered in order.
    var left = height
    var blocks: [Block] = []
    for block in framed(Frame(indent: indent), tables: Typesetter.placeholders) {
      if let kind = block.table {
        blocks.append(Block(lines: lines(&self, kind, &ends), gap: 0))
        left = min(left, height / 2)
        continue
      }
      let isTitle = block.lines.contains { report.titleLines.map(style.prose).contains($0) }
      var folded: [String] = []
      for line in block.lines.flatMap({ PageText.folded($0, to: size) }) {
        if left == 0 {
          folded += ends.end()
          left = height
        }
        folded.append(isTitle ? title + line : line)
        left -= 1
      }
      blocks.append(Block(lines: folded, gap: 0))
    }
    return blocks
  }

  private static let placeholders: [Chapter.Kind: [String]] = [
    .proactive: [], .applications: [], .reviews: [],
  ]
}
