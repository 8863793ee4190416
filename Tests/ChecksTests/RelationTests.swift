import Checks
import Ingest
import StatutoryForm
import Testing

@Suite("Sums of the form") struct RelationTests {
  @Test func `a form of zeros breaks nothing`() {
    for edition in [Edition.form2019, .form2021] {
      #expect(FilledForm(edition).findings == [])
    }
  }

  @Test func `what came in is concluded or carried out, applicant by applicant`() throws {
    let form = FilledForm([
      "applications|received|business": 5, "applications|received|total": 5,
      "applications|carried_in|business": 1, "applications|carried_in|total": 1,
      "applications|granted|business": 5, "applications|granted|total": 5,
      "applications|concluded|business": 5, "applications|concluded|total": 5,
    ])
    let findings = form.findings
    #expect(findings.map(\.rule) == ["relation.received_concluded", "relation.received_concluded"])
    let finding = try #require(findings.first)
    #expect(finding.message == "商业企业：本年新收加上年结转 6，办理结果总计加结转下年度 5")
    #expect(finding.severity == .error)
    #expect(finding.responsibility == .source)
    #expect(finding.left == Figure(6))
    #expect(finding.right == Figure(5))
    #expect(
      finding.paths == [
        "applications|carried_in|business", "applications|carried_out|business",
        "applications|concluded|business", "applications|received|business",
      ])
  }

  @Test
  func `concluded is the sum of the outcomes, nineteen in the form of 2019 and 21 in that of 2021`()
  {
    for (edition, rows) in [(Edition.form2019, 19), (.form2021, 21)] {
      let form = FilledForm(
        edition,
        [
          "applications|concluded|research": 2, "applications|concluded|total": 2,
          "applications|received|research": 2, "applications|received|total": 2,
        ])
      let findings = form.findings("relation.concluded_outcomes")
      #expect(findings.count == 2)
      #expect(findings.first?.cells.count == rows + 1)
    }
  }

  @Test func `a total is the sum of its row`() {
    var form = FilledForm(["applications|carried_out|total": 3])
    form["applications|received|total"] = 3
    #expect(
      form.findings.map(\.message) == [
        "一、本年新收政府信息公开申请数量：总计 3，各列之和 0", "四、结转下年度继续办理：总计 3，各列之和 0",
      ])
    form = FilledForm(["reviews|litigation_direct|total": 1, "reviews|litigation_direct|upheld": 2])
    #expect(form.findings.map(\.rule) == ["relation.review_total"])
    #expect(form.findings.map(\.message) == ["未经复议直接起诉：总计 1，各列之和 2"])
  }

  @Test func `a figure whose place is a guess leaves the blame with the reading`() {
    var form = FilledForm(["reviews|reconsideration|total": 1])
    form.set("reviews|reconsideration|upheld", .uncertain, Figure(2))
    #expect(form.findings.map(\.responsibility) == [.extraction])
    // The report may be sound.
    #expect(form.findings.map(\.severity) == [.warning])
    // The other rows of the table were read for certain.
    form["reviews|litigation_direct|total"] = 4
    #expect(form.findings.map(\.responsibility) == [.extraction, .source])
    // Where most of a table is a guess, nothing of it is certain.
    form.setAll("reviews", .uncertain)
    for path in ["upheld", "corrected", "other", "pending", "total"] {
      form.set("reviews|litigation_after_reconsideration|\(path)", .uncertain, Figure(1))
    }
    form["reviews|litigation_direct|total"] = 4
    for path in ["upheld", "corrected", "other", "pending"] {
      form["reviews|litigation_direct|\(path)"] = 0
    }
    #expect(form.findings.map(\.responsibility) == [.extraction, .extraction])
  }

  @Test(arguments: [CellState.missing, .unreadable])
  func `a sum with a lost cell says nothing`(state: CellState) {
    var form = FilledForm(["reviews|reconsideration|total": 1])
    form.set("reviews|reconsideration|upheld", state)
    #expect(form.findings.filter { $0.rule.hasPrefix("relation") } == [])
  }
}

@Suite("Sums with blanks are told both ways") struct BlankTests {
  private let total = "reviews|reconsideration|total"
  private let upheld = "reviews|reconsideration|upheld"
  private let pending = "reviews|reconsideration|pending"

  @Test func `a total smaller than its printed parts fails whatever the blanks are`() throws {
    var form = FilledForm([total: 2, upheld: 3])
    form[pending] = nil
    let finding = try #require(form.findings.first)
    #expect(finding.severity == .error)
    #expect(finding.message == "行政复议：总计 2，各列之和 3（另有 1 格空白，填什么数都不相等）")
  }

  @Test func `a total greater than its printed parts may be mended by the blanks`() throws {
    var form = FilledForm([total: 4, upheld: 3])
    form[pending] = nil
    let finding = try #require(form.findings.first)
    #expect(finding.severity == .warning)
    #expect(finding.message == "行政复议：总计 4，各列之和 3（空白按零计不相等；照原文有 1 格空白，不能断定）")
    #expect(finding.right == Figure(3))
  }

  @Test func `a blank total beside figures is a warning`() throws {
    var form = FilledForm([upheld: 3])
    form[total] = nil
    let finding = try #require(form.findings.first)
    #expect(finding.severity == .warning)
    #expect(finding.message.hasPrefix("行政复议：总计空白，各列之和 3（"))
    #expect(finding.left == Figure(0))
  }

  @Test func `figures on one side and blanks on both may always be mended`() {
    var form = FilledForm([
      "applications|received|natural_person": 3, "applications|received|total": 3,
    ])
    form.setAll("applications|concluded", .blank)
    form.setAll("applications|carried", .blank)
    #expect(form.findings.map(\.severity) == [.warning, .warning])
    #expect(form.findings.map(\.rule) == Array(repeating: "relation.received_concluded", count: 2))
  }

  @Test func `blank totals over zeros, and tables that are all blank, say nothing`() {
    var form = FilledForm()
    form[total] = nil
    #expect(form.findings == [])
    form.setAll("applications", .blank)
    form.setAll("reviews", .blank)
    #expect(form.findings == [])
  }
}
