import Checks
import Ingest
import StatutoryForm
import Testing

@Suite("Reviews, lawsuits and disclosed items in prose") struct ReviewsInProseTests {
  /// Reconsiderations 7, of which 2 are pending; lawsuits 3 direct and 5 after.
  private func findings(_ figure: String, _ value: Int, quote: String = "原句。") -> [Finding] {
    var form = FilledForm([
      "reviews|reconsideration|upheld": 5, "reviews|reconsideration|pending": 2,
      "reviews|reconsideration|total": 7, "reviews|litigation_direct|upheld": 3,
      "reviews|litigation_direct|total": 3,
      "reviews|litigation_after_reconsideration|corrected": 5,
      "reviews|litigation_after_reconsideration|total": 5,
    ])
    form.state(figure, value, quote: quote)
    return form.findings
  }

  @Test func `reconsiderations are those of the table, with or without the pending`() {
    #expect(findings("reconsiderations", 7) == [])
    #expect(findings("reconsiderations", 5) == [])
    #expect(findings("reconsiderations", 3, quote: "新增行政复议3件。") == [])
    #expect(findings("reconsiderations", 3).map(\.rule) == ["narrative.reconsiderations"])
    #expect(
      findings("reconsiderations", 0, quote: "未发生行政复议。").map(\.message) == [
        "正文称行政复议 0 件，表中行政复议总计 7 件：“未发生行政复议。”"
      ])
  }

  @Test func `lawsuits are those of both kinds, or of one`() {
    for value in [8, 3, 5] { #expect(findings("lawsuits", value) == []) }
    #expect(findings("lawsuits", 4).map(\.rule) == ["narrative.lawsuits"])
    #expect(findings("lawsuits", 0).map(\.right) == [Figure(8)])
  }

  @Test func `a total that is printed wrong is not held against the sentence`() {
    var form = FilledForm(["reviews|reconsideration|upheld": 11])
    form.state("reconsiderations", 11)
    #expect(form.findings.map(\.rule) == ["relation.review_total"])
  }

  @Test func `a blank table contradicts nobody`() {
    var form = FilledForm()
    form.setAll("reviews", .blank)
    form.state("reconsiderations", 2)
    form.state("lawsuits", 2)
    #expect(form.findings == [])
  }

  private func disclosed(
    _ whole: Int, _ parts: [(String, Int)], quote: String = "公开信息若干条，其中各类若干条。",
    isApproximate: Bool = false
  ) -> [Finding] {
    var form = FilledForm()
    form.state(
      "proactive_disclosed", whole, unit: "条", quote: quote, isApproximate: isApproximate)
    for (label, value) in parts {
      form.state("proactive_disclosed_part", value, label: label, unit: "条", quote: quote)
    }
    return form.findings
  }

  @Test func `parts of the disclosed items are not more than the whole`() throws {
    #expect(disclosed(35, [("政策文件", 20), ("财政信息", 15)]) == [])
    // 其中 names only some.
    #expect(disclosed(50, [("政策文件", 20), ("财政信息", 15)]) == [])
    let finding = try #require(disclosed(30, [("政策文件", 20), ("财政信息", 15)]).first)
    #expect(finding.rule == "narrative.disclosed_parts")
    #expect(
      finding.message == "正文称主动公开 30 条，所列各类之和为 35（20 + 15）：“公开信息若干条，其中各类若干条。”")
  }

  @Test func `channels, lists within lists and round numbers are not added up`() {
    #expect(disclosed(306, [("政府网站", 216), ("微信公众号", 299)]) == [])
    #expect(disclosed(30, [("政策文件", 20), ("财政信息", 15)], quote: "其中文件20条（含财政15条）。") == [])
    #expect(disclosed(30, [("政策文件", 20), ("财政信息", 15)], quote: "其中文件20条，其中财政15条。") == [])
    #expect(disclosed(30, [("政策文件", 20), ("财政信息", 15)], isApproximate: true) == [])
  }

  @Test func `each list of parts is compared on its own, and none that may lie within another`() {
    func found(_ lists: [Int?]) -> [Finding] {
      var form = FilledForm()
      form.state("proactive_disclosed", 30, unit: "条")
      for (list, value) in zip(lists, [20, 10, 25, 15]) {
        form.state("proactive_disclosed_part", value, label: "政策文件", unit: "条", list: list)
      }
      return form.findings
    }
    #expect(found([0, 0, 1, 2]) == [])
    #expect(found([0, 0, 1, 1]).map(\.right) == [Figure(40)])
    #expect(found([0, 0, 0, 0]).map(\.right) == [Figure(70)])
    #expect(found([nil, nil, nil, nil]) == [])
  }

  @Test func `a long sentence is cut in messages`() throws {
    let quote = String(repeating: "公开信息", count: 60)
    let finding = try #require(findings("lawsuits", 4, quote: quote).first)
    #expect(finding.message.hasSuffix("…”"))
    #expect(finding.message.count < 130)
  }
}
