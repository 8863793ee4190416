/// A document as rows of cells in reading order, each with its place.
///
/// A line of prose is a row of one cell. Nothing is interpreted yet.
public struct Document: Sendable {
  public var text: Text
  public var rows: [Row]
  public var cells: [Cell]
  /// text, html, docx, pdf, …
  public var format: String
  /// The character set of the bytes; nil for PDF, which stores glyphs.
  public var encoding: String?
  /// Whether its tables are put together from the places of words, as those of a PDF are.
  public var infersTables = false
  /// Doubts about the document as a whole.
  public var remarks: [Remark] = []

  /// What stands between the cells of a row.
  public enum Delimiter: Sendable {
    case blank, none, tab, pipe
    /// Cells with places of their own, in a table of the document.
    case grid
  }

  public struct Row: Sendable {
    /// Indices into the document's cells.
    public var cells: Range<Int>
    /// The whole line, in folded units, without its end.
    public var span: Range<Int>
    /// Counted from 1.
    public var line: Int
    public var page: Int?
    public var delimiter: Delimiter
    /// Which table of the document the row is of, counted from 0; nil for text.
    public var table: Int?
  }

  public struct Cell: Sendable {
    /// Folded units, without the white space around.
    public var span: Range<Int>
    /// Where it stands in its table; nil for text.
    public var place: Place?

    public init(span: Range<Int>) { self.span = span }

    /// The columns and rows that a cell fills in its table.
    public struct Place: Sendable, Equatable {
      private var start: Int32
      private var end: Int32
      private var rows: Int32
      public var isCertain: Bool

      init(columns: Range<Int>, rowSpan: Int, isCertain: Bool) {
        start = Int32(clamping: columns.lowerBound)
        end = Int32(clamping: columns.upperBound)
        rows = Int32(clamping: rowSpan)
        self.isCertain = isCertain
      }

      public var columns: Range<Int> { Int(start)..<Int(max(start, end)) }
      public var rowSpan: Int { Int(rows) }
    }
  }
}

extension Document {
  /// Adds rows of one cell each that stand on the line of a row.
  public mutating func append(_ pieces: [Range<Int>], of row: Row) {
    for piece in pieces {
      cells.append(Cell(span: piece))
      rows.append(
        Row(
          cells: cells.count - 1..<cells.count, span: piece, line: row.line, page: row.page,
          delimiter: .none))
    }
  }
}
