import CSQLite

/// Binding. The statement must be reset, as it is after `run` or the last `step`.
extension Statement {
  public func bind(_ index: Int32, _ value: Int64) throws {
    try check(sqlite3_bind_int64(handle, index, value))
  }

  public func bind(_ index: Int32, _ value: Int) throws {
    try check(sqlite3_bind_int64(handle, index, Int64(value)))
  }

  /// A NaN is stored as NULL.
  public func bind(_ index: Int32, _ value: Double) throws {
    try check(sqlite3_bind_double(handle, index, value))
  }

  public func bindNull(_ index: Int32) throws {
    try check(sqlite3_bind_null(handle, index))
  }

  public func bind(_ index: Int32, _ value: Int?) throws {
    if let value { try bind(index, Int64(value)) } else { try bindNull(index) }
  }

  public func bind(_ index: Int32, _ value: Double?) throws {
    if let value { try bind(index, value) } else { try bindNull(index) }
  }

  public func bind(_ index: Int32, _ value: String) throws {
    var text = value
    try text.withUTF8 { try bind(index, text: $0) }
  }

  public func bind(_ index: Int32, _ value: String?) throws {
    if let value { try bind(index, value) } else { try bindNull(index) }
  }

  /// Text that lives as long as the program is not copied.
  public func bind(_ index: Int32, _ value: StaticString) throws {
    guard value.hasPointerRepresentation else { return try bind(index, value.description) }
    let count = UInt64(value.utf8CodeUnitCount)
    try check(gongkai_sqlite_bind_static_text(handle, index, value.utf8Start, count))
  }

  /// Text from its UTF-8 bytes, which must be valid.
  public func bind(_ index: Int32, utf8 bytes: [UInt8]) throws {
    try bytes.withUnsafeBufferPointer { try bind(index, text: $0) }
  }

  public func bind(_ index: Int32, blob bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { raw in
      // A null pointer would mean NULL, which an empty blob is not.
      guard let base = raw.baseAddress, !raw.isEmpty else {
        return try check(sqlite3_bind_zeroblob(handle, index, 0))
      }
      try check(gongkai_sqlite_bind_blob(handle, index, base, UInt64(raw.count)))
    }
  }

  public func bind(_ index: Int32, _ value: Value) throws {
    switch value {
    case .null: try bindNull(index)
    case .integer(let number): try bind(index, number)
    case .real(let number): try bind(index, number)
    case .text(let text): try bind(index, text)
    case .blob(let bytes): try bind(index, blob: bytes)
    }
  }

  /// Binds a parameter by its name, with or without `:`, `@` or `$`; unknown names are errors.
  public func bind(_ name: String, _ value: Value) throws {
    try bind(index(of: name), value)
  }

  /// Binds all parameters in order; there must be as many values.
  public func bind(all values: [Value]) throws {
    guard values.count == parameterCount else {
      let message = "\(parameterCount) parameters, but \(values.count) values"
      throw SQLiteError(code: .range, message: message, sql: sql)
    }
    for (index, value) in values.enumerated() { try bind(Int32(index + 1), value) }
  }

  private func index(of name: String) throws -> Int32 {
    let marked = name.first.map { ":@$".contains($0) } ?? false
    for candidate in marked ? [name] : [":" + name, "@" + name, "$" + name] {
      let index = sqlite3_bind_parameter_index(handle, candidate)
      if index > 0 { return index }
    }
    throw SQLiteError(code: .range, message: "no parameter is named \(name)", sql: sql)
  }

  private func bind(_ index: Int32, text: UnsafeBufferPointer<UInt8>) throws {
    guard let base = text.baseAddress, !text.isEmpty else {
      return try bind(index, "" as StaticString)
    }
    try check(gongkai_sqlite_bind_text(handle, index, base, UInt64(text.count)))
  }

  private func check(_ result: Int32) throws {
    if result != SQLITE_OK { throw failure(result) }
  }
}
