import ArgumentParser
import Corpus
import Export
import Query
import SQLite

struct SQLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Run one SQL statement that only reads.",
    discussion: """
      The views are described by `gongkai schema`. Nothing that writes, attaches or loads anything \
      is allowed. Without --timeout a statement may work for 30 seconds.

      EXAMPLES
        gongkai sql "SELECT agency, year, status FROM reports ORDER BY agency, year"
        echo "SELECT count(*) AS reports FROM reports" | gongkai sql -
      """)

  @Argument(help: "The statement; - reads it from standard input.")
  var statement: String?

  @Option(help: ArgumentHelp("Read the statement from a file.", valueName: "path"))
  var file: String?

  @OptionGroup var limits: LimitOptions
  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if (statement == nil) == (file == nil) {
      throw ValidationError("give one statement: as an argument, with --file, or - for the input")
    }
  }

  func run() throws {
    var text = statement ?? ""
    if let file {
      text = try readText(file)
    } else if statement == "-" {
      text = try readText("-")
    }
    let output = rows.rows(database)
    let summary = try database.read { runner in
      do {
        return try runner.run(
          FreeStatement(text), limits: limits.limits(timeout: 30),
          begin: { output.begin($0) },
          lend: { try output.write($0) })
      } catch let error as SQLiteError {
        throw explained(error)
      }
    }
    try output.end()
    try summary.endIfCut()
  }

  /// An error of the statement is the user's; one of the file is the database's.
  private func explained(_ error: SQLiteError) -> any Error {
    switch error.code.primary {
    case .notAuthorized, .readOnly:
      return UsageError(
        message: "\(error.message); `gongkai sql` only reads, nothing was written")
    case .error, .misuse, .range, .tooBig, .mismatch:
      return UsageError(message: error.message + hint(error.message))
    case .interrupt:
      return Ended(status: .interrupted)
    default:
      return error
    }
  }

  /// The view that was likely meant.
  private func hint(_ message: String) -> String {
    guard message.hasPrefix("no such table: "), let name = message.split(separator: " ").last else {
      return message.hasPrefix("no such") ? "; `gongkai schema` lists views and columns" : ""
    }
    let views = PublicView.all.map(\.name)
    return didYouMean(suggest(String(name), among: views)) + "; `gongkai schema` lists the views"
  }
}
