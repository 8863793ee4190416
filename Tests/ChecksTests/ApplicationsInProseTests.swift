import Checks
import Ingest
import StatutoryForm
import Testing

@Suite("Applications in prose against the table") struct ApplicationsInProseTests {
  /// Received 10 and carried in 2; granted 6, refused 2, repeated 1, other 1; carried out 2.
  private static let table: FilledForm = {
    var form = FilledForm()
    let rows = [
      "received": 10, "carried_in": 2, "granted": 6, "refused.third_party": 2,
      "not_processed.repeat": 1, "other.other": 1, "concluded": 10, "carried_out": 2,
    ]
    for (row, count) in rows {
      form["applications|\(row)|natural_person"] = count
      form["applications|\(row)|total"] = count
    }
    return form
  }()

  private func findings(
    _ figure: String, _ value: Int, quote: String = "收到申请若干。", isApproximate: Bool = false
  ) -> [Finding] {
    var form = Self.table
    form.state(figure, value, quote: quote, isApproximate: isApproximate)
    return form.findings
  }

  @Test(arguments: [10, 12])
  func `received may count those carried in or not`(value: Int) {
    #expect(findings("applications_received", value) == [])
  }

  @Test(arguments: [0, 9, 11, 13])
  func `received that is neither is told with the sentence`(value: Int) throws {
    let quote = "我镇收到申请\(value)件。"
    let finding = try #require(findings("applications_received", value, quote: quote).first)
    #expect(finding.rule == "narrative.received")
    #expect(finding.severity == .warning)
    #expect(finding.message == "正文称收到申请 \(value) 件，表中本年新收 10 件、上年结转 2 件：“\(quote)”")
    #expect((finding.left, finding.right) == (Figure(value), Figure(10)))
    #expect(finding.paths == ["applications|carried_in|total", "applications|received|total"])
  }

  @Test(arguments: [
    ("applications_received", "applications|received|other"),
    ("applications_received", "applications|carried_in|business"),
    ("carried_in", "applications|carried_in|other"),
    ("carried_out", "applications|carried_out|other"),
    ("applications_answered", "applications|refused.third_party|total"),
    ("applications_answered", "applications|other.other|business"),
  ])
  func `where a cell that was counted is a guess the reading may be at fault`(
    figure: String, path: String
  ) {
    #expect(findings(figure, 90).map(\.responsibility) == [.source])
    var form = Self.table
    form.state(figure, 90)
    form.set(path, .uncertain, form.cell(path)?.value)
    #expect(
      form.findings.filter { $0.rule.hasPrefix("narrative") }.map(\.responsibility) == [.extraction]
    )
  }

  @Test func `round numbers, parts and an office's own share are compared with nothing`() {
    #expect(findings("applications_received", 100, isApproximate: true) == [])
    #expect(findings("applications_received", 4, quote: "区本级收到申请4件。") == [])
    var form = Self.table
    form.state("applications_received_part", 99, label: "信函")
    #expect(form.findings == [])
  }

  @Test func `a table that is blank or lost contradicts nobody`() {
    for state in [CellState.blank, .missing] {
      var form = FilledForm()
      form.setAll("applications", state)
      form.report.missingTables = [.applications]
      for figure in ["applications_received", "applications_answered", "carried_in", "carried_out"]
      {
        form.state(figure, 3)
      }
      #expect(form.findings == [])
    }
  }

  @Test func `a lost row may be what makes the difference`() {
    var form = Self.table
    form.setAll("applications|carried_in", .missing)
    form.state("applications_received", 13)
    #expect(form.findings("narrative.received") == [])
  }

  @Test func `where total and applicants differ either may be meant`() {
    var form = Self.table
    form["applications|received|total"] = 9
    form.state("applications_received", 10)
    #expect(form.findings("narrative.received") == [])
    form.report.narrativeFigures = []
    form.state("applications_received", 8)
    #expect(form.findings("narrative.received").count == 1)
  }

  /// All, without those of last year, with a decision, granted, of this year, …
  @Test(arguments: [10, 8, 9, 6, 12])
  func `answered may be counted in many ways`(value: Int) {
    #expect(findings("applications_answered", value) == [])
    #expect(findings("applications_handled", value) == [])
  }

  @Test func `answered in no way that is known is told`() throws {
    let finding = try #require(findings("applications_answered", 15, quote: "答复15件。").first)
    #expect(finding.rule == "narrative.answered")
    #expect(
      finding.message == "正文称办理答复 15 件，表中（七）总计 10 件，按是否含上年结转、不予处理等各种算法均不相符：“答复15件。”")
  }

  @Test func `what was withdrawn is in no row of its own`() {
    #expect(findings("applications_answered", 19, quote: "受理19件，11件办结，8件撤销。") == [])
  }

  @Test(arguments: ["carried_in", "carried_out"])
  func `what is carried from or to another year is the table's`(figure: String) {
    #expect(findings(figure, 2) == [])
    #expect(findings(figure, 3).map(\.rule) == ["narrative.\(figure)"])
  }

  @Test func `a guessed place leaves the blame with the reading`() {
    var form = FilledForm()
    form.set("applications|received|total", .uncertain, Figure(0))
    form.state("applications_received", 3)
    #expect(form.findings.map(\.responsibility) == [.extraction])
  }
}
