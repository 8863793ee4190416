import Documents
import StatutoryForm

/// Reads years, dates and periods from prose.
struct DateReader {
  let text: Text

  private static let year = units("年").first
  private static let month = units("月").first
  private static let day = units("日").first
  private static let numerals: [Text.Unit: Int] = {
    var digits: [Text.Unit: Int] = [:]
    for (n, unit) in units("〇一二三四五六七八九").enumerated() { digits[unit] = n }
    for unit in units("○零OoО◯") { digits[unit] = 0 }
    for n in 0...9 { digits[Text.Unit(0x30 + n)] = n }
    return digits
  }()

  /// Four digits of a year, also 二〇二三 and 二O一一, followed by 年 or a space and 年.
  func year(at place: Int, before end: Int) -> (year: Int, after: Int)? {
    guard place + 4 < end else { return nil }
    if place > 0, DateReader.numerals[text.units[place - 1]] != nil, !isSpaceBefore(place) {
      return nil
    }
    var number = 0
    for n in 0..<4 {
      guard let digit = DateReader.numerals[text.units[place + n]] else { return nil }
      number = number * 10 + digit
    }
    guard (2004...2099).contains(number) else { return nil }
    let at = skipSpaces(place + 4, end)
    guard at < end, text.units[at] == DateReader.year else { return nil }
    return (number, at + 1)
  }

  private func isSpaceBefore(_ place: Int) -> Bool { text.units[place - 1].isSpace }

  private func skipSpaces(_ place: Int, _ end: Int) -> Int {
    var at = place
    while at < end, text.units[at].isSpace { at += 1 }
    return at
  }

  private func number(at place: Int, before end: Int) -> (Int, Int)? {
    var at = skipSpaces(place, end)
    var value = 0
    var count = 0
    while at < end, text.units[at].isDigit, count < 2 {
      value = value * 10 + Int(text.units[at] - 0x30)
      count += 1
      at += 1
    }
    return count > 0 ? (value, skipSpaces(at, end)) : nil
  }

  /// 2024年1月15日, 2024-01-15, 2024/1/15, 2024.1.15; nil for anything else.
  func date(at place: Int, before end: Int) -> (date: CalendarDate, after: Int)? {
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
  private func monthAndDay(
    at place: Int, before end: Int, year: Int
  ) -> (date: CalendarDate, after: Int)? {
    guard let (month, atMonth) = number(at: place, before: end), atMonth < end,
      text.units[atMonth] == DateReader.month,
      let (day, atDay) = number(at: atMonth + 1, before: end), atDay < end,
      text.units[atDay] == DateReader.day,
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return (date, atDay + 1)
  }

  private static let links = ["至", "到", "-", "—", "–", "~", "～"].compactMap { $0.utf16.first }
  private static let fillers = Set(units("起止,、 从自\n"))

  /// The first period 2023年1月1日至12月31日 in a range.
  func period(in range: Range<Int>) -> (start: CalendarDate, end: CalendarDate)? {
    for place in range where DateReader.numerals[text.units[place]] != nil {
      guard let (start, after) = date(at: place, before: range.upperBound) else { continue }
      var at = after
      var linked = false
      while at < range.upperBound, at - after < 8 {
        let unit = text.units[at]
        if DateReader.links.contains(unit) {
          linked = true
        } else if !DateReader.fillers.contains(unit) {
          break
        }
        at += 1
      }
      guard linked, at < range.upperBound else { continue }
      let end =
        date(at: at, before: range.upperBound)
        ?? monthAndDay(at: at, before: range.upperBound, year: start.year)
      if let end, end.date > start { return (start, end.date) }
    }
    return nil
  }

  /// The first year in a range.
  func firstYear(in range: Range<Int>) -> (year: Int, place: Range<Int>)? {
    for place in range where DateReader.numerals[text.units[place]] != nil {
      if let (year, after) = year(at: place, before: range.upperBound) {
        return (year, place..<after)
      }
    }
    return nil
  }
}
