import Ingest
import StatutoryForm

/// A government that counts the agencies below it cannot have fewer than they have together.
///
/// Whether it counts them its figures do not tell, and some of them may be absent: so nothing is
/// said where it has more, and what is said is no more than a hint.
public enum ChildrenSum {
  public static let description = RuleDescription(
    code: "across.children", scope: .corpus, severity: .info,
    statement: "政府报告的申请和复议诉讼总计，少于已入库的所属机关之和：若报告汇总了所属机关，则不应少",
    formula: "total(government) ≥ Σ total(agencies below it)",
    example: "某县人民政府本年新收 5 件，已入库的 12 个所属机关合计 31 件",
    english: "A government has fewer than the agencies below it")

  public static let watched: [CellAddress] = [
    "applications|received|total", "applications|carried_in|total",
    "applications|concluded|total", "applications|carried_out|total",
    "reviews|reconsideration|total", "reviews|litigation_direct|total",
    "reviews|litigation_after_reconsideration|total",
  ].compactMap(Form.standard.address)

  private struct Excess {
    let address: CellAddress
    let own: Figure
    let sum: Figure
    let children: [Int]
  }

  public static func finding(in family: Family) -> AcrossFinding? {
    let found = watched.compactMap { excess($0, family) }
    guard let first = found.first else { return nil }
    let told = found.map {
      "\(Form.standard.title(of: $0.address))：本报告 \($0.own)，所属机关合计 \($0.sum)"
    }
    let elsewhere = found.flatMap { excess in
      excess.children.map { n in
        CellElsewhere(
          agency: family.children[n].name.agency ?? "", year: family.report.year,
          address: excess.address)
      }
    }
    let isSure = family.report.isPlaced && family.children.allSatisfy(\.report.isPlaced)
    return AcrossFinding(
      scope: .children, reportID: family.report.id,
      finding: Finding(
        rule: description.code, severity: description.severity,
        responsibility: isSure ? .source : .extraction,
        message: told.joined(separator: "；")
          + "（已入库的所属机关 \(family.knownChildren) 个，本年有报告的 \(family.children.count) 个；"
          + "本报告若只含本级，则无矛盾）",
        left: first.own, right: first.sum, cells: found.map(\.address)),
      elsewhere: elsewhere)
  }

  private static func excess(_ address: CellAddress, _ family: Family) -> Excess? {
    guard let own = family.report[address], own.state != .uncertain, let value = own.value
    else { return nil }
    var sum = Figure(0)
    var counted: [Int] = []
    for (n, child) in family.children.enumerated() {
      guard let cell = child.report[address], cell.state != .uncertain, let part = cell.value,
        part.mantissa > 0, let next = sum + part
      else { continue }
      sum = next
      counted.append(n)
    }
    guard counted.count > 0, sum.double > value.double else { return nil }
    return Excess(address: address, own: value, sum: sum, children: counted)
  }
}
