import Testing

@testable import Export

@Suite struct DelimitedTests {
  @Test(arguments: [Int64.min, -1200, -7, 0, 9, 10, 2024, Int64.max])
  func `a whole number is all its digits`(number: Int64) throws {
    #expect(
      try render(.csv, columns: note, rows: [[.integer(number)]]) == "note\r\n\(number)\r\n")
  }

  @Test func `csv quotes only what must be quoted and ends lines with CRLF`() throws {
    let text = try render(
      .csv,
      rows: [
        [.text("a,b"), .integer(1)], [.text("say \"hi\""), .null],
        [.text("x\r\ny\nz"), .real(2.5)],
        [.text(" 红格镇 "), .real(3)],
      ])
    #expect(
      text == "agency,received\r\n\"a,b\",1\r\n\"say \"\"hi\"\"\",\r\n\"x\r\ny\nz\",2.5\r\n"
        + " 红格镇 ,3\r\n")
  }

  @Test func `plain csv has no mark and no guard, so it round-trips`() throws {
    let text = try render(.csv, columns: note, rows: [[.text("=1+1")], [.text("-")]])
    #expect(text == "note\r\n=1+1\r\n-\r\n")
  }

  @Test func `csv for Excel has a byte order mark and Chinese titles`() throws {
    let sink = ByteSink()
    var writer = OutputFormat.csv.writer(to: sink, options: OutputOptions(excel: true))
    try writer.begin(sampleColumns)
    try writer.write([.text("红格镇"), .integer(-5)])
    try writer.end()
    #expect(Array(sink.contents.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(sink.text.hasSuffix("机关,本年新收\r\n红格镇,-5\r\n"))
  }

  @Test(arguments: [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x", "  =cmd|' /C calc'!A0",
    "\u{3000}=1", "\u{A0}+1", "\u{FEFF}=1", "\u{200B}=1", "\n=1", "=HYPERLINK(\"http://x\")",
  ])
  func `a text that a spreadsheet would run is guarded`(text: String) {
    #expect(guarded(text) == "'" + text)
  }

  @Test(arguments: ["", " ", "红格镇", "a=b", "1-2", "（一）", "'=1", "#x", "3", "—"])
  func `any other text is left alone`(text: String) {
    #expect(guarded(text) == text)
  }

  @Test func `the guard stands inside the quotes, and a title is guarded too`() throws {
    let text = try render(
      .csv, columns: [Column(named: "=x")], rows: [[.text("=a,b")], [.real(-0.5)]],
      options: OutputOptions(excel: true))
    #expect(text == "\u{FEFF}'=x\r\n\"'=a,b\"\r\n-0.5\r\n")
  }

  @Test func `a single empty field is not an empty line`() throws {
    let text = try render(.csv, columns: note, rows: [[.null], [.text("")]])
    #expect(text == "note\r\n\"\"\r\n\"\"\r\n")
  }

  @Test func `tsv escapes what would break a line or a field`() throws {
    let text = try render(
      .tsv, rows: [[.text("a\tb\nc\r\nd\\e"), .integer(1)], [.text("\"q\""), .null]])
    #expect(text == "agency\treceived\na\\tb\\nc\\r\\nd\\\\e\t1\n\"q\"\t\n")
  }

  @Test func `titles can be asked for in any format`() throws {
    #expect(try render(.csv, rows: [], options: .init(titles: .en)) == "Agency,Received\r\n")
    #expect(try render(.tsv, rows: [], options: .init(titles: .zh)) == "机关\t本年新收\n")
    let excel = OutputOptions(titles: .code, excel: true)
    #expect(try render(.csv, rows: [], options: excel) == "\u{FEFF}agency,received\r\n")
  }
}
