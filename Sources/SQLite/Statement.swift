import CSQLite

/// A prepared statement: bind, step, read the columns, reset.
///
/// Parameters are counted from 1, columns from 0, as in SQLite.
public final class Statement {
  /// The text it was prepared from.
  public let sql: String
  let handle: OpaquePointer
  private let owner: Connection?

  init(_ handle: OpaquePointer, sql: String, owner: Connection?) {
    self.handle = handle
    self.sql = sql
    self.owner = owner
  }

  deinit { sqlite3_finalize(handle) }

  /// Moves to the next row; false after the last, and the statement is then ready to be used again.
  ///
  /// An error resets the statement, so that it holds no lock.
  public func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW:
      return true
    case SQLITE_DONE:
      sqlite3_reset(handle)
      return false
    case let result:
      let error = failure(result)
      sqlite3_reset(handle)
      throw error
    }
  }

  /// Steps to the end and drops the rows: for statements that write.
  public func run() throws {
    while try step() {}
  }

  /// Makes the statement ready to be bound and stepped again; bound values stay.
  public func reset() { sqlite3_reset(handle) }

  /// Sets every parameter to NULL.
  public func clearBindings() { sqlite3_clear_bindings(handle) }

  /// Calls `body` on every row, the columns being read from the statement itself.
  public func forEach(_ body: (Statement) throws -> Void) throws {
    defer { reset() }
    while try step() { try body(self) }
  }

  /// All rows that are left, transformed.
  public func map<Result>(_ transform: (Statement) throws -> Result) throws -> [Result] {
    var results: [Result] = []
    try forEach { results.append(try transform($0)) }
    return results
  }

  /// All rows that are left; for results that are known to be small.
  public func rows() throws -> [[Value]] {
    try map(\.values)
  }

  /// The values of the row it stands on.
  public var values: [Value] { (0..<columnCount).map(value) }

  public var columnCount: Int { Int(sqlite3_column_count(handle)) }

  /// The names of the columns, as the statement gives them; two may be the same.
  public var columnNames: [String] {
    (0..<sqlite3_column_count(handle)).map { column in
      sqlite3_column_name(handle, column).map { String(cString: $0) } ?? ""
    }
  }

  public var parameterCount: Int { Int(sqlite3_bind_parameter_count(handle)) }

  /// The names of the parameters without `:`, `@` or `$`; nil for `?`.
  public var parameterNames: [String?] {
    (0..<sqlite3_bind_parameter_count(handle)).map { index in
      guard let name = sqlite3_bind_parameter_name(handle, index + 1) else { return nil }
      let text = String(cString: name)
      return text.hasPrefix("?") ? nil : String(text.dropFirst())
    }
  }

  /// Whether it changes no file by itself. BEGIN, COMMIT and ATTACH count as such too.
  public var isReadOnly: Bool { sqlite3_stmt_readonly(handle) != 0 }

  /// Whether it stands on a row, and so may hold a lock.
  public var isBusy: Bool { sqlite3_stmt_busy(handle) != 0 }

  func failure(_ result: Int32) -> SQLiteError {
    SQLiteError(result, sqlite3_db_handle(handle), sql: sql)
  }
}
