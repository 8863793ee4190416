import Checks
import Ingest
import StatutoryForm
import Testing

@Suite("Counts that no count can be") struct CountTests {
  @Test func `a count below zero is an error, a change below zero is not`() {
    let form = FilledForm(
      .form2019,
      [
        "proactive|penalties|decisions": -3, "proactive|penalties|items_change": -8,
      ])
    #expect(form.findings.map(\.rule) == ["count.negative"])
    #expect(form.findings.map(\.message) == ["行政处罚 · 本年处理决定数量：-3 小于零"])
    #expect(form.findings.map(\.severity) == [.error])
    #expect(form.findings.map(\.paths) == [["proactive|penalties|decisions"]])
  }

  @Test func `an amount of money has decimals, a count has none`() {
    var form = FilledForm()
    form.set("proactive|fees|amount_10k_yuan", .reported, Figure(mantissa: 92, scale: 3))
    #expect(form.findings == [])
    form.set("proactive|licensing|decisions", .unreadable, printed: "2.5")
    #expect(form.findings.map(\.rule) == ["count.fractional"])
    #expect(form.findings.map(\.message) == ["行政许可 · 本年处理决定数量：2.5 不是整数"])
  }

  @Test(arguments: ["见附件", "1.", "2.0", "第2.5项", "1.2.3"])
  func `words are no count with decimals`(printed: String) {
    var form = FilledForm()
    form.set("proactive|licensing|decisions", .unreadable, printed: printed)
    #expect(form.findings == [])
  }

  @Test func `figures without a gap are no count with decimals`() {
    var form = FilledForm()
    form.set("proactive|licensing|decisions", .unreadable, printed: "80.08")
    let cells = form.report.cells.filter { $0.state == .unreadable }.map(\.address)
    form.report.findings = [
      Finding(
        rule: "reading.joined", severity: .warning, responsibility: .extraction, message: "",
        cells: cells)
    ]
    #expect(form.findings == [])
  }

  @Test func `a guessed place leaves the blame with the reading`() {
    var form = FilledForm()
    form.set("proactive|licensing|decisions", .uncertain, Figure(-1))
    #expect(form.findings.map(\.responsibility) == [.extraction])
  }
}
