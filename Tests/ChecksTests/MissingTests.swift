import Checks
import Ingest
import StatutoryForm
import Testing

@Suite("Rows, columns and cells that a document lacks") struct MissingTests {
  @Test func `rows that are left out are named`() throws {
    var form = FilledForm()
    form.setAll("proactive|regulations|", .missing)
    form.setAll("proactive|coercion|", .missing)
    let finding = try #require(form.findings.first)
    #expect(form.findings.map(\.rule) == ["form.missing_rows"])
    #expect(finding.message == "主动公开表缺 2 行：规章；行政强制")
    #expect(finding.severity == .warning)
    #expect(finding.cells.count == 4)
  }

  @Test func `columns that are left out are named, beside rows that are`() {
    var form = FilledForm(.form2019)
    for row in ["regulations", "normative_documents"] {
      form.set("proactive|\(row)|disclosed", .missing)
    }
    form.setAll("proactive|procurement|", .missing)
    #expect(form.findings.map(\.rule) == ["form.missing_rows", "form.missing_columns"])
    #expect(form.findings.map(\.message) == ["主动公开表缺 1 行：政府集中采购", "主动公开表缺 1 列：本年新公开数量"])
  }

  @Test func `where the places of figures are guessed no column is known to be left out`() {
    var form = FilledForm(.form2021)
    for row in ["regulations", "normative_documents"] {
      form.set("proactive|\(row)|issued", .uncertain, Figure(0))
      form.set("proactive|\(row)|in_force", .missing)
    }
    #expect(form.findings.map(\.rule) == ["reading.missing_cells"])
  }

  @Test func `a cell lost at the end of a row is the reading's doubt`() {
    var form = FilledForm()
    form.set("applications|granted|total", .missing)
    #expect(form.findings.map(\.rule) == ["reading.missing_cells"])
    #expect(form.findings.map(\.message) == ["申请表有 1 行缺“总计”格：（一）予以公开"])
    #expect(form.findings.map(\.responsibility) == [.extraction])
    form.set("applications|received|other", .missing)
    #expect(
      form.findings.map(\.message) == ["申请表缺 2 格：一、本年新收政府信息公开申请数量 · 其他；（一）予以公开 · 总计"])
  }

  @Test func `a table that is missing as a whole is told once, by another rule`() {
    var form = FilledForm()
    form.setAll("reviews", .missing)
    form.report.missingTables = [.reviews]
    #expect(form.findings == [])
  }

  @Test func `a blank row is no lost row`() {
    var form = FilledForm()
    form.setAll("proactive|regulations|", .blank)
    #expect(form.findings == [])
  }
}
