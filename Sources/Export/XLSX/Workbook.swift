/// Writes the sheets of an XLSX workbook one after the other, row by row.
///
/// The order is any number of sheets, each `begin`, `write`, `end`, and `finish` last. What the
/// archive lists of its sheets is written at its end.
public final class Workbook {
  private let archive: ZipStream
  private var names: [String] = []
  private var rows = 0
  /// How many texts were longer than a cell can hold, and so were cut.
  public private(set) var cutTexts = 0

  public init(sink: ByteSink) throws(SinkError) {
    archive = try ZipStream(sink: sink)
  }

  /// Whether the sheet can take no more rows; LibreOffice and Excel both end here.
  var isFull: Bool { rows >= 1_048_576 || archive.size >= 1 << 31 }

  /// - Parameters:
  ///   - widths: of the columns, in digits.
  ///   - frozen: how many rows stay when the sheet is scrolled.
  ///   - fitsPage: printed as broad as a page lying down.
  public func begin(
    _ name: String, widths: [Int], frozen: Int = 0, fitsPage: Bool = false
  ) throws(SinkError) {
    names.append(SheetName.make(name, besides: names))
    rows = 0
    try archive.begin("xl/worksheets/sheet\(names.count).xml")
    var head = xmlHeader + "<worksheet xmlns=\"\(mainSpace)\">"
    if fitsPage { head += "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>" }
    head +=
      "<sheetViews><sheetView workbookViewId=\"0\"\(names.count == 1 ? " tabSelected=\"1\"" : "")>"
    if frozen > 0 {
      head +=
        "<pane ySplit=\"\(frozen)\" topLeftCell=\"A\(frozen + 1)\" activePane=\"bottomLeft\" "
        + "state=\"frozen\"/>"
    }
    head += "</sheetView></sheetViews>"
    if !widths.isEmpty {
      head += "<cols>"
      for (index, width) in widths.enumerated() {
        head +=
          "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
      }
      head += "</cols>"
    }
    try archive.write(head + "<sheetData>")
  }

  /// - Parameter lines: the height of the row.
  public func write(_ cells: [SheetCell], lines: Int = 1) throws(SinkError) {
    rows += 1
    let height = lines > 1 ? " ht=\"\(15 * lines)\" customHeight=\"1\"" : ""
    var line = "<row r=\"\(rows)\"\(height)>"
    for (index, cell) in cells.enumerated() {
      if cell.isTooLong { cutTexts += 1 }
      line += cell.xml(at: columnLetters(index) + String(rows))
    }
    try archive.write(line + "</row>")
  }

  /// - Parameter merged: blocks of cells that are one, `A1:C2`.
  public func end(merged: [String] = [], fitsPage: Bool = false) throws(SinkError) {
    var tail = "</sheetData>"
    if !merged.isEmpty {
      tail += "<mergeCells count=\"\(merged.count)\">"
      for block in merged { tail += "<mergeCell ref=\"\(block)\"/>" }
      tail += "</mergeCells>"
    }
    if fitsPage { tail += "<pageSetup orientation=\"landscape\" fitToHeight=\"0\"/>" }
    try archive.write(tail + "</worksheet>")
    try archive.endMember()
  }

  public func finish() throws(SinkError) {
    for (name, text) in WorkbookParts.all(sheets: names) {
      try archive.begin(name)
      try archive.write(text)
      try archive.endMember()
    }
    try archive.finish()
  }
}

/// The name of a sheet: at most 31 letters, none that has a meaning, and no name twice.
enum SheetName {
  static func make(_ text: String, besides names: [String]) -> String {
    let allowed = visible(text).filter { !"[]:*?/\\'".contains($0) }
    let plain = allowed.isEmpty ? "Sheet" : allowed
    var name = cut(plain, 31)
    var number = 2
    while names.contains(where: { $0.lowercased() == name.lowercased() }) {
      let ending = " (\(number))"
      name = cut(plain, 31 - ending.utf16.count) + ending
      number += 1
    }
    return name
  }

  private static func cut(_ text: String, _ most: Int) -> String {
    var name = text
    while name.utf16.count > most { name.removeLast() }
    return name
  }
}
