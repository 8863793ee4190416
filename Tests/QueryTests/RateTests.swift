import Testing

@testable import Query

private func cells(_ granted: SampleCell, _ partly: SampleCell, of concluded: SampleCell)
  -> [String:
  SampleCell]
{
  [
    "applications|granted|total": granted, "applications|partly_granted|total": partly,
    "applications|concluded|total": concluded,
  ]
}

@Suite struct RateTests {
  @Test func `a rate stands on reports with all its figures, and tells how many have not`() throws {
    let lines = try answer(
      "disclosure-rate",
      of: [
        SampleReport(town: "甲镇", cells: cells(3, 1, of: 10)),
        SampleReport(town: "乙镇", cells: cells(2, .blank, of: 5)),
        SampleReport(
          town: "丙镇", cells: cells(1, 0, of: 6), uncertain: ["applications|granted|total"]),
      ])
    #expect(lines == ["2023 - - 4 1 16 31.3 2 1 1 -"])
  }

  @Test func `there is no rate of nothing`() throws {
    #expect(
      try answer("disclosure-rate", of: [SampleReport(cells: cells(0, 0, of: 0))])
        == ["2023 - - 0 0 0 - 1 0 0 -"])
  }

  @Test func `a backlog is of what came in and what was left`() throws {
    let report = SampleReport(cells: [
      "applications|received|total": 6, "applications|carried_in|total": 2,
      "applications|carried_out|total": 2,
    ])
    #expect(
      try answer("backlog", ["per": "report"], of: [report]) == ["2023 红格镇 盐边县 2 8 25.0 1 0 0 -"])
  }

  @Test func `a lawsuit after a reconsideration is no second conversion`() throws {
    let report = SampleReport(cells: [
      "reviews|reconsideration|total": 4, "reviews|reconsideration|corrected": 1,
      "reviews|litigation_direct|total": 1, "reviews|litigation_direct|pending": 1,
      "reviews|litigation_after_reconsideration|total": 2, "applications|concluded|total": 20,
    ])
    #expect(try answer("review-rates", of: [report]) == ["2023 - - 1 6 16.7 5 20 25.0 1 0 0 -"])
  }

  @Test func `shares of applicants are of all that are printed`() throws {
    let report = SampleReport(cells: [
      "applications|received|natural_person": 3, "applications|received|business": 1,
      "applications|received|research": .blank, "applications|received|total": 9,
    ])
    let lines = try answer("applicants", of: [report])
    #expect(lines[0] == "2023 - - natural_person 自然人 3 4 75.0 1 0 0")
    #expect(lines[2] == "2023 - - research 科研机构 - 4 - 0 1 0")
  }

  @Test func `shares of outcomes are of the printed total of the same reports`() throws {
    var first = SampleReport(town: "甲镇", cells: cells(3, 1, of: 8))
    first.cells["applications|refused.third_party|total"] = 2
    first.cells["applications|refused.state_secret|total"] = .blank
    let second = SampleReport(town: "乙镇", cells: cells(5, 5, of: .blank))
    let lines = try answer("outcome-shares", of: [first, second])
    #expect(lines[0] == "2023 - - granted 予以公开 3 8 37.5 1 1 0 0 1 0 -")
    #expect(lines[2] == "2023 - - refused 不予公开 2 8 25.0 1 7 1 0 1 0 -")
  }
}
