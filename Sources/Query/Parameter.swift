import SQLite

/// A parameter of a question, `:name` in its SQL.
public struct Parameter: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case integer, text
    /// An integer from 2008, when the first reports were due, to 2100.
    case year
    /// A region at any level, by name, code or part of a path.
    case region
    /// One agency, by any of its names, a part of one, or its number.
    case agency
  }

  public let name: String
  public let kind: Kind
  /// May be left out, and is NULL then.
  public let isOptional: Bool
  /// What it is when left out.
  public let defaultValue: Value?
  public let minimum: Int64?
  public let maximum: Int64?
  public let choices: Choices?
  public let title: BilingualText

  /// Must be given by the user.
  public var isRequired: Bool { !isOptional && defaultValue == nil }

  /// The value that a user's text stands for.
  ///
  /// Digits may be full-width, and a year may end in 年. Throws `QueryError`.
  /// Choices are checked elsewhere: a list of them may come from the database.
  func value(of text: String) throws(QueryError) -> Value {
    if [.text, .region, .agency].contains(kind) { return .text(text) }
    guard let number = Parameter.integer(text, mayEndInYear: kind == .year) else {
      throw .wrongType(parameter: name, given: text, expected: kind)
    }
    if number < minimum ?? .min || number > maximum ?? .max {
      throw .outOfRange(parameter: name, given: number, minimum: minimum, maximum: maximum)
    }
    return .integer(number)
  }

  private static func integer(_ text: String, mayEndInYear: Bool) -> Int64? {
    var scalars = text.unicodeScalars.drop { $0 == " " }
    while scalars.last == " " { scalars = scalars.dropLast() }
    if mayEndInYear, scalars.last == "年" { scalars = scalars.dropLast() }
    let digits = scalars.map { scalar in
      ("０"..."９").contains(scalar)
        ? Unicode.Scalar(scalar.value - 0xFF10 + 0x30).map(Character.init) ?? "?"
        : Character(scalar)
    }
    return Int64(String(digits))
  }
}

/// What a parameter may be.
public enum Choices: Sendable, Equatable {
  case words([String])
  /// The first column of a SELECT over the database.
  case select(String)
}
