import Testing

@testable import Documents

@Suite("Sheets become lines and tables") struct SheetTests {
  private func read(_ rows: [[String?]], merges: [Sheet.Area] = []) throws -> [String] {
    var sheet = Sheet(number: 2, merges: merges)
    for (row, cells) in rows.enumerated() {
      for (column, text) in cells.enumerated() {
        guard let text else { continue }
        sheet.cells.append(Sheet.Cell(row: row, column: column, text: Array(text.utf8)))
      }
    }
    var builder = DocumentBuilder(format: "xls")
    try SheetBlocks(sheet).add(to: &builder)
    return shown(builder.build())
  }

  @Test func `single cells around and between tables are lines, a row not filled in is none`()
    throws
  {
    let rows: [[String?]] = [
      ["标题"], [], ["三、申请情况"], ["", "自然人", "总计"], ["一、本年新收", "1", "2"], ["四、结转下年度", "", ""],
      ["四、复议情况"], ["维持", "总计"], ["3", "3"], ["说明"],
    ]
    #expect(
      try read(rows) == [
        "标题", "三、申请情况", "[0][1]自然人[2]总计", "[0]一、本年新收[1]1[2]2", "[0]四、结转下年度[1][2]", "四、复议情况",
        "[0]维持[1]总计", "[0]3[1]3", "说明",
      ])
  }

  @Test func `merged cells are one, and cells that no file keeps are blank`() throws {
    let rows: [[String?]] = [["甲", nil, "乙"], [nil, nil, "1", "2"], ["丙", nil, nil, "4"]]
    let merges = [
      Sheet.Area(rows: 0..<2, columns: 0..<2), Sheet.Area(rows: 0..<1, columns: 2..<4),
    ]
    #expect(
      try read(rows, merges: merges) == ["[0-1×2]甲[2-3]乙", "[2]1[3]2", "[0]丙[1][2][3]4"])
  }

  @Test func `areas that overlap or have no end are no danger`() throws {
    let merges = (0..<500).map {
      Sheet.Area(rows: $0..<1_000_000, columns: 0..<($0 % 7 + 1))
    }
    #expect(try !read(Array(repeating: ["1", "2"], count: 300), merges: merges).isEmpty)
  }

  @Test(
    arguments: [
      ("General", 3.0, "3"), ("0.00\"万元\"", 12.5, "12.5万元"), ("\"共\"0\"件\";-0", 7, "共7件"),
      ("0%", 0.25, "25%"), ("#,##0_ ", 1234567, "1234567"),
      ("yyyy\"年\"m\"月\"d\"日\"", 45291, "2023-12-31"),
      ("[$-804]yyyy/m/d;@", 45292, "2024-01-01"), ("h:mm", 0.5, "12:00"),
      ("[Red]0.0", -8.5, "-8.5"),
      ("General", 0.1 + 0.2, "0.3"),
    ])
  func `a number is shown with its digits and the words of its format`(
    code: String, value: Double, shown: String
  ) {
    #expect(String(decoding: NumberFormat(code).text(value), as: UTF8.self) == shown)
  }

  @Test func `a number in thousands is doubtful`() {
    #expect(NumberFormat("#,##0,").isScaled)
    #expect(!NumberFormat("#,##0.00").isScaled)
  }
}
