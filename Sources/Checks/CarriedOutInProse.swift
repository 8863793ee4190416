import Ingest
import StatutoryForm

/// What the prose says is carried out to next year is what the table has.
public enum CarriedOutInProse: Rule {
  public static let description = RuleDescription(
    code: "narrative.carried_out", severity: .warning,
    statement: "正文结转下年度的件数，等于表中结转下年度继续办理", formula: "stated = carried_out",
    example: "正文“结转下年度 2 件”，表中结转下年度继续办理 1", english: "Carried out: prose against table")

  public static func findings(in report: Report, _ figures: ReportFigures) -> [Finding] {
    StatedFigure.all(["carried_out"], in: report).compactMap { stated in
      var shown: Int?
      for totals in ApplicationTotals.all(figures) {
        guard case .number(let number) = totals.carriedOut else { continue }
        if number == stated.value { return nil }
        shown = shown ?? number
      }
      guard let shown else { return nil }
      return mismatch(
        stated, "结转下年度", "结转下年度继续办理 \(shown) 件", shown,
        [(.applications, ApplicationTotals.carriedOutRow)], figures)
    }
  }
}
