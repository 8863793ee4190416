import SQLite

extension Question {
  /// The value of every parameter, from what a user typed; those left out get their default.
  ///
  /// Choices from the database are looked up on the connection. Throws `QueryError`, or
  /// `SQLiteError` from the lookup.
  public func values(
    from arguments: [String: String], on connection: Connection
  ) throws -> [String: Value] {
    let known = parameters.map(\.name)
    for name in arguments.keys.sorted() where !known.contains(name) {
      throw QueryError.unknownParameter(
        question: self.name, name: name, suggestion: suggest(name, among: known), known: known)
    }
    var values: [String: Value] = [:]
    for parameter in parameters {
      if let text = arguments[parameter.name] {
        let value = try parameter.value(of: text)
        try parameter.checkChoice(text, value, on: connection)
        values[parameter.name] =
          parameter.kind == .region
          ? .text(try RegionFinder(connection).region(text, parameter: parameter.name)) : value
      } else if parameter.isRequired {
        throw QueryError.missingParameter(
          question: self.name, name: parameter.name, title: parameter.title)
      } else {
        values[parameter.name] = parameter.defaultValue ?? .null
      }
    }
    return values
  }
}

extension Parameter {
  /// Everything it may be; nil where anything of its type will do.
  public func choices(on connection: Connection) throws -> [String]? {
    switch choices {
    case nil: nil
    case .words(let words): words
    case .select(let sql): try connection.prepare(sql).map { try $0.string(0) ?? "" }
    }
  }

  /// Throws `QueryError.notAChoice` for a value that is none of the choices.
  func checkChoice(_ text: String, _ value: Value, on connection: Connection) throws {
    if case .select(let sql) = choices {
      // The list may be long; it is read only to make a suggestion.
      if try connection.value("SELECT ?1 IN (\(sql))", value)?.integer == 1 { return }
    }
    guard let all = try choices(on: connection), !all.contains(text) else { return }
    throw QueryError.notAChoice(
      parameter: name, given: text, suggestion: suggest(text, among: all), choices: all)
  }
}
