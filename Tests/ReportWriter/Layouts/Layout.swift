/// Where a report puts its cells; each layout is one that conversions of real reports have.
public enum Layout: String, Sendable, CaseIterable {
  /// Tab-separated, cut at nine columns up to a page break: outcome rows there lack their total.
  case tabRowsClipped
  /// Tab-separated with padding cells; after a page break the column of the group is gone.
  case tabRowsPadded
  /// Tab-separated; here and there a label moved to the first column, the row padded on the right.
  case tabRowsRagged
  /// One cell on a line after a tab, an empty line between rows.
  case cellPerLine
  /// Pipes with padding, merged cells left out, traditional script with pronunciations, web page.
  case pipesTraditional

  /// One cell on a line and nothing between; a cell without a number shows a mark.
  case linesPlain
  /// One cell on a line, an empty line between cells; a cell without a number shows a mark.
  case linesSpaced
  /// One cell on a line after four spaces, an empty line between rows.
  case linesIndented
  /// One cell on a line; an empty cell is an empty line, so that its place can be counted.
  case linesBlankKept
  /// One cell on a line; an empty cell leaves no trace.
  case linesBlankGone
  /// A row on a line, a pipe after each cell, pipes at the end for what merged cells cover.
  case pipesPadded
  /// A row on a line, a pipe after each cell, nothing for merged cells.
  case pipesBare
  /// A row on a line, pipes before, between and after the cells.
  case pipesLeading
  /// Tables of Markdown with a rule under the first row; covered cells are empty.
  case pipesMarkdown
  /// A cell and its pipe on a line; most often a lone pipe begins a row; a lone pipe is a blank.
  case pipeAfterCell
  /// Cells and pipes on lines of their own, and rows not told apart.
  case pipeBetween
  /// Pipe rows whose empty cells have moved to the end.
  case pipesBlankLast
  /// Text of a PDF with its places kept by spaces; labels and headings broken over lines.
  case pdfColumns
  /// Text of a PDF with single spaces between words; an empty cell leaves no trace.
  case pdfWords
  /// Markdown made from a PDF: tables in pieces, rows torn from their labels, page numbers between.
  case markdownShattered
  /// The whole report on one line.
  case oneLine
  /// A row on a line without anything between its cells: 规章000.
  case joined
  /// One cell on a line, and of equal lines only the first in the document.
  case uniqueLines
}

extension Layout {
  /// Whether the page is in traditional script.
  var isTraditional: Bool { self == .pipesTraditional }

  /// Whether words have their places on a page, so that long cells would push others away.
  var isPage: Bool { self == .pdfColumns || self == .pdfWords || self == .markdownShattered }

  /// The point of these layouts is what becomes of empty cells.
  var livesOnBlanks: Bool {
    switch self {
    case .linesBlankKept, .linesBlankGone, .pipesBlankLast: true
    default: false
    }
  }

  /// What a cell without a number may show; one of the choices for a whole report.
  ///
  /// Where nothing else would hold the cell's place it is never empty.
  var marks: [[String]] {
    switch self {
    case .joined: [["/"], ["—"], ["无"]]
    case .linesPlain, .linesSpaced, .uniqueLines: [["/"], ["-"], ["—"], ["无"], ["/", "—"]]
    case .linesBlankKept, .linesBlankGone, .pipesBlankLast: [[""]]
    default: [[""], [""], ["/"], ["-"], ["—"], ["无"], ["", "/", "—"]]
    }
  }

  /// The kinds of figures that reports in this layout have.
  var profiles: [Profile] {
    livesOnBlanks ? [.dense, .sparse] : [.dense, .dense, .dense, .sparse, .zeros]
  }
}
