import Ingest
import StatutoryForm

/// What must hold within one report. One rule, one file.
///
/// A rule is either data, relations of the form, or a pure function from a report to findings.
public protocol Rule: Sendable {
  static var description: RuleDescription { get }
  /// Every place of the form where two sums must be equal.
  static func relations(of form: Form) -> [Relation]
  /// What else the rule finds.
  static func findings(in report: Report, _ figures: ReportFigures) -> [Finding]
}

extension Rule {
  public static var code: String { description.code }
  public static func relations(of form: Form) -> [Relation] { [] }
  public static func findings(in report: Report, _ figures: ReportFigures) -> [Finding] { [] }

  /// A finding of this rule as its description has it; no error where the reading may be at fault.
  static func finding(
    _ message: String, left: Figure? = nil, right: Figure? = nil, cells: [CellAddress] = [],
    isCertain: Bool = true
  ) -> Finding {
    Finding(
      rule: code, severity: isCertain ? description.severity : min(description.severity, .warning),
      responsibility: isCertain ? .source : .extraction, message: message, left: left,
      right: right, cells: cells)
  }
}

/// Two sums of cells that must be equal.
public struct Relation: Sendable {
  public let rule: String
  /// The column or row it is about, 自然人.
  public let subject: String
  public let leftTitle: String
  public let left: [CellAddress]
  public let rightTitle: String
  public let right: [CellAddress]
}
