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
    StatedFigure.all(["applications_received"], in: report).compactMap { stated in
      var shown: (received: Int, carriedIn: Int)?
      for totals in ApplicationTotals.all(figures) {
        guard case .number(let received) = totals.received else { continue }
        // A lost row may be what makes the difference.
        guard received != stated.value, let carriedIn = totals.carriedIn.orZero,
          received + carriedIn != stated.value
        else { return nil }
        shown = shown ?? (received, carriedIn)
      }
      guard let shown else { return nil }
      let carried = shown.carriedIn == 0 ? "" : "、上年结转 \(shown.carriedIn) 件"
      return mismatch(
        stated, "收到申请", "本年新收 \(shown.received) 件\(carried)", shown.received,
        [
          (.applications, ApplicationTotals.receivedRow),
          (.applications, ApplicationTotals.carriedInRow),
        ], figures)
    }
  }
}
