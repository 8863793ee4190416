import ArgumentParser
import Query
import SQLite

struct AgenciesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agencies", abstract: "List the agencies of the corpus.",
    discussion: """
      EXAMPLES
        gongkai agencies
        gongkai agencies 镇 --format csv
      """)

  @Argument(help: "Only agencies with this in their name or region.")
  var text: String?

  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOption

  private static let statement = """
    SELECT agency_id, agency, agency_name, organ_kind, province, city, county, reports, first_year,
      last_year
    FROM agencies
    WHERE :text IS NULL OR instr(agency_name || ' ' || agency || ' ' || ifnull(county, '')
      || ' ' || ifnull(city, '') || ' ' || ifnull(province, ''), :text) > 0
    ORDER BY province, city, county, agency, agency_id
    """

  func run() throws {
    let output = rows.rows(database)
    let summary = try database.read { reader in
      try reader.run(
        FreeStatement(
          AgenciesCommand.statement, values: ["text": Value(text.map(simplified))]),
        begin: { output.begin($0.map { ColumnTitles.titled($0.code) }) }, row: output.write)
    }
    try output.end()
    if summary.rows == 0 {
      tell(text.map { "no agency with '\($0)' in its name" } ?? "no agencies")
    }
  }
}
