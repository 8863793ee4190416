/// The code of an administrative division, as nine digits: 510422101 a township, 510422000 the
/// county above it, 510400000 the prefecture, 510000000 the province.
public struct DivisionCode: Sendable, Hashable, Comparable, CustomStringConvertible {
  public enum Level: Int, Sendable, Comparable, CaseIterable {
    case province, prefecture, county, township
    public static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  }

  public let number: Int

  public init(number: Int) { self.number = number }

  /// Six digits or nine, or twelve as the statistics write them; nil for anything else.
  public init?(_ text: some StringProtocol) {
    var digits: [Int] = []
    for byte in text.utf8 {
      guard byte >= 48, byte <= 57 else { return nil }
      digits.append(Int(byte) - 48)
    }
    if digits.count == 12 {
      guard digits[9...].allSatisfy({ $0 == 0 }) else { return nil }
      digits.removeLast(3)
    }
    if digits.count == 6 { digits += [0, 0, 0] }
    guard digits.count == 9 else { return nil }
    self.init(number: digits.reduce(0) { $0 * 10 + $1 })
    guard number >= 110_000_000, number < 1_000_000_000 else { return nil }
  }

  public var level: Level {
    if number % 1_000 != 0 { return .township }
    if number / 1_000 % 100 != 0 { return .county }
    return number / 100_000 % 100 != 0 ? .prefecture : .province
  }

  /// How many codes lie below it, itself included: they follow it without a gap.
  private var span: Int {
    switch level {
    case .province: 10_000_000
    case .prefecture: 100_000
    case .county: 1_000
    case .township: 1
    }
  }

  /// Itself and everything below it.
  public var range: Range<Int> { number..<number + span }

  public func contains(_ other: DivisionCode) -> Bool { range.contains(other.number) }

  /// The code of a level above it or its own; not every such code is a division.
  public func ancestor(_ level: Level) -> DivisionCode? {
    guard level <= self.level else { return nil }
    let unit = [10_000_000, 100_000, 1_000, 1][level.rawValue]
    return DivisionCode(number: number / unit * unit)
  }

  /// The smallest code that holds both; nil for two provinces.
  public func common(with other: DivisionCode) -> DivisionCode? {
    Level.allCases.reversed().lazy.compactMap { ancestor($0) }.first { $0.contains(other) }
  }

  public static func < (a: DivisionCode, b: DivisionCode) -> Bool { a.number < b.number }

  /// Six digits, nine for a township.
  public var description: String {
    level == .township ? String(number) : String(number / 1_000)
  }
}
