import StatutoryForm

/// 一加二等于三加四: what came in was concluded or is carried out.
public enum ReceivedConcluded: Rule {
  public static let description = RuleDescription(
    code: "relation.received_concluded", severity: .error,
    statement: "每列：第一项加第二项之和，等于第三项加第四项之和",
    formula: "received + carried_in = concluded + carried_out",
    example: "自然人：本年新收 5、上年结转 1，（七）总计 5、结转下年度 0（5 + 1 ≠ 5 + 0）",
    english: "What came in was concluded or is carried out")

  public static func relations(of form: Form) -> [Relation] {
    form.relations.flatMap { relation in
      (form.columns[relation.section] ?? []).map { column in
        func cells(_ codes: [String]) -> [CellAddress] {
          codes.compactMap { form.row(relation.section, code: $0) }.map {
            CellAddress(section: relation.section, row: $0.id, column: column.id)
          }
        }
        return Relation(
          rule: code, subject: column.label, leftTitle: "本年新收加上年结转",
          left: cells(relation.left), rightTitle: "办理结果总计加结转下年度",
          right: cells(relation.right))
      }
    }
  }
}
