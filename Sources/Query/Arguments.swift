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
    // The region first and an agency last: what is larger may tell namesakes apart.
    for parameter in parameters.filter({ $0.kind == .region })
      + parameters.filter({ $0.kind != .region && $0.kind != .agency })
      + parameters.filter({ $0.kind == .agency })
    {
      if let text = arguments[parameter.name] {
        let value = try parameter.value(of: text)
        values[parameter.name] =
          switch parameter.kind {
          case .region:
            .text(try RegionFinder(connection).region(text, parameter: parameter.name))
          case .agency:
            .text(
              try AgencyMatch(
                connection, region: values["region"]?.text, county: values["county"]?.text
              ).key(text, parameter: parameter.name))
          case .integer, .text, .year: try parameter.choice(text, value, on: connection)
          }
        if parameter.name == "county", parameter.kind == .text, let county = values["county"] {
          try Namesakes(connection).refuse(
            county, "county", parameter: "county", in: values["region"] ?? .null)
        }
      } else if parameter.isRequired {
        throw QueryError.missingParameter(
          question: self.name, name: parameter.name, title: parameter.title)
      } else {
        values[parameter.name] = parameter.defaultValue ?? .null
      }
    }
    try refuseReversedYears(from: values["from"]?.integer, to: values["to"]?.integer)
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

  /// The value that is meant: the one given, or of the names in the database the only one that it
  /// is a part of. Throws `QueryError.notAChoice`, with what it may be.
  func choice(_ text: String, _ value: Value, on connection: Connection) throws -> Value {
    guard case .select(let sql) = choices else {
      try checkChoice(text, value, on: connection)
      return value
    }
    if try connection.value("SELECT ?1 IN (\(sql))", value)?.integer == 1 { return value }
    let all = try choices(on: connection) ?? []
    let path = CellPath(text)
    if let cell = path?.choice(among: all) { return .text(cell) }
    let plain = simplified(text)
    if kind == .text, all.contains(plain) { return .text(plain) }
    if CellPath.areCells(all), FormWords.isChinese(text) {
      let word = try FormWords.path(text, for: name)
      if let cell = CellPath(word)?.choice(among: all) { return .text(cell) }
      let longer = all.filter { $0.hasPrefix(word + "/") || $0.hasPrefix(word + ".") }
      if !longer.isEmpty {
        throw QueryError.notAChoice(
          parameter: name, given: text, suggestion: nil, choices: longer)
      }
    }
    let near = text.isEmpty ? [] : all.filter { hasPart($0, plain) }
    if kind == .text, near.count == 1 { return .text(near[0]) }
    throw QueryError.notAChoice(
      parameter: name, given: text,
      suggestion: near.isEmpty
        ? path?.suggestion(among: all) ?? suggest(plain, among: all) : nil,
      choices: near.isEmpty ? all : near)
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
