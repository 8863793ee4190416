import Testing

@testable import Query

private func town(_ name: String, _ year: Int, _ received: SampleCell) -> SampleReport {
  SampleReport(town: name, year: year, cells: ["applications|received|total": received])
}

/// Questions about any one figure of the form.
@Suite struct MeasureTests {
  @Test func `equal figures share a rank, and what has no number has none`() throws {
    let reports = [
      town("甲镇", 2023, 5), town("乙镇", 2023, 5), town("丙镇", 2023, 9), town("丁镇", 2023, .blank),
      town("戊镇", 2022, 50),
    ]
    let lines = try answer("rank", of: reports)
    #expect(lines.map { $0.split(separator: " ")[0] } == ["1", "2", "2"])
    #expect(lines[0] == "1 丙镇 盐边县 2023 9 reported 19 47.4 3 1 0")
    #expect(try answer("rank", ["top": "1", "year": "2022"], of: reports).count == 1)
  }

  @Test func `any cell of the form can be ranked, and a mistyped one is suggested`() throws {
    var report = SampleReport()
    report.cells = ["proactive|penalties|decisions": 7]
    #expect(
      try answer("rank", ["measure": "proactive/penalties/decisions"], of: [report])
        == ["1 红格镇 盐边县 2023 7 reported 7 100.0 1 0 0"])
    #expect(throws: QueryError.self) {
      try answer("rank", ["measure": "proactive/penalty/decisions"], of: [report])
    }
  }

  @Test func `a change is told only between two numbers`() throws {
    let reports = [
      town("甲镇", 2022, 4), town("甲镇", 2023, 6), town("乙镇", 2022, .blank), town("乙镇", 2023, 6),
      town("丙镇", 2023, 1), town("丁镇", 2021, 1),
    ]
    #expect(
      Set(try answer("change", of: reports)) == [
        "甲镇 盐边县 2022 4 2023 6 2 50.0 reported reported",
        "乙镇 盐边县 2022 - 2023 6 - - blank reported",
        "丙镇 盐边县 2022 - 2023 1 - - no report reported",
      ])
  }

  @Test func `a trend compares with the year just before, and a sum tells what it rests on`() throws
  {
    let reports = [
      town("甲镇", 2020, 4), town("甲镇", 2022, 6), town("甲镇", 2023, 9), town("乙镇", 2023, .blank),
    ]
    #expect(
      try answer("trend", ["agency": "甲镇"], of: reports) == [
        "甲镇 盐边县 2020 4 - 1 0 0 -", "甲镇 盐边县 2022 6 - 1 0 0 -", "甲镇 盐边县 2023 9 3 1 0 0 -",
      ])
    #expect(
      try answer("trend", ["per": "county", "from": "2022"], of: reports) == [
        "- 盐边县 2022 6 - 1 0 0 -", "- 盐边县 2023 9 3 1 1 0 -",
      ])
  }

  @Test func `the form of a county is the sum of its towns, not of its departments`() throws {
    var partial = town("乙镇", 2023, .blank)
    partial.isComplete = false
    let lines = try answer("form-applications", of: [town("甲镇", 2023, 4), partial])
    #expect(lines[0] == "received 一、本年新收政府信息公开申请数量 0 0 0 0 0 0 4 2 13 1 0")
  }

  @Test func `who has filed is told by a sign for every year`() throws {
    var partial = town("甲镇", 2021, 1)
    partial.isComplete = false
    #expect(
      try answer("filing", of: [partial, town("甲镇", 2023, 1)])
        == ["甲镇 盐边县 2021 2023 ◐·● 1 1 1 2022"])
  }
}
