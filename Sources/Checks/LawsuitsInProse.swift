import Ingest
import StatutoryForm

/// The lawsuits that the prose states are those of the table, both kinds or one.
public enum LawsuitsInProse: Rule {
  public static let description = RuleDescription(
    code: "narrative.lawsuits", severity: .warning,
    statement: "正文因政府信息公开被提起行政诉讼的件数，等于表中两种行政诉讼总计之和或其中一种（含或不含尚未审结）",
    formula: "stated ∈ { direct + after, direct, after }, with or without pending",
    example: "正文“行政诉讼 4 件”，表中未经复议直接起诉 1、复议后起诉 1",
    english: "Lawsuits: prose against table")

  private static let rows = ["litigation_direct", "litigation_after_reconsideration"].map(
    ReviewsInProse.row)

  public static func findings(in report: Report, _ figures: ReportFigures) -> [Finding] {
    StatedFigure.all(["lawsuits"], in: report).compactMap { stated in
      ReviewsInProse(figures: figures).contradicted(stated, by: rows).flatMap { shown in
        mismatch(
          stated, "行政诉讼", "行政诉讼总计 \(shown) 件", shown, rows.map { (.reviews, $0) }, figures)
      }
    }
  }
}
