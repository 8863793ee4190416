import StatutoryForm

/// 总计 of a row is the sum of the six kinds of applicants.
public enum ApplicantsTotal: Rule {
  public static let description = RuleDescription(
    code: "relation.applicants_total", severity: .error,
    statement: "每行：总计等于六类申请人之和",
    formula:
      "total = natural_person + business + research + public_interest + legal_service + other",
    example: "予以公开：自然人 2、商业企业 1，其余 0，总计 4（应为 3）",
    english: "The total of a row is the sum of the six applicants")

  public static func relations(of form: Form) -> [Relation] {
    totals(of: .applications, code, form)
  }

  /// The total column of a section against the columns it sums, row by row.
  static func totals(of section: SectionCode, _ code: String, _ form: Form) -> [Relation] {
    (form.columns[section] ?? []).filter { !$0.sum.isEmpty }.flatMap { total in
      let parts = total.sum.compactMap { form.column(section, code: $0)?.id }
      return (form.rows[section] ?? []).map { row in
        Relation(
          rule: code, subject: row.label, leftTitle: total.label,
          left: [CellAddress(section: section, row: row.id, column: total.id)],
          rightTitle: "各列之和",
          right: parts.map { CellAddress(section: section, row: row.id, column: $0) })
      }
    }
  }
}
