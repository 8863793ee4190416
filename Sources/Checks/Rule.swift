import Ingest
import StatutoryForm

/// A sum of the form that must come out. One rule, one file.
public protocol Rule: Sendable {
  /// Stable: scripts select by it.
  static var code: String { get }
  /// What holds, in the words of the form.
  static var statement: String { get }
  /// What holds, in symbols.
  static var formula: String { get }
  /// Every place of the form where it must hold.
  static func relations(of form: Form) -> [Relation]
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

/// Every rule that looks at one report, in the order in which findings are listed.
public enum Rules {
  public static let all: [any Rule.Type] = [
    ReceivedConcluded.self, ConcludedOutcomes.self, ApplicantsTotal.self, ReviewTotal.self,
  ]

  /// The codes of doubts that arise while a report is read and stored.
  public static let doubts = [
    "agency.from_path", "agency.unnamed",
    "document.bad_bytes", "document.cut", "document.tables_are_pictures", "narrative.conflict",
    "reading.figures_below",
    "reading.label_lost",
    "reading.joined",
    "reading.missing_cells",
    "reading.placed_by_sums", "reading.printed_twice",
    "reading.table_missing",
    "reading.uncertain", "reading.unit_not_stated", "reading.unreadable", "report.duplicate",
    "year.conflict", "year.from_prose", "year.unknown",
  ]

  /// The relations of the form, of all rules.
  public static let relations: [Relation] = all.flatMap { $0.relations(of: .standard) }

  /// What the rules find in a report. The reading's own doubts are not among it.
  public static func findings(in report: Report) -> [Finding] {
    let figures = ReportFigures(report.cells)
    return relations.compactMap { figures.state(of: $0)?.finding }
  }
}
