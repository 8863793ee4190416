import Ingest
import StatutoryForm

/// The year of the title, or the one in which the period ends, is that over which the report says that it
/// counts.
public enum YearConflict: Rule {
  public static let description = RuleDescription(
    code: "year.conflict", severity: .warning, editions: Edition.allCases,
    statement: "标题的年份与数据统计期限的年份一致；标题没有年份的，统计期限在一年之内",
    formula: "year(title) = year(period)",
    example: "标题为 2023 年，统计期限为 2022年1月1日至12月31日",
    english: "The title's year is not the period's")

  public static func findings(in report: Report, _ figures: ReportFigures) -> [Finding] {
    guard let year = report.year, let end = report.periodEnd,
      end.year != year || (report.periodStart?.year ?? year) != year
    else { return [] }
    let period = "统计期限为 \(report.periodStart.map { "\($0) 至 " } ?? "")\(end)"
    let message =
      switch report.yearSource {
      case .title: "标题为 \(year) 年，\(period)；年份按标题"
      case .period: "\(period)，不在一年之内；标题没有年份，年份按期限末日作 \(year) 年"
      case .prose, nil: "年份为 \(year) 年，\(period)"
      }
    return [finding(message, left: Figure(year), right: Figure(end.year))]
  }
}
