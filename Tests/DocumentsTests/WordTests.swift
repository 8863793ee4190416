import Foundation
import Testing

@testable import Documents

@Suite("A Word file") struct WordTests {
  private static let relations = """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="r1" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>
    """
  static let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  private func read(
    _ body: String, prefix: String = "w", space: String = WordTests.space, styles: String = ""
  ) throws -> Document {
    let xml = """
      <w:document xmlns:w="\(space)" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
      xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
      xmlns:o="urn:schemas-microsoft-com:office:office"><w:body>\(body)\
      </w:body></w:document>
      """
    let renamed = ["<w:", "</w:", " w:", "xmlns:w="].reduce(xml) { xml, place in
      xml.replacingOccurrences(of: place, with: place.replacingOccurrences(of: "w", with: prefix))
    }
    let bytes = ZipWriter.zip([
      "[Content_Types].xml": "<Types/>", "_rels/.rels": WordTests.relations,
      "word/document.xml": renamed,
      "word/_rels/document.xml.rels":
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"s\" Type=\"http://x/styles\" Target=\"styles.xml\"/></Relationships>",
      "word/styles.xml": "<w:styles xmlns:w=\"\(space)\">\(styles)</w:styles>",
    ])
    return try DocumentReader().read(bytes, name: "a.docx")
  }

  private func p(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }
  private func tc(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(p(text))</w:tc>"
  }
  private func table(_ rows: [String], grid: [Int] = []) -> String {
    let columns = grid.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    return "<w:tbl><w:tblGrid>\(columns)</w:tblGrid>"
      + rows.map { "<w:tr>\($0)</w:tr>" }.joined() + "</w:tbl>"
  }

  @Test func `merged cells are one cell over columns and rows`() throws {
    let document = try read(
      table([
        tc("甲", "<w:vMerge w:val=\"restart\"/>") + tc("乙", "<w:gridSpan w:val=\"2\"/>"),
        tc("旧", "<w:vMerge/>") + tc("1") + tc("2"),
        tc("丙") + tc("3", "<w:hMerge w:val=\"restart\"/>")
          + tc("", "<w:hMerge w:val=\"continue\"/>"),
      ]))
    #expect(document.outline == ["[0×2]甲[1-2]乙", "[1]1[2]2", "[0]丙[1-2]3"])
  }

  @Test func `a row in which only merged cells go on is no row`() throws {
    let document = try read(
      table([
        tc("甲", "<w:vMerge w:val=\"restart\"/>") + tc("乙", "<w:vMerge w:val=\"restart\"/>"),
        tc("", "<w:vMerge/>") + tc("", "<w:vMerge/>"), tc("丙") + tc("1"),
      ]))
    #expect(document.outline == ["[0]甲[1]乙", "[0]丙[1]1"])
  }

  @Test func `widths place the cells of a row that does not say how many columns it spans`() throws
  {
    func w(_ width: Int) -> String { "<w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>" }
    let full = tc("甲", w(2000)) + tc("乙", w(1000)) + tc("丙", w(1000))
    let wide = tc("丁", w(2000)) + tc("5", w(2000))
    let odd = tc("戊", w(2500)) + tc("6", w(1500))
    let document = try read(table([full, full, wide, odd], grid: [2000, 1000, 1000]))
    #expect(document.outline[2...] == ["[0]丁[1-2]5", "[0?]戊[1?]6"])
  }

  @Test func `tracked changes are read as accepted`() throws {
    let document = try read(
      """
      <w:p><w:r><w:t>公开</w:t></w:r><w:del><w:r><w:delText>12</w:delText></w:r></w:del>\
      <w:ins><w:r><w:t>21</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>去</w:t></w:r></w:moveFrom></w:p>
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前</w:t></w:r></w:p>\(p("后"))
      """
        + table([
          "<w:trPr><w:del/></w:trPr>" + tc("删") + tc("1"), tc("留") + tc("2"),
          tc("去", "<w:cellDel/>") + tc("三") + tc("3"),
        ]))
    #expect(document.outline == ["公开21", "前后", "[0]留[1]2", "[0]三[1]3"])
  }

