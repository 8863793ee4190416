import ArgumentParser
import Corpus
import Export
import Query

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension OutputFormat: ExpressibleByArgument {}
extension Titles: ExpressibleByArgument {}

struct DatabaseOption: ParsableArguments {
  @Option(
    name: .customLong("database"),
    help: "The corpus; else GONGKAI_DATABASE, else gongkai.sqlite in the current folder.")
  var given: String?

  var path: String {
    given ?? getenv("GONGKAI_DATABASE").map { String(cString: $0) } ?? "gongkai.sqlite"
  }

  func reader() throws -> QueryRunner { try QueryRunner(path: path) }
}

struct RowOptions: ParsableArguments {
  @Option(help: "table, csv, tsv, json, jsonl or markdown.")
  var format: OutputFormat = .table

  @Option(help: "Write to this file instead of standard output.")
  var output: String?

  @Option(help: "Titles of the columns: zh, en or code.")
  var titles: Titles?

  @Flag(help: "CSV that opens right in Chinese Excel: BOM, and no cell runs as a formula.")
  var excel = false

  func rows() throws -> RowOutput {
    if excel, format != .csv { throw UsageError(message: "--excel goes with --format csv") }
    return try RowOutput(format: format, path: output, titles: titles, excel: excel)
  }
}

struct LimitOptions: ParsableArguments {
  @Option(help: "Stop after this many seconds.")
  var timeout: Double?

  @Option(name: .customLong("max-rows"), help: "Stop after this many rows.")
  var maxRows: Int?

  func limits(timeout fallback: Double? = nil) -> QueryLimits {
    QueryLimits(
      timeout: (timeout ?? fallback).map { Duration.milliseconds(Int($0 * 1000)) },
      maxRows: maxRows)
  }
}
