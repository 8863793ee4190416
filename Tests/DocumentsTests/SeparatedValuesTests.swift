import Documents
import Testing

@Suite("CSV and TSV files are tables") struct SeparatedValuesTests {
  private func lines(_ text: String, name: String) throws -> [String] {
    shown(try DocumentReader().read(Array(text.utf8), name: name))
  }

  @Test func `blanks around quotes are none of the field`() throws {
    #expect(
      try lines("规章, \"1,234\" ,\"5\" , 6\n文件,1,2,3\n", name: "a.csv") == [
        "[0]规章[1]1,234[2]5[3]6", "[0]文件[1]1[2]2[3]3",
      ])
  }

  @Test func `a label beside blank cells is a row, also one that ends as some headings do`() throws
  {
    let text = "规章,1,2\n其他对外管理服务事项,,\n六、其他需要报告的事项,,\n"
    #expect(
      try lines(text, name: "a.csv") == [
        "[0]规章[1]1[2]2", "[0]其他对外管理服务事项[1][2]", "六、其他需要报告的事项",
      ])
  }

  @Test func `quotes, line ends within them and blank cells keep their places`() throws {
    let text = """
      \u{FEFF}信息内容,"本年制
      发件数","本年""废止""件数"\r
      规章,1,2\r
      行政规范性文件,,"1,234"\r
      行政许可,,\r
      """
    #expect(
      try lines(text, name: "a.csv") == [
        "[0]信息内容[1]本年制\n发件数[2]本年\"废止\"件数", "[0]规章[1]1[2]2", "[0]行政规范性文件[1][2]1,234",
        "[0]行政许可[1][2]",
      ])
  }

  @Test func `the separator is what the content shows`() throws {
    #expect(try lines("规章;1;2,5\n许可;3;4\n", name: "a.csv") == ["[0]规章[1]1[2]2,5", "[0]许可[1]3[2]4"])
    #expect(try lines("规章\t1\n许可\t2\n", name: "a.csv") == ["[0]规章[1]1", "[0]许可[1]2"])
  }

  @Test func `titles, headings and notes are prose; a label without figures is not`() throws {
    let text = """
      松林镇2023年政府信息公开工作年度报告,,
      二、主动公开政府信息情况,,
      第二十条第（一）项,,
      规章,1,2
      一、本年新收政府信息公开申请数量,,
      说明：只计一次。,,
      """
    #expect(
      try lines(text, name: "a.csv") == [
        "松林镇2023年政府信息公开工作年度报告", "二、主动公开政府信息情况", "[0]第二十条第（一）项[1][2]", "[0]规章[1]1[2]2",
        "[0]一、本年新收政府信息公开申请数量[1][2]", "说明：只计一次。",
      ])
  }

  @Test func `a quote that is never closed takes nothing with it`() throws {
    #expect(
      try lines("规章,\"1,2\n许可,3,\"4\n", name: "a.csv") == ["[0]规章[1]\"1[2]2", "[0]许可[1]3[2]\"4"])
  }

  @Test func `white space of any width around a field is dropped`() throws {
    let table = try SeparatedTable(Array("\u{3000}石桥 县\u{A0} ,\u{2003}\n\u{3000},\u{A0}\n".utf8))
    #expect(table.records.map(\.fields) == [["石桥 县", ""]])
  }

  @Test func `a row has the line in which it begins`() throws {
    let document = try DocumentReader().read(Array("a,\"b\n\nc\"\n\nd,e\n".utf8), name: "a.csv")
    #expect(document.rows.filter { !$0.cells.isEmpty }.map(\.line) == [1, 5])
    #expect(document.format == "csv")
  }
}
