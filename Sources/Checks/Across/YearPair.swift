import Ingest
import StatutoryForm

/// The reports of two consecutive years, and how their cells are told to people.
struct YearPair {
  let earlier: FiledReport
  let later: FiledReport

  /// 总计：2022年“结转下年度继续办理” 3 ＝ 2023年“上年结转政府信息公开申请数量” 3; nil where a report
  /// does not have one of the cells.
  func sentence(of relation: YearRelation) -> String? {
    guard relation.terms.allSatisfy({ report(of: $0)[$0.address] != nil }) else { return nil }
    let state = YearState(of: relation, earlier, later)
    let sign = state.map { $0.holds ? "＝" : "≠" } ?? "？"
    let sum = relation.left.count > 1 ? state.map { "（\($0.left)）" } ?? "" : ""
    let end =
      state.map { state in
        (state.holds ? "" : "（差 \(state.difference)）") + (state.hasBlanks ? "（空白按零计）" : "")
      } ?? "（数字不全，不能核对）"
    return "\(relation.subject)：\(left(of: relation))\(sum) \(sign)"
      + " \(name(relation.right)) \(value(relation.right))" + end
  }

  /// 2022年“现行有效件数” 66 + 2023年“本年制发件数” 3.
  func left(of relation: YearRelation) -> String {
    relation.left.enumerated().map { n, term in
      (n == 0 ? "" : term.isSubtracted ? " − " : " + ") + "\(name(term)) \(value(term))"
    }.joined()
  }

  /// 2023年“上年结转政府信息公开申请数量”; of the applications the row, of other tables the column.
  func name(_ term: YearRelation.Term) -> String {
    let form = Form.standard
    let label =
      term.address.section == .applications
      ? form.row(.applications, id: term.address.row)?.shortLabel
      : form.column(term.address.section, id: term.address.column)?.label
    return "\(report(of: term).year)年“\(label ?? "?")”"
  }

  func value(_ term: YearRelation.Term) -> String {
    report(of: term)[term.address]?.value?.description ?? "空白"
  }

  private func report(of term: YearRelation.Term) -> FiledReport {
    term.isLater ? later : earlier
  }
}
