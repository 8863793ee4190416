import Testing

@testable import Export

@Suite struct TableTests {
  @Test func `columns line up by display width, with numbers to the right`() throws {
    let text = try render(
      .table,
      rows: [
        [.text("盘江镇"), .integer(12)], [.text("A镇"), .null], [.text("e\u{301}"), .real(-3.5)],
      ])
    #expect(
      text == """
        机关    本年新收
        ──────  ────────
        盘江镇        12
        A镇
        e\u{301}           -3.5

        """)
  }

  @Test func `every line of a full table is equally wide`() throws {
    let texts = ["汉字", "１２３", "😀😀", "a\u{300}b", "\u{1B}[31m红\n黑", "👨‍👩‍👧 🇨🇳", "x"]
    let lines = try render(.table, rows: texts.map { [.text($0), .integer(1)] })
      .split(separator: "\n")
    #expect(Set(lines.map { displayWidth(String($0)) }).count == 1)
    #expect(lines.count == texts.count + 2)
  }

  @Test func `a column with any text in it stays to the left`() throws {
    let rows: [[FieldValue]] = [[.text("见附件")], [.integer(7)]]
    let text = try render(.table, columns: note, rows: rows)
    #expect(text == "note\n──────\n见附件\n7\n")
  }

  @Test func `nothing is cut while no width is told`() throws {
    let long = String(repeating: "公开", count: 200)
    let text = try render(.table, columns: note, rows: [[.text(long)]])
    #expect(text.contains(long))
    #expect(!text.contains("…"))
  }

  @Test(arguments: [12, 20, 31, 40, 80])
  func `no line is wider than the terminal`(width: Int) throws {
    let rows: [[FieldValue]] = [
      [.text("盐边县红格镇人民政府信息公开"), .integer(123_456)], [.text("short"), .integer(1)],
    ]
    let text = try render(.table, rows: rows, options: OutputOptions(width: width))
    let widths = text.split(separator: "\n").map { displayWidth(String($0)) }
    #expect(widths.allSatisfy { $0 <= width })
  }

  @Test func `text gives way before a number does`() throws {
    let rows: [[FieldValue]] = [[.text("盐边县红格镇人民政府"), .integer(123_456)]]
    let text = try render(.table, rows: rows, options: OutputOptions(width: 20))
    #expect(text.contains("盐边县红格…   123456"))
  }

  @Test func `titles take several lines before anything is cut`() throws {
    let rows: [[FieldValue]] = [[.text("盐边县红格镇"), .integer(7)]]
    let text = try render(.table, rows: rows, options: OutputOptions(width: 18))
    #expect(
      text == """
                      本年
        机关          新收
        ────────────  ────
        盐边县红格镇     7

        """)
  }

  @Test func `columns without room are left out whole and named below the table`() throws {
    let columns = sampleColumns + [Column(code: "rate", zh: "公开率", en: "Rate")]
    let rows: [[FieldValue]] = [[.text("红格镇"), .integer(123_456), .real(25.8125)]]
    let text = try render(
      .table, columns: columns, rows: rows, options: OutputOptions(titles: .zh, width: 20))
    #expect(!text.contains("25"))
    #expect(text.contains("红格镇    123456\n"))
    #expect(text.split(separator: "\n").suffix(4).joined().contains("列未显示：公开率"))
  }

  @Test(arguments: 10...60)
  func `a number is shown whole or not at all`(width: Int) throws {
    let columns = (1...6).map { Column(named: "a rather long title \($0)") }
    let rows: [[FieldValue]] = [(1...6).map { .integer(Int64(1_234_560 + $0)) }]
    let text = try render(
      .table, columns: columns, rows: rows, options: OutputOptions(width: width))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { displayWidth(String($0)) <= width })
    let numbers = lines.first { $0.contains("12345") }?.split(separator: " ") ?? []
    #expect(!numbers.isEmpty && numbers.allSatisfy { $0.count == 7 })
  }

  @Test func `rows beyond the sample are streamed and lose nothing`() throws {
    let sink = ByteSink()
    var writer = TableWriter(sink: sink, titles: .code, width: nil)
    try writer.begin(note)
    for _ in 0..<(TableWriter.sampleSize - 1) { try writer.write([.text("a")]) }
    #expect(sink.contents.isEmpty)
    try writer.write([.text("a")])
    #expect(!sink.contents.isEmpty)
    try writer.write([.text("much wider than before")])
    try writer.end()
    #expect(sink.text.hasSuffix("a\nmuch wider than before\n"))
    #expect(sink.text.split(separator: "\n").count == TableWriter.sampleSize + 3)
  }

  @Test func `a result without rows still shows its header`() throws {
    #expect(try render(.table, rows: []) == "机关  本年新收\n────  ────────\n")
  }
}
