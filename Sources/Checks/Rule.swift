import Ingest
import StatutoryForm

/// One thing that a report can be checked for. One rule, one file.
public protocol Rule: Sendable {
  /// Stable: scripts select by it.
  static var code: String { get }
  /// What holds, in the words of the form.
  static var statement: String { get }
  /// What holds, in symbols.
  static var formula: String { get }

  static func findings(_ figures: ReportFigures) -> [Finding]
}

/// Every rule that looks at one report, in the order in which findings are listed.
public enum Rules {
  public static let all: [any Rule.Type] = [
    ReceivedConcluded.self, ConcludedOutcomes.self, ApplicantsTotal.self, ReviewTotal.self,
  ]

  /// What the rules find in a report. The reading's own doubts are not among it.
  public static func findings(in report: Report) -> [Finding] {
    let figures = ReportFigures(report.cells)
    return all.flatMap { $0.findings(figures) }
  }
}
