import StatutoryForm

/// 总计 of a procedure is the sum of its four results.
public enum ReviewTotal: Rule {
  public static let description = RuleDescription(
    code: "relation.review_total", severity: .error,
    statement: "每种程序：总计等于结果维持、结果纠正、其他结果、尚未审结之和",
    formula: "total = upheld + corrected + other + pending",
    example: "行政复议：维持 10、纠正 1，其余 0，总计 0（应为 11）",
    english: "The total of a procedure is the sum of its results")

  public static func relations(of form: Form) -> [Relation] {
    ApplicantsTotal.totals(of: .reviews, code, form)
  }
}
