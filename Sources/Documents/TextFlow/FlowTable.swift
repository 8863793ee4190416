/// A table of a word processor, before its columns are counted.
struct FlowTable: Sendable {
  var rows: [Row] = []

  struct Row: Sendable {
    var cells: [[Block]] = []
    /// Nil where the document does not say it.
    var layout: RowLayout?
    var line: Int
  }

  enum Block: Sendable {
    case paragraph([UInt8])
    case table(FlowTable)
  }
}

extension FlowTable {
  /// What shows something that has no text, such as a picture.
  static let object = Array("\u{FFFC}".utf8)

  /// All paragraphs of a cell, one a line.
  static func text(of blocks: [Block]) -> [UInt8] {
    var lines: [[UInt8]] = []
    var hasMore = false
    for block in blocks {
      switch block {
      case .paragraph(let text): lines.append(text)
      // A frame around one text.
      case .table(let inner) where inner.cellCount == 1:
        lines += inner.rows.flatMap(\.cells).map { FlowTable.text(of: $0) }
      case .table: hasMore = true
      }
    }
    let text = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    let isBlank = !text.contains { $0 > 0x20 }
    // The cell is not blank, yet there is no telling what it shows.
    return isBlank ? hasMore ? object : [] : text
  }

  fileprivate var cellCount: Int { rows.reduce(0) { $0 + $1.cells.count } }

  /// The tables in its cells that stand on their own.
  private var innerTables: [FlowTable] {
    rows.flatMap(\.cells).joined().compactMap {
      if case .table(let inner) = $0, inner.cellCount > 1 { inner } else { nil }
    }
  }

  /// Whether it only puts text and tables in their places on the page: a single column, or less
  /// in cells of its own than in tables within.
  private var isForLayout: Bool {
    if rows.allSatisfy({ $0.cells.count <= 1 }) { return true }
    let inner = innerTables.reduce(0) { $0 + $1.cellCount }
    let own = rows.flatMap(\.cells).count { !FlowTable.text(of: $0).isEmpty }
    return inner > 0 && inner >= own
  }

  /// Adds the table to a document, or what it contains where it is there for the layout only.
  func add(to builder: inout DocumentBuilder) {
    guard isForLayout else {
      builder.addTable(grid())
      for inner in innerTables { inner.add(to: &builder) }
      return
    }
    for row in rows {
      for block in row.cells.joined() {
        switch block {
        case .paragraph(let text): builder.addParagraph(text, line: row.line)
        case .table(let inner): inner.add(to: &builder)
        }
      }
    }
  }
}
