import ArgumentParser
import Query
import SQLite

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Search the prose of the reports.",
    discussion: """
      Several words must all stand in a section; quotation marks hold a phrase together. Script, \
      width and case do not matter. What was found is marked 【】.

      EXAMPLES
        gongkai search 微信公众号
        gongkai search "依申请公开 答复" --from 2022 --by year
      """)

  @Argument(help: "What to look for.")
  var text: [String]

  @Option(help: "Only reports of this year.", completion: CompletionWords.year)
  var year: Int?

  @Option(help: "Only reports of this agency.", completion: CompletionWords.agency)
  var agency: String?

  @Option(help: "Only this region and all below it: a name, a code, a part of a path.")
  var region: String?

  @Option(help: "Only reports from this year on.", completion: CompletionWords.year)
  var from: Int?

  @Option(help: "Only reports up to this year.", completion: CompletionWords.year)
  var to: Int?

  @Option(help: "Only sections of this kind.")
  var kind: SearchKind?

  @Option(help: "Count the sections and reports: by year, agency or kind.")
  var by: SearchCount.Key?

  @OptionGroup var limits: LimitOptions
  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let text = text.joined(separator: " ")
    try refuseReversedYears(from: from.map(Int64.init), to: to.map(Int64.init))
    let output = rows.rows(database)
    var count = by.map(SearchCount.init(by:))
    let summary = try database.read { runner in
      var request = SearchRequest(text, year: year)
      request.agency = agency
      request.region = region
      (request.firstYear, request.lastYear, request.kind) = (from, to, kind?.rawValue)
      // A narrow table cuts texts at their end: what was found must stand before that.
      request.lead = output.tableWidth.map { max(2, $0 / 10 - 3) }
      let columns = ["agency", "year", "kind", "heading", "snippet"]
      output.begin(
        (count?.columns ?? columns).map(ColumnTitles.titled))
      return try runner.search(request, limits: limits.limits(), folding: simplified) { hit in
        if count != nil { return count?.add(hit) ?? () }
        try output.write([
          Value(hit.agency), hit.year.map(Value.integer) ?? .null, .text(hit.kind),
          .text(hit.heading), .text(hit.snippet),
        ])
      }
    }
    for row in count?.rows ?? [] {
      try output.write(row.shown + [Value(row.sections), Value(row.reports)])
    }
    try output.end()
    if summary.rows == 0, summary.cut == nil { tell("nothing found for '\(text)'") }
    try summary.endIfCut()
  }
}

/// The kinds of sections that the prose is divided into.
enum SearchKind: String, CaseIterable, ExpressibleByArgument {
  case intro, overview, proactive, applications, reviews, problems, other
}

extension SearchCount.Key: ExpressibleByArgument {}
