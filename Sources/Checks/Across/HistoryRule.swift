import Ingest
import StatutoryForm

/// What must hold among the reports of one agency over the years. One rule, one file.
public protocol HistoryRule: Sendable {
  static var description: RuleDescription { get }
  static func findings(in history: History) -> [AcrossFinding]
}

/// A rule that is data: sums over the cells of two consecutive years.
public protocol YearRule: HistoryRule {
  static var relations: [YearRelation] { get }
}

extension YearRule {
  public static func findings(in history: History) -> [AcrossFinding] {
    zip(history.reports, history.reports.dropFirst()).compactMap { earlier, later in
      // A year without a report in between says nothing.
      guard later.year == earlier.year + 1 else { return nil }
      let broken = relations.compactMap { YearState(of: $0, earlier, later) }.filter { !$0.holds }
      return YearBreak(broken, rule: description, earlier, later)?.finding
    }
  }
}

/// The rules that compare several reports of a corpus.
public enum AcrossRules {
  public static let history: [any HistoryRule.Type] = [
    CarriedOver.self, InForce.self, ItemsOverYears.self, Jump.self,
  ]

  public static let catalogue: [RuleDescription] =
    history.map { $0.description } + [
      SameTables.description, SameProse.description, ChildrenSum.description,
    ]

  /// What the reports of one agency tell against each other.
  public static func findings(in history: History) -> [AcrossFinding] {
    guard history.reports.count > 1 else { return [] }
    return self.history.flatMap { $0.findings(in: history) }
  }

  /// How the relations between a year's report and those of the years before and after stand in
  /// which a cell of it takes part: the rule, and a sentence with both sides.
  public static func relations(
    of address: CellAddress, in year: Int, _ history: History
  ) -> [(rule: String, sentence: String)] {
    let rules = self.history.compactMap { $0 as? any YearRule.Type }
    let pairs = zip(history.reports, history.reports.dropFirst())
    return pairs.filter { $1.year == $0.year + 1 && ($0.year == year || $1.year == year) }
      .flatMap { earlier, later in
        rules.flatMap { rule in
          rule.relations.filter { relation in
            relation.terms.contains {
              $0.address == address && ($0.isLater ? later : earlier).year == year
            }
          }.compactMap { relation in
            YearPair(earlier: earlier, later: later).sentence(of: relation)
              .map { (rule.description.code, $0) }
          }
        }
      }
  }

  /// What a report has in common with an earlier one.
  public static func findings(in copy: Copy) -> [AcrossFinding] {
    [SameTables.finding(of: copy), SameProse.finding(of: copy)].compactMap { $0 }
  }

  /// What a government has against the agencies below it.
  public static func findings(in family: Family) -> [AcrossFinding] {
    [ChildrenSum.finding(in: family)].compactMap { $0 }
  }
}
