import CSQLite

extension Connection {
  /// Prepares one statement; anything behind it but blanks and comments is an error.
  public func prepare(_ sql: String) throws -> Statement {
    try prepare(sql, flags: 0, owner: self)
  }

  /// The statement for a text, prepared once and kept; it must not be used twice at a time.
  ///
  /// It comes reset, with whatever was bound before.
  public func cached(_ sql: String) throws -> Statement {
    if let statement = cache[sql] {
      statement.reset()
      return statement
    }
    // Without an owner: the connection holds its cache, so the cache must not hold it.
    let statement = try prepare(sql, flags: UInt32(SQLITE_PREPARE_PERSISTENT), owner: nil)
    cache[sql] = statement
    return statement
  }

  /// Executes several statements, one after the other; rows are dropped.
  ///
  /// There is no transaction around them: put them in `transaction` where they belong together.
  public func execute(_ sql: String) throws {
    try requireOpen()
    var text = sql
    try text.withUTF8 { bytes in
      var offset = 0
      while offset < bytes.count {
        let (statement, length) = try compile(bytes, from: offset, flags: 0, sql: sql)
        if let statement {
          defer { sqlite3_finalize(statement) }
          var result = sqlite3_step(statement)
          while result == SQLITE_ROW { result = sqlite3_step(statement) }
          guard result == SQLITE_DONE else {
            throw refused(SQLiteError(result, handle, sql: sqlText(statement)))
          }
        } else if length == 0 {
          break
        }
        offset += length
      }
    }
  }

  /// Runs one statement with values for its `?` parameters; rows are dropped.
  public func run(_ sql: String, _ values: Value...) throws {
    let statement = try prepare(sql)
    try statement.bind(all: values)
    try statement.run()
  }

  /// All rows of one statement; for results that are known to be small.
  public func rows(_ sql: String, _ values: Value...) throws -> [[Value]] {
    let statement = try prepare(sql)
    try statement.bind(all: values)
    return try statement.rows()
  }

  /// The first column of the first row, or nil where there is no row.
  public func value(_ sql: String, _ values: Value...) throws -> Value? {
    let statement = try prepare(sql)
    try statement.bind(all: values)
    defer { statement.reset() }
    return try statement.step() ? statement.value(0) : nil
  }

  private func prepare(_ sql: String, flags: UInt32, owner: Connection?) throws -> Statement {
    try requireOpen()
    var text = sql
    return try text.withUTF8 { bytes in
      let (statement, length) = try compile(bytes, from: 0, flags: flags, sql: sql)
      guard let statement else {
        throw SQLiteError(code: .misuse, message: "there is no statement in the text", sql: sql)
      }
      let rest = UnsafeBufferPointer(rebasing: bytes[length...])
      guard SQLText.isBlank(rest) else {
        sqlite3_finalize(statement)
        throw SQLiteError(code: .misuse, message: "only one statement is allowed", sql: sql)
      }
      return Statement(statement, sql: sql, owner: owner)
    }
  }

  /// The statement that starts at an offset, nil for blanks and comments, and its length in bytes.
  private func compile(
    _ bytes: UnsafeBufferPointer<UInt8>, from offset: Int, flags: UInt32, sql: String
  ) throws -> (OpaquePointer?, Int) {
    guard let base = bytes.baseAddress else { return (nil, 0) }
    guard let count = Int32(exactly: bytes.count - offset) else {
      throw SQLiteError(code: .tooBig, message: "the SQL text is too long")
    }
    return try (base + offset).withMemoryRebound(to: CChar.self, capacity: Int(count)) { start in
      var statement: OpaquePointer?
      var tail: UnsafePointer<CChar>?
      let result = sqlite3_prepare_v3(handle, start, count, flags, &statement, &tail)
      guard result == SQLITE_OK else {
        throw refused(SQLiteError(result, handle, sql: sql))
      }
      return (statement, tail.map { $0 - start } ?? Int(count))
    }
  }

  private func sqlText(_ statement: OpaquePointer) -> String? {
    sqlite3_sql(statement).map { String(cString: $0) }
  }

  /// The error with the forbidden action named, where a policy refused it.
  private func refused(_ error: SQLiteError) -> SQLiteError {
    guard .notAuthorized ~= error.code, let action = guardian?.takeRefusal() else { return error }
    return SQLiteError(code: error.code, message: "\(action) is not allowed", sql: error.sql)
  }
}
