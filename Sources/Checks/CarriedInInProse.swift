import Ingest
import StatutoryForm

/// What the prose says was carried in from last year is what the table has.
public enum CarriedInInProse: Rule {
  public static let description = RuleDescription(
    code: "narrative.carried_in", severity: .warning,
    statement: "正文上年结转的件数，等于表中上年结转", formula: "stated = carried_in",
    example: "正文“上年结转 2 件”，表中上年结转 1", english: "Carried in: prose against table")

  public static func findings(in report: Report, _ figures: ReportFigures) -> [Finding] {
    StatedFigure.all(["carried_in"], in: report).compactMap { stated in
      var shown: Int?
      for totals in ApplicationTotals.all(figures) {
        guard case .number(let number) = totals.carriedIn else { continue }
        if number == stated.value { return nil }
        shown = shown ?? number
      }
      guard let shown else { return nil }
      return mismatch(
        stated, "上年结转", "上年结转 \(shown) 件", shown,
        [(.applications, ApplicationTotals.carriedInRow)], figures)
    }
  }
}
