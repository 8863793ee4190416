import CSQLite

/// A connection on which strangers may run SQL: it can read the database and do nothing else.
///
/// Opening read-only is not enough (VACUUM INTO and ATTACH write other files), nor is any other
/// single measure; so all are taken together.
public struct ReadOnlyPolicy: Sendable {
  /// The longest text, blob or row in bytes.
  public var maximumLength: Int32 = 32 << 20
  /// The longest SQL text in bytes.
  public var maximumSQLLength: Int32 = 1 << 20
  /// Milliseconds to wait while another program writes.
  public var busyTimeout: Int32 = 5_000

  public init() {}

  /// Opens a file under the policy.
  public func open(path: String) throws -> Connection {
    let connection = try Connection(path: path, mode: .readOnly, busyTimeout: busyTimeout)
    try apply(to: connection)
    return connection
  }

  /// Puts a connection under the policy, for good.
  public func apply(to connection: Connection) throws {
    try connection.requireOpen()
    let database = connection.handle
    try connection.execute("PRAGMA query_only = ON")
    guard gongkai_sqlite_defensive(database, 1) == SQLITE_OK,
      gongkai_sqlite_trusted_schema(database, 0) == SQLITE_OK
    else {
      throw SQLiteError(SQLITE_ERROR, database)
    }
    try declareVirtualTables(of: connection)
    setLimits(database)
    let guardian = Guardian()
    connection.guardian = guardian
    guardian.watch(database)
  }

  /// Prepares a statement of a stranger: exactly one, and it only reads.
  public func prepare(_ sql: String, on connection: Connection) throws -> Statement {
    let statement = try connection.prepare(sql)
    guard statement.isReadOnly else {
      throw SQLiteError(code: .readOnly, message: "the statement would write", sql: sql)
    }
    return statement
  }

  /// Touches every virtual table once: declaring one looks like a change of the schema to the
  /// authorizer, so it must happen before there is one.
  private func declareVirtualTables(of connection: Connection) throws {
    for table in ["json_each('[]')", "json_tree('[]')", "pragma_table_info('')"] {
      try connection.execute("SELECT 1 FROM \(table)")
    }
    let stored = try connection.prepare(
      "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%'")
    for name in try stored.map({ try $0.string(0) ?? "" }) {
      let quoted = name.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"")
      // One that cannot be declared (no such module) is for whoever asks for it.
      try? connection.execute("SELECT 1 FROM \"\(quoted)\" LIMIT 0")
    }
  }

  private func setLimits(_ database: OpaquePointer) {
    let limits: [(Int32, Int32)] = [
      (SQLITE_LIMIT_LENGTH, maximumLength), (SQLITE_LIMIT_SQL_LENGTH, maximumSQLLength),
      // No threads: their sorting does not keep rows with equal keys in order, and what is joined to one
      // text group by group stands in the order that a subquery gave it.
      (SQLITE_LIMIT_ATTACHED, 0), (SQLITE_LIMIT_WORKER_THREADS, 0),
      (SQLITE_LIMIT_TRIGGER_DEPTH, 1), (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 5_000),
      (SQLITE_LIMIT_EXPR_DEPTH, 500),
    ]
    for (limit, value) in limits { sqlite3_limit(database, limit, value) }
  }
}