  @Test func `one of two alternatives is read, boxes of text behind their paragraph`() throws {
    func box(_ text: String) -> String {
      "<w:pict><w:txbxContent>\(p(text))</w:txbxContent></w:pict>"
    }
    let document = try read(
      """
      <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">\(box("新"))</mc:Choice>\
      <mc:Fallback>\(box("旧"))</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>锚</w:t></w:r></w:p>
      """)
    #expect(document.outline == ["锚", "新"])
  }

  @Test func `of fields the result is read, hidden text and notes are not`() throws {
    func field(_ mark: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(mark)\"/></w:r>" }
    let document = try read(
      """
      <w:p>\(field("begin"))<w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r>\(field("separate"))\
      <w:r><w:t>36</w:t></w:r>\(field("end"))<w:r><w:rPr><w:vanish/></w:rPr><w:t>7</w:t></w:r>\
      <w:r><w:t xml:space="preserve"> 件</w:t><w:footnoteReference w:id="1"/><w:tab/></w:r>\
      <w:ruby><w:rt><w:r><w:t>hao</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>好</w:t></w:r></w:rubyBase>\
      </w:ruby></w:p><w:p>\(field("begin"))</w:p>\(p("仍在"))
      """)
    #expect(document.outline == ["36 件\t好", "仍在"])
  }

  @Test func `hidden and struck text is known by its styles`() throws {
    func style(_ id: String, _ properties: String, basis: String = "") -> String {
      "<w:style w:styleId=\"\(id)\"><w:basedOn w:val=\"\(basis)\"/><w:rPr>\(properties)</w:rPr></w:style>"
    }
    let styles =
      style("away", "<w:vanish/>") + style("based", "", basis: "away")
      + style("sign", "<w:vanish/>")
      + style("struck", "<w:strike/>")
    func cell(_ style: String, _ run: String = "") -> String {
      "<w:tc><w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr><w:r><w:rPr>\(run)</w:rPr><w:t>5</w:t></w:r></w:p></w:tc>"
    }
    let document = try read(
      table([
        tc("甲") + cell("based"), tc("乙") + cell("based", "<w:vanish w:val=\"0\"/>"),
        // Two styles that hide take each other back.
        tc("丙") + cell("away", "<w:rStyle w:val=\"sign\"/>"), tc("丁") + cell("struck"),
        tc("戊") + cell("", "<w:rStyle w:val=\"struck\"/>"),
      ]), styles: styles)
    #expect(document.outline == ["[0]甲[1]", "[0]乙[1]5", "[0]丙[1]5", "[0]丁[1?]5", "[0]戊[1?]5"])
  }

  @Test func `paragraphs without a style have that of the document`() throws {
    let styles =
      "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"c\"/>"
      + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:rPr><w:strike/></w:rPr></w:style>"
    let rows = table([tc("甲") + tc("5"), tc("乙") + tc("6")])
    #expect(try read(rows, styles: styles).outline == ["[0?]甲[1?]5", "[0?]乙[1?]6"])
    let hidden = styles.replacingOccurrences(of: "w:strike", with: "w:vanish")
    #expect(try read(p("不见") + p("也不"), styles: hidden).outline.isEmpty)
  }

  @Test func `text struck out twice is struck whatever is said of once`() throws {
    func style(_ id: String, _ properties: String) -> String {
      "<w:style w:styleId=\"\(id)\"><w:rPr>\(properties)</w:rPr></w:style>"
    }
    let styles =
      style("twice", "<w:dstrike/><w:strike w:val=\"0\"/>") + style("once", "<w:strike/>")
    func cell(_ style: String, _ run: String) -> String {
      "<w:tc><w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr><w:r><w:rPr>\(run)</w:rPr><w:t>5</w:t></w:r></w:p></w:tc>"
    }
    let document = try read(
      table([
        tc("甲") + cell("twice", ""), tc("乙") + cell("twice", "<w:rStyle w:val=\"twice\"/>"),
        tc("丙") + cell("", "<w:strike/><w:dstrike w:val=\"0\"/>"),
        tc("丁") + cell("once", "<w:rStyle w:val=\"once\"/>"),
      ]), styles: styles)
    #expect(document.outline == ["[0]甲[1?]5", "[0]乙[1?]5", "[0]丙[1?]5", "[0]丁[1]5"])
  }

