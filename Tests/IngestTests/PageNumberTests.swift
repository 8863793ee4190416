import Documents
import Testing

@testable import Ingest

@Suite struct PageNumbers {
  private func isOne(_ line: String) throws -> Bool {
    let text = try Text(utf8: Array(line.utf8))
    return PageNumber.isOne(text, 0..<text.units.count)
  }

  @Test(arguments: ["— 3 —", "- 12 -", "—3—", "第 3 页", "第3页 共8页", "第3页/共8页", "P. 8", "3页"])
  func `is the number of a page`(line: String) throws { #expect(try isOne(line)) }

  @Test(arguments: ["3", "-3", "3/8", "0/0", "— —", "3件", "第三方", "—", "P", "12月3日页"])
  func `is something else`(line: String) throws { #expect(try !isOne(line)) }

  @Test func `stands within a table without harm`() throws {
    let reading = try Reading(
      "苇塘镇2023年政府信息公开工作年度报告", "二、主动公开政府信息情况", "第二十条第（六）项", "信息内容", "— 3 —",
      "本年处理决定数量", "行政处罚", "第 4 页", "12", "行政强制", "- 5 -", "7")
    #expect(reading.row("proactive|penalties") == "12")
    #expect(reading.row("proactive|coercion") == "7")
  }
}
