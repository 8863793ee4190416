import Testing

@testable import Documents

@Suite("Sheets become lines and tables") struct SheetLayoutTests {
  private func read(_ rows: [[String?]], merges: [Sheet.Merge] = []) throws -> [String] {
    var sheet = Sheet(number: 2, merges: merges)
    for (number, cells) in rows.enumerated() {
      var row = Sheet.Row(number: number + 1)
      for (column, text) in cells.enumerated() {
        if let text, !text.isEmpty {
          row.cells.append(Sheet.Cell(column: column, text: Array(text.utf8)))
        }
      }
      if !row.cells.isEmpty { sheet.rows.append(row) }
    }
    var writer = SheetWriter(format: "xls", limits: Limits())
    try writer.write(sheet)
    return shown(writer.builder.build())
  }

  @Test func `single cells around and between tables are lines, a row not filled in is none`()
    throws
  {
    let rows: [[String?]] = [
      ["标题"], [], ["三、申请情况"], ["", "自然人", "总计"], ["一、本年新收", "1", "2"], ["行政强制"], ["四、复议情况"],
      ["维持", "总计"], ["3", "3"],
    ]
    #expect(
      try read(rows) == [
        "标题", "三、申请情况", "[0][1]自然人[2]总计", "[0]一、本年新收[1]1[2]2", "[0]行政强制[1][2]", "四、复议情况",
        "[0]维持[1]总计", "[0]3[1]3",
      ])
  }

  @Test func `merged cells are one, and cells that no file keeps are blank`() throws {
    let rows: [[String?]] = [["甲", nil, "乙"], [nil, nil, "1", "2"], ["丙", nil, nil, "4"]]
    let merges = [
      Sheet.Merge(rows: 1..<3, columns: 0..<2), Sheet.Merge(rows: 1..<2, columns: 2..<4),
    ]
    #expect(
      try read(rows, merges: merges) == ["[0-1×2]甲[2-3]乙", "[2]1[3]2", "[0]丙[1][2][3]4"])
  }

  @Test func `areas that overlap or have no end are no danger`() throws {
    let merges = (0..<500).map {
      Sheet.Merge(rows: $0..<1_000_000, columns: 0..<($0 % 7 + 1))
    }
    #expect(try read(Array(repeating: ["1", "2"], count: 300), merges: merges).count <= 300)
  }
}
