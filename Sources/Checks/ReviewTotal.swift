import StatutoryForm

/// 总计 of a procedure is the sum of its four results.
public enum ReviewTotal: Rule {
  public static let code = "relation.review_total"
  public static let statement = "每种程序：总计等于结果维持、结果纠正、其他结果、尚未审结之和"
  public static let formula = "total = upheld + corrected + other + pending"

  public static func relations(of form: Form) -> [Relation] {
    ApplicantsTotal.totals(of: .reviews, code, form)
  }
}
