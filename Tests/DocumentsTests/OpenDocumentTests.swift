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

  @Test func `a sheet's cell without a paragraph shows what it stores`() throws {
    func cell(_ attributes: String, _ text: String = "") -> String {
      "<table:table-cell office:value-type=\(attributes)>\(text)</table:table-cell>"
    }
    let row =
      cell("\"string\" office:string-value=\"规章\"")
      + cell("\"date\" office:date-value=\"2024-01-05\"")
      + cell("\"boolean\" office:boolean-value=\"true\"")
      + cell("\"currency\" office:value=\"7\"")
      // In thousands, and no rounding of what is stored.
      + cell("\"float\" office:value=\"12345\"", "<text:p>12</text:p>")
    let document = try read(
      "<office:spreadsheet><table:table><table:table-row>\(row)</table:table-row></table:table></office:spreadsheet>"
    )
    #expect(document.outline == ["[0]规章[1]2024-01-05[2]true[3]7[4?]12345"])
  }

  @Test(
    arguments: [
      ("13.2", "12.5", "[0?]13.2"), ("13.2", "13", "[0]13.2"), ("12.9", "12.0", "[0?]12.9"),
      ("12.96", "13.0", "[0]12.96"), ("-3.7", "4", "[0?]-3.7"), ("-3.7", "-4", "[0]-3.7"),
      ("-0.4", "0", "[0]-0.4"), ("12.5%", "12%", "[0]12.5%"),
    ])
  func `what a sheet shows is what it stores within the last digit, or in doubt`(
    stored: String, shown: String, expected: String
  ) throws {
    let isPercent = stored.hasSuffix("%")
    let kind = isPercent ? "percentage" : "float"
    let value = isPercent ? "0.125" : stored
    let cell =
      "<table:table-cell office:value-type=\"\(kind)\" office:value=\"\(value)\"><text:p>\(shown)</text:p></table:table-cell>"
    let row = cell + "<table:table-cell><text:p>件</text:p></table:table-cell>"
    let document = try read(
      "<office:spreadsheet><table:table><table:table-row>\(row)</table:table-row></table:table></office:spreadsheet>"
    )
    #expect(document.outline == [expected + "[1]件"])
  }

  @Test func `rows that repeat keep their merged cells`() throws {
    let wide =
      "<table:table-cell table:number-columns-spanned=\"2\"><text:p>甲</text:p></table:table-cell><table:covered-table-cell/>"
    let row =
      "<table:table-row table:number-rows-repeated=\"2\">\(wide)<table:table-cell office:value-type=\"float\" office:value=\"3\"/></table:table-row>"
    let document = try read(
      "<office:spreadsheet><table:table>\(row)</table:table></office:spreadsheet>")
    #expect(document.outline == ["[0-1]甲[2]3", "[0-1]甲[2]3"])
  }

  @Test func `hidden and struck text is known by the styles that a style is based on`() throws {
    func style(_ name: String, _ family: String, _ properties: String, basis: String = "") -> String
    {
      "<style:style style:name=\"\(name)\" style:family=\"\(family)\" style:parent-style-name=\"\(basis)\"><style:text-properties \(properties)/></style:style>"
    }
    let styles =
      style("Away", "paragraph", "text:display=\"none\"")
      + style("P1", "paragraph", "fo:color=\"#000000\"", basis: "Away")
      + style("P2", "paragraph", "style:text-line-through-style=\"solid\"")
      + style("Up", "text", "style:text-position=\"super 58%\"")
      + style("T1", "text", "fo:color=\"#000000\"") + style("T2", "text", "", basis: "Away")
    func cell(_ text: String, _ style: String = "") -> String {
      "<table:table-cell><text:p text:style-name=\"\(style)\">\(text)</text:p></table:table-cell>"
    }
    func row(_ cells: String) -> String { "<table:table-row>\(cells)</table:table-row>" }
    let raised =
      "12<text:span text:style-name=\"Up\"><text:span text:style-name=\"T1\">1</text:span></text:span>"
    let document = try read(
      "<office:text><text:p text:style-name=\"P1\">不见</text:p><table:table>"
        + row(cell("甲") + cell("1", "P1")) + row(cell("乙") + cell("2", "P2"))
        + row(cell("丙") + cell(raised)) + "</table:table></office:text>",
      styles: "<office:automatic-styles>\(styles)</office:automatic-styles>")
    #expect(document.outline == ["[0]甲[1]", "[0]乙[1?]2", "[0]丙[1]12¹"])
  }

  @Test func `struck figures in prose do not join those beside them`() throws {
    let styles =
      "<style:style style:name=\"S\" style:family=\"text\"><style:text-properties style:text-line-through-style=\"solid\"/></style:style>"
    let document = try read(
      "<office:text><text:p>收到申请<text:span text:style-name=\"S\">旧<text:span>12</text:span></text:span>15件</text:p></office:text>",
      styles: "<office:automatic-styles>\(styles)</office:automatic-styles>")
    #expect(document.outline == ["收到申请旧\u{FFFC}\u{FFFC}15件"])
  }

  @Test func `a row that leaves out what a cell above covers is doubtful`() throws {
    func cell(_ text: String, _ attributes: String = "") -> String {
      "<table:table-cell \(attributes)><text:p>\(text)</text:p></table:table-cell>"
    }
    func row(_ cells: String) -> String { "<table:table-row>\(cells)</table:table-row>" }
    let document = try read(
      "<office:text><table:table>"
        + row(cell("甲", "table:number-rows-spanned=\"2\"") + cell("乙") + cell("1"))
        + row(cell("丙") + cell("2")) + row(cell("丁") + cell("3") + cell("4"))
        + "</table:table></office:text>")
    #expect(document.outline == ["[0×2]甲[1]乙[2]1", "[0?]丙[1?]2", "[0]丁[1]3[2]4"])
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
