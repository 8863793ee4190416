import ArgumentParser
import Query
import SQLite

struct AgenciesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agencies", abstract: "List the agencies of the corpus.",
    discussion: """
      Each with its code in the list of divisions, empty while that is open, and the names under \
      which it reported. --files lists its files instead.

      EXAMPLES
        gongkai agencies 镇 --region 青禾县 --format csv
        gongkai agencies 鹭溪镇 --files
      """)

  @Argument(help: "Only agencies with this in one of their names or their region.")
  var text: String?

  @Option(help: "Only this region and all below it: a name, a code, a part of a path.")
  var region: String?

  @Flag(help: "Only agencies of which it is open where they belong.")
  var open = false

  @Flag(help: "List the files of each agency.")
  var files = false

  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOption

  private static let agencies = """
    SELECT a.agency_id, a.agency, a.agency_name, a.organ_kind, a.province, a.city, a.county,
      a.reports, a.first_year, a.last_year, a.division_code,
      (SELECT group_concat(n.words, '、') FROM (
        SELECT name || CASE WHEN first_year IS NULL THEN ''
          WHEN first_year = last_year THEN ' ' || first_year
          ELSE ' ' || first_year || '–' || last_year END AS words
        FROM agency_names WHERE agency_id = a.agency_id
        ORDER BY first_year, last_year, name) AS n) AS names
    FROM agencies AS a
    """

  private static let files = """
    SELECT a.agency_id, a.agency, a.county, r.year, r.status, r.source_path
    FROM agencies AS a
    JOIN reports AS r ON r.agency_id = a.agency_id
    """

  private static let condition = """
     WHERE (:text IS NULL OR instr(a.agency_name || ' ' || a.agency || ' ' || ifnull(a.county, '')
      || ' ' || ifnull(a.city, '') || ' ' || ifnull(a.province, '') || ' '
      || ifnull(a.division_code, ''), :text) > 0
      OR a.agency_id IN (SELECT agency_id FROM agency_names WHERE instr(name, :text) > 0))
      AND (:region IS NULL OR a.agency_id IN (
        SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
      AND (:open = 0 OR a.division_code IS NULL)
    ORDER BY a.province, a.city, a.county, a.agency, a.agency_id
    """

  func run() throws {
    let output = rows.rows(database)
    let summary = try database.read { reader in
      let chosen: [String: Value] = [
        "text": Value(text.map(simplified)), "open": Value(open ? 1 : 0),
        "region": Value(try region.map { try RegionFinder(reader.connection).region($0) }),
      ]
      let list = files ? AgenciesCommand.files : AgenciesCommand.agencies
      return try reader.run(
        FreeStatement(
          list + AgenciesCommand.condition + (files ? ", r.year, r.source_path" : ""),
          values: chosen),
        begin: { output.begin($0.map { ColumnTitles.titled($0.code) }) }, row: output.write)
    }
    try output.end()
    if summary.rows == 0 {
      tell(text.map { "no agency with '\($0)' in its name" } ?? "no agencies")
    }
  }
}
