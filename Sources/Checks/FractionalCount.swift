import Ingest
import StatutoryForm

/// Cases and items are counted in whole numbers; only amounts of money have decimals.
public enum FractionalCount: Rule {
  public static let description = RuleDescription(
    code: "count.fractional", severity: .error,
    statement: "件数、项数为整数（金额除外）", formula: "value ∈ ℤ",
    example: "本年新收，自然人：2.5", english: "A count is a whole number")

  public static func findings(in report: Report, _ figures: ReportFigures) -> [Finding] {
    guard figures.hasOdd else { return [] }
    var findings: [Finding] = []
    // 80.08 in place of 8 and 0.08: figures without a gap are no number.
    let joined = Set(report.findings.lazy.filter { $0.rule == "reading.joined" }.flatMap(\.cells))
    for cell in report.cells where isFractional(cell) && !joined.contains(cell.address) {
      let unit = Form.standard.column(cell.address.section, id: cell.address.column)?.unit
      guard unit != "万元" else { continue }
      findings.append(
        finding(
          "\(Form.standard.title(of: cell.address))：\(cell.printed) 不是整数", left: cell.value,
          cells: [cell.address], isCertain: figures.isCertain([cell.address])))
    }
    return findings
  }

  /// A number with decimals; the reader takes none for a count and keeps what is printed.
  private static func isFractional(_ cell: CellReading) -> Bool {
    if let value = cell.value { return value.scale > 0 }
    guard cell.state == .unreadable else { return false }
    let parts = cell.printed.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
      } && parts[1].contains { $0 != 0x30 }
  }
}
