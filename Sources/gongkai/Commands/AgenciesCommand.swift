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

  @OptionGroup var database: DatabaseOption
  @OptionGroup var rows: RowOptions

  func run() throws {
    let output = try rows.rows()
    try database.reader().run(
      FreeStatement(
        """
        SELECT agency, agency_name, organ_kind, province, city, county, reports, first_year,
          last_year
        FROM agencies
        WHERE :text IS NULL OR instr(agency_name || ' ' || agency || ' ' || ifnull(county, '')
          || ' ' || ifnull(city, '') || ' ' || ifnull(province, ''), :text) > 0
        ORDER BY agency_name, county, agency_id
        """, values: ["text": text.map(Value.text) ?? .null]),
      begin: { try output.begin($0.map { ColumnTitles.titled($0.code) }) }, row: output.write)
    try output.end()
  }
}
