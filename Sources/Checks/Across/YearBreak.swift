import Ingest
import StatutoryForm

/// All that is broken of one rule between two consecutive years: one finding of the later report.
struct YearBreak {
  let broken: [YearState]
  let rule: RuleDescription
  let pair: YearPair

  /// nil for nothing broken.
  init?(
    _ broken: [YearState], rule: RuleDescription, _ earlier: FiledReport, _ later: FiledReport
  ) {
    guard !broken.isEmpty else { return nil }
    self.broken = broken
    self.rule = rule
    pair = YearPair(earlier: earlier, later: later)
  }

  /// The figures are those of the last that is broken: of the total, where it is.
  var finding: AcrossFinding {
    let main = broken[broken.count - 1]
    let message = broken.map(told).joined(separator: "；")
    let terms = broken.flatMap(\.relation.terms)
    return AcrossFinding(
      scope: .years, reportID: pair.later.id,
      finding: Finding(
        rule: rule.code, severity: rule.severity,
        responsibility: broken.allSatisfy(\.isCertain) ? .source : .extraction,
        message: head + message, left: main.left, right: main.right,
        cells: terms.filter(\.isLater).map(\.address)),
      elsewhere: terms.filter { !$0.isLater }.map {
        CellElsewhere(year: pair.earlier.year, address: $0.address)
      },
      otherReportID: pair.earlier.id)
  }

  /// 2022年“结转下年度继续办理”与2023年“上年结转…”不等， where all that is broken is in these rows.
  private var head: String {
    guard let first = broken.first?.relation, first.left.count == 1 else { return "" }
    return "\(pair.name(first.left[0]))与\(pair.name(first.right))不等，"
  }

  /// 总计 3 与 1（差 2）, or 规范性文件：2022年“现行有效件数” 66 + … = 68，2023年“现行有效件数” 372.
  private func told(_ state: YearState) -> String {
    let relation = state.relation
    let tail = "（差 \(state.difference)\(aboutBlanks(state))）"
    if relation.left.count == 1 {
      return "\(relation.subject) \(pair.value(relation.left[0])) 与 \(pair.value(relation.right))"
        + tail
    }
    let sides = pair.left(of: relation)
    return "\(relation.subject)：\(sides) = \(state.left)，"
      + "\(pair.name(relation.right)) \(pair.value(relation.right))" + tail
  }

  private func aboutBlanks(_ state: YearState) -> String {
    guard state.hasBlanks else { return "" }
    return state.failsAsPrinted ? "；空白填什么数都不相等" : "；空白按零计，照原文不能断定"
  }
}

extension FormRow {
  /// The label without the number before it: 上年结转政府信息公开申请数量.
  var shortLabel: String {
    guard let mark = label.firstIndex(where: { $0 == "、" || $0 == "）" }) else { return label }
    return String(label[label.index(after: mark)...])
  }
}
