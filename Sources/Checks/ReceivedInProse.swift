import Ingest
import StatutoryForm

/// The applications that the prose says were received are those of the table, with or without
/// those carried in.
public enum ReceivedInProse: Rule {
  public static let description = RuleDescription(
    code: "narrative.received", severity: .warning,
    statement: "正文收到申请的件数，等于表中本年新收，或者本年新收加上年结转",
    formula: "stated ∈ { received, received + carried_in }",
    example: "正文“收到申请 5 件”，表中本年新收 3、上年结转 0",
    english: "Applications received: prose against table")

  public static func findings(in report: Report, _ figures: ReportFigures) -> [Finding] {
    ApplicationsInProse(
      subject: "收到申请", stated: StatedFigure.all(["applications_received"], in: report),
      rows: [ApplicationTotals.receivedRow, ApplicationTotals.carriedInRow]
    ).contradictions(of: Self.self, in: figures) { totals in
      guard case .number(let received) = totals.received else { return nil }
      // A lost row may be what makes the difference.
      let carriedIn = totals.carriedIn.orZero
      let carried = carriedIn.map { $0 == 0 ? "" : "、上年结转 \($0) 件" } ?? ""
      return .init(
        number: received, told: "本年新收 \(received) 件\(carried)",
        ways: carriedIn.map { [received, received + $0] })
    }
  }
}
