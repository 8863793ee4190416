import SQLite
import Testing

@testable import Query

@Suite struct PivotFilterTests {
  private let reports = [
    SampleReport(
      town: "中山街道", county: "鼓楼区", city: "南京市", province: "江苏省", division: "320106001",
      cells: [
        "applications|received|total": 4, "applications|received|natural_person": 3,
        "applications|received|business": 1, "proactive|regulations|issued": 2,
        "proactive|regulations|in_force": 30,
      ]),
    SampleReport(
      town: "中山街道", county: "鼓楼区", city: "徐州市", province: "江苏省", division: "320302001",
      cells: ["applications|received|total": 6, "applications|received|business": 6]),
  ]

  private func sums(
    _ measure: String, _ rows: String, where filters: [String], total: Bool = false
  ) throws -> [Value] {
    let pivot = Pivot(
      measure: measure, rows: [try PivotDimension.named(rows, for: "rows")], columns: nil,
      filters: filters)
    let table = try pivot.table(share: false, total: total, on: makeRunner(reports).connection)
    let place = try #require(table.columns.firstIndex { $0.code == "total" })
    return table.rows.map { $0[place] }
  }

  @Test func `a filter on applicants chooses their column, not the total of all`() throws {
    let sum = { try sums("applications.received", "year", where: [$0]) }
    #expect(try sum("applicant=business") == [.integer(7)])
    #expect(try sum("applicant=business,natural_person") == [.integer(10)])
    #expect(try sum("applicant=total") == [.integer(10)])
    #expect(throws: QueryError.self) { try sum("applicant=total,business") }
  }

  @Test(arguments: ["result=corrected", "item=regulations"])
  func `a filter of another table is refused`(filter: String) throws {
    #expect(throws: QueryError.self) { try sums("applications.received", "year", where: [filter]) }
  }

  @Test(arguments: ["agency=中山街道", "agency=中山", "county=鼓楼区", "town=中山街道", "region=鼓楼区"])
  func `namesakes are asked back and not summed`(filter: String) throws {
    #expect(throws: QueryError.self) { try sums("applications.received", "year", where: [filter]) }
  }

  @Test func `counties of one name may be chosen where each has a row`() throws {
    #expect(
      try sums("applications.received", "county", where: ["county=鼓楼区"])
        == [.integer(4), .integer(6)])
    #expect(
      try sums("applications.received", "agency", where: ["town=中山街道"])
        == [.integer(4), .integer(6)])
  }

  @Test func `amounts of different things are never added up`() throws {
    #expect(
      try sums("proactive.regulations", "amount", where: ["edition=2021"]).contains(.integer(30)))
    #expect(throws: QueryError.self) {
      try sums("proactive.regulations", "amount", where: [], total: true)
    }
    #expect(throws: QueryError.self) {
      try sums("proactive.regulations", "year", where: ["amount=issued,in_force"])
    }
    #expect(
      try sums("proactive.regulations", "year", where: ["amount=in_force"], total: true)
        == [.integer(30), .integer(30)])
  }

  @Test func `a county that is in two cities is asked back by questions too`() throws {
    let asked = { try answer("outcomes", ["county": "鼓楼区"].merging($0) { $1 }, of: reports) }
    #expect(throws: QueryError.self) { try asked([:]) }
    #expect(try !asked(["region": "南京市"]).isEmpty)
  }
}
