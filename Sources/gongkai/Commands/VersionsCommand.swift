import ArgumentParser
import Corpus
import Query
import SQLite

struct VersionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "versions", abstract: "List the versions of reports, and which one is current.",
    discussion: """
      Without an agency it lists the years that several files report on, or that have several \
      versions. Why a version is current: only (there is no other file), preferred (see gongkai \
      prefer), newer (published later), complete, fewer_gaps, first (nothing tells them apart); \
      else other (another file is current) or replaced (the file was read anew).

      EXAMPLES
        gongkai versions 松岭街道
        gongkai versions 松岭街道 2023 --format csv
      """)

  @Argument(help: "Only this agency.", completion: CompletionWords.agency)
  var agency: String?

  @Argument(help: "Only this year.", completion: CompletionWords.year)
  var year: Int?

  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOption

  private static let several = """
    SELECT agency_id, year FROM report_versions WHERE agency_id IS NOT NULL AND year IS NOT NULL
    GROUP BY agency_id, year HAVING count(*) > 1
    """

  func run() throws {
    let output = rows.rows(database)
    try database.read { reader in
      output.begin(VersionsCommand.columns)
      let finder = try AgencyFinder(reader)
      let chosen = try chosen(finder, reader.connection)
      for choice in finder.agencies {
        for report in choice.reports {
          let key = ReportKey(agencyID: choice.id, year: Int(report.year))
          guard chosen.contains(key) else { continue }
          for version in try ReportVersion.all(of: key, on: reader.connection) {
            try output.write(VersionsCommand.row(version, choice, report.year))
          }
        }
      }
    }
    try output.end()
  }

  private func chosen(_ finder: AgencyFinder, _ connection: Connection) throws -> Set<ReportKey> {
    guard let agency else {
      return Set(
        try connection.rows(VersionsCommand.several).compactMap { row in
          guard let id = row[0].integer, let year = row[1].integer else { return nil }
          return ReportKey(agencyID: id, year: Int(year))
        })
    }
    if let year { return [try finder.key(agency, year)] }
    let choice = try finder.agency(for: agency)
    return Set(choice.reports.map { ReportKey(agencyID: choice.id, year: Int($0.year)) })
  }

  private static let columns =
    ["agency", "county", "year", "version", "is_current"].map(ColumnTitles.titled)
    + [ResultColumn("why", "原因", "Why")]
    + ["published_on", "status", "missing_cells"].map(ColumnTitles.titled)
    + [ResultColumn("differing_cells", "与现行不同的单元格", "Cells that differ")]
    + ["imported_at", "source_path", "source_sha256"].map(ColumnTitles.titled)

  private static func row(
    _ version: ReportVersion, _ agency: AgencyChoice, _ year: Int64
  ) -> [Value] {
    [
      .text(agency.agency), Value(agency.county), .integer(year), Value(version.version),
      .integer(version.isCurrent ? 1 : 0), .text(version.reason.rawValue),
      Value(version.publishedOn), .text(version.status), Value(version.missingCells),
      Value(version.differingCells), .text(version.importedAt), .text(version.sourcePath),
      .text(version.sha256),
    ]
  }
}
