import Query
import Testing

private let received = "applications|received|total"
private let town = SampleReport(town: "红格镇", cells: [received: 2])
private let bureau = SampleReport(town: "财政局", kind: .department, cells: [received: 30])
private let office = SampleReport(town: "政府办公室", kind: .governmentOffice, cells: [received: 400])
private let government = SampleReport(town: "政府", kind: .government, cells: [received: 5000])
private let organs = [town, bureau, office, government]

@Suite struct OrganTests {
  @Test(arguments: [
    ("towns", 2), ("departments", 30), ("offices", 400), ("governments", 5000), ("all", 432),
  ])
  func `a government is never summed with what its report covers`(choice: String, sum: Int) throws {
    let table = try answer("form-applications", ["organs": choice], of: organs)
    #expect(table.first?.contains(" \(sum) ") == true, "\(table)")
    for question in ["form-proactive", "form-reviews"] {
      let reports = choice == "all" ? 3 : 1
      let lines = try answer(question, ["organs": choice], of: organs)
      #expect(lines.allSatisfy { $0.contains(" \(reports) ") }, "\(lines)")
    }
    let rank = try answer("rank", ["organs": choice], of: organs)
    #expect(rank.allSatisfy { $0.contains(" \(sum) ") }, "\(rank)")
  }

  @Test func `all organs are also those whose kind is not known`() throws {
    let nameless = SampleReport(isNamed: false, cells: [received: 600])
    for (choice, sum) in [("towns", 2), ("all", 602)] {
      let table = try answer("form-applications", ["organs": choice], of: [town, nameless])
      #expect(table.first?.contains(" \(sum) ") == true, "\(table)")
      let rank = try answer("rank", ["organs": choice], of: [town, nameless])
      #expect(rank.allSatisfy { $0.contains(" \(sum) ") }, "\(rank)")
      let regions = try answer("regions", ["organs": choice], of: [town, nameless])
      #expect(regions.contains { $0.contains(" 600 ") } == (choice == "all"), "\(regions)")
    }
  }

  @Test func `a total of governments and others is told, whatever has a row`() throws {
    let runner = try makeRunner(organs)
    func mixes(_ rows: String, total: Bool) throws -> Bool {
      let pivot = Pivot(
        measure: "applications.received", rows: [try PivotDimension.named(rows, for: "rows")],
        columns: nil)
      return try pivot.table(share: false, total: total, on: runner.connection).mixesGovernments
    }
    #expect(try mixes("agency", total: true))
    #expect(try mixes("organ_kind", total: true))
    #expect(try !mixes("agency", total: false))
    #expect(try mixes("year", total: false))
  }

  @Test func `an open agency of a known county stands in the county's row`() throws {
    let settled = SampleReport(town: "红格镇", division: "510422101", cells: [received: 2])
    let open = SampleReport(town: "无此镇", region: "510422", cells: [received: 3])
    let unknown = SampleReport(town: "某镇", cells: [received: 4])
    let lines = try answer("regions", of: [settled, open, unknown])
    #expect(lines.count == 2, "\(lines)")
    #expect(lines.first?.hasPrefix("盐边县 510422 2023 2 5 ") == true, "\(lines)")
  }
}

@Suite struct GuessTests {
  private let guess = SampleReport(
    cells: [
      received: 7, "applications|concluded|total": 9, "applications|granted|total": 4,
      "reviews|reconsideration|total": 1, "applications|carried_in|total": 2,
    ],
    uncertain: [
      received, "applications|concluded|total", "reviews|reconsideration|total",
      "applications|carried_in|total",
    ], figures: [("applications_received", 8)])

  @Test(arguments: [
    ("regions", " 3"), ("outcome-shares", " 0 1 -"), ("disputes", " 1"),
    ("narrative", " uncertain"),
    ("received", " uncertain uncertain"), ("rank", " 1"),
  ])
  func `a figure that rests on a guess says so`(question: String, ending: String) throws {
    let lines = try answer(question, of: [guess])
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { $0.hasSuffix(ending) }, "\(lines)")
  }

  @Test func `a verdict on a guess is marked`() throws {
    let before = SampleReport(year: 2022, cells: ["applications|carried_out|total": 5])
    let lines = try answer("carry-over", of: [before, guess])
    #expect(lines.count == 1 && lines[0].hasSuffix(" different 1"), "\(lines)")
  }

  @Test func `reports without a printed total are left out of shares, and counted`() throws {
    let blank = SampleReport(town: "盘江镇", cells: ["applications|concluded|total": .blank])
    let lines = try answer("outcome-shares", of: [SampleReport(cells: [:]), blank])
    #expect(lines.allSatisfy { $0.hasSuffix(" 0 1 0 -") }, "\(lines)")
  }
}
