/// The text of a word processor's document as it comes: paragraphs, ends of cells and ends of
/// rows, each with the number of tables it stands in.
struct TextFlow {
  private let format: String
  private let limits: Limits
  private var blocks: [Block] = []
  private var remarks: [Remark] = []
  /// The tables that are open, the outermost first.
  private var open: [OpenTable] = []
  private var line = 0
  private var parts = 0
  private var textBytes = 0
  private var pictures = 0

  private struct OpenTable {
    var table = FlowTable()
    var cells: [BlockTable.Cell] = []
    var cell = BlockTable.Cell()
    /// Where the row began.
    var line: Int?
  }

  /// Whether there is more than any report has, so that the rest need not be read.
  var isFull: Bool { isFullOfParts || textBytes > limits.textBytes }
  /// Paragraphs, cells and rows alike.
  private var isFullOfParts: Bool { parts > limits.cells }

  /// Tables in tables; deeper ones count as this deep.
  private static let mostDepth = 32

  init(format: String, limits: Limits) {
    self.format = format
    self.limits = limits
  }

  /// A line of text and what else is known of it.
  struct Line {
    var text: [UInt8] = []
    /// Whether a picture or another object stands in it.
    var hasObject = false
    /// Whether some of it is struck out, so that what is left may not be what is meant.
    var isDoubtful = false
  }

  /// - Parameter depth: in how many tables it stands.
  mutating func endParagraph(_ paragraph: Line, depth: Int) {
    parts += 1
    textBytes += paragraph.text.count
    if isFull { return }
    if paragraph.hasObject { pictures += 1 }
    enter(depth)
    guard let last = open.indices.last else {
      line += 1
      return blocks.append(.paragraph(paragraph.text, line: line))
    }
    open[last].cell.blocks.append(.paragraph(paragraph.text, line: open[last].line ?? line))
    if paragraph.hasObject { open[last].cell.hasObject = true }
    if paragraph.isDoubtful { open[last].cell.isCertain = false }
  }

  mutating func endCell(_ paragraph: Line, depth: Int) {
    endParagraph(paragraph, depth: max(1, depth))
    if isFull { return }
    open[open.count - 1].cells.append(open[open.count - 1].cell)
    open[open.count - 1].cell = BlockTable.Cell()
  }

  /// - Parameter isDeleted: whether tracked changes removed the row.
  mutating func endRow(_ layout: RowLayout?, depth: Int, isDeleted: Bool = false) {
    parts += 1
    if isFull { return }
    enter(max(1, depth))
    closeRow(layout, isDeleted: isDeleted)
  }

  mutating func add(_ remark: Remark) { remarks.append(remark) }

  consuming func build() throws(UnreadableDocument) -> Document {
    if isFullOfParts { throw limits.tooManyCells }
    if isFull { throw limits.tooMuchText }
    enter(0)
    var writer = BlockWriter(DocumentBuilder(format: format), limits: limits)
    try writer.write(blocks)
    if writer.tables == 0, pictures > 0 { writer.add(.tablesArePictures) }
    for remark in remarks { writer.add(remark) }
    return writer.builder.build()
  }

  private mutating func enter(_ wanted: Int) {
    let depth = min(max(0, wanted), TextFlow.mostDepth)
    while open.count > depth { closeTable() }
    while open.count < depth { open.append(OpenTable()) }
    for n in open.indices where open[n].line == nil {
      line += 1
      open[n].line = line
    }
  }

  private mutating func closeRow(_ layout: RowLayout?, isDeleted: Bool) {
    let last = open.count - 1
    if open[last].cell.isFilled || open[last].cells.isEmpty {
      open[last].cells.append(open[last].cell)
    }
    if !isDeleted {
      open[last].table.rows.append(
        FlowTable.Row(cells: open[last].cells, layout: layout, line: open[last].line ?? line))
    }
    open[last].cells = []
    open[last].cell = BlockTable.Cell()
    open[last].line = nil
  }

  private mutating func closeTable() {
    let last = open.count - 1
    // A row that the document does not end.
    if !open[last].cells.isEmpty || !open[last].cell.blocks.isEmpty {
      closeRow(nil, isDeleted: false)
    }
    let table = open.removeLast().table
    guard !table.rows.isEmpty else { return }
    let settled = table.placed().settled()
    if open.isEmpty {
      blocks += settled
    } else {
      open[open.count - 1].cell.blocks += settled
    }
  }
}
