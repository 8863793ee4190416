import Ingest
import StatutoryForm

/// Items of last year with their change are what the next report calls the items of last year.
public enum ItemsOverYears: YearRule {
  public static let description = RuleDescription(
    code: "across.items", scope: .corpus, severity: .warning, editions: [.form2019],
    statement: "行政许可、其他对外管理服务事项、行政处罚、行政强制、行政事业性收费：上一年项目数量加本年增/减，等于次年报告的上一年项目数量",
    formula: "items_last_year(y − 1) + items_change(y − 1) = items_last_year(y)",
    example: "2019年报告行政许可上一年项目 12、增/减 +2，2020年报告上一年项目 11",
    english: "Items and their change against the next report")

  private static let rows = ["licensing", "other_services", "penalties", "coercion", "fees"]

  public static let relations: [YearRelation] = rows.compactMap { row in
    guard let title = Form.standard.row(.proactive, code: row)?.label,
      let before = YearRelation.Term("proactive|\(row)|items_last_year"),
      let change = YearRelation.Term("proactive|\(row)|items_change", isCount: false),
      let now = YearRelation.Term("proactive|\(row)|items_last_year", isLater: true)
    else { return nil }
    return YearRelation(subject: title, left: [before, change], right: now, partsOfTotal: [:])
  }
}
