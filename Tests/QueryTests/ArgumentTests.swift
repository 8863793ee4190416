import SQLite
import Testing

@testable import Query

private let question = try? Question(
  file: "q.sql", name: "received",
  text: """
    -- title: 收到 | Received
    -- description: One sentence.
    -- param: year year optional | 年份 | Only this year
    -- param: years integer default 2 min 1 max 9 | 年数 | At least so many
    -- param: town text choices "SELECT name FROM towns" | 镇 | Town
    -- param: show text default breaks choices breaks,all | 显示 | Show
    -- column: a | 甲 | A
    SELECT :year AS a, :years, :town, :show;
    """)

private func values(_ arguments: [String: String]) throws -> [String: Value] {
  let connection = try Connection(path: ":memory:", mode: .create)
  try connection.execute("CREATE TABLE towns(name); INSERT INTO towns VALUES ('红格镇'), ('盘江镇')")
  return try #require(question).values(from: arguments, on: connection)
}

/// What a question over three cells of the form takes a measure for.
private func measure(_ text: String) throws -> Value? {
  let question = try Question(
    file: "q.sql", name: "rank",
    text: """
      -- title: 排名 | Rank
      -- description: One sentence.
      -- param: measure text choices "SELECT cell FROM cells" | 指标 | A cell
      -- column: a | 甲 | A
      SELECT :measure AS a;
      """)
  let connection = try Connection(path: ":memory:", mode: .create)
  try connection.execute(
    """
    CREATE TABLE cells(cell); INSERT INTO cells VALUES ('applications/granted/other'),
      ('applications/granted/business'), ('applications/granted/total')
    """)
  return try question.values(from: ["measure": text], on: connection)["measure"]
}

private func complaint(_ arguments: [String: String]) -> String? {
  do {
    _ = try values(arguments)
    return nil
  } catch {
    return "\(error)"
  }
}

