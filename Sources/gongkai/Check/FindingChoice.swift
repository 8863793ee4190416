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
      AND (:region IS NULL OR :region IN (r.province, r.city, r.county, r.town))
    """

  /// Throws a `UsageError` for a rule or region that there is not: a mistyped one must not pass
  /// as a clean corpus.
  init(
    rule: String?, year: Int?, region: String?, accepted: Bool, in reader: QueryRunner
  ) throws {
    self.rule = try rule.map { try FindingChoice.knownRule($0, reader) }
    self.year = year
    self.region = try region.map { try FindingChoice.knownRegion($0, reader) }
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

  private static func knownRegion(_ name: String, _ reader: QueryRunner) throws -> String {
    let known = try reader.connection.rows(
      """
      SELECT province FROM agencies UNION SELECT city FROM agencies
      UNION SELECT county FROM agencies UNION SELECT town FROM agencies ORDER BY 1
      """
    ).compactMap { $0[0].text }
    let plain = simplified(name)
    if known.contains(plain) { return plain }
    let longer = known.filter { $0.hasPrefix(plain) }
    if longer.count == 1 { return longer[0] }
    throw UsageError(
      message: "no agency is in a region '\(name)'"
        + didYouMean(longer.first ?? suggest(plain, among: known))
        + "; `gongkai agencies` tells where they are")
  }
}
