import Ingest
import StatutoryForm

/// What the prose says is carried out to next year is what the table has.
public enum CarriedOutInProse: Rule {
  public static let description = RuleDescription(
    code: "narrative.carried_out", severity: .warning,
    statement: "正文结转下年度的件数，等于表中结转下年度继续办理", formula: "stated = carried_out",
    example: "正文“结转下年度 2 件”，表中结转下年度继续办理 1", english: "Carried out: prose against table")

  public static func findings(in report: Report, _ figures: ReportFigures) -> [Finding] {
    ApplicationsInProse(
      subject: "结转下年度", stated: StatedFigure.all(["carried_out"], in: report),
      rows: [ApplicationTotals.carriedOutRow]
    ).contradictions(of: Self.self, in: figures) { totals in
      guard case .number(let number) = totals.carriedOut else { return nil }
      return .init(number: number, told: "结转下年度继续办理 \(number) 件", ways: [number])
    }
  }
}
