import Ingest
import StatutoryForm

/// What the prose says was carried in from last year is what the table has.
public enum CarriedInInProse: Rule {
  public static let description = RuleDescription(
    code: "narrative.carried_in", severity: .warning,
    statement: "正文上年结转的件数，等于表中上年结转", formula: "stated = carried_in",
    example: "正文“上年结转 2 件”，表中上年结转 1", english: "Carried in: prose against table")

  public static func findings(in report: Report, _ figures: ReportFigures) -> [Finding] {
    ApplicationsInProse(
      subject: "上年结转", stated: StatedFigure.all(["carried_in"], in: report),
      rows: [ApplicationTotals.carriedInRow]
    ).contradictions(of: Self.self, in: figures) { totals in
      guard case .number(let number) = totals.carriedIn else { return nil }
      return .init(number: number, told: "上年结转 \(number) 件", ways: [number])
    }
  }
}
