import Corpus
import Ingest
import SQLite
import Schema
import Testing

@testable import Query

private let names = Schema.files(below: "queries/").map(\.name)

@Suite struct CatalogueTests {
  @Test func `the catalogue answers what people ask`() throws {
    let expected = [
      "applicants", "applications", "backlog", "blank-cells", "blanks", "carry-over", "change",
      "channels", "coverage", "disclosure-rate", "disputes", "documents", "editions", "enforcement",
      "fees", "filing", "findings", "findings-by-town", "form-applications", "form-proactive",
      "form-reviews", "narrative", "narrative-totals", "no-applications", "organ-kinds",
      "outcome-shares", "outcomes", "proactive", "rank", "received", "refusal-shares", "refusals",
      "review-rates", "reviews", "trend",
    ]
    #expect(Set(try Catalogue.standard.questions.map(\.name)).isSuperset(of: expected))
    #expect(try Catalogue.standard.questions.map(\.name) == names.sorted())
  }

  @Test(arguments: names)
  func `a header declares the parameters and columns that SQLite sees`(name: String) throws {
    let question = try Catalogue.standard.question(named: name)
    let connection = try Corpus.open(path: ":memory:", for: .writing).connection
    let statement = try ReadOnlyPolicy().prepare(question.sql, on: connection)
    #expect(Set(statement.parameterNames) == Set(question.parameters.map(\.name)))
    #expect(statement.columnNames == question.columns.map(\.code))
  }

  @Test(arguments: names)
  func `a question runs on an empty database, all of its choices included`(name: String) throws {
    let question = try Catalogue.standard.question(named: name)
    let runner = try makeRunner([])
    var rows = 0
    try runner.run(question, begin: { _ in }, row: { _ in rows += 1 })
    #expect(rows == 0)
    for parameter in question.parameters {
      guard case .words(let words) = parameter.choices else { continue }
      for word in words {
        let summary = try runner.run(
          question, arguments: [parameter.name: word], begin: { _ in }, row: { _ in })
        #expect(summary.cut == nil)
      }
    }
  }

  @Test(arguments: names)
  func `an answer does not depend on the order of the import`(name: String) throws {
    // Towns of one name in two counties, so that the name alone cannot decide.
    let reports = ["盐边县", "水城县"].flatMap { county in
      [2022, 2023].map { year in
        SampleReport(
          county: county, year: year,
          cells: [
            "applications|carried_out|total": 2, "applications|granted|total": .blank,
            "reviews|reconsideration|total": 1,
          ],
          figures: [
            ("carried_out", 3), ("proactive_disclosed", 9), ("proactive_disclosed_part", 4),
          ],
          findings: [
            Finding(rule: "r", severity: .error, responsibility: .source, message: "m")
          ])
      }
    }
    let question = try Catalogue.standard.question(named: name)
    let finest = question.parameter(named: "per").flatMap { parameter -> [String: String]? in
      guard case .words(let words) = parameter.choices else { return nil }
      return words.last.map { ["per": $0] }
    }
    let lines = try answer(name, finest ?? [:], of: reports)
    #expect(!lines.isEmpty)
    #expect(try answer(name, finest ?? [:], of: reports.reversed()) == lines)
  }

  @Test(arguments: names)
  func `a header says which chart suits, or that none does`(name: String) throws {
    let question = try Catalogue.standard.question(named: name)
    #expect(question.sql.contains("\n-- chart: "))
    #expect((question.chart == nil) == question.sql.contains("\n-- chart: none\n"))
  }

  @Test(arguments: names)
  func `threads sort only where nothing hangs on the order of equal rows`(name: String) throws {
    let question = try Catalogue.standard.question(named: name)
    guard question.sortsInThreads else { return }
    let sql = question.sql.split(separator: "\n").filter { !$0.hasPrefix("--") }
      .joined(separator: "\n")
    for word in ["GROUP BY", "group_concat", " OVER ", "DISTINCT", "LIMIT"] {
      #expect(!sql.contains(word), "\(word)")
    }
    // The last of the order is a key.
    #expect(sql.contains(/ORDER BY [^;]*report_id(, \w+\.ordinal)?;/))
  }

  @Test(arguments: names)
  func `a share or rate stands beside what it is a share of`(name: String) throws {
    let columns = try Catalogue.standard.question(named: name).columns
    for (index, column) in columns.enumerated() where column.unit == "%" {
      #expect(columns[..<index].count { $0.unit != "%" } >= 2, "\(column.code)")
    }
  }
}
