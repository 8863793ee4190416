import ArgumentParser
import Checks
import Corpus
import Importer
import Ingest
import Query
import SQLite

extension Finding.Severity: ExpressibleByArgument {}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "List what does not add up, and what is doubtful.",
    discussion: """
      Errors come first; what was accepted (see gongkai accept) is left out. A rule may be named by \
      its beginning: relation is every relation of the form, reading every doubt about the \
      reading, across what is compared with other reports.

      EXAMPLES
        gongkai check
        gongkai check --rule relation --year 2023 --format csv
      """)

  @Option(help: "Only this rule, such as relation.applicants_total.")
  var rule: String?

  @Option(help: "Only this year.")
  var year: Int?

  @Option(help: "Only this county, city, province or town.")
  var region: String?

  @Option(
    name: .customLong("fail-on"), help: "Exit with 1 when there are findings at or above this.")
  var failOn: Finding.Severity?

  @Flag(help: "First compare all reports across years and agencies anew.")
  var again = false

  @Flag(help: "List what was accepted, with the note why, and nothing else.")
  var accepted = false

  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOption

  private var statement: String {
    """
    SELECT r.agency, r.county, r.year, f.severity, f.rule, f.responsibility, f.message,
      f.left_value, f.right_value, f.difference\(accepted ? ", f.accepted" : "")
    FROM findings AS f
    JOIN reports AS r ON r.report_id = f.report_id
    WHERE f.accepted IS \(accepted ? "NOT NULL" : "NULL")
      AND (:rule IS NULL OR f.rule = :rule OR f.rule LIKE :rule || '.%')
      AND (:year IS NULL OR r.year = :year)
      AND (:region IS NULL OR :region IN (r.province, r.city, r.county, r.town))
    ORDER BY CASE f.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END,
      r.agency, r.county, r.year, r.source_path, f.finding_id
    """
  }

  private static let count = """
    SELECT count(*) FROM reports AS r WHERE (?1 IS NULL OR r.year = ?1)
      AND (?2 IS NULL OR ?2 IN (r.province, r.city, r.county, r.town))
    """

  func run() throws {
    if again { try compareAgain() }
    let output = rows.rows(database)
    var worst: Finding.Severity?
    let reports = try database.read { reader in
      let chosen: [String: Value] = [
        "rule": Value(try rule.map { try knownRule($0, reader) }), "year": Value(year),
        "region": Value(try region.map { try knownRegion($0, reader) }),
      ]
      try reader.run(
        FreeStatement(statement, values: chosen),
        begin: { output.begin($0.map { ColumnTitles.titled($0.code) }) },
        row: { row in
          let severity = row[3].text.flatMap(Finding.Severity.init(rawValue:)) ?? .info
          worst = max(worst ?? severity, severity)
          try output.write(row)
        })
      try noteUnsettled(reader)
      return try reader.connection.value(
        CheckCommand.count, chosen["year"] ?? .null, chosen["region"] ?? .null)?.integer ?? 0
    }
    if worst == nil {
      tell(
        "no \(accepted ? "accepted " : "")findings in \(reports) \(reports == 1 ? "report" : "reports")"
      )
    }
    if worst != nil || output.format != .table { try output.end() }
    if let failOn, let worst, worst >= failOn, !accepted { throw Ended(status: .findings) }
  }

  /// Settles every report; a database that is not there is not made.
  private func compareAgain() throws {
    try Corpus.open(path: database.path, for: .reading).close()
    let corpus = try Corpus.open(path: database.path, for: .writing)
    try corpus.unsettleAll()
    Interruption.watch()
    let isDone = try Settlement.settle(corpus) { Interruption.isWanted }
    try corpus.close()
    guard isDone else {
      tell("interrupted; the rest is compared by the next import or check --again")
      throw Ended(status: .interrupted)
    }
  }

  /// A killed import leaves reports that nothing was compared with.
  private func noteUnsettled(_ reader: QueryRunner) throws {
    let count =
      try reader.connection.value("SELECT count(DISTINCT report_id) FROM unsettled")?.integer ?? 0
    guard count > 0 else { return }
    tell(
      "\(count) \(count == 1 ? "report was" : "reports were") not yet compared with others;"
        + " gongkai check --again or the next import does it")
  }

  /// A rule, or the first part of its name: a mistyped one must not pass as a clean corpus.
  private func knownRule(_ name: String, _ reader: QueryRunner) throws -> String {
    var known = try reader.connection.rows("SELECT DISTINCT rule FROM findings")
      .compactMap { $0[0].text }
    known += Rules.catalogue.map(\.code)
    known = Array(Set(known)).sorted()
    if known.contains(where: { $0 == name || $0.hasPrefix(name + ".") }) { return name }
    throw UsageError(
      message: "there is no rule '\(name)'" + didYouMean(suggest(name, among: known))
        + "; there are \(known.joined(separator: ", "))")
  }

  private func knownRegion(_ name: String, _ reader: QueryRunner) throws -> String {
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
