/// Gathers a document in reading order from the paragraphs and tables of any format.
public struct DocumentBuilder: Sendable {
  private let format: String
  private let encoding: String?
  private var bytes: [UInt8] = []
  private var cells: [Document.Cell] = []
  private var rows: [Document.Row] = []
  private var tables = 0
  private var remarks: [Remark] = []
  private let infersTables: Bool

  /// - Parameters:
  ///   - format: as `reports.source_format` tells it: html, docx, pdf, …
  ///   - encoding: the character set of the bytes; nil where the format has none, as PDF, which
  ///     stores glyphs.
  ///   - infersTables: whether tables are put together from the places of words.
  public init(format: String, encoding: String? = "UTF-8", infersTables: Bool = false) {
    self.format = format
    self.infersTables = infersTables
    self.encoding = encoding
  }

  /// Adds a line of prose, in UTF-8. Line ends within it part it into several.
  public mutating func addParagraph(_ text: [UInt8], line: Int, page: Int? = nil) {
    for part in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let first = cells.count
      let start = bytes.count
      if part.contains(where: { $0 > 0x20 }) { add(Array(part)) }
      bytes.append(UInt8(ascii: "\n"))
      rows.append(
        Document.Row(
          cells: first..<cells.count, span: start..<bytes.count - 1, line: line, page: page,
          delimiter: first == cells.count ? .blank : .none))
    }
  }

  /// Adds a table between two empty lines.
  public mutating func addTable(_ grid: Grid) {
    guard let line = grid.rows.first?.line else { return }
    addParagraph([], line: line, page: grid.rows.first?.page)
    for row in grid.rows where !row.cells.isEmpty {
      let first = cells.count
      let start = bytes.count
      for cell in row.cells {
        if cells.count > first { bytes.append(UInt8(ascii: "\t")) }
        add(cell.text)
        cells[cells.count - 1].place = Document.Cell.Place(
          columns: cell.columns, rowSpan: cell.rowSpan, isCertain: cell.isCertain)
      }
      rows.append(
        Document.Row(
          cells: first..<cells.count, span: start..<bytes.count, line: row.line, page: row.page,
          delimiter: .grid, table: tables))
      bytes.append(UInt8(ascii: "\n"))
    }
    tables += 1
    addParagraph([], line: grid.rows.last?.line ?? line, page: grid.rows.last?.page)
  }

  /// Adds a doubt about the document as a whole.
  public mutating func add(_ remark: Remark) { remarks.append(remark) }

  private mutating func add(_ text: [UInt8]) {
    let start = bytes.count
    // Valid piece by piece: what is repaired later would move the places of the cells.
    let isValid = text.allSatisfy { $0 < 0x80 } || String(validating: text, as: UTF8.self) != nil
    bytes += isValid ? text : Array(String(decoding: text, as: UTF8.self).utf8)
    cells.append(Document.Cell(span: start..<bytes.count))
  }

  /// The document. The builder's byte ranges become ranges of folded units.
  public consuming func build() -> Document {
    let text = Text(valid: bytes)
    var map = UnitMap(text)
    // Cells and rows are in the order of the text, so one walk serves each.
    for n in cells.indices { cells[n].span = text.trimmed(map.units(of: cells[n].span)) }
    map = UnitMap(text)
    for n in rows.indices { rows[n].span = map.units(of: rows[n].span) }
    var document = Document(
      text: text, rows: rows, cells: cells, format: format, encoding: encoding)
    document.remarks = remarks
    document.infersTables = infersTables
    return document
  }
}

/// From ascending byte offsets to the units that begin there or after.
private struct UnitMap {
  private let text: Text
  private var at = 0

  init(_ text: Text) { self.text = text }

  mutating func units(of bytes: Range<Int>) -> Range<Int> {
    let start = unit(bytes.lowerBound)
    return start..<max(start, unit(bytes.upperBound))
  }

  private mutating func unit(_ byte: Int) -> Int {
    while at < text.units.count, Int(text.origin[at]) < byte { at += 1 }
    return at
  }
}
