import Documents
import Testing

@testable import Export

@Suite struct XLSXTests {
  /// The rows of a sheet as the reader of sheets sees them.
  private func read(_ bytes: [UInt8]) throws -> [[String]] {
    let document = try DocumentReader().read(bytes, name: "a.xlsx")
    return document.rows.filter { !$0.cells.isEmpty }.map { row in
      row.cells.map { document.text.printed(document.cells[$0].span) }
    }
  }

  private func workbook(
    _ rows: [[FieldValue]], columns: [Column] = sampleColumns, titles: Titles? = nil
  ) throws -> [UInt8] {
    let sink = ByteSink()
    var writer = OutputFormat.xlsx.writer(to: sink, options: OutputOptions(titles: titles))
    try writer.begin(columns)
    for row in rows { try writer.write(row) }
    try writer.end()
    return sink.contents
  }

  @Test
  func
    `a workbook is read back as it was written, with Chinese titles unless others are asked for`()
    throws
  {
    let rows: [[FieldValue]] = [[.text("盘江镇"), .integer(24)], [.text("<&\">"), .real(25.1)]]
    let body = [["盘江镇", "24"], ["<&\">", "25.1"]]
    #expect(try read(workbook(rows)) == [["机关", "本年新收"]] + body)
    #expect(try read(workbook(rows, titles: .code)) == [["agency", "received"]] + body)
  }

  @Test func `more rows than the sample come one after the other`() throws {
    let count = XLSXWriter.sampleSize * 2 + 1
    let back = try read(workbook((0..<count).map { [.text("a"), .integer(Int64($0))] }))
    #expect(back.count == count + 1)
    #expect(back.last == ["a", "\(count - 1)"])
  }

  @Test func `cells have types: numbers, text that is never a formula, and exact long numbers`() {
    func xml(_ value: FieldValue) -> String { SheetCell(value).xml(at: "A1") }
    func text(_ text: String) -> String {
      "<c r=\"A1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c>"
    }
    #expect(xml(.integer(-5)) == "<c r=\"A1\"><v>-5</v></c>")
    #expect(xml(.real(0.5)) == "<c r=\"A1\"><v>0.5</v></c>")
    #expect(xml(.null) == "")
    #expect(xml(.text("=1+1")) == text("=1+1"))
    #expect(xml(.text("007")) == text("007"))
    #expect(xml(.integer(9_007_199_254_740_993)).contains("<t>9007199254740993</t>"))
    #expect(xml(.real(.infinity)).contains("<t>inf</t>"))
    #expect(xml(.text("a_x0041_\u{1B}\u{FFFF}\r")) == text("a_x005F_x0041_␛\u{FFFD}&#13;"))
  }

  @Test func `a text that no cell can hold is cut with a mark, and counted`() throws {
    let long = String(repeating: "字", count: SheetCell.longest + 1)
    var writer = OutputFormat.xlsx.writer(to: ByteSink())
    try writer.begin(note)
    try writer.write([.text(long)])
    try writer.write([.text(String(long.dropLast()))])
    try writer.end()
    #expect(writer.cutTexts == 1)
    let back = try read(workbook([[.text(long)]], columns: note))
    #expect(back.last?.first?.hasSuffix("字…") == true)
    #expect(back.last?.first?.count == SheetCell.longest)
  }

  @Test func `columns are lettered, sheets have names that sheets may have`() {
    #expect([0, 25, 26, 701, 702].map(columnLetters) == ["A", "Z", "AA", "ZZ", "AAA"])
    #expect(SheetName.make("a/b:[c]", besides: []) == "abc")
    #expect(SheetName.make("ABC", besides: ["abc"]) == "ABC (2)")
    #expect(SheetName.make(String(repeating: "长", count: 40), besides: []).count == 31)
    #expect(SheetName.make("*", besides: []) == "Sheet")
  }

  @Test func `another table is another sheet, and a table without rows is one too`() throws {
    let sink = ByteSink()
    var writer = OutputFormat.xlsx.writer(to: sink, options: OutputOptions(sheet: "甲"))
    try writer.begin(note)
    try writer.begin([Column(named: "second")], sheet: "乙")
    try writer.write([.integer(1)])
    try writer.end()
    #expect(try read(sink.contents) == [["note"], ["second"], ["1"]])
  }

  @Test func `blocks of a layout are one cell over rows and columns`() throws {
    var layout = FormLayout()
    layout.put(SheetCell(.text("总计"), .header), row: 0, column: 0, rows: 2, columns: 1)
    layout.put(SheetCell(.text("申请人"), .header), row: 0, column: 1, columns: 2)
    layout.put(SheetCell(.integer(1), .figure), row: 1, column: 1)
    layout.put(SheetCell(.integer(2), .figure), row: 1, column: 2)
    let sink = ByteSink()
    let workbook = try Workbook(sink: sink)
    try layout.write("表", widths: [8, 8, 8], to: workbook)
    try workbook.finish()
    let document = try DocumentReader().read(sink.contents, name: "a.xlsx")
    let places = document.cells.compactMap(\.place)
    #expect(places.map(\.columns.count).max() == 2)
    #expect(places.map(\.rowSpan).max() == 2)
  }
}
