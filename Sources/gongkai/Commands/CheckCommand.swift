import ArgumentParser
import Corpus
import Importer
import Ingest
import Query
import SQLite

extension Finding.Severity: ExpressibleByArgument {}

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "List what does not add up, and what is doubtful.",
    discussion: """
      Without paths it lists what was found in the reports of the database; with paths it reads \
      these files, folders and archives, compares them with each other and needs no database. - \
      is a report on standard input.

      Findings are listed by town and year, of each report the errors first. 原文 (source): the \
      report says so; 读取 (extraction): it may have been misread. What was accepted (see gongkai \
      accept) is left out and counted. A rule may be named by its beginning: relation is every \
      relation of the form, reading every doubt about the reading, across what is compared with \
      other reports; gongkai rules tells them all.

      EXAMPLES
        gongkai check --year 2023
        gongkai check SampleData/tabRowsPadded --by report
      """)

  @Argument(
    help: ArgumentHelp(
      "Files, folders and archives to check without a database.", valueName: "path"))
  var paths: [String] = []

  @Option(help: "Only this rule, such as relation.applicants_total.")
  var rule: String?

  @Option(help: "Only this year.")
  var year: Int?

  @Option(help: "Only this region and all below it: a name, a code, a part of a path.")
  var region: String?

  @Option(
    name: .customLong("fail-on"), help: "Exit with 1 when there are findings at or above this.")
  var failOn: Finding.Severity?

  @Option(
    name: .customLong("by"),
    help: "Only count: a line for each report, agency or rule.")
  var group: FindingGroup?

  @Flag(help: "First compare all reports across years and agencies anew.")
  var again = false

  @Flag(help: "List what was accepted, with the note why, and nothing else.")
  var accepted = false

  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOption
  @OptionGroup(title: "LIMITS OF ONE FILE") var fileLimits: FileLimitOptions

  func validate() throws {
    guard !paths.isEmpty else { return }
    if again || accepted {
      throw ValidationError("--again and --accepted are about the database; leave the paths out")
    }
    if database.given != nil {
      throw ValidationError("give paths or --database; import puts files into the database")
    }
  }

  func run() async throws {
    guard !paths.isEmpty else {
      if again { try compareAgain() }
      let worst = try database.read { reader in
        let worst = try list(reader)
        try noteUnsettled(reader)
        return worst
      }
      return try end(worst)
    }
    let (corpus, isWhole) = try await CheckedFiles(paths: paths, limits: fileLimits).read()
    let worst = try list(QueryRunner(connection: corpus.connection))
    if !isWhole { throw Ended(status: .inputsFailed) }
    try end(worst)
  }

  private func end(_ worst: Finding.Severity?) throws {
    if let failOn, let worst, worst >= failOn, !accepted { throw Ended(status: .findings) }
  }

  /// Writes what was found; gives the gravest.
  private func list(_ reader: QueryRunner) throws -> Finding.Severity? {
    let output = rows.rows(database)
    let choice = try FindingChoice(
      rule: rule, year: year, region: region, accepted: accepted, in: reader)
    if let group {
      return try FindingSummary(choice: choice, group: group).write(to: output, reader)
    }
    let findings = FindingList(choice: choice)
    var counts = FindingCounts()
    if output.format == .table {
      var sheet = FindingSheet(titles: rows.titles ?? .zh)
      // Of files there is no `show` or `why` to ask where.
      let places = paths.isEmpty ? nil : FindingPlaces(reader.connection)
      try findings.forEach(reader) { item in
        var item = item
        item.line.place = try places?.place(of: item.cells, in: item.report)
        counts.count(item.line.severity)
        try output.add(text: sheet.add(item))
      }
      let corpus = try CorpusCounts(choice, reader)
      try output.add(text: sheet.end(corpus, accepted: accepted))
      try output.endText()
    } else {
      output.begin(findings.columns)
      try findings.forEach(reader) { item in
        counts.count(item.line.severity)
        try output.write(item.row)
      }
      try output.end()
    }
    return counts.worst
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
}
