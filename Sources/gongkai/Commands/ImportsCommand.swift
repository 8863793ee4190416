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

  @OptionGroup var database: DatabaseOption
  @OptionGroup var rows: RowOptions

  func run() throws {
    let reader = try database.reader()
    let sql: String
    if let number {
      let known = try reader.connection.rows(
        "SELECT 1 FROM imports WHERE import_id = ?1", Value(number))
      guard !known.isEmpty else {
        throw UsageError(message: "no import \(number); `gongkai imports` lists them")
      }
      sql = "SELECT path, outcome, reason, sha256 FROM import_files WHERE import_id = :number ORDER BY ordinal"
    } else {
      sql = """
        SELECT import_id, started_at, finished_at, files, imported, unchanged, updated, duplicate,
          not_a_report, failed, paths FROM imports WHERE :number IS NULL ORDER BY import_id
        """
    }
    let output = try rows.rows()
    try reader.run(
      FreeStatement(sql, values: ["number": number.map { .integer(Int64($0)) } ?? .null]),
      begin: { try output.begin($0.map { ColumnTitles.titled($0.code) }) }, row: output.write)
    try output.end()
  }
}
