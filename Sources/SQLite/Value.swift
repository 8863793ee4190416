/// One value as SQLite stores it.
public enum Value: Sendable, Hashable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])

  public var isNull: Bool { self == .null }

  /// The value when it is an integer.
  public var integer: Int64? {
    if case .integer(let value) = self { value } else { nil }
  }

  /// The value when it is a number.
  public var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .real(let value): value
    default: nil
    }
  }

  /// The value when it is text.
  public var text: String? {
    if case .text(let value) = self { value } else { nil }
  }
}

// No nil literal: `value == nil` on an optional would mean NULL.
extension Value: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByStringLiteral
{
  public init(integerLiteral value: Int64) { self = .integer(value) }
  public init(floatLiteral value: Double) { self = .real(value) }
  public init(stringLiteral value: String) { self = .text(value) }
}

extension Value {
  /// NULL for nil.
  public init(_ text: String?) { self = text.map(Value.text) ?? .null }

  /// NULL for nil.
  public init(_ number: Int?) { self = number.map { .integer(Int64($0)) } ?? .null }
}
