import Corpus
import SQLite

/// Asks questions of a database that it can only read.
///
/// Canned questions and statements of strangers take the same way: the same policy, the same
/// limits. Rows are handed on as they come, so memory does not grow with the result.
public final class QueryRunner {
  public let connection: Connection
  private let policy: ReadOnlyPolicy

  /// Opens the database of a path. Throws `CorpusError`.
  public convenience init(path: String, busyTimeout: Int32 = 10_000) throws {
    self.init(corpus: try Corpus.open(path: path, for: .reading, busyTimeout: busyTimeout))
  }

  /// Asks a corpus that was opened for reading, and so is under the policy already.
  public init(corpus: Corpus) {
    policy = ReadOnlyPolicy()
    connection = corpus.connection
  }

  /// Takes any other connection over and puts it under the policy, for good.
  public init(connection: Connection, policy: ReadOnlyPolicy = ReadOnlyPolicy()) throws {
    self.policy = policy
    self.connection = connection
    try policy.apply(to: connection)
  }

  /// Answers a canned question.
  ///
  /// - Parameters:
  ///   - arguments: what the user typed, by the name of the parameter.
  ///   - begin: called once with the columns, before any row.
  ///   - lend: called with the statement on each row; its texts live until the next.
  /// - Throws: `QueryError` for a wrong argument, `SQLiteError`, and what the closures throw.
  @discardableResult
  public func run(
    _ question: Question, arguments: [String: String] = [:], limits: QueryLimits = .none,
    begin: ([ResultColumn]) throws -> Void, lend: (Statement) throws -> Void
  ) throws -> QuerySummary {
    let values = try question.values(from: arguments, on: connection)
    let statement = try policy.prepare(question.sql, on: connection)
    for (name, value) in values { try statement.bind(name, value) }
    connection.setSortingThreads(question.sortsInThreads ? 2 : 0)
    defer { connection.setSortingThreads(0) }
    try begin(question.columns)
    return try stream(statement, limits: limits, keep: { $0 }, to: lend)
  }

  /// The same for whoever keeps the values of a row.
  @discardableResult
  public func run(
    _ question: Question, arguments: [String: String] = [:], limits: QueryLimits = .none,
    begin: ([ResultColumn]) throws -> Void, row: ([Value]) throws -> Void
  ) throws -> QuerySummary {
    try run(
      question, arguments: arguments, limits: limits, begin: begin, lend: { try row($0.values) })
  }

  /// Runs a statement of a stranger: exactly one, and it can only read.
  ///
  /// A parameter that gets no value is NULL.
  @discardableResult
  public func run(
    _ statement: FreeStatement, limits: QueryLimits = .none,
    begin: ([ResultColumn]) throws -> Void, lend: (Statement) throws -> Void
  ) throws -> QuerySummary {
    let prepared = try policy.prepare(statement.sql, on: connection)
    for (name, value) in statement.values { try prepared.bind(name, value) }
    try begin(prepared.columnNames.map(ResultColumn.init(named:)))
    return try stream(prepared, limits: limits, keep: { $0 }, to: lend)
  }

  /// The same for whoever keeps the values of a row.
  @discardableResult
  public func run(
    _ statement: FreeStatement, limits: QueryLimits = .none,
    begin: ([ResultColumn]) throws -> Void, row: ([Value]) throws -> Void
  ) throws -> QuerySummary {
    try run(statement, limits: limits, begin: begin, lend: { try row($0.values) })
  }

  /// Hands on what `keep` makes of the rows; a row of which it makes nil does not count.
  func stream<Item>(
    _ statement: Statement, limits: QueryLimits, keep: (Statement) throws -> Item?,
    to body: (Item) throws -> Void
  ) throws -> QuerySummary {
    var clock = QueryClock(limit: limits.timeout, connection: connection)
    defer {
      statement.reset()
      connection.setDeadline(after: nil)
    }
    var count = 0
    do {
      while try statement.step() {
        guard let item = try keep(statement) else { continue }
        if count == limits.maxRows { return QuerySummary(rows: count, cut: .rows) }
        try clock.pause { try body(item) }
        count += 1
      }
    } catch let error as SQLiteError
      where ResultCode.interrupt ~= error.code && connection.deadlinePassed
    {
      return QuerySummary(rows: count, cut: .time)
    }
    return QuerySummary(rows: count, cut: nil)
  }
}

/// A statement as a user typed it, with values for its named parameters.
public struct FreeStatement: Sendable {
  public var sql: String
  public var values: [String: Value]

  public init(_ sql: String, values: [String: Value] = [:]) {
    self.sql = sql
    self.values = values
  }
}
