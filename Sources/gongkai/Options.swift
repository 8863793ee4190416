import ArgumentParser
import Corpus
import Export
import Query
import SQLite

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension OutputFormat: ExpressibleByArgument {}
extension Titles: ExpressibleByArgument {}
extension PictureWish: ExpressibleByArgument {}

struct DatabaseOption: ParsableArguments {
  @Option(
    name: .customLong("database"),
    help: "The corpus; else GONGKAI_DATABASE, else gongkai.sqlite in the current folder.")
  var given: String?

  var path: String {
    if let given { return given }
    let variable = getenv("GONGKAI_DATABASE").map { String(cString: $0) } ?? ""
    return variable.isEmpty ? "gongkai.sqlite" : variable
  }

  /// Opens the database for reading, and tells errors of SQLite in the words of the corpus.
  func read<Result>(_ body: (QueryRunner) throws -> Result) throws -> Result {
    let runner = try QueryRunner(path: path)
    do {
      return try body(runner)
    } catch let error as SQLiteError {
      throw CorpusError(error, path: path)
    }
  }
}

struct RowOptions: ParsableArguments {
  @Option(help: "How to print; else by the ending of --output, else a table.")
  var format: OutputFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
  var output: String?

  @Option(help: "Titles of the columns; else Chinese for people and codes for programs.")
  var titles: Titles?

  @Flag(help: "CSV that opens right in Chinese Excel: BOM, and no cell runs as a formula.")
  var excel = false

  func validate() throws {
    if excel, chosen != .csv { throw ValidationError("--excel goes with --format csv") }
    if output == "" { throw ValidationError("--output needs the name of a file") }
  }

  /// The format asked for, or the one that other options mean.
  var chosen: OutputFormat {
    if let format { return format }
    let parts = (output ?? "").split(separator: ".", omittingEmptySubsequences: false)
    let ending = parts.count > 1 ? parts.last?.lowercased() ?? "" : ""
    let meant = ending == "md" ? .markdown : OutputFormat(rawValue: ending)
    return meant ?? (excel ? .csv : .table)
  }

  func rows(_ database: DatabaseOption) -> RowOutput {
    RowOutput(format: chosen, path: output, titles: titles, excel: excel, sparing: database)
  }
}

struct LimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Stop after this many seconds of work.", valueName: "seconds"))
  var timeout: Double?

  @Option(
    name: .customLong("max-rows"), help: ArgumentHelp("Stop after this many rows.", valueName: "n"))
  var maxRows: Int?

  func validate() throws {
    if let timeout, !(timeout > 0 && timeout <= 1_000_000) {
      throw ValidationError("--timeout must be a number of seconds above 0")
    }
    if let maxRows, maxRows < 0 { throw ValidationError("--max-rows must not be negative") }
  }

  func limits(timeout fallback: Double? = nil) -> QueryLimits {
    QueryLimits(timeout: (timeout ?? fallback).map { .seconds($0) }, maxRows: maxRows)
  }
}
