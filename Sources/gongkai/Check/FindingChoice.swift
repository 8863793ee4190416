import Checks
import Query
import SQLite

/// Which findings a user wants to see, as parameters of statements over the views.
struct FindingChoice {
  let rule: String?
  let year: Int?
  let region: String?
  /// What persons accepted, and nothing else.
  let accepted: Bool

  var values: [String: Value] {
    ["rule": Value(rule), "year": Value(year), "region": Value(region)]
  }

  /// The condition on the view `findings` as f.
  var ofFindings: String {
    """
    f.accepted IS \(accepted ? "NOT NULL" : "NULL")
      AND (:rule IS NULL OR f.rule = :rule OR f.rule LIKE :rule || '.%')
    """
  }

  /// The condition on the view `reports` as r.
  static let ofReports = """
    (:year IS NULL OR r.year = :year)
      AND (:region IS NULL OR r.agency_id IN (
        SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
    """

  /// Throws a `UsageError` for a rule or region that there is not: a mistyped one must not pass
  /// as a clean corpus.
  init(
    rule: String?, year: Int?, region: String?, accepted: Bool, in reader: QueryRunner
  ) throws {
    self.rule = try rule.map { try FindingChoice.knownRule($0, reader) }
    self.year = year
    self.region = try region.map { try RegionFinder(reader.connection).regionWithReports($0) }
    self.accepted = accepted
  }

  /// A rule, or the first part of its name.
  private static func knownRule(_ name: String, _ reader: QueryRunner) throws -> String {
    // Databases of earlier programs may have others.
    let stored = try reader.connection.rows("SELECT DISTINCT rule FROM findings")
      .compactMap { $0[0].text }
    let known = Set(stored + Rules.catalogue.map(\.code)).sorted()
    if known.contains(where: { $0 == name || $0.hasPrefix(name + ".") }) { return name }
    throw UsageError(
      message: "there is no rule '\(name)'" + didYouMean(suggest(name, among: known))
        + "; `gongkai rules` lists them")
  }
}
