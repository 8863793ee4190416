import Documents
import StatutoryForm

/// Reads years and dates from prose.
struct DateReader {
  let text: Text

  static let year: Text.Unit = 0x5E74
  private static let month: Text.Unit = 0x6708
  private static let days = UnitSet("日号")
  /// 2 and 二: no report is of another millennium.
  private static let firsts = UnitSet("2二")

  /// Whether a year can begin there: nearly all places are turned away by this.
  @inline(__always)
  func canBegin(at place: Int) -> Bool { DateReader.firsts.contains(text.units[place]) }

  /// The four digits of a year, whatever follows them, and the place behind them.
  func fourDigits(at place: Int, before end: Int) -> (year: Int, after: Int)? {
    guard place + 4 <= end, canBegin(at: place) else { return nil }
    var number = 0
    var at = place
    for n in 0..<4 {
      // 二 0 二五年: where scripts meet, and at a line's end, spaces stand within a number.
      if n > 0, at < end, text.units[at].isSpace {
        let next = skipSpaces(at, end)
        guard next < end,
          text.units[next] > 0x7F || text.units[at - 1] > 0x7F || text.units[at] == .newline
        else { return nil }
        at = next
      }
      guard at < end, let digit = Numerals.digit(text.units[at]) else { return nil }
      number = number * 10 + digit
      at += 1
    }
    return (2004...2099).contains(number) ? (number, at) : nil
  }

  /// Four digits of a year, also 二〇二三 and 二O一一, followed by 年 or a space and 年.
  ///
  /// A list number may be glued to it: 22012年主动公开….
  func year(at place: Int, before end: Int) -> (year: Int, after: Int)? {
    guard let (number, digits) = fourDigits(at: place, before: end) else { return nil }
    let at = skipSpaces(digits, end)
    guard at < end, text.units[at] == DateReader.year else { return nil }
    if place > 0, Numerals.digit(text.units[place - 1]) != nil {
      let isListNumber = place == 1 || !isPartOfNumber(text.units[place - 2])
      guard text.units[place - 1].isDigit, text.units[place].isDigit, isListNumber else {
        return nil
      }
    }
    return (number, at + 1)
  }

  private func isPartOfNumber(_ unit: Text.Unit) -> Bool {
    unit.isDigit || unit.isLatin || unit == 0x2E || unit == 0x2D
  }

  func skipSpaces(_ place: Int, _ end: Int) -> Int {
    var at = place
    while at < end, text.units[at].isSpace { at += 1 }
    return at
  }

  private func number(at place: Int, before end: Int) -> (Int, Int)? {
    guard let (value, after) = Numerals.small(text, at: skipSpaces(place, end), before: end) else {
      return nil
    }
    return (value, skipSpaces(after, end))
  }

  /// 2024年1月15日, 2024-01-15, 2024/1/15, 2024.1.15; nil for anything else.
  func date(at place: Int, before end: Int) -> (date: CalendarDate, after: Int)? {
    guard place < end, canBegin(at: place) else { return nil }
    if let (year, after) = year(at: place, before: end) {
      return monthAndDay(at: after, before: end, year: year)
    }
    guard place + 8 <= end, place == 0 || !text.units[place - 1].isDigit else { return nil }
    var year = 0
    for n in 0..<4 {
      guard text.units[place + n].isDigit else { return nil }
      year = year * 10 + Int(text.units[place + n] - 0x30)
    }
    let mark = text.units[place + 4]
    guard mark == 0x2D || mark == 0x2F || mark == 0x2E,
      let (month, next) = number(at: place + 5, before: end), next < end,
      text.units[next] == mark, let (day, after) = number(at: next + 1, before: end),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return (date, after)
  }

  /// 12月31日 of a given year.
  func monthAndDay(
    at place: Int, before end: Int, year: Int
  ) -> (date: CalendarDate, after: Int)? {
    guard let (month, atMonth) = number(at: place, before: end), atMonth < end,
      text.units[atMonth] == DateReader.month,
      let (day, atDay) = number(at: atMonth + 1, before: end), atDay < end,
      DateReader.days.contains(text.units[atDay]),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return (date, atDay + 1)
  }

  /// Whether a month or a day stands there, as behind the year of a date.
  func isMonth(at place: Int, before end: Int) -> Bool {
    guard let (_, after) = number(at: place, before: end), after < end else { return false }
    return text.units[after] == DateReader.month
  }

  /// The first year in a range.
  func firstYear(in range: Range<Int>) -> (year: Int, place: Range<Int>)? {
    for place in range where canBegin(at: place) {
      if let (year, after) = year(at: place, before: range.upperBound) {
        return (year, place..<after)
      }
    }
    return nil
  }
}
