import Ingest
import StatutoryForm

/// 总计 of a row is the sum of the six kinds of applicants.
public enum ApplicantsTotal: Rule {
  public static let code = "relation.applicants_total"
  public static let statement = "每行：总计等于六类申请人之和"
  public static let formula =
    "total = natural_person + business + research + public_interest + legal_service + other"

  public static func findings(_ figures: ReportFigures) -> [Finding] {
    totals(of: .applications, code, figures)
  }

  /// The rows of a section whose total column is not the sum of the others.
  static func totals(
    of section: SectionCode, _ code: String, _ figures: ReportFigures
  ) -> [Finding] {
    let form = Form.standard
    return (form.columns[section] ?? []).filter { !$0.sum.isEmpty }.flatMap { total in
      let parts = total.sum.compactMap { form.column(section, code: $0)?.id }
      return (form.rows[section] ?? []).compactMap { row in
        figures.compare(
          code, section, left: [(row.id, total.id)], right: parts.map { (row.id, $0) }
        ) { "\(row.label)：总计 \($0)，各列之和 \($1)" }
      }
    }
  }
}
