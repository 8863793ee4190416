import CGumbo

/// Walks the tree of a page and gathers what it shows, in reading order.
///
/// The walk keeps a stack of its own, for pages nest deeper than threads have room for.
struct PageReader {
  /// The page, and a flow for each cell that is open.
  private var flows = [PageFlow()]
  private var tables: [PageTable] = []
  private var open = OpenElements()
  private var linksAround: [Int] = []
  /// Whether text outside of elements keeps its lines: Markdown with tables in it.
  private let keepsLines: Bool
  /// Whether part of a table was left out.
  private(set) var isCut = false

  private struct Frame {
    let node: HTMLNode
    let kind: ElementKind
    let style: ElementStyle
    /// How many blocks stood before it.
    let start: Int
    var next = 0
  }

  init(keepsLines: Bool) { self.keepsLines = keepsLines }

  /// What the whole page shows.
  mutating func read(_ root: HTMLNode) -> [PageBlock] {
    var frames = [
      Frame(node: root, kind: .block, style: ElementStyle(root), start: 0)
    ]
    while let frame = frames.last {
      guard let child = frame.node.child(frame.next) else {
        leave(frame)
        frames.removeLast()
        continue
      }
      frames[frames.count - 1].next += 1
      switch child.kind {
      case .text: add(child)
      case .other: continue
      case .element:
        let kind = ElementKind(child)
        guard kind != .skipped else { continue }
        let style = ElementStyle(child)
        guard !style.isAbsent else { continue }
        let start = flows[flows.count - 1].blocks.count
        if enter(child, kind, style) {
          frames.append(Frame(node: child, kind: kind, style: style, start: start))
        }
      }
    }
    flush()
    return flows[0].blocks
  }

  private mutating func flush() {
    flows[flows.count - 1].flush(isItem: open.items > 0, isHeading: open.headings > 0)
  }

  /// - Returns: whether the element has content.
  private mutating func enter(_ node: HTMLNode, _ kind: ElementKind, _ style: ElementStyle) -> Bool
  {
    switch kind {
    case .lineBreak:
      flush()
      return false
    case .image:
      addImage(node, style)
      return false
    case .input:
      addInput(node)
      return false
    case .table:
      flush()
      tables.append(PageTable())
      // A link around a table is one whose end is missing.
      linksAround.append(open.links)
      open.links = 0
    case .rowGroup:
      if !tables.isEmpty { tables[tables.count - 1].beginGroup() }
    case .row:
      if !tables.isEmpty {
        tables[tables.count - 1].beginRow(line: node.line, isFlat: node.number("height") == 0)
      }
    case .cell: flows.append(PageFlow())
    default:
      if kind.isBlock || style.isBlock { flush() }
    }
    open.count(kind, style, node, by: 1)
    return true
  }

  private mutating func leave(_ frame: Frame) {
    switch frame.kind {
    case .cell: leaveCell(frame.node)
    case .table: leaveTable()
    case .link:
      // So is one around many paragraphs.
      flows[flows.count - 1].unlinkBlocks(from: frame.start, ifOver: 4)
    default:
      if frame.kind.isBlock || frame.style.isBlock { flush() }
      if frame.kind == .region {
        flows[flows.count - 1].removeBlocks(
          from: frame.start, where: PageFurniture.isRegionWithoutArticle)
      }
    }
    open.count(frame.kind, frame.style, frame.node, by: -1)
  }

  private mutating func leaveCell(_ node: HTMLNode) {
    flush()
    guard flows.count > 1, let flow = flows.popLast() else { return }
    guard !tables.isEmpty else { return flows[flows.count - 1].append(flow.blocks) }
    tables[tables.count - 1].add(
      PageTable.Cell(
        blocks: flow.blocks, columnSpan: node.number("colspan") ?? 1,
        rowSpan: node.number("rowspan") ?? 1, isCertain: !flow.isDoubtful))
  }

  private mutating func leaveTable() {
    flush()
    guard let table = tables.popLast() else { return }
    open.links = linksAround.popLast() ?? 0
    let placed = PlacedTable(table)
    if placed.isCut { isCut = true }
    flows[flows.count - 1].append(LayoutTable(placed).blocks)
  }

  private mutating func add(_ node: HTMLNode) {
    guard open.invisible == 0 else { return }
    let last = flows.count - 1
    guard open.struck == 0 else {
      flows[last].isDoubtful = true
      return
    }
    let text = node.text
    if open.preformatted > 0 || keepsLines && open.paragraphs == 0 && tables.isEmpty {
      for (n, part) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
        if n > 0 { flush() }
        if open.preformatted > 0 {
          flows[flows.count - 1].line.append(verbatim: part, line: node.line + n)
        } else {
          flows[flows.count - 1].line.append(
            UnsafeBufferPointer(rebasing: part), line: node.line + n, isLink: open.links > 0)
        }
      }
      return
    }
    flows[last].line.append(text, line: node.line, isLink: open.links > 0, rise: open.rise)
  }

  /// An image that may be a table or a figure; not one that keeps a place or decorates.
  private mutating func addImage(_ node: HTMLNode, _ style: ElementStyle) {
    let isSmall = [node.number("width"), node.number("height")].contains {
      $0.map { $0 < 8 } ?? false
    }
    guard !isSmall, !style.isTiny, !style.isInvisible, open.invisible == 0 else { return }
    flush()
    flows[flows.count - 1].append(PageBlock(content: .picture, line: node.line))
  }

  /// What stands in a field of a form, where a table of a report is shown with fields.
  private mutating func addInput(_ node: HTMLNode) {
    guard !tables.isEmpty, open.invisible == 0, let value = node.attribute("value") else { return }
    let type = node.attribute("type").map { $0.map { $0 | 0x20 } } ?? Array("text".utf8)
    guard type == Array("text".utf8) || type == Array("number".utf8) else { return }
    flows[flows.count - 1].line.append(value, line: node.line, isLink: false)
  }
}

extension ElementKind {
  /// Whether the element begins and ends a line.
  fileprivate var isBlock: Bool {
    switch self {
    case .block, .paragraph, .heading, .item, .region, .preformatted, .rowGroup, .row: true
    default: false
    }
  }

  /// Whether the vertical alignment of the element says where its content stands within it.
  fileprivate var alignsContent: Bool {
    switch self {
    case .table, .rowGroup, .row, .cell: true
    default: false
    }
  }
}

/// How many elements of each kind are around a text.
private struct OpenElements {
  var links = 0
  private(set) var items = 0
  private(set) var headings = 0
  private(set) var paragraphs = 0
  private(set) var preformatted = 0
  private(set) var struck = 0
  private(set) var invisible = 0
  private var raised = 0
  private var lowered = 0

  var rise: TextRise { raised > 0 ? .superscript : lowered > 0 ? .subscripted : .baseline }

  mutating func count(
    _ kind: ElementKind, _ style: ElementStyle, _ node: HTMLNode, by step: Int
  ) {
    if style.isInvisible { invisible += step }
    if style.isStruck, kind != .struck { struck += step }
    if !kind.alignsContent {
      if style.rise == .superscript { raised += step }
      if style.rise == .subscripted { lowered += step }
    }
    switch kind {
    // A link whose end is missing is repeated in all that follows.
    case .link: if !node.isRepeated, node.attribute("href") != nil { links += step }
    case .item: items += step
    case .heading: headings += step
    case .paragraph: paragraphs += step
    case .preformatted: preformatted += step
    case .raised: raised += step
    case .lowered: lowered += step
    case .struck: struck += step
    default: break
    }
  }
}
