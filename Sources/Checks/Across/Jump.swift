import Ingest
import StatutoryForm

/// A figure far from all that the agency has ever reported: a slipped cell, another unit, or news.
public enum Jump: HistoryRule {
  public static let description = RuleDescription(
    code: "across.jump", scope: .corpus, severity: .info,
    statement: "与本机关以往至少三年的数相比：超过最大数的十倍且多出 50 以上，或不到最小数的十分之一且少 50 以上",
    formula: "v > 10 · max and v − max > 50, or 10 · v < min and min − v > 50",
    example: "行政处罚：三年来 40 至 55 件，本年 5200 件", english: "A sudden jump")

  /// Fewer years do not tell what is usual.
  private static let leastYears = 3

  static let watched: [CellAddress] = [
    "proactive|licensing|decisions", "proactive|penalties|decisions",
    "proactive|coercion|decisions", "proactive|fees|amount_10k_yuan",
    "proactive|normative_documents|issued", "proactive|normative_documents|in_force",
    "applications|received|total", "applications|concluded|total",
    "reviews|reconsideration|total", "reviews|litigation_direct|total",
    "reviews|litigation_after_reconsideration|total",
  ].compactMap(Form.standard.address)

  public static func findings(in history: History) -> [AcrossFinding] {
    guard history.reports.count > leastYears else { return [] }
    // By watched cell, what was reported so far: how often, the least and the most.
    var before = [(count: Int, least: Cell?, most: Cell?)](
      repeating: (0, nil, nil), count: watched.count)
    var findings: [AcrossFinding] = []
    for report in history.reports {
      var jumps: [(now: Cell, from: Cell)] = []
      for (n, address) in watched.enumerated() {
        guard let cell = report[address], cell.state == .reported || cell.state == .corrected,
          let value = cell.value
        else { continue }
        let now = Cell(address: address, year: report.year, value: value)
        if before[n].count >= leastYears, let least = before[n].least, let most = before[n].most {
          if now.isFarAbove(most) {
            jumps.append((now, most))
          } else if least.isFarAbove(now) {
            jumps.append((now, least))
          }
        }
        // A report that may be of another year or agency does not tell what is usual.
        guard report.isPlaced else { continue }
        before[n].count += 1
        if before[n].least.map({ value.double < $0.value.double }) ?? true { before[n].least = now }
        if before[n].most.map({ value.double > $0.value.double }) ?? true { before[n].most = now }
      }
      if let finding = finding(jumps, in: report) { findings.append(finding) }
    }
    return findings
  }

  private struct Cell {
    let address: CellAddress
    let year: Int
    let value: Figure

    func isFarAbove(_ other: Cell) -> Bool {
      value.double > other.value.double * 10 && value.double - other.value.double > 50
    }
  }

  private static func finding(
    _ jumps: [(now: Cell, from: Cell)], in report: FiledReport
  ) -> AcrossFinding? {
    guard let first = jumps.first else { return nil }
    let told = jumps.map { now, from in
      let isRise = now.value.double > from.value.double
      return "\(Form.standard.title(of: now.address))：本年 \(now.value)，"
        + "以往各年\(isRise ? "最多" : "最少") \(from.value)（\(from.year)年）"
    }
    return AcrossFinding(
      scope: .years, reportID: report.id,
      finding: Finding(
        rule: description.code, severity: description.severity,
        responsibility: report.isPlaced ? .source : .extraction,
        message: told.joined(separator: "；"), left: first.now.value, right: first.from.value,
        cells: jumps.map(\.now.address)),
      elsewhere: jumps.map { CellElsewhere(year: $0.from.year, address: $0.from.address) })
  }
}
