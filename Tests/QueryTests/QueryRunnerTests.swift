import SQLite
import Testing

@testable import Query

private func makeRunner() throws -> QueryRunner {
  let connection = try Connection(path: ":memory:", mode: .create)
  try connection.execute(
    "CREATE TABLE t(a, b); INSERT INTO t VALUES (1, 'x'), (2, NULL), (3, 2.5)")
  return try QueryRunner(connection: connection)
}

/// Everything that a statement hands on.
private func collect(
  _ statement: FreeStatement, limits: QueryLimits = .none, on runner: QueryRunner
) throws -> (columns: [String], rows: [[Value]], summary: QuerySummary) {
  var columns: [String] = []
  var rows: [[Value]] = []
  let summary = try runner.run(
    statement, limits: limits, begin: { columns = $0.map(\.code) }, row: { rows.append($0) })
  return (columns, rows, summary)
}

private let endless = """
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n
  """

@Suite struct QueryRunnerTests {
  @Test func `rows come with their columns, in order, as they are stored`() throws {
    let result = try collect(FreeStatement("SELECT a, b FROM t ORDER BY a"), on: makeRunner())
    #expect(result.columns == ["a", "b"])
    #expect(result.rows == [[1, "x"], [2, .null], [3, 2.5]])
    #expect(result.summary == QuerySummary(rows: 3, cut: nil))
  }

  @Test func `named parameters are bound, never pasted`() throws {
    let statement = FreeStatement(
      "SELECT :x, ':y' FROM t WHERE a = :a", values: ["x": "'; DROP TABLE t; --", "a": 2])
    let result = try collect(statement, on: makeRunner())
    #expect(result.rows == [["'; DROP TABLE t; --", ":y"]])
  }

  @Test func `a row limit cuts and says so, but only when there was more`() throws {
    let statement = FreeStatement("SELECT a FROM t ORDER BY a")
    let runner = try makeRunner()
    let cut = try collect(statement, limits: QueryLimits(maxRows: 2), on: runner)
    #expect(cut.rows == [[1], [2]])
    #expect(cut.summary == QuerySummary(rows: 2, cut: .rows))
    let whole = try collect(statement, limits: QueryLimits(maxRows: 3), on: runner)
    #expect(whole.summary == QuerySummary(rows: 3, cut: nil))
  }

  @Test func `an endless query ends at its deadline and the connection stays usable`() throws {
    let runner = try makeRunner()
    let limits = QueryLimits(timeout: .milliseconds(100))
    let duration = try ContinuousClock().measure {
      let result = try collect(FreeStatement(endless), limits: limits, on: runner)
      #expect(result.summary == QuerySummary(rows: 0, cut: .time))
    }
    #expect(duration >= .milliseconds(100))
    #expect(duration < .seconds(2))
    #expect(try collect(FreeStatement("SELECT 1"), limits: limits, on: runner).rows == [[1]])
  }

  @Test func `a slow reader does not use up the time of the query`() throws {
    let runner = try makeRunner()
    var count = 0
    // Every row is enough work for SQLite to look at the clock.
    let busy = """
      SELECT (WITH RECURSIVE n(i) AS (SELECT a UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
        SELECT max(i) FROM n) FROM t
      """
    let summary = try runner.run(
      FreeStatement(busy), limits: QueryLimits(timeout: .milliseconds(150)),
      begin: { _ in },
      row: { _ in
        count += 1
        let start = ContinuousClock.now
        while start.duration(to: .now) < .milliseconds(100) {}
      })
    #expect(summary == QuerySummary(rows: 3, cut: nil))
    #expect(count == 3)
  }

  @Test func `a reader that fails ends the query with its own error`() throws {
    struct Full: Error {}
    let runner = try makeRunner()
    #expect(throws: Full.self) {
      try runner.run(FreeStatement("SELECT a FROM t"), begin: { _ in }, row: { _ in throw Full() })
    }
    #expect(try collect(FreeStatement("SELECT 1"), on: runner).rows == [[1]])
  }

  @Test(arguments: [
    "DELETE FROM t", "SELECT 1; DELETE FROM t", "CREATE TEMP TABLE x(a)", "PRAGMA query_only = OFF",
    "ATTACH ':memory:' AS other", "VACUUM INTO '/tmp/never.sqlite'", "BEGIN", "", "-- nothing",
    "SELECT load_extension('x')",
  ])
  func `a statement that does more than read is refused`(sql: String) throws {
    let runner = try makeRunner()
    #expect(throws: SQLiteError.self) { try collect(FreeStatement(sql), on: runner) }
    #expect(try collect(FreeStatement("SELECT count(*) FROM t"), on: runner).rows == [[3]])
  }

  @Test func `a canned question gets its defaults and its declared columns`() throws {
    let question = try Question(
      file: "q.sql", name: "q",
      text: """
        -- title: 甲 | A
        -- description: One sentence.
        -- param: least integer default 2 | 至少 | At least
        -- column: a | 甲 | A | 件
        SELECT a FROM t WHERE a >= :least ORDER BY a;
        """)
    var columns: [ResultColumn] = []
    var rows: [[Value]] = []
    let runner = try makeRunner()
    try runner.run(question, begin: { columns = $0 }, row: { rows.append($0) })
    #expect(columns == question.columns)
    #expect(rows == [[2], [3]])
    rows = []
    try runner.run(question, arguments: ["least": "3"], begin: { _ in }, row: { rows.append($0) })
    #expect(rows == [[3]])
  }
}
