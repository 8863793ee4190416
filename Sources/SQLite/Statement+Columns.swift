import CSQLite

/// The columns of the row the statement stands on. nil is NULL, or a column that does not exist.
extension Statement {
  public func isNull(_ column: Int) -> Bool { type(column) == SQLITE_NULL }

  /// The column as SQLite converts it: 2 for 2.5, 12 for `12abc`.
  public func int64(_ column: Int) -> Int64? {
    isNull(column) ? nil : sqlite3_column_int64(handle, Int32(column))
  }

  public func int(_ column: Int) -> Int? { int64(column).map(Int.init) }

  public func double(_ column: Int) -> Double? {
    isNull(column) ? nil : sqlite3_column_double(handle, Int32(column))
  }

  /// The column as text; numbers as SQLite writes them. Throws `.mismatch` for what is not UTF-8.
  public func string(_ column: Int) throws -> String? {
    try withText(column) { bytes in
      guard let text = String(utf8: bytes) else {
        let message = "column \(column) holds bytes that are not UTF-8"
        throw SQLiteError(code: .mismatch, message: message, sql: sql)
      }
      return text
    }
  }

  /// Lends the UTF-8 bytes of the column until the next step; nil for NULL.
  public func withText<Result>(
    _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result? {
    isNull(column) ? nil : try body(bytes(column))
  }

  public func blob(_ column: Int) -> [UInt8]? {
    guard !isNull(column) else { return nil }
    // SQLite gives a null pointer for an empty blob.
    let start = sqlite3_column_blob(handle, Int32(column))
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    return [UInt8](UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }

  /// The column as it is stored. Text that is not UTF-8 comes as a blob, so nothing is lost.
  public func value(_ column: Int) -> Value {
    switch kind(column) {
    case .null: .null
    case .integer: .integer(sqlite3_column_int64(handle, Int32(column)))
    case .real: .real(sqlite3_column_double(handle, Int32(column)))
    case .text: String(utf8: bytes(column)).map(Value.text) ?? .blob(Array(bytes(column)))
    case .blob: blob(column).map(Value.blob) ?? .null
    }
  }

  /// What a column holds.
  public enum Kind { case null, integer, real, text, blob }

  public func kind(_ column: Int) -> Kind {
    switch type(column) {
    case SQLITE_INTEGER: .integer
    case SQLITE_FLOAT: .real
    case SQLITE_TEXT: .text
    case SQLITE_BLOB: .blob
    default: .null
    }
  }

  /// The text of a column of this kind, which lives until the next step; nil for what is not UTF-8.
  public func lentText(_ column: Int) -> UnsafeBufferPointer<UInt8>? {
    let bytes = bytes(column)
    return (try? UTF8Span(validating: bytes.span)) == nil ? nil : bytes
  }

  private func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8> {
    // The text first: asking for it may convert the value and so change its length.
    let start = sqlite3_column_text(handle, Int32(column))
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    return UnsafeBufferPointer(start: start, count: start == nil ? 0 : count)
  }

  private func type(_ column: Int) -> Int32 {
    guard let index = Int32(exactly: column) else { return SQLITE_NULL }
    return sqlite3_column_type(handle, index)
  }
}

extension String {
  /// nil for bytes that are not UTF-8. The initialiser of the library for this is generic, and takes
  /// twice the time.
  fileprivate init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard let span = try? UTF8Span(validating: bytes.span) else { return nil }
    self.init(copying: span)
  }
}
