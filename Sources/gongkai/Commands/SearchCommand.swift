import ArgumentParser
import Query
import SQLite

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Search the prose of the reports.",
    discussion: """
      Several words must all stand in a section; quotation marks hold a phrase together. Script, \
      width and case do not matter.

      EXAMPLES
        gongkai search 微信公众号
        gongkai search "依申请公开 答复" --year 2023 --format jsonl
      """)

  @Argument(help: "What to look for.")
  var text: [String]

  @Option(help: "Only reports of this year.")
  var year: Int?

  @Option(help: "Only reports of this agency.")
  var agency: String?

  @Option(help: "Only this region and all below it: a name, a code, a part of a path.")
  var region: String?

  @OptionGroup var limits: LimitOptions
  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let text = text.joined(separator: " ")
    let output = rows.rows(database)
    let summary = try database.read { runner in
      var request = SearchRequest(text, year: year)
      request.agency = try agency.map { try AgencyFinder(runner).name(for: $0) }
      request.region = region
      output.begin(["agency", "year", "kind", "heading", "snippet"].map(ColumnTitles.titled))
      return try runner.search(request, limits: limits.limits(), folding: simplified) { hit in
        try output.write([
          Value(hit.agency), hit.year.map(Value.integer) ?? .null, .text(hit.kind),
          .text(hit.heading), .text(hit.snippet),
        ])
      }
    }
    try output.end()
    if summary.rows == 0, summary.cut == nil { tell("nothing found for '\(text)'") }
    try summary.endIfCut()
  }
}
