/// The sentence on the days that a report counts.
enum PeriodWording: String, CaseIterable {
  case fromTo, fromUntil, beginning, dashes, hyphens, spaced, shortYear, until, chineseYear, numbers
  /// Signs that a conversion has lost: 202311日, 20231月1日.
  case lostSigns, lostYear
  case none

  /// Whether reading the days takes a decision.
  var isJudged: Bool { self == .lostSigns || self == .lostYear || self == .until }

  func text(_ year: Int, zero: Character) -> String {
    let han = ChineseYear.text(year, zero: zero)
    switch self {
    case .fromTo: return "本报告中所列数据的统计期限从\(year)年1月1日到\(year)年12月31日。"
    case .fromUntil: return "本报告所列数据统计期限自\(year)年1月1日起，至\(year)年12月31日止。"
    case .beginning: return "统计时间为\(year)年1月1日起至12月31日止。"
    case .dashes: return "本报告所列数据的统计期限为\(year)年1月1日——\(year)年12月31日。"
    case .hyphens: return "数据统计期限：\(year)年1月1日----\(year)年12月31日。"
    case .spaced: return "统计期限自 \(year) 年 1 月 1 日起至 \(year) 年 12 月 31 日止。"
    case .shortYear: return "所列数据的统计期限为\(year)年1月1日至12月31日止。"
    case .until: return "本报告所列数据截止\(year)年12月31日。"
    case .chineseYear: return "统计期限自\(han)年一月一日起至\(han)年十二月三十一日止。"
    case .numbers: return "数据统计期限为\(year)年01月01日至\(year)年12月31日。"
    case .lostSigns: return "本报告所列数据的统计期限自\(year)11日至\(year)1231日止。"
    case .lostYear: return "本报告所列数据的统计期限为\(year)1月1日起至\(year)12月31日。"
    case .none: return ""
    }
  }
}
