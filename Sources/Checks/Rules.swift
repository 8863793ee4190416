import Ingest
import StatutoryForm

/// Every rule that looks at one report, and the catalogue of all rules.
public enum Rules {
  /// In the order in which findings are listed.
  public static let all: [any Rule.Type] = [
    ReceivedConcluded.self, ConcludedOutcomes.self, ApplicantsTotal.self, ReviewTotal.self,
    NegativeCount.self, FractionalCount.self, ImpossibleRegulations.self,
    MissingRows.self, MissingColumns.self, MissingCells.self,
    ReceivedInProse.self, CarriedInInProse.self, CarriedOutInProse.self, AnsweredInProse.self,
    ReconsiderationsInProse.self, LawsuitsInProse.self, DisclosedParts.self,
    YearConflict.self, WrongEdition.self, AnotherAgency.self,
  ]

  /// What every code that a finding may have means: rules of a report, then rules across reports,
  /// then doubts of the reading.
  public static let catalogue: [RuleDescription] =
    all.map { $0.description } + AcrossRules.catalogue + doubts

  /// The relations of the form, of all rules.
  public static let relations: [Relation] = all.flatMap { $0.relations(of: .standard) }

  /// What the rules find in a report. The reading's own doubts are not among it.
  public static func findings(in report: Report) -> [Finding] {
    let figures = ReportFigures(report.cells)
    var findings: [Finding] = []
    if !report.cells.isEmpty {
      let broken = figures.broken(among: relations)
      if !broken.isEmpty { findings = MirrorFailures(broken, in: figures).findings }
    }
    for rule in all { findings += rule.findings(in: report, figures) }
    return findings
  }
}
