import Ingest
import StatutoryForm

/// （七）总计 is the sum of the outcomes above it, in every column.
public enum ConcludedOutcomes: Rule {
  public static let code = "relation.concluded_outcomes"
  public static let statement = "每列：（七）总计等于（一）至（六）各项之和"
  public static let formula = "concluded = granted + partly_granted + refused.* + … + other.*"

  public static func findings(_ figures: ReportFigures) -> [Finding] {
    let form = Form.standard
    return (form.rows[.applications] ?? []).filter { !$0.sum.isEmpty }.flatMap { total in
      let parts = total.sum.compactMap { form.row(.applications, code: $0)?.id }
      return (form.columns[.applications] ?? []).compactMap { column in
        figures.compare(
          code, .applications, left: [(total.id, column.id)],
          right: parts.map { ($0, column.id) }
        ) { "\(column.label)：\(total.label) \($0)，各项之和 \($1)" }
      }
    }
  }
}
