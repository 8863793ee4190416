import Ingest
import StatutoryForm

/// The reconsiderations that the prose states are those of the table.
public enum ReconsiderationsInProse: Rule {
  public static let description = RuleDescription(
    code: "narrative.reconsiderations", severity: .warning,
    statement: "正文因政府信息公开被申请行政复议的件数，等于表中行政复议总计（含或不含尚未审结）",
    formula: "stated ∈ { total, total − pending }",
    example: "正文“未发生行政复议”，表中行政复议总计 2",
    english: "Reconsiderations: prose against table")

  private static let row = ReviewsInProse.row("reconsideration")

  public static func findings(in report: Report, _ figures: ReportFigures) -> [Finding] {
    StatedFigure.all(["reconsiderations"], in: report).compactMap { stated in
      ReviewsInProse(figures: figures).contradicted(stated, by: [row]).flatMap { shown in
        mismatch(stated, "行政复议", "行政复议总计 \(shown) 件", shown, [(.reviews, row)], figures)
      }
    }
  }
}