  @Test func `struck figures in prose do not join those beside them`() throws {
    let text = "收到申请旧\u{FFFC}\u{FFFC}15件"
    let paragraph =
      "<w:p><w:r><w:t>收到申请</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>旧12</w:t></w:r><w:r><w:t>15件</w:t></w:r></w:p>"
    #expect(try read(paragraph).outline == [text])
    // A table that lays out the page is prose.
    #expect(try read(table(["<w:tc>\(paragraph)</w:tc>"])).outline == [text])
    #expect(
      try read(table(["<w:tc>\(paragraph)</w:tc>" + tc("甲")])).outline == [
        "[0?]收到申请旧1215件[1]甲"
      ])
  }

  @Test func `a merged cell that goes on from a narrower one is doubtful`() throws {
    let document = try read(
      table([
        tc("甲", "<w:vMerge w:val=\"restart\"/>") + tc("乙") + tc("丙"),
        tc("7", "<w:gridSpan w:val=\"2\"/><w:vMerge/>") + tc("8"),
      ]))
    #expect(document.outline == ["[0]甲[1]乙[2]丙", "[0-1?]7[2]8"])
  }

  @Test func `sheets within the text are told`() throws {
    let sheet =
      "<w:p><w:r><w:object><o:OLEObject ProgID=\"Excel.Sheet.12\"/></w:object></w:r></w:p>"
    let remarks = try read(p("文") + sheet + table([tc("甲") + tc("1")])).remarks
    #expect(remarks.map(\.kind) == [.cut])
    let formula = sheet.replacingOccurrences(of: "Excel.Sheet.12", with: "Equation.3")
    #expect(try read(p("文") + formula).remarks.isEmpty)
  }

  @Test func `a raised figure does not join the number before it`() throws {
    let raised =
      "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r>"
    let struck = "<w:r><w:rPr><w:strike/></w:rPr><w:t>5</w:t></w:r>"
    let document = try read(
      table([
        tc("甲") + "<w:tc><w:p><w:r><w:t>12</w:t></w:r>\(raised)</w:p></w:tc>",
        tc("乙") + "<w:tc><w:p>\(struck)<w:r><w:t>6</w:t></w:r></w:p></w:tc>",
        tc("丙") + "<w:tc><w:p><m:oMath><m:r><m:t>7</m:t></m:r></m:oMath></w:p></w:tc>",
      ]))
    #expect(document.outline == ["[0]甲[1]12¹", "[0]乙[1?]56", "[0]丙[1?]\u{FFFC}"])
  }

  @Test
  func `a table that lays out the page is its content, one within a table of data follows it`()
    throws
  {
    let inner = table([tc("规章") + tc("1"), tc("文件") + tc("2")])
    #expect(
      try read(table(["<w:tc>\(p("一、总体情况"))\(inner)</w:tc>"])).outline
        == ["一、总体情况", "[0]规章[1]1", "[0]文件[1]2"])
    let outer = (0..<6).map { tc("行\($0)") + tc("\($0)") }
    let document = try read(table(outer + [tc("附") + "<w:tc>\(p("见下"))\(inner)</w:tc>"]))
    #expect(document.outline.suffix(3) == ["[0]附[1]见下", "[0]规章[1]1", "[0]文件[1]2"])
  }

  @Test(arguments: ["w", "ns0"]) func `prefixes and the strict variant do not matter`(
    prefix: String
  )
    throws
  {
    let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    for space in [WordTests.space, strict] {
      #expect(try read(p("正文"), prefix: prefix, space: space).outline == ["正文"])
    }
  }

  @Test func `pictures in place of tables and parts left out are told`() throws {
    let picture = "<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>"
    #expect(try read(p("文") + picture).remarks.map(\.kind) == [.pictures])
    #expect(try read(picture + table([tc("甲") + tc("1")])).remarks.isEmpty)
    #expect(try read(p("文") + "<w:altChunk/>").remarks.map(\.kind) == [.cut])
  }

  @Test func `entities and deep nesting are refused`() throws {
    let deep = String(repeating: "<w:r>", count: 400) + String(repeating: "</w:r>", count: 400)
    #expect(throws: UnreadableDocument.self) { try read(deep) }
    let bomb = ZipWriter.zip([
      "_rels/.rels": WordTests.relations,
      "word/document.xml": "<!DOCTYPE d [<!ENTITY a \"b\">]><d>&a;</d>",
    ])
    #expect(throws: UnreadableDocument.self) { try DocumentReader().read(bomb, name: "a.docx") }
  }
}
