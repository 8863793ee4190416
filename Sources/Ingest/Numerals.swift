import Documents

/// Numbers of dates, in digits or in Chinese characters.
enum Numerals {
  private static let ten: Text.Unit = 0x5341

  /// The digit that a character of a year stands for: 2, 二, and the many forms of zero.
  @inline(__always)
  static func digit(_ unit: Text.Unit) -> Int? {
    if unit.isDigit { return Int(unit) - 0x30 }
    // Most characters are told apart from numerals by this alone.
    guard zeros.contains(unit) || numbers.contains(unit) else { return nil }
    return zeros.contains(unit) ? 0 : order.firstIndex(of: unit).map { $0 + 1 }
  }

  private static let zeros = UnitSet("〇○零OoО◯Ｏ")
  private static let order = units("一二三四五六七八九")
  private static let numbers = UnitSet(order)

  /// A number up to 39 at a place: 7, 07, 十二, 三十一, 廿八.
  static func small(_ text: Text, at place: Int, before end: Int) -> (value: Int, after: Int)? {
    guard place < end else { return nil }
    var at = place
    var value = 0
    if text.units[at].isDigit {
      while at < end, text.units[at].isDigit, at - place < 2 {
        value = value * 10 + Int(text.units[at] - 0x30)
        at += 1
      }
      return (value, at)
    }
    if let tens = order.firstIndex(of: text.units[at]) {
      value = tens + 1
      at += 1
      guard at < end, text.units[at] == ten else { return (value, at) }
      value *= 10
    } else if text.units[at] == ten {
      value = 10
    } else if let scores = units("廿卅").firstIndex(of: text.units[at]) {
      value = (scores + 2) * 10
    } else {
      return nil
    }
    at += 1
    if at < end, let ones = order.firstIndex(of: text.units[at]) {
      value += ones + 1
      at += 1
    }
    return (value, at)
  }
}
