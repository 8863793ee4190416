import Ingest
import StatutoryForm

/// What a rule says, for people: the reference of the rules is made of these.
public struct RuleDescription: Sendable {
  /// What a rule looks at.
  public enum Scope: String, Sendable, CaseIterable {
    /// The figures and the words of one report.
    case report
    /// How one document was read and stored.
    case reading
    /// Several reports of one corpus.
    case corpus
  }

  /// Stable: scripts select by it.
  public let code: String
  public let scope: Scope
  /// Of its gravest findings.
  public let severity: Finding.Severity
  /// The forms that it applies to.
  public let editions: [Edition]
  /// What must hold, or what was met, in the words of the form.
  public let statement: String
  /// The same in symbols; empty where there is nothing to count.
  public let formula: String
  /// A short case that breaks it; empty for doubts, whose messages tell.
  public let example: String
  /// A title in English.
  public let english: String

  public init(
    code: String, scope: Scope = .report, severity: Finding.Severity,
    editions: [Edition] = [.form2019, .form2021], statement: String, formula: String = "",
    example: String = "", english: String
  ) {
    self.code = code
    self.scope = scope
    self.severity = severity
    self.editions = editions
    self.statement = statement
    self.formula = formula
    self.example = example
    self.english = english
  }
}
