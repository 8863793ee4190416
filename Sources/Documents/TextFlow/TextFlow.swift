/// The text of a word processor's document as it comes: paragraphs, ends of cells and ends of
/// rows, each with the number of tables it stands in.
struct TextFlow {
  private var builder: DocumentBuilder
  /// The tables that are open, the outermost first.
  private var open: [OpenTable] = []
  private var line = 0
  private(set) var tables = 0
  private var parts = 0
  private var textBytes = 0

  private struct OpenTable {
    var table = FlowTable()
    var cells: [[FlowTable.Block]] = []
    var cell: [FlowTable.Block] = []
    /// Where the row began.
    var line: Int?
  }

  /// Paragraphs, cells and rows of one document, and bytes of its text; no report has as many.
  private static let mostParts = 500_000
  private static let mostText = 32 << 20
  static let tooLong = UnreadableDocument("has more text than any report; save the report alone")

  /// Whether there is more than any report has, so that the rest need not be read.
  var isFull: Bool { parts > TextFlow.mostParts || textBytes > TextFlow.mostText }

  /// Tables in tables; deeper ones count as this deep.
  private static let mostDepth = 32

  init(format: String, encoding: String = "UTF-8") {
    builder = DocumentBuilder(format: format, encoding: encoding)
  }

  /// - Parameter depth: in how many tables it stands.
  mutating func endParagraph(_ text: [UInt8], depth: Int) {
    parts += 1
    textBytes += text.count
    if isFull { return }
    enter(depth)
    if open.isEmpty {
      line += 1
      builder.addParagraph(text, line: line)
    } else {
      open[open.count - 1].cell.append(.paragraph(text))
    }
  }

  mutating func endCell(_ text: [UInt8], depth: Int) {
    endParagraph(text, depth: max(1, depth))
    if isFull { return }
    open[open.count - 1].cells.append(open[open.count - 1].cell)
    open[open.count - 1].cell = []
  }

  /// - Parameter isDeleted: whether tracked changes removed the row.
  mutating func endRow(_ layout: RowLayout?, depth: Int, isDeleted: Bool = false) {
    parts += 1
    if isFull { return }
    enter(max(1, depth))
    closeRow(layout, isDeleted: isDeleted)
  }

  mutating func add(_ remark: Remark) { builder.add(remark) }

  consuming func build() throws(UnreadableDocument) -> Document {
    if isFull { throw TextFlow.tooLong }
    enter(0)
    return builder.build()
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
    if open[last].cell.contains(where: { !$0.isEmpty }) || open[last].cells.isEmpty {
      open[last].cells.append(open[last].cell)
    }
    if !isDeleted {
      open[last].table.rows.append(
        FlowTable.Row(cells: open[last].cells, layout: layout, line: open[last].line ?? line))
    }
    open[last].cells = []
    open[last].cell = []
    open[last].line = nil
  }

  private mutating func closeTable() {
    let last = open.count - 1
    // A row that the document does not end.
    if !open[last].cells.isEmpty || !open[last].cell.isEmpty {
      closeRow(nil, isDeleted: false)
    }
    let table = open.removeLast().table
    guard !table.rows.isEmpty else { return }
    tables += 1
    if open.isEmpty {
      table.add(to: &builder)
    } else {
      open[open.count - 1].cell.append(.table(table))
    }
  }
}

extension FlowTable.Block {
  fileprivate var isEmpty: Bool {
    if case .paragraph(let text) = self { !text.contains { $0 > 0x20 } } else { false }
  }
}
