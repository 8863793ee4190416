import Export
import Query
import SQLite

/// What persons entered, listed by agency and year.
struct EntryList {
  /// Up to the name of the view.
  let select: String
  let order: String
  /// Also what was withdrawn.
  let showsAll: Bool

  func write(
    _ agency: String?, _ year: Int?, to output: RowOutput, _ database: DatabaseOption
  ) throws {
    try database.read { reader in
      let id = try agency.map { try AgencyFinder(reader).agency(for: $0).id }
      let statement = """
        \(select)
        WHERE (:agency IS NULL OR agency_id = :agency) AND (:year IS NULL OR year = :year)
          \(showsAll ? "" : "AND withdrawn_at IS NULL")
        ORDER BY agency_name, county, agency_id, year, \(order)
        """
      try reader.run(
        FreeStatement(
          statement, values: ["agency": id.map(Value.integer) ?? .null, "year": Value(year)]),
        begin: { output.begin($0.map { ColumnTitles.titled($0.code) }) }, row: output.write)
    }
    try output.end()
  }
}
