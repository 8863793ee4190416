import Ingest
import StatutoryForm

/// The year of the title is the year over which the report says that it counts.
public enum YearConflict: Rule {
  public static let description = RuleDescription(
    code: "year.conflict", severity: .warning, editions: Edition.allCases,
    statement: "标题的年份与数据统计期限的年份一致", formula: "year(title) = year(period)",
    example: "标题为 2023 年，统计期限为 2022年1月1日至12月31日",
    english: "The title's year is not the period's")

  public static func findings(in report: Report, _ figures: ReportFigures) -> [Finding] {
    guard let year = report.year, let end = report.periodEnd,
      end.year != year || (report.periodStart?.year ?? year) != year
    else { return [] }
    let start = report.periodStart.map { "\($0) 至 " } ?? ""
    return [
      finding(
        "标题为 \(year) 年，统计期限为 \(start)\(end)；年份按标题", left: Figure(year),
        right: Figure(end.year))
    ]
  }
}
