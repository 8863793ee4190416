/// One value of a result, with the types that SQLite and JSON share.
public enum FieldValue: Sendable, Hashable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)

  /// The value as plain text: nothing for null, the shortest digits that give the number back.
  public var plain: String {
    switch self {
    case .null: ""
    case .integer(let number): String(number)
    case .real(let number): FieldValue.shortest(number)
    case .text(let text): text
    }
  }

  /// Whether it is a number, which spreadsheets may sum and tables align to the right.
  public var isNumber: Bool {
    switch self {
    case .integer, .real: true
    case .null, .text: false
    }
  }

  /// 25.1 as `25.1` and 25.0 as `25`, the way a report prints a sum of money.
  static func shortest(_ number: Double) -> String {
    let digits = number.description
    return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
  }
}
