import Ingest
import StatutoryForm
import Testing

@testable import Checks

@Suite struct `Copies and families` {
  private let mine = ReportName(id: 2, agency: "红格镇", county: "盐边县", year: 2023)
  private let cells = ["proactive|licensing|decisions", "reviews|reconsideration|total"]
    .compactMap(Form.standard.address)

  private func copy(
    of original: ReportName, _ parts: Set<CopiedPart>, count: Int = 2, isCertain: Bool = true
  ) -> Copy {
    Copy(
      report: mine, original: original, parts: parts, count: count, cells: cells,
      isCertain: isCertain)
  }

  @Test func `the tables of another town are a warning that names it`() throws {
    let other = ReportName(id: 1, agency: "渔门镇", county: "盐边县", year: 2022)
    let found = AcrossRules.findings(in: copy(of: other, [.tables, .proactive], count: 3))
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.finding.rule == "across.same_tables")
    #expect(finding.finding.message == "各表的数与渔门镇（盐边县）2022年的报告逐格相同，其中非零数 2 个；相同的报告共 3 份")
    #expect(finding.otherReportID == 1)
    #expect(places(finding)[2] == "渔门镇:2022:proactive|licensing|decisions")
    let guessed = AcrossRules.findings(in: copy(of: other, [.proactive], isCertain: false))
    #expect(guessed.first?.finding.responsibility == .extraction)
  }

  @Test func `the tables and the prose of another year are two findings`() {
    let other = ReportName(id: 1, agency: "红格镇", county: "盐边县", year: 2022)
    let found = AcrossRules.findings(in: copy(of: other, [.applications, .overview, .problems]))
    #expect(found.map(\.finding.rule) == ["across.same_tables", "across.same_prose"])
    #expect(found[0].elsewhere.first?.path() == "2022:proactive|licensing|decisions")
    #expect(found[1].finding.message.contains("“总体情况”、“存在的主要问题及改进情况”"))
    #expect(found[1].finding.severity == .info)
  }

  private func family(own: Int?, _ parts: [Int?], known: Int = 9) -> Family {
    let path = "applications|received|total"
    return Family(
      parent: ReportName(id: 1, agency: "盐边县人民政府", county: "盐边县", year: 2023),
      report: FiledReport(2023, [path: own]),
      children: parts.enumerated().map { n, value in
        (
          ReportName(id: Int64(n + 2), agency: "\(n)镇", county: "盐边县", year: 2023),
          FiledReport(2023, [path: value])
        )
      }, knownChildren: known)
  }

  @Test func `a government with fewer than those below it is told, with how many are there`() throws
  {
    let finding = try #require(AcrossRules.findings(in: family(own: 5, [3, 4, nil])).first)
    #expect(finding.finding.severity == .info)
    #expect(finding.finding.left == Figure(5))
    #expect(finding.finding.right == Figure(7))
    #expect(finding.finding.message.contains("已入库的所属机关 9 个，本年有报告的 3 个"))
    #expect(
      places(finding) == [
        "applications|received|total", "0镇:2023:applications|received|total",
        "1镇:2023:applications|received|total",
      ])
  }

  @Test func `a government with as many or more, or with a blank, says nothing`() {
    #expect(AcrossRules.findings(in: family(own: 7, [3, 4])).isEmpty)
    #expect(AcrossRules.findings(in: family(own: 70, [3, 4])).isEmpty)
    #expect(AcrossRules.findings(in: family(own: nil, [3, 4])).isEmpty)
  }
}
