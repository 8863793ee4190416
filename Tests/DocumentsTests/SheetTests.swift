import Testing

@testable import Documents

@Suite("A sheet") struct SheetTests {
  private func shown(_ stored: String, _ code: String) -> String {
    let shown = NumberFormat(code).text(Array(stored.utf8))
    return String(decoding: shown.text, as: UTF8.self) + (shown.isCertain ? "" : "?")
  }

  @Test(
    arguments: [
      ("12", "General", "12"), ("12.0", "General", "12"), ("3.7000000000000002", "General", "3.7"),
      ("1.1999999999999999E-2", "General", "0.012"), ("3.7", "0", "3.7"), ("3.7", "0.00", "3.70"),
      ("3.14159", "0.00", "3.14159"), ("12345", "#,##0", "12,345"), ("0.125", "0%", "12.5%"),
      ("0.125", "0.00%", "12.50%"), ("12", "@", "12"), ("12", "0000", "0012"),
      ("12", "0\"件\"", "12件"), ("0", "#,##0;-#,##0;\"-\"", "-"), ("0", "0;-0;;@", ""),
      ("5", ";;;", "5?"), ("-5", "0;[Red]0", "-5"), ("-5", "0_);(0)", "-5"),
      ("12345", "0.0,", "12345?"), ("12345", "[>9999]0!.0,\"万\";0", "12345?"),
      ("45000", "yyyy\"年\"m\"月\"d\"日\"", "2023年3月15日"),
      ("45000.5", "yyyy/mm/dd hh:mm", "2023/03/15 12:00"),
      ("45000", "dddd", "45000?"), ("45000", "d mmmm yyyy", "15 3 2023"),
      ("1.5", "[h]:mm", "1.5?"), ("12个", "0", "12个"), ("0x10", "0", "0x10"),
      ("999999999999999", "0", "999999999999999"),
      ("25.1", "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "25.10"),
    ])
  func `a number is shown as its format says but never with fewer digits`(
    stored: String, code: String, expected: String
  ) {
    #expect(shown(stored, code) == expected)
  }

  private func workbook(_ sheet: String, workbook: String = "", strings: String = "") throws
    -> Document
  {
    let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    let rels = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
    let bytes = ZipWriter.zip([
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels":
        "<Relationships \(rels)><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>",
      "xl/workbook.xml":
        "<workbook \(main) xmlns:r=\"r\"><sheets><sheet name=\"甲\" sheetId=\"7\" r:id=\"s\"/></sheets>\(workbook)</workbook>",
      "xl/_rels/workbook.xml.rels":
        """
      <Relationships \(rels)><Relationship Id="s" Type="x/worksheet" Target="sheets/a.xml"/>\
      <Relationship Id="t" Type="x/sharedStrings" Target="strings.xml"/></Relationships>
      """,
      "xl/strings.xml": "<sst \(main)>\(strings)</sst>",
      "xl/sheets/a.xml": "<worksheet \(main)>\(sheet)</worksheet>",
    ])
    return try DocumentReader().read(bytes, name: "a.xlsx")
  }

  private func row(_ number: Int, _ cells: String) -> String {
    "<row r=\"\(number)\">\(cells)</row>"
  }

  @Test func `formulas show their result, and nothing is invented without one`() throws {
    let rows =
      row(1, "<c r=\"A1\"><v>1</v></c><c r=\"B1\"><f>SUM(A1:A9)</f><v>45</v></c>")
      + row(2, "<c r=\"A2\"><v>2</v></c><c r=\"B2\"><f>SUM(A1:A9)</f></c>")
      + row(3, "<c r=\"A3\"><v>3</v></c><c r=\"B3\" t=\"str\"><f>IF(A1,\"\")</f><v></v></c>")
    let sheet = "<dimension ref=\"A1:XFD1048576\"/><sheetData>\(rows)</sheetData>"
    #expect(
      try workbook(sheet).outline == ["[0]1[1]45", "[0]2[1]=SUM(A1:A9)", "[0]3[1]"])
    let calculated = try workbook(sheet, workbook: "<calcPr fullCalcOnLoad=\"1\"/>")
    #expect(calculated.outline[0] == "[0]1[1?]45")
  }

  @Test func `shared strings leave out how they are read and keep raised figures apart`() throws {
    let strings =
      """
      <si><t>规章</t><rPh sb="0" eb="1"><t>guizhang</t></rPh></si>\
      <si><r><t>12</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></si>
      """
    let sheet =
      "<sheetData>\(row(1, "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>9</v></c>"))</sheetData>"
    #expect(try workbook(sheet, strings: strings).outline == ["[0]规章[1]12¹[2]\u{FFFD}"])
  }

  @Test func `a row without a number has that of its cells`() throws {
    let rows =
      "<row><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row>"
      + "<row><c r=\"A5\"><v>3</v></c><c r=\"B5\"><v>4</v></c></row>"
      + "<row><c><v>5</v></c><c><v>6</v></c></row>"
    let document = try workbook("<sheetData>\(rows)</sheetData>")
    #expect(document.rows.filter { !$0.cells.isEmpty }.map(\.line) == [2, 5, 6])
  }

  @Test func `two cells in one place are both doubtful`() throws {
    let twice =
      row(1, "<c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c><c r=\"B1\"><v>3</v></c>")
      + row(2, "<c r=\"A2\"><v>4</v></c><c r=\"B2\"><v>5</v></c>")
      + row(2, "<c r=\"A2\"><v>6</v></c>")
    #expect(
      try workbook("<sheetData>\(twice)</sheetData>").outline == [
        "[0]1[1?]2[1?]3", "[0?]4[0?]6[1]5",
      ])
    let rows =
      row(1, "<c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c><c r=\"D1\"><v>3</v></c>")
    let merges = "<mergeCell ref=\"A1:B1\"/><mergeCell ref=\"B1:C1\"/>"
    #expect(
      try workbook("<sheetData>\(rows)</sheetData><mergeCells>\(merges)</mergeCells>").outline
        == ["[0-1?]1[1-2?][3]3"])
  }

  @Test func `what a merged cell covers is not shown, and blank cells are there`() throws {
    func text(_ place: String, _ text: String) -> String {
      "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    let rows =
      row(1, text("A1", "标题"))
      + row(3, text("A3", "指标") + text("B3", "数") + text("C3", "旧") + text("D3", "量"))
      + row(4, text("A4", "甲") + "<c r=\"D4\"><v>7</v></c>")
      + row(9, text("A9", "乙") + "<c r=\"D9\"><v>8</v></c>")
    let document = try workbook(
      """
      <sheetData>\(rows)</sheetData><mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="B3:C3"/>\
      </mergeCells>
      """)
    #expect(
      document.outline == [
        "标题", "[0]指标[1-2]数[3]量", "[0]甲[1][2][3]7", "[0]乙[1][2][3]8",
      ])
    #expect(document.rows.filter { !$0.cells.isEmpty }.map(\.line) == [1, 3, 4, 9])
  }
}
