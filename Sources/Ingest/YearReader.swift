import Documents
import StatutoryForm

/// The year of a report whose title and period do not state it.
struct YearReader {
  let text: Text
  private let dates: DateReader

  init(text: Text) {
    self.text = text
    dates = DateReader(text: text)
  }

  /// The year whose report the text calls itself, else the one it speaks of most; nil where two
  /// years are spoken of alike.
  ///
  /// - Parameter places: the introduction and the chapters that look back; not the plans.
  func read(in places: [Range<Int>]) -> Int? {
    var named: [Int: Int] = [:]
    var spoken: [Int: Int] = [:]
    for range in places {
      var at = range.lowerBound
      while at < range.upperBound {
        guard dates.canBegin(at: at),
          let (year, after) = dates.year(at: at, before: range.upperBound)
        else {
          at += 1
          continue
        }
        if isLastDay(at, after, before: range.upperBound) {
          named[year, default: 0] += 1
        } else if !isElsewhere(at, after, in: range) {
          if isOfReport(after, before: range.upperBound) { named[year, default: 0] += 1 }
          spoken[year, default: 0] += 1
        }
        at = after
      }
    }
    return most(named, times: 1) ?? (named.isEmpty ? most(spoken, times: 2) : nil)
  }

  /// The year with so many times more mentions than any other.
  private func most(_ counts: [Int: Int], times: Int) -> Int? {
    guard let best = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return nil }
    let isFirst = counts.allSatisfy {
      $0.key == best.key || $0.value < best.value && $0.value * times <= best.value
    }
    return isFirst ? best.key : nil
  }

  /// 截至2023年12月31日: until then the figures are counted.
  private func isLastDay(_ place: Int, _ after: Int, before end: Int) -> Bool {
    guard let (day, _) = dates.date(at: place, before: end), day.month == 12, day.day == 31 else {
      return false
    }
    return PeriodReader(text: text).isUntil(place)
  }

  private static let kinds = ["年度报告", "年报", "公开情况", "工作情况", "公开报告", "公开的情况"].map(units)
  private static let subject = units("信息公开")

  /// 2020年度政府信息公开工作情况报告如下, 我镇2023年的信息公开.
  private func isOfReport(_ place: Int, before end: Int) -> Bool {
    let near = place..<min(place + 24, end)
    guard let found = text.find(YearReader.subject, in: near) else { return false }
    // Between the year and its report stand a name and few other words, no other sentence.
    for at in near.lowerBound..<found where YearReader.stops.contains(text.units[at]) {
      return false
    }
    let rest = found..<min(found + 16, end)
    return YearReader.kinds.contains { text.contains($0, in: rest) }
  }

  private static let stops = UnitSet("，。；,;\n》")
  private static let ends = UnitSet("。；;\n")
  private static let plans = ["计划", "规划", "将", "打算", "争取", "力争", "重点任务", "目标", "下一步", "下一年"].map(
    units)
  private static let titleStart: Text.Unit = 0x300A
  private static let titleEnd: Text.Unit = 0x300B

  /// A day, a title of another document, a plan: years that are not of the figures.
  private func isElsewhere(_ place: Int, _ after: Int, in range: Range<Int>) -> Bool {
    if dates.isMonth(at: after, before: range.upperBound) { return true }
    var end = after
    while end < range.upperBound, end - after < 24, !YearReader.ends.contains(text.units[end]) {
      end += 1
    }
    if YearReader.plans.contains(where: { text.contains($0, in: after..<end) }) { return true }
    var start = place
    while start > range.lowerBound, place - start < 40 {
      start -= 1
      if text.units[start] == YearReader.titleEnd { break }
      if text.units[start] == YearReader.titleStart { return !isTitleOfReport(start, range) }
    }
    return false
  }

  /// 《2023年度…政府信息公开工作年度报告》, which may be this report itself.
  private func isTitleOfReport(_ start: Int, _ range: Range<Int>) -> Bool {
    let near = start..<min(start + 60, range.upperBound)
    guard let end = text.units[near].firstIndex(of: YearReader.titleEnd) else { return false }
    return TitleReader.endings.contains { text.has($0, at: end - $0.count, before: end) }
      && text.contains(YearReader.subject, in: start..<end)
  }
}
