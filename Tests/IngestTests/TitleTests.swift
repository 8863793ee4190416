import Documents
import Testing

@testable import Ingest

@Suite struct `Titles tell agency and year` {
  @Test(arguments: [
    ("龙田镇人民政府2021年政府信息公开工作年度报告", "龙田镇", 2021),
    ("2019年上海市人民政府办公厅政府信息公开工作年度报告", "上海市人民政府办公厅", 2019),
    ("叠石乡人民政府关于2012年政府信息公开工作年度报告", "叠石乡", 2012),
    ("竹泓镇2025政府信息公开工作年度报告", "竹泓镇", 2025),
    ("竹泓镇2025度政府信息公开工作年度报告", "竹泓镇", 2025),
    ("2022年度螅镇政府信息公开工作年度报告", "螅镇", 2022),
    ("越溪乡二〇二三年政府信息公开年度报告", "越溪乡", 2023),
    ("越溪乡二0二三年政府信息公开年度报告", "越溪乡", 2023),
    ("越溪乡二O一一年政府信息公开年报", "越溪乡", 2011),
    ("廿五里街道办事处2023年政府信息公开工作年度报告", "廿五里街道", 2023),
    ("2016年度棠宁县青苇街道信息公开的报告", "青苇街道", 2016),
  ])
  func `in every order of words`(title: String, agency: String, year: Int) throws {
    let parts = try #require(TitleParts(title))
    #expect(parts.agency?.agency.name == agency)
    #expect(parts.year == year)
  }

  private func title(_ lines: [String], period: Int? = nil) throws -> TitleReader.Title? {
    let document = try Document(plainText: Array(lines.joined(separator: "\n").utf8))
    return TitleReader(text: document.text, lines: Lines(document).spans[...]).read(period: period)
  }

  @Test(arguments: [
    ["棠宁县青苇镇2023年政府信息公开工作年度报告"],
    ["棠宁县青苇镇", "2023年政府信息公开工作年度报告"],
    ["棠宁县青苇镇 2023 年政府信息公开工作", "年度报告"],
    ["棠宁县青苇镇", "2023年政府信息公开工作", "年度报告"],
    ["棠宁县青苇镇二零二三年政府信息公开工作年度报", "告"],
    ["首页", "棠宁县青苇镇2023年政府信息公开工作年度报告", "2023年度青苇镇政府信息公开工作年度报告"],
    ["首页 > 年报 > 棠宁县青苇镇2023年政府信息公开工作年度报告"],
    ["标题：棠宁县青苇镇2023年政府信息公开工作年度报告"],
    ["<title>棠宁县青苇镇2023年政府信息公开工作年度报告-棠宁县人民政府</title>"],
    ["<h1>棠宁县青苇镇2023年政府信息公开工作年度报告</h1>"],
    ["棠宁县青苇镇2023年政府信息公开工作年度报告（2024年1月22日）"],
    ["棠宁县青苇镇政府信息公开工作年度报告（2023年度）"],
    ["棠宁县青苇镇（棠宁县工业园）2023年政府信息公开工作年度报告"],
    ["棠宁县青苇镇2023年政府信息公开工作总结"],
    ["【年报】棠宁县青苇镇2023年政府信息公开工作年度报告.docx"],
    ["棠宁县青苇镇2023年政府信息公开 工作告年度报"],
    ["现将《2023年度棠宁县青苇镇政府信息公开工作年度报告》予以公布，欢迎监督。"],
    ["棠宁县青苇镇2023年政府信息公开工作年度报告 发布时间：2024-01-22 来源：本站"],
  ])
  func `on one line or several, among other things`(lines: [String]) throws {
    let found = try #require(try title(lines))
    #expect(found.agency?.printed == "棠宁县青苇镇")
    #expect(found.year == 2023)
  }

  @Test func `of titles of several years the one of the period counts`() throws {
    let lines = ["青苇镇2024年政府信息公开年报", "青苇镇2023年政府信息公开年报", "青苇镇2022年政府信息公开年报"]
    #expect(try title(lines, period: 2023)?.year == 2023)
  }

  @Test(arguments: [
    "关于做好2023年度政府信息公开工作年度报告编制工作的通知", "首页 > 政务公开 > 政府信息公开年报",
    "《2023年青苇镇政府信息公开工作年度报告》解读", "2023年上半年政府信息公开工作情况",
    "根据有关规定，现公布2023年政府信息公开工作年度报告", "青苇镇2023年政府工作报告",
  ])
  func `what is no title`(line: String) throws {
    #expect(try title([line]) == nil)
  }

  @Test func `the head of a page yields to the signature`() throws {
    let report = try read([
      "Page 9 - 棠宁区人民政府办公室2022年政府信息公开工作年度报告", "P. 9", "五、存在的主要问题及改进情况", "公开不够及时。",
      "六、其他需要报告的事项", "无。", "苇州市棠宁区人民政府办公室", "2023 年 1 月 16 日",
    ])
    #expect(report.agency?.fullName == "苇州市棠宁区人民政府办公室")
    #expect(report.year == 2022)
  }
}

/// The report that some lines make.
func read(_ lines: [String]) throws -> Report {
  try Report(reading: Document(plainText: Array(lines.joined(separator: "\n").utf8)))
}
