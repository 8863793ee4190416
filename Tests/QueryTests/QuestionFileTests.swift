import SQLite
import Testing

@testable import Query

private let head = """
  -- title: 标题 | Title
  -- description: One sentence.

  """
private let column = "-- column: a | 甲 | A\n"

private func read(_ text: String) throws(HeaderError) -> Question {
  try Question(file: "q.sql", name: "q", text: text)
}

private func message(_ text: String) -> String? {
  do throws(HeaderError) {
    _ = try read(text)
    return nil
  } catch {
    return error.description
  }
}

@Suite struct QuestionFileTests {
  @Test func `a header becomes titles, parameters and columns`() throws {
    let question = try read(
      head + """
        -- description: Another one.
        -- param: year year optional | 年份 | Only this year
        -- param: years integer default 2 min 1 max 9 | 年数 | At least
        -- param: town text choices "SELECT a || 'b' FROM t" | 镇 | Town
        -- param: show text default breaks choices breaks,all | 显示 | Show
        -- column: a | 甲 | A
        -- column: b | 乙 | B | 件
        SELECT 1 AS a, :year AS b;
        """)
    #expect(question.title == BilingualText(zh: "标题", en: "Title"))
    #expect(question.description == "One sentence. Another one.")
    #expect(question.parameters.map(\.name) == ["year", "years", "town", "show"])
    #expect(question.parameters.map(\.kind) == [.year, .integer, .text, .text])
    #expect(question.parameters.map(\.isRequired) == [false, false, true, false])
    #expect(question.parameters.map(\.defaultValue) == [nil, 2, nil, "breaks"])
    #expect(question.parameters.map(\.minimum) == [2008, 1, nil, nil])
    #expect(question.parameters.map(\.maximum) == [2100, 9, nil, nil])
    #expect(question.parameters[2].choices == .select("SELECT a || 'b' FROM t"))
    #expect(question.parameters[3].choices == .words(["breaks", "all"]))
    #expect(question.columns.map(\.code) == ["a", "b"])
    #expect(question.columns.map(\.unit) == [nil, "件"])
  }

  @Test func `the header ends where the statement begins, also with CRLF`() throws {
    let text = head + column + "SELECT 1 AS a -- unit: no key of the header\n"
    #expect(try read(text).columns.count == 1)
    let windows = text.split(separator: "\n").joined(separator: "\r\n")
    #expect(try read(windows).title == BilingualText(zh: "标题", en: "Title"))
  }

  @Test(arguments: [
    ("-- titel: x | y", "unknown key `titel`"),
    ("-- sort: fast", "sort: threads, or no such line"),
    ("-- a plain comment", "a line of the header must be `-- key: value`"),
    ("-- title: again | Again", "one title: Chinese | English"),
    ("-- column: b | 乙", "column: name | Chinese | English, and a unit if it has one"),
    ("-- column: b || B", "column: name | Chinese | English, and a unit if it has one"),
    ("-- param: x text", "param: name type … | Chinese | English"),
    ("-- param: x number | 数 | N", "the type of x must be integer, text, year, region or agency"),
    ("-- param: X text | 数 | N", "a parameter has a name of letters, digits and _"),
    ("-- param: x text maybe | 数 | N", "unknown word `maybe` for x"),
    ("-- param: x text min 1 | 数 | N", "`min` of x must be a number, of a number"),
    ("-- param: x integer default | 数 | N", "`default` of x needs one value"),
    ("-- param: x integer default y | 数 | N", "`y` cannot be the default of x"),
    ("-- param: x integer default 1 min 2 | 数 | N", "`1` cannot be the default of x"),
    ("-- param: x text default c choices a,b | 数 | N", "the default of x is none of its choices"),
    ("-- param: x integer optional default 1 | 数 | N", "x has a default, so it is never left out"),
  ])
  func `a wrong line is named with its number`(line: String, expected: String) {
    #expect(message(head + line + "\n" + column + "SELECT 1 AS a;") == "q.sql:3: " + expected)
  }

  @Test func `a chart names columns of the answer, or is none`() throws {
    let columns = column + "-- column: b | 乙 | B\n"
    func chart(_ text: String) throws -> Chart? {
      try read(head + columns + "-- chart: \(text)\nSELECT 1 AS a, 2 AS b;").chart
    }
    #expect(try chart("none") == nil)
    #expect(try chart("bars a by b") == Chart(kind: .bars, value: "a", over: nil, labels: ["b"]))
    #expect(
      try chart("line a over b by b a")
        == Chart(kind: .line, value: "a", over: "b", labels: ["b", "a"]))
    for wrong in [
      "", "pie a by b", "bars a", "bars a over b", "line a by b", "bars a by c", "bars c by b",
    ] {
      #expect(throws: HeaderError.self, "\(wrong)") { try chart(wrong) }
    }
  }

  @Test func `a header must have a title, a description and columns, each once`() {
    #expect(message("SELECT 1;") == "q.sql: the title is missing")
    #expect(message("-- title: 甲 | A\nSELECT 1;") == "q.sql: the description is missing")
    #expect(message(head + "SELECT 1;") == "q.sql: the columns are missing")
    #expect(message(head + column + column) == "q.sql: a column comes twice")
    let twice = "-- param: x text | 数 | N\n"
    #expect(message(head + column + twice + twice) == "q.sql: a parameter comes twice")
  }
}
