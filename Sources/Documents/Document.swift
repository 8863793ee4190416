/// A document as rows of cells in reading order, each with its place.
///
/// A line of prose is a row of one cell. Nothing is interpreted yet.
public struct Document: Sendable {
  public var text: Text
  public var rows: [Row]
  public var cells: [Cell]
  /// text, later html, docx, …
  public var format: String
  public var encoding: String

  /// What stands between the cells of a row.
  public enum Delimiter: Sendable { case blank, none, tab, pipe }

  public struct Row: Sendable {
    /// Indices into the document's cells.
    public var cells: Range<Int>
    /// The whole line, in folded units, without its end.
    public var span: Range<Int>
    /// Counted from 1.
    public var line: Int
    public var page: Int?
    public var delimiter: Delimiter
  }

  public struct Cell: Sendable {
    /// Folded units, without the white space around.
    public var span: Range<Int>

    public init(span: Range<Int>) { self.span = span }
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
