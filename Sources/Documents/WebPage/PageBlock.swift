/// A paragraph, table or picture of a page, in reading order.
struct PageBlock {
  enum Content {
    case text([UInt8])
    case table(Grid)
    case picture
  }

  var content: Content
  /// Line of the source.
  var line: Int
  /// Whether it is nothing but links, figures and signs.
  var isLinks = false
  var isItem = false
  var isHeading = false

  var text: [UInt8]? {
    if case .text(let text) = content { text } else { nil }
  }

  var grid: Grid? {
    if case .table(let grid) = content { grid } else { nil }
  }

  var isPicture: Bool {
    if case .picture = content { true } else { false }
  }
}

/// What a page or a cell of it shows, from top to bottom.
struct PageFlow {
  private(set) var blocks: [PageBlock] = []
  var line = InlineText()
  /// Whether something in it is struck out, so that what is left may not be what is meant.
  var isDoubtful = false

  /// Ends the line.
  mutating func flush(isItem: Bool = false, isHeading: Bool = false) {
    guard !line.isBlank else {
      line = InlineText()
      return
    }
    blocks.append(
      PageBlock(
        content: .text(line.bytes), line: line.line,
        isLinks: line.linked > 0 && line.unlinked == 0, isItem: isItem, isHeading: isHeading))
    line = InlineText()
  }

  mutating func append(_ block: PageBlock) { blocks.append(block) }
  mutating func append(_ more: [PageBlock]) { blocks += more }

  /// Takes many blocks from a place on for what they are: text within a link that was never closed.
  mutating func unlinkBlocks(from start: Int, ifOver most: Int) {
    guard blocks.count - start > most else { return }
    for n in start..<blocks.count { blocks[n].isLinks = false }
  }

  /// Takes away the blocks from a place on, if they are to go.
  mutating func removeBlocks(from start: Int, where areFurniture: (ArraySlice<PageBlock>) -> Bool) {
    guard start < blocks.count, areFurniture(blocks[start...]) else { return }
    blocks.removeSubrange(start...)
  }
}
