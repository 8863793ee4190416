import CSQLite

/// An error of SQLite. Bound values are not part of it, so they cannot reach a log or a screen.
public struct SQLiteError: Error, Sendable, Equatable {
  /// The extended code; match it with `~=` against a primary one.
  public let code: ResultCode
  public let message: String
  /// The statement as it was prepared, with its parameters unfilled.
  public let sql: String?

  public init(code: ResultCode, message: String, sql: String? = nil) {
    self.code = code
    self.message = message
    self.sql = sql
  }

  /// The latest error of a connection; must be made before anything else touches it.
  init(_ result: Int32, _ database: OpaquePointer?, sql: String? = nil) {
    // The connection may tell more than the function returned, but only about the same failure.
    let extended = database.map { sqlite3_extended_errcode($0) } ?? result
    let same = extended & 0xff == result & 0xff
    code = ResultCode(rawValue: same ? extended : result)
    let text = same ? database.flatMap { sqlite3_errmsg($0) } : nil
    message = (text ?? sqlite3_errstr(result)).map { String(cString: $0) } ?? "unknown error"
    self.sql = sql
  }
}

extension SQLiteError: CustomStringConvertible {
  public var description: String {
    "SQLite error \(code.rawValue): \(message)" + (sql.map { " - while executing `\($0)`" } ?? "")
  }
}
