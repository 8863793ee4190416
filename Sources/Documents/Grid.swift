/// A table whose cells have certain places: of a web page, a Word file, a sheet, a PDF.
///
/// Only the cells that the document has, each in the row in which it begins; a merged cell is one
/// cell over several columns or rows. An empty cell is a cell without text.
public struct Grid: Sendable, Equatable {
  public var rows: [Row] = []

  public init(rows: [Row] = []) { self.rows = rows }

  /// The text of what is shown and has none, such as a picture.
  static let object = Array("\u{FFFC}".utf8)

  public struct Row: Sendable, Equatable {
    /// From left to right.
    public var cells: [Cell]
    /// Counted from 1, as `why` tells it: the line of a web page's source or of a PDF's page, the
    /// row of a sheet, the paragraph or table row of a Word file.
    public var line: Int
    /// Page of a PDF or number of a sheet, counted from 1; nil where the format has none.
    public var page: Int?

    public init(cells: [Cell] = [], line: Int, page: Int? = nil) {
      self.cells = cells
      self.line = line
      self.page = page
    }
  }

  public struct Cell: Sendable, Equatable {
    /// UTF-8; paragraphs and line breaks within the cell are line ends.
    public var text: [UInt8]
    /// The columns of the grid that it fills, counted from 0; never empty.
    public var columns: Range<Int>
    /// How many rows it fills.
    public var rowSpan: Int
    /// Whether row and columns of the cell are certain; without that its number is not either.
    public var isCertain: Bool

    public init(
      _ text: [UInt8], columns: Range<Int>, rowSpan: Int = 1, isCertain: Bool = true
    ) {
      self.text = text
      self.columns = columns
      self.rowSpan = rowSpan
      self.isCertain = isCertain
    }
  }
}

extension Grid {
  /// Takes out rows in which no cell begins, for the rows of a document are those that have cells.
  mutating func dropEmptyRows() {
    guard rows.contains(where: \.cells.isEmpty) else { return }
    var kept: [Row] = []
    // How many rows are kept before each.
    var place: [Int] = []
    for row in rows {
      place.append(kept.count)
      if !row.cells.isEmpty { kept.append(row) }
    }
    place.append(kept.count)
    for n in rows.indices where !rows[n].cells.isEmpty {
      for cell in rows[n].cells.indices {
        let end = n + min(rows.count - n, max(1, rows[n].cells[cell].rowSpan))
        kept[place[n]].cells[cell].rowSpan = max(1, place[end] - place[n])
      }
    }
    rows = kept
  }
}
