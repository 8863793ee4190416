import Testing

@testable import Documents

@Suite("An OpenDocument file") struct OpenDocumentTests {
  private func read(_ body: String, styles: String = "", manifest: String = "") throws -> Document {
    let names = ["office", "text", "table", "style", "draw:drawing", "fo:xsl-fo-compatible"].map {
      let parts = $0.split(separator: ":")
      return "xmlns:\(parts[0])=\"urn:oasis:names:tc:opendocument:xmlns:\(parts.last ?? ""):1.0\""
    }.joined(separator: " ")
    let bytes = ZipWriter.zip([
      "mimetype": "application/vnd.oasis.opendocument.text",
      "content.xml":
        "<office:document-content \(names)>\(styles)<office:body>\(body)</office:body></office:document-content>",
      "META-INF/manifest.xml": "<m>\(manifest)</m>",
    ])
    return try DocumentReader().read(bytes, name: "a.odt")
  }

  @Test func `removed text, notes and tables of contents are not read`() throws {
    let document = try read(
      """
      <office:text><text:tracked-changes><text:p>删去</text:p></text:tracked-changes>
      <text:table-of-content><text:p>目录</text:p></text:table-of-content>
      <text:p>公开\n  <text:s text:c="2"/>12<text:note><text:p>1</text:p></text:note>件</text:p></office:text>
      """)
    #expect(document.outline == ["公开   12件"])
  }

  @Test func `cells that repeat and cells that are covered keep the columns`() throws {
    func cell(_ text: String, _ attributes: String) -> String {
      "<table:table-cell \(attributes)><text:p>\(text)</text:p></table:table-cell>"
    }
    let covered = "<table:covered-table-cell table:number-columns-repeated=\"2\"/>"
    let document = try read(
      """
      <office:text><table:table>
      <table:table-row>\(cell("甲", "table:number-columns-spanned=\"3\""))\(covered)\(cell("1", ""))</table:table-row>
      <table:table-row>\(cell("乙", ""))\(cell("0", "table:number-columns-repeated=\"3\""))</table:table-row>
      <table:table-row>\(cell("丙", "table:number-columns-spanned=\"3\""))\(cell("2", ""))</table:table-row>
      </table:table></office:text>
      """)
    #expect(document.outline == ["[0-2]甲[3]1", "[0]乙[1]0[2]0[3]0", "[0-2]丙[3]2"])
  }

  @Test func `a sheet's number is never shown with fewer digits than it has`() throws {
    func cell(_ value: String, _ text: String) -> String {
      "<table:table-cell office:value-type=\"float\" office:value=\"\(value)\">\(text)</table:table-cell>"
    }
    let row =
      cell("3.7", "<text:p>4</text:p>") + cell("1234", "<text:p>1,234</text:p>") + cell("5", "")
      + "<table:table-cell table:formula=\"of:=SUM([.A1])\"/>"
    let document = try read(
      """
      <office:spreadsheet><table:table><table:table-row>\(row)</table:table-row>\
      <table:table-row table:number-rows-repeated="1048575"><table:table-cell \
      table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet>
      """)
    #expect(document.outline == ["[0]3.7[1]1,234[2]5[3]of:=SUM([.A1])"])
    #expect(document.format == "ods")
  }

  @Test(arguments: ["text", "spreadsheet"])
  func `rows that repeat without end are refused`(kind: String) {
    let cell =
      "<table:table-cell table:number-columns-repeated=\"16384\"><text:p>1</text:p></table:table-cell>"
    let row = "<table:table-row table:number-rows-repeated=\"1048576\">\(cell)</table:table-row>"
    #expect(throws: UnreadableDocument.self) {
      try read("<office:\(kind)><table:table>\(row)\(row)</table:table></office:\(kind)>")
    }
  }

  @Test func `a password is told`() {
    #expect(throws: UnreadableDocument("the file is behind a password; save it without one")) {
      try read("", manifest: "<encryption-data/>")
    }
  }
}
