import Ingest
import StatutoryForm
import Testing

@testable import Checks

@Suite struct `Carried out against carried in` {
  let last = FiledReport(2022, [:]).with("carried_out", [3, 1, 0, 0, 0, 0, 4])

  private func next(_ values: [Int?], year: Int = 2023) -> FiledReport {
    FiledReport(year, [:]).with("carried_in", values)
  }

  @Test func `equal figures say nothing, nor does a zero against a blank`() {
    #expect(findings(last, next([3, 1, 0, 0, 0, 0, 4])).isEmpty)
    #expect(findings(last, next([3, 1, nil, nil, nil, nil, 4])).isEmpty)
  }

  @Test func `all columns that break between two years are one finding of the later`() throws {
    let found = findings(last, next([2, 1, 0, 0, 0, 0, 3]))
    let broken = try #require(found.first)
    #expect(found.count == 1)
    #expect(broken.reportID == 2023)
    #expect(broken.otherReportID == 2022)
    #expect(broken.finding.rule == "across.carried_over")
    #expect(broken.finding.severity == .warning)
    #expect(broken.finding.responsibility == .source)
    #expect(broken.finding.left == Figure(4))
    #expect(broken.finding.right == Figure(3))
    #expect(
      broken.finding.message
        == "2022年“结转下年度继续办理”与2023年“上年结转政府信息公开申请数量”不等，自然人 3 与 2（差 1）；总计 4 与 3（差 1）")
    #expect(
      places(broken) == [
        "applications|carried_in|natural_person", "applications|carried_in|total",
        "2022:applications|carried_out|natural_person", "2022:applications|carried_out|total",
      ])
  }

  @Test func `a year in between without a report says nothing`() {
    #expect(findings(last, next([0, 0, 0, 0, 0, 0, 0], year: 2024)).isEmpty)
  }

  @Test func `a blank against a number fails with blanks as zero, and says so`() throws {
    let found = findings(last, next([nil, nil, nil, nil, nil, nil, nil]))
    let broken = try #require(found.first)
    #expect(broken.finding.message.contains("自然人 3 与 空白（差 3；空白按零计，照原文不能断定）"))
    #expect(broken.finding.left == Figure(4))
    #expect(broken.finding.right == Figure(0))
  }

  /// Only the total is filled in: the blanks beside it are no zeros.
  @Test func `blanks that the total of their own row contradicts are not read as zero`() {
    #expect(findings(last, next([nil, nil, nil, nil, nil, nil, 4])).isEmpty)
    #expect(findings(last, next([3, 1, 0, 0, 0, 0, nil])).isEmpty)
  }

  @Test(arguments: [CellState.missing, .unreadable])
  func `a cell that is lost says nothing, the others do`(state: CellState) throws {
    let later = next([2, 1, 0, 0, 0, 0, 3]).marked("applications|carried_in|total", state)
    let broken = try #require(findings(last, later).first)
    #expect(broken.finding.cells.count == 1)
    #expect(broken.finding.left == Figure(3))
  }

  @Test func `an uncertain cell, or an uncertain year, makes it our responsibility`() throws {
    let later = next([2, 1, 0, 0, 0, 0, 3]).marked("applications|carried_in|total", .uncertain)
    #expect(try #require(findings(last, later).first).finding.responsibility == .extraction)
    let guessed = FiledReport(2023, isPlaced: false, [:]).with("carried_in", [0, 0, 0, 0, 0, 0, 0])
    #expect(try #require(findings(last, guessed).first).finding.responsibility == .extraction)
  }
}
