import Testing

@testable import Documents

@Suite("A document is built of paragraphs and tables") struct BuilderTests {
  private func cell(_ text: String, _ columns: Range<Int>) -> Grid.Cell {
    Grid.Cell(Array(text.utf8), columns: columns)
  }

  @Test func `each cell keeps its text, place and line`() throws {
    var builder = DocumentBuilder(format: "html", encoding: "GB18030")
    builder.addParagraph(Array("标题（２０２３）".utf8), line: 3)
    builder.addTable(
      Grid(rows: [
        Grid.Row(cells: [cell(" 规章\n条 ", 0..<2), cell("", 2..<3)], line: 5, page: 2),
        Grid.Row(cells: [cell("１", 0..<1), cell("3", 1..<3)], line: 6, page: 2),
      ]))
    builder.addParagraph(Array("末".utf8), line: 9)
    let document = builder.build()
    let filled = document.rows.filter { !$0.cells.isEmpty }
    #expect(filled.map(\.line) == [3, 5, 6, 9])
    #expect(filled.map(\.page) == [nil, 2, 2, nil])
    #expect(filled.map(\.table) == [nil, 0, 0, nil])
    let printed = document.cells.map { document.text.printed($0.span) }
    #expect(printed == ["标题（２０２３）", "规章\n条", "", "１", "3", "末"])
    #expect(document.text.folded(document.cells[0].span) == "标题(2023)")
    #expect(document.cells[1].place?.columns == 0..<2)
    #expect(document.cells[5].place == nil)
    #expect(document.encoding == "GB18030")
  }

  @Test func `a paragraph of several lines is several rows`() {
    var builder = DocumentBuilder(format: "text")
    builder.addParagraph(Array("甲\n\n乙".utf8), line: 1)
    let document = builder.build()
    #expect(document.rows.map(\.delimiter) == [.none, .blank, .none])
  }

  @Test func `bytes that are no UTF-8 move no cell`() {
    var builder = DocumentBuilder(format: "text")
    builder.addTable(
      Grid(rows: [
        Grid.Row(
          cells: [Grid.Cell([0x41, 0xFF, 0xE4], columns: 0..<1), cell("乙", 1..<2)], line: 1)
      ]))
    let document = builder.build()
    #expect(document.text.printed(document.cells[1].span) == "乙")
  }
}
