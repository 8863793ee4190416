import ArgumentParser
import Query
import SQLite

struct ImportsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "imports", abstract: "List the imports, or the files of one of them.",
    discussion: """
      EXAMPLES
        gongkai imports
        gongkai imports 1 --format csv
      """)

  @Argument(help: "The number of an import.")
  var number: Int?

  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOption

  private static let imports = """
    SELECT import_id, started_at, finished_at, files, imported, unchanged, updated, duplicate,
      not_a_report, failed, paths
    FROM imports ORDER BY import_id
    """

  private static let files = """
    SELECT path, outcome, reason, sha256 FROM import_files
    WHERE import_id = :number ORDER BY ordinal
    """

  func run() throws {
    let output = rows.rows(database)
    try database.read { reader in
      if let number {
        let known = try reader.connection.value(
          "SELECT 1 FROM imports WHERE import_id = ?1", Value(number))
        guard known != nil else {
          throw UsageError(message: "there is no import \(number); `gongkai imports` lists them")
        }
      }
      try reader.run(
        FreeStatement(
          number == nil ? ImportsCommand.imports : ImportsCommand.files,
          values: number == nil ? [:] : ["number": Value(number)]),
        begin: { output.begin($0.map { ColumnTitles.titled($0.code) }) }, row: output.write)
    }
    try output.end()
  }
}
