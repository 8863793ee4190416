import Ingest
import StatutoryForm

/// The applications that the prose says were answered, concluded or handled are those of the
/// table in one of the ways in which reports count them.
public enum AnsweredInProse: Rule {
  public static let description = RuleDescription(
    code: "narrative.answered", severity: .warning,
    statement: "正文答复、办结、办理的件数，等于表中（七）总计，含或不含上年结转、不予处理、其他处理",
    formula:
      "stated ∈ { concluded, concluded − carried_in, concluded − not_processed.* − other.*, … }",
    example: "正文“答复 9 件”，表中（七）总计 7、上年结转 0，各项均不合 9",
    english: "Applications answered: prose against table")

  public static func findings(in report: Report, _ figures: ReportFigures) -> [Finding] {
    StatedFigure.all(["applications_answered", "applications_handled"], in: report)
      .compactMap { stated in
        var shown: Int?
        for totals in ApplicationTotals.all(figures) {
          guard case .number(let concluded) = totals.concluded else { continue }
          guard let ways = totals.answered, !ways.contains(stated.value) else { return nil }
          shown = shown ?? concluded
        }
        // 受理 19 件，11 件办结，8 件撤销: what was withdrawn is counted in no row of its own.
        guard let shown, !Quote.has(["撤", "终止"], in: stated.quote) else { return nil }
        return mismatch(
          stated, "办理答复", "（七）总计 \(shown) 件，按是否含上年结转、不予处理等各种算法均不相符", shown,
          [
            (.applications, ApplicationTotals.concludedRow),
            (.applications, ApplicationTotals.carriedInRow),
          ], figures)
      }
  }
}
