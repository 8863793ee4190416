import StatutoryForm

/// A relation that does not hold, or a doubt about the reading; never a repair.
public struct Finding: Sendable, Equatable {
  public enum Severity: String, Sendable, CaseIterable, Comparable {
    case info, warning, error

    private var rank: Int { self == .error ? 2 : self == .warning ? 1 : 0 }
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
  }

  /// Who is at fault: the document says so, or we may have misread it.
  public enum Responsibility: String, Sendable { case source, extraction }

  /// A stable code such as `relation.applicants_total`.
  public var rule: String
  public var severity: Severity
  public var responsibility: Responsibility
  public var message: String
  public var left: Figure?
  public var right: Figure?
  public var cells: [CellAddress]

  public init(
    rule: String, severity: Severity, responsibility: Responsibility, message: String,
    left: Figure? = nil, right: Figure? = nil, cells: [CellAddress] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.responsibility = responsibility
    self.message = message
    self.left = left
    self.right = right
    self.cells = cells
  }
}
