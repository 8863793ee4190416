import Ingest
import StatutoryForm

/// 一加二等于三加四: what came in was concluded or is carried out.
public enum ReceivedConcluded: Rule {
  public static let code = "relation.received_concluded"
  public static let statement = "每列：第一项加第二项之和，等于第三项加第四项之和"
  public static let formula = "received + carried_in = concluded + carried_out"

  public static func findings(_ figures: ReportFigures) -> [Finding] {
    let form = Form.standard
    return form.relations.flatMap { relation in
      let left = relation.left.compactMap { form.row(relation.section, code: $0)?.id }
      let right = relation.right.compactMap { form.row(relation.section, code: $0)?.id }
      return (form.columns[relation.section] ?? []).compactMap { column in
        figures.compare(
          code, relation.section, left: left.map { ($0, column.id) },
          right: right.map { ($0, column.id) }
        ) { "\(column.label)：本年新收加上年结转 \($0)，办理结果总计加结转下年度 \($1)" }
      }
    }
  }
}
