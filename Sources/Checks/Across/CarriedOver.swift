import Ingest
import StatutoryForm

/// What one report carries out the next carries in, for each kind of applicant.
public enum CarriedOver: YearRule {
  public static let description = RuleDescription(
    code: "across.carried_over", scope: .corpus, severity: .warning,
    statement: "每列：上年报告的结转下年度继续办理，等于本年报告的上年结转",
    formula: "carried_out(y − 1) = carried_in(y)",
    example: "2022年报告总计结转下年度 103，2023年报告总计上年结转 77",
    english: "What is carried out is carried in by the next report")

  public static let relations: [YearRelation] = {
    let columns = Form.standard.columns[.applications] ?? []
    let totals = columns.filter { !$0.sum.isEmpty }.map { total in
      (total.id, columns.filter { total.sum.contains($0.code) }.map(\.id))
    }
    return columns.compactMap { column in
      guard let out = YearRelation.Term("applications|carried_out|\(column.code)"),
        let carried = YearRelation.Term("applications|carried_in|\(column.code)", isLater: true)
      else { return nil }
      return YearRelation(
        subject: column.label, left: [out], right: carried,
        partsOfTotal: Dictionary(uniqueKeysWithValues: totals))
    }
  }()
}
