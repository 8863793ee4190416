/// Shows the number of a day as a date.
enum DateFormat {
  enum Token: Sendable, Equatable {
    case year(Int), month(Int), day(Int), hour(Int), minute(Int), second(Int)
    case literal([UInt8])
  }

  /// The pieces of a code such as `yyyy"年"m"月"d"日"`; nil for one with weekdays or hours counted.
  static func tokens(_ code: [UInt8]) -> [Token]? {
    var tokens: [Token] = []
    var at = 0
    while at < code.count {
      let byte = code[at]
      let count = code[at...].prefix { $0 | 0x20 == byte | 0x20 }.count
      switch byte | 0x20 {
      case UInt8(ascii: "y"): tokens.append(.year(count))
      case UInt8(ascii: "m"): tokens.append(isMinute(tokens) ? .minute(count) : .month(count))
      case UInt8(ascii: "d"):
        // A day of the week.
        if count > 2 { return nil }
        tokens.append(.day(count))
      case UInt8(ascii: "h"): tokens.append(.hour(count))
      case UInt8(ascii: "s"): tokens.append(.second(count))
      default:
        guard let (literal, end) = literal(code, at) else { return nil }
        tokens.append(.literal(literal))
        at = end
        continue
      }
      at += count
    }
    // Seconds tell minutes before them from months.
    for n in tokens.indices.dropFirst(2) {
      if case .second = tokens[n], case .month(let count) = tokens[n - 2] {
        tokens[n - 2] = .minute(count)
      }
    }
    return tokens
  }

  private static func isMinute(_ tokens: [Token]) -> Bool {
    let last = tokens.last { if case .literal = $0 { false } else { true } }
    if case .hour = last { return true }
    return false
  }

  private static func literal(_ code: [UInt8], _ at: Int) -> ([UInt8], end: Int)? {
    switch code[at] {
    case UInt8(ascii: "\""):
      let end = code[(at + 1)...].firstIndex(of: code[at]) ?? code.count
      return (Array(code[at + 1..<end]), min(end + 1, code.count))
    case UInt8(ascii: "\\"):
      return (Array(code[(at + 1)...].prefix(1)), min(at + 2, code.count))
    case UInt8(ascii: "["):
      // A language; [h] counts hours.
      let end = code[at...].firstIndex(of: UInt8(ascii: "]")) ?? code.count - 1
      return code[at...].dropFirst().first == UInt8(ascii: "$") ? ([], end + 1) : nil
    case UInt8(ascii: "@"): return ([], at + 1)
    case _ where "/-.:, ".utf8.contains(code[at]) || code[at] >= 0x80: return ([code[at]], at + 1)
    default: return nil
    }
  }

  /// - Returns: nil for a number that is no day.
  static func text(_ number: DecimalNumber, _ tokens: [Token], epoch1904: Bool) -> [UInt8]? {
    let digits = number.whole()
    guard !tokens.isEmpty, !number.isNegative, digits.count <= 7,
      var day = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    if epoch1904 { day += 1462 }
    // There was no 29 February 1900, which sheets count as day 60.
    guard day != 60, day < 2_958_466 else { return nil }
    if day < 60 { day += 1 }
    let fraction = Double("0." + String(decoding: number.fraction(), as: UTF8.self)) ?? 0
    let seconds = min(86399, Int((fraction * 86400).rounded()))
    let (year, month, dayOfMonth) = date(day)
    return tokens.flatMap { token -> [UInt8] in
      switch token {
      case .literal(let text): text
      case .year(let count): count > 2 ? padded(year, 4) : padded(year % 100, 2)
      // Names of months, which mmm and more ask for, are another matter.
      case .month(let count): padded(month, count > 2 ? 1 : count)
      case .day(let count): padded(dayOfMonth, count)
      case .hour(let count): padded(seconds / 3600, count)
      case .minute(let count): padded(seconds / 60 % 60, count)
      case .second(let count): padded(seconds % 60, count)
      }
    }
  }

  private static func padded(_ number: Int, _ least: Int) -> [UInt8] {
    let text = Array(String(number).utf8)
    return Array(repeating: 0x30, count: max(0, min(4, least) - text.count)) + text
  }

  /// The date of the days since 30 December 1899, by the Gregorian calendar.
  private static func date(_ day: Int) -> (year: Int, month: Int, day: Int) {
    // Days since 1 March of year 0, in eras of 400 years.
    let days = day - 25569 + 719_468
    let era = days / 146_097
    let ofEra = days % 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * ofYear + 2) / 153
    let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
    return (year, month < 10 ? month + 3 : month - 9, ofYear - (153 * month + 2) / 5 + 1)
  }
}
