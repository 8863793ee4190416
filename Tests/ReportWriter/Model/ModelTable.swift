/// A table of the form with its merged cells.
public struct ModelTable: Sendable, Equatable {
  /// proactive, applications or reviews.
  public let name: String
  public let width: Int
  /// The cells that begin in each row, from left to right.
  public var rows: [[Cell]]
  /// How many rows at the top are headings of the columns.
  public let heads: Int

  public struct Cell: Sendable, Equatable {
    /// Line breaks as line ends.
    public var text: String
    public var column: Int
    public var columnSpan: Int
    public var rowSpan: Int
    /// A number, or the mark or the gap where one would stand.
    public let isValue: Bool
  }

  /// A cell reaches down until another begins in one of its columns.
  init(_ table: [TableRow], of kind: Chapter.Kind, style: Style) {
    name = kind.rawValue
    width = kind.width
    heads = table.prefix { $0.isHead }.count
    rows = table.enumerated().map { number, row in
      row.cells.map { cell in
        let columns = cell.column..<cell.column + cell.span
        let below = table[(number + 1)...].prefix { row in
          !row.cells.contains { columns.overlaps($0.column..<$0.column + $0.span) }
        }
        let text = ModelTable.lines(of: cell.text, wraps: row.isHead && style.wrappedHeads)
        return Cell(
          text: style.inScript(text, isTraditional: false), column: cell.column,
          columnSpan: cell.span, rowSpan: 1 + below.count, isValue: cell.isValue)
      }
    }
  }

  /// 商业 over 企业, as narrow columns have it.
  private static func lines(of text: String, wraps: Bool) -> String {
    guard wraps, text.count == 4, text != "信息内容" else { return text }
    return "\(text.prefix(2))\n\(text.suffix(2))"
  }
}

extension ModelTable {
  /// The rows of a part, with what reaches into it from above as its own cells.
  ///
  /// `fills` is what such a cell shows in the part: its text again, or nothing.
  func part(_ part: Range<Int>, repeatsLabels: Bool) -> ModelTable {
    var result = self
    result.rows = Array(rows[part])
    for position in result.rows.indices {
      for cell in result.rows[position].indices {
        let rowSpan = result.rows[position][cell].rowSpan
        result.rows[position][cell].rowSpan = min(rowSpan, result.rows.count - position)
      }
    }
    guard !result.rows.isEmpty else { return result }
    for (number, row) in rows[..<part.lowerBound].enumerated() {
      for var cell in row where number + cell.rowSpan > part.lowerBound {
        cell.rowSpan = min(number + cell.rowSpan - part.lowerBound, part.count)
        if !repeatsLabels { cell.text = "" }
        result.rows[0].append(cell)
      }
    }
    result.rows[0].sort { $0.column < $1.column }
    return result
  }
}
