import ArgumentParser
import Corpus
import Documents
import Export
import Places
import Query
import SQLite

struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage", abstract: "Draw who has filed in a region, year by year.",
    discussion: """
      A row for each township of the list of divisions, a column for each year: filed, partly (the \
      report lacks figures), twice (two files), none, open (a report is there that may be this \
      agency's; gongkai places --open). Agencies of the region that the list does not have stand at \
      the end, without a code.

      --organs names a file with an organ in each line: 财政局 is expected of every county of the \
      region, 利通区财政局 of that one.

      EXAMPLES
        gongkai coverage --region 利通区 --years 2020-2024
        gongkai coverage --region 曲靖市 --years 2023 --format csv
      """)

  @Option(help: "The region: a name, a code, a part of a path.")
  var region: String

  @Option(help: "A year, or from one to another: 2020-2024; else those of the reports.")
  var years: String?

  @Option(
    name: [.customLong("organs"), .customLong("departments")],
    help: ArgumentHelp("Expect these organs too; - reads standard input.", valueName: "file"))
  var organs: String?

  @Flag(help: "Leave the townships out.")
  var withoutTowns = false

  @Flag(help: "Only agencies of which a report is missing, partial or open.")
  var missing = false

  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let names = try organs.map(organNames) ?? []
    let coverage = try database.read { reader in
      let list = try PlaceListStore.list(in: reader.connection)
      let places = RegionName.divisions(region, in: list)
      guard places.count == 1 else { throw unclear(region, places, list) }
      return try Coverage(
        of: list.code(places[0]), years: try chosenYears(reader), organs: names,
        withTowns: !withoutTowns, list: list, on: reader.connection)
    }
    let isForPeople =
      rows.titles.map { $0 != .code } ?? [.table, .markdown].contains(rows.chosen) || rows.excel
    let columns =
      [
        ColumnTitles.titled("division_code"), ColumnTitles.titled("county"),
        ColumnTitles.titled("agency"),
      ] + coverage.years.map { ResultColumn("\($0)", "\($0)年", "\($0)") }
    let shown = coverage.rows.filter { row in
      !missing || row.states.contains { [.none, .partly, .open].contains($0) }
    }
    try rows.rows(database).write(
      columns,
      shown.map { row in
        [Value(row.division?.description), Value(row.county), .text(row.agency)]
          + row.states.map { .text(isForPeople ? CoverageCommand.words[$0] ?? "" : $0.rawValue) }
      })
    let counts = Coverage.State.allCases.map { "\(coverage.count($0)) \($0.rawValue)" }
    tell(
      "\(coverage.rows.count) agencies in \(coverage.years.count) "
        + "\(coverage.years.count == 1 ? "year" : "years"): \(counts.joined(separator: ", "))")
  }

  private static let words: [Coverage.State: String] = [
    .filed: "已公开", .partly: "不完整", .twice: "两份", .none: "未见", .open: "未定",
  ]

  private func organNames(_ path: String) throws -> [String] {
    do {
      return try SeparatedTable(try readBytes(path)).records.compactMap { record in
        let name = record.fields.first { !$0.isEmpty } ?? ""
        return name.hasPrefix("#") || ["机关", "organ", "agency"].contains(name)
          ? nil : simplified(name)
      }
    } catch let error as UnreadableDocument {
      throw UsageError(message: "\(path) cannot be read: \(error.reason)")
    }
  }

  private func chosenYears(_ reader: QueryRunner) throws -> [Int] {
    guard let years else {
      let span = try reader.connection.rows("SELECT min(year), max(year) FROM reports").first
      guard let first = span?[0].integer, let last = span?[1].integer else {
        throw UsageError(message: "no report has a year; name the years with --years")
      }
      return Array(Int(first)...Int(last))
    }
    let parts = years.split { !$0.isWholeNumber }.compactMap { Int($0) }
    guard let first = parts.first, let last = parts.last, parts.count <= 2, first <= last,
      (2008...2100).contains(first), (2008...2100).contains(last)
    else {
      throw UsageError(message: "--years must be a year or two such as 2020-2024, not '\(years)'")
    }
    return Array(first...last)
  }
}
