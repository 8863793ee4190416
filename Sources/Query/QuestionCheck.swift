import SQLite

extension Question {
  /// Compares the header with what SQLite sees of the statement.
  ///
  /// Throws `HeaderError` for a parameter or a column that only one of them knows, and for SQL that
  /// does not run or does more than read.
  public func check(file: String, on connection: Connection) throws(HeaderError) {
    func wrong(_ message: String) -> HeaderError {
      HeaderError(file: file, line: 0, message: message)
    }
    let statement: Statement
    do {
      statement = try ReadOnlyPolicy().prepare(sql, on: connection)
    } catch let error as SQLiteError {
      throw wrong(error.message)
    } catch {
      throw wrong("\(error)")
    }
    let declared = parameters.map(\.name)
    for name in statement.parameterNames where name.map(declared.contains) != true {
      throw wrong("the header does not declare the parameter :\(name ?? "?")")
    }
    for name in declared where !statement.parameterNames.contains(name) {
      throw wrong("the statement does not use the parameter :\(name)")
    }
    guard statement.columnNames == columns.map(\.code) else {
      throw wrong(
        "the header declares the columns \(columns.map(\.code).joined(separator: ", ")), the statement"
          + " gives \(statement.columnNames.joined(separator: ", "))")
    }
  }

  /// The question for the shell of sqlite3, with its parameters set to values.
  ///
  /// Without any it is the file itself: parameters that are not set are NULL, which is left out.
  public func shellText(_ values: [String: Value]) -> String {
    let lines = parameters.compactMap { parameter -> String? in
      switch values[parameter.name] {
      case .integer(let number): ".parameter set :\(parameter.name) \(number)"
      case .text(let text): ".parameter set :\(parameter.name) \(shellWord(text))"
      default: nil
      }
    }
    return lines.isEmpty ? sql : (lines + [sql]).joined(separator: "\n")
  }

  /// What its parameters are that are left out and not NULL then.
  public var defaultValues: [String: Value] {
    var values: [String: Value] = [:]
    for parameter in parameters { values[parameter.name] = parameter.defaultValue }
    return values
  }

  /// A text as SQL, in the quotes of the shell.
  private func shellWord(_ text: String) -> String {
    var word = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'": word += "''"
      case "\"": word += "\\\""
      case "\\": word += "\\\\"
      case "\n": word += "\\n"
      default: word.unicodeScalars.append(scalar)
      }
    }
    return "\"'\(word)'\""
  }
}
