import SQLite
import Testing

@testable import Query

@Suite struct PivotTests {
  private let reports = [
    SampleReport(
      town: "甲镇", year: 2022,
      cells: [
        "applications|received|total": 4, "applications|received|natural_person": 3,
        "applications|received|business": 1, "applications|refused.third_party|total": 2,
        "applications|refused.state_secret|total": 1,
      ]),
    SampleReport(town: "甲镇", year: 2023, cells: ["applications|received|total": .blank]),
    SampleReport(
      town: "乙镇", year: 2023, cells: ["applications|received|total": 6],
      uncertain: ["applications|received|total"]),
  ]

  private func pivot(
    _ measure: String, _ rows: [String], _ columns: String? = nil, where filters: [String] = [],
    share: Bool = false, total: Bool = false
  ) throws -> (titles: [String], rows: [String]) {
    let pivot = Pivot(
      measure: measure, rows: try rows.map { try PivotDimension.named($0, for: "rows") },
      columns: try columns.map { try PivotDimension.named($0, for: "columns") }, filters: filters)
    let table = try pivot.table(share: share, total: total, on: makeRunner(reports).connection)
    let lines = table.rows.map { row in
      row.map { value in
        switch value {
        case .null: "-"
        case .integer(let number): "\(number)"
        case .real(let number): "\(number)"
        case .text(let text): text
        case .blob: "?"
        }
      }.joined(separator: " ")
    }
    return (table.columns.map(\.code), lines)
  }

  @Test func `a blank is no zero: it stays empty and is counted`() throws {
    let table = try pivot("applications.received", ["agency"], "year", total: true)
    #expect(
      table.titles
        == ["agency", "county", "2022", "2023", "total", "reports", "blanks", "uncertain"])
    #expect(
      table.rows == [
        "乙镇 盐边县 - 6 6 1 0 1", "甲镇 盐边县 4 - 4 1 1 0", "合计 - 4 6 10 2 1 1",
      ])
  }

  @Test func `a group is the sum of its cells, and a share is of the column's total`() throws {
    let table = try pivot("applications.refused", ["agency"], where: ["year=2022"], share: true)
    #expect(
      table.titles == [
        "agency", "county", "total", "total_share", "reports", "blanks", "uncertain",
      ])
    #expect(table.rows == ["甲镇 盐边县 3 100.0 1 0 0", "合计 - 3 100.0 1 0 0"])
  }

  @Test func `what is divided by applicants is the sum of the applicants, not of their total too`()
    throws
  {
    let table = try pivot("applications.received", ["year"], "applicant", total: true)
    #expect(Array(table.titles[1...2]) == ["natural_person", "business"])
    #expect(table.rows[0] == "2022 3 1 0 0 0 0 4 1 0 0")
    #expect(
      try pivot("applications.outcomes", ["outcome"], where: ["outcome=refused.third_party"]).rows
        == ["4.保护第三方合法权益 2 3 0 0"])
  }

  @Test func `filters take ranges, lists and any part of a name that fits one only`() throws {
    #expect(try pivot("applications/received", ["year"], where: ["year=2023-2024"]).rows.count == 1)
    #expect(try pivot("applications.received", ["agency"], where: ["agency=甲"]).rows.count == 1)
    #expect(try pivot("applications.received", ["agency"], where: ["agency=甲镇,乙镇"]).rows.count == 2)
    for wrong in ["agency=镇", "agency=丙镇", "year=x", "county", "county=", "town=甲镇' OR 1"] {
      #expect(throws: QueryError.self, "\(wrong)") {
        try pivot("applications.received", ["agency"], where: [wrong])
      }
    }
  }

  @Test func `any cell of the form can be summed`() throws {
    let runner = try makeRunner([])
    let paths = try runner.connection.rows(
      """
      SELECT DISTINCT c.section || '.' || f.code || '.' || k.code FROM form_cells AS c
      JOIN form_rows AS f ON f.section = c.section AND f."row" = c."row"
      JOIN form_columns AS k ON k.section = c.section AND k.column_id = c.column_id
      """)
    #expect(paths.count > 200)
    for path in paths {
      let measure = try PivotMeasure(path[0].text ?? "", dividing: [], on: runner.connection)
      #expect(measure.rows.count == 1 && measure.columns.count == 1)
    }
  }

  @Test(arguments: [
    "applications", "applications.", "reviews.upheld.x", "proactive.fees", "indicators.a", "",
    "applications.received' OR 1",
  ])
  func `a measure that is none is refused`(measure: String) {
    #expect(throws: QueryError.self) { try pivot(measure, ["year"]) }
  }

  @Test func `labels of the form are measures too`() throws {
    let connection = try makeRunner([]).connection
    for (label, path) in [
      ("新收", "applications.received"), ("不予公开/总计", "applications.refused.total"),
      ("结果纠正", "reviews.corrected"),
    ] {
      #expect(
        try PivotMeasure(label, dividing: [], on: connection)
          == PivotMeasure(path, dividing: [], on: connection))
    }
  }

  @Test func `the rows of one table do not divide another`() {
    #expect(throws: QueryError.self) { try pivot("applications.received", ["procedure"]) }
  }
}