@Suite struct ArgumentTests {
  @Test func `what is left out is NULL or its default`() throws {
    #expect(
      try values(["town": "红格镇"]) == ["year": .null, "years": 2, "town": "红格镇", "show": "breaks"])
  }

  @Test(arguments: [(2024, 2022), (2009, 2008)])
  func `years that end before they begin are refused`(from: Int64, to: Int64) throws {
    let question = try Catalogue.standard.question(named: "received")
    let connection = try Connection(path: ":memory:", mode: .create)
    #expect(throws: QueryError.yearsReversed(from: from, to: to)) {
      try question.values(from: ["from": "\(from)", "to": "\(to)"], on: connection)
    }
    let year = ["from": "\(from)", "to": "\(from)"]
    #expect(try question.values(from: year, on: connection)["to"] == .integer(from))
  }

  @Test func `a name in traditional script is the same name`() throws {
    #expect(try values(["town": "紅格鎮"])["town"] == "红格镇")
    #expect(try values(["town": "盤江"])["town"] == "盘江镇")
  }

  @Test(arguments: [
    "applications/granted/total", "applications|granted|total", "applications.granted.total",
    "applications.granted",
  ])
  func `a cell is found by its path however it is written`(text: String) throws {
    #expect(try measure(text) == "applications/granted/total")
  }

  @Test func `a path that names a column is never taken for another one`() throws {
    #expect(try measure("applications.granted.business") == "applications/granted/business")
    #expect(throws: QueryError.self) { try measure("applications.granted.busines") }
    #expect(try measure("予以公开/商业企业") == "applications/granted/business")
    #expect(try measure("予以公开") == "applications/granted/total")
    #expect(throws: QueryError.self) { try measure("新收") }
  }

  @Test func `what is suggested for a path without a column is the total`() throws {
    do {
      _ = try measure("applications.garnted")
      Issue.record("it was taken")
    } catch let QueryError.notAChoice(_, _, suggestion, _) {
      #expect(suggestion == "applications/granted/total")
    }
  }

  @Test(arguments: ["2023", " 2023 ", "２０２３", "2023年"])
  func `a year is read as people write it`(text: String) throws {
    #expect(try values(["town": "红格镇", "year": text])["year"] == 2023)
  }

  @Test(arguments: [
    (
      ["yaer": "2023", "town": "红格镇"],
      "'received' has no parameter --yaer (did you mean '--year'?)"
        + "; it takes --year, --years, --town, --show"
    ),
    ([:], "'received' needs --town (镇, Town)"),
    (["town": "江镇x"], "--town cannot be '江镇x'; it can be 红格镇, 盘江镇"),
    (["town": "镇"], "--town cannot be '镇'; it can be 红格镇, 盘江镇"),
    (
      ["town": "'; DROP TABLE towns --"],
      "--town cannot be ''; DROP TABLE towns --'; it can be 红格镇, 盘江镇"
    ),
    (["town": "红格镇", "year": "last"], "--year must be a year such as 2023, not 'last'"),
    (["town": "红格镇", "year": "1999"], "--year must be from 2008 to 2100, not 1999"),
    (["town": "红格镇", "years": "2年"], "--years must be a whole number, not '2年'"),
    (["town": "红格镇", "years": "0"], "--years must be from 1 to 9, not 0"),
    (["town": "红格镇", "years": ""], "--years must be a whole number, not ''"),
    (
      ["town": "红格镇", "years": "99999999999999999999"],
      "--years must be a whole number, not '99999999999999999999'"
    ),
    (
      ["town": "红格镇", "show": "al"],
      "--show cannot be 'al' (did you mean 'all'?); it can be breaks, all"
    ),
  ])
  func `a wrong argument is answered with what would be right`(
    arguments: [String: String], expected: String
  ) {
    #expect(complaint(arguments) == expected)
  }

  @Test func `an unknown question is answered with the nearest one`() throws {
    let catalogue = Catalogue(questions: [try #require(question)])
    #expect(throws: QueryError.unknownQuestion(name: "recieved", suggestion: "received")) {
      try catalogue.question(named: "recieved")
    }
    #expect(throws: QueryError.unknownQuestion(name: "weather", suggestion: nil)) {
      try catalogue.question(named: "weather")
    }
  }
}

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("outcome", "outcomes"), ("refusal", "refusals"), ("carryover", "carry-over"),
    ("recieved", "received"), ("OUTCOMES", "outcomes"), ("applications", "no-applications"),
  ])
  func `a slip finds the name that was meant`(typed: String, meant: String) {
    let names = ["carry-over", "no-applications", "outcomes", "received", "refusals", "reviews"]
    #expect(suggest(typed, among: names) == meant)
  }

  @Test func `nothing near is no suggestion`() {
    #expect(suggest("xyz", among: ["outcomes", "received"]) == nil)
    #expect(suggest("", among: ["outcomes"]) == nil)
    #expect(suggest("outcomes", among: [String]()) == nil)
  }

  @Test func `the nearest wins over the first`() {
    #expect(suggest("红格镇", among: ["红果镇人民政府", "红格乡", "红格镇 "]) == "红格乡")
    #expect(suggest("abcdef", among: ["abcdxy", "abcdex"]) == "abcdex")
  }

  @Test func `edits are counted, a swap as one`() {
    func distance(_ a: String, _ b: String) -> Int {
      editDistance(Array(a.unicodeScalars), Array(b.unicodeScalars))
    }
    #expect(distance("", "abc") == 3)
    #expect(distance("ab", "ba") == 1)
    #expect(distance("kitten", "sitting") == 3)
    #expect(distance("镇", "镇") == 0)
  }

  @Test func `a part of a name that fits one only means it`() throws {
    #expect(try values(["town": "红格"])["town"] == "红格镇")
    #expect(try values(["town": "盘江镇"])["town"] == "盘江镇")
  }
}
