import Documents
import StatutoryForm

/// Finds the days that a report says its figures are of: 自2023年1月1日起至2023年12月31日止.
struct PeriodReader {
  let text: Text
  private let dates: DateReader

  struct Period: Equatable {
    /// nil where only the end is said: 截止2010年12月31日.
    var start: CalendarDate?
    var end: CalendarDate

    var isWholeYear: Bool {
      guard let start else { return false }
      return start.month == 1 && start.day == 1 && end.month == 12 && end.day == 31
        && start.year == end.year
    }
  }

  init(text: Text) {
    self.text = text
    dates = DateReader(text: text)
  }

  private static let subjects = ["统计", "数据", "期限", "本报告", "本年报"].map(units)
  private static let until = ["截止", "截至", "截止到", "截至到"].map(units)

  /// The first whole year, else a span of days of which the sentence says that figures are counted
  /// in it, else a last day of a year until which they are.
  func read(in range: Range<Int>) -> Period? {
    var counted: Period?
    var last: Period?
    var at = range.lowerBound
    while at < range.upperBound {
      guard dates.canBegin(at: at) else {
        at += 1
        continue
      }
      if let (period, after) = span(at: at, before: range.upperBound) {
        if period.isWholeYear { return period }
        if counted == nil, isAboutFigures(at, in: range) { counted = period }
        at = after
      } else {
        if last == nil { last = end(at: at, in: range) }
        at += 1
      }
    }
    return counted ?? last
  }

  private func isAboutFigures(_ place: Int, in range: Range<Int>) -> Bool {
    let before = max(range.lowerBound, place - 20)..<place
    return PeriodReader.subjects.contains { text.contains($0, in: before) }
  }

  /// Whether 截止 stands before a day.
  func isUntil(_ place: Int) -> Bool {
    var end = place
    while end > 0, text.units[end - 1].isSpace { end -= 1 }
    return PeriodReader.until.contains { text.has($0, at: end - $0.count, before: end) }
  }

  private func end(at place: Int, in range: Range<Int>) -> Period? {
    guard isUntil(place), isAboutFigures(place, in: range) else { return nil }
    if let (day, _) = dates.date(at: place, before: range.upperBound), day.month == 12,
      day.day == 31
    {
      return Period(start: nil, end: day)
    }
    guard let (_, year) = firstOrLast(at: place, before: range.upperBound, isFirst: false),
      let year, let day = CalendarDate(year: year, month: 12, day: 31)
    else { return nil }
    return Period(start: nil, end: day)
  }

  private static let links = UnitSet("至到-—–~～―─一")
  private static let fillers = UnitSet("起止,、 从自\n")

  /// Two days with 至 or dashes between them.
  private func span(at place: Int, before end: Int) -> (Period, after: Int)? {
    if let (start, after) = dates.date(at: place, before: end), let at = link(after, end) {
      let last =
        dates.date(at: at, before: end) ?? dates.monthAndDay(at: at, before: end, year: start.year)
      if let last, last.date > start {
        return (Period(start: start, end: last.date), last.after)
      }
    }
    // 201211日至20121231日: signs are lost; only the first and last day of a year are sure.
    guard let (after, year) = firstOrLast(at: place, before: end, isFirst: true), let year,
      let at = link(after, end),
      let (last, lastYear) = firstOrLast(at: at, before: end, isFirst: false),
      lastYear ?? year == year, let start = CalendarDate(year: year, month: 1, day: 1),
      let day = CalendarDate(year: year, month: 12, day: 31)
    else { return nil }
    return (Period(start: start, end: day), last)
  }

  /// Past 起至 and the like; nil where nothing links two days.
  private func link(_ place: Int, _ end: Int) -> Int? {
    var at = place
    var isLinked = false
    while at < end, at - place < 10 {
      if PeriodReader.links.contains(text.units[at]) {
        isLinked = true
      } else if !PeriodReader.fillers.contains(text.units[at]) {
        break
      }
      at += 1
    }
    return isLinked ? at : nil
  }

  private static let signs = UnitSet("年月日号 ")

  /// The first or the last day of a year with or without its signs: 20201月1日, 20121231日.
  private func firstOrLast(
    at place: Int, before end: Int, isFirst: Bool
  ) -> (after: Int, year: Int?)? {
    var at = place
    let year = dates.fourDigits(at: place, before: end)
    if let year { at = year.after }
    var digits: [Text.Unit] = []
    var hasDay = false
    while at < end, digits.count < 5 {
      let unit = text.units[at]
      if unit.isDigit {
        digits.append(unit)
      } else if PeriodReader.signs.contains(unit) {
        hasDay = hasDay || unit == 0x65E5
      } else {
        break
      }
      at += 1
    }
    let days = isFirst ? PeriodReader.firstDays : PeriodReader.lastDays
    return hasDay && days.contains(digits) ? (at, year?.year) : nil
  }

  private static let firstDays = ["11", "0101", "101", "011"].map(units)
  private static let lastDays = ["1231"].map(units)
}
