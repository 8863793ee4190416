import Ingest
import StatutoryForm

/// No count and no amount is below zero; only 本年增/减 has a sign.
public enum NegativeCount: Rule {
  public static let description = RuleDescription(
    code: "count.negative", severity: .error,
    statement: "件数、项数和金额不小于零（本年增/减除外）", formula: "value ≥ 0",
    example: "行政处罚，本年处理决定数量：-3", english: "A count is not negative")

  /// 本年增/减.
  private static let change = Form.standard.column(.proactive, code: "items_change")?.id

  public static func findings(in report: Report, _ figures: ReportFigures) -> [Finding] {
    guard figures.hasOdd else { return [] }
    var findings: [Finding] = []
    for cell in report.cells {
      guard let value = cell.value, value.mantissa < 0,
        cell.address.section != .proactive || cell.address.column != change
      else { continue }
      findings.append(
        finding(
          "\(Form.standard.title(of: cell.address))：\(value) 小于零", left: value,
          right: Figure(0), cells: [cell.address], isCertain: figures.isCertain([cell.address])))
    }
    return findings
  }
}
