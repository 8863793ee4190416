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
    // 受理 19 件，11 件办结，8 件撤销: what was withdrawn is counted in no row of its own.
    let stated = StatedFigure.all(["applications_answered", "applications_handled"], in: report)
      .filter { !Quote.has(["撤", "终止"], in: $0.quote) }
    return ApplicationsInProse(
      subject: "办理答复", stated: stated,
      rows: [ApplicationTotals.concludedRow, ApplicationTotals.carriedInRow],
      counted: ApplicationTotals.countedRows
    ).contradictions(of: Self.self, in: figures) { totals in
      guard case .number(let concluded) = totals.concluded else { return nil }
      return .init(
        number: concluded, told: "（七）总计 \(concluded) 件，按是否含上年结转、不予处理等各种算法均不相符",
        ways: totals.answered)
    }
  }
}
