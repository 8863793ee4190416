import Checks
import Ingest
import StatutoryForm
import Testing

@Suite struct `Relations over years in which a cell takes part` {
  private let history = History(reports: [
    FiledReport(2021, [:]).with("carried_out", [1, 0, 0, 0, 0, 0, 1]),
    FiledReport(2022, [:]).with("carried_in", [1, 0, 0, 0, 0, 0, 1])
      .with("carried_out", [3, nil, 0, 0, 0, 0, 3]),
    FiledReport(2023, [:]).with("carried_in", [2, 0, 0, 0, 0, 0, 2]),
    FiledReport(2025, [:]).with("carried_in", [9, 0, 0, 0, 0, 0, 9]),
  ])

  private func told(_ path: String, _ year: Int) throws -> [String] {
    let address = try #require(Form.standard.address(path))
    return AcrossRules.relations(of: address, in: year, history).map { $0.sentence }
  }

  @Test func `are told whether they hold, with both sides and their difference`() throws {
    #expect(
      try told("applications|carried_in|total", 2022) == [
        "总计：2021年“结转下年度继续办理” 1 ＝ 2022年“上年结转政府信息公开申请数量” 1"
      ])
    #expect(
      try told("applications|carried_out|total", 2022) == [
        "总计：2022年“结转下年度继续办理” 3 ≠ 2023年“上年结转政府信息公开申请数量” 2（差 1）"
      ])
  }

  @Test func `are told with blanks as zero`() throws {
    #expect(
      try told("applications|carried_out|business", 2022) == [
        "商业企业：2022年“结转下年度继续办理” 空白 ＝ 2023年“上年结转政府信息公开申请数量” 0（空白按零计）"
      ])
  }

  @Test func `are none where the year before or after has no report`() throws {
    #expect(try told("applications|carried_in|total", 2025).isEmpty)
    #expect(try told("applications|carried_out|total", 2023).isEmpty)
    #expect(try told("applications|received|total", 2022).isEmpty)
  }
}
