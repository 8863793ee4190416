import StatutoryForm

/// （七）总计 is the sum of the outcomes above it, in every column.
public enum ConcludedOutcomes: Rule {
  public static let description = RuleDescription(
    code: "relation.concluded_outcomes", severity: .error,
    statement: "每列：（七）总计等于（一）至（六）各项之和",
    formula:
      "concluded = granted + partly_granted + refused.* + unavailable.* + not_processed.* + other.*",
    example: "自然人：予以公开 2、重复申请 1，其余 0，（七）总计 4（应为 3）",
    english: "Concluded is the sum of the outcomes")

  public static func relations(of form: Form) -> [Relation] {
    (form.rows[.applications] ?? []).filter { !$0.sum.isEmpty }.flatMap { total in
      let parts = total.sum.compactMap { form.row(.applications, code: $0)?.id }
      return (form.columns[.applications] ?? []).map { column in
        Relation(
          rule: code, subject: column.label, leftTitle: total.label,
          left: [CellAddress(section: .applications, row: total.id, column: column.id)],
          rightTitle: "各项之和",
          right: parts.map { CellAddress(section: .applications, row: $0, column: column.id) })
      }
    }
  }
}
