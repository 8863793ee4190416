import ArgumentParser
import Documents
import Query
import SQLite

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search the prose of the reports.",
    discussion: """
      Words of any length are found, in simplified or traditional script. Words parted by spaces
      must all be there; a phrase in quotes as it stands.

      EXAMPLES
        gongkai search 公示
        gongkai search "政务公开 培训" --year 2023
      """)

  @Argument(help: "What to look for.")
  var text: String

  @Option(help: "Only this year.")
  var year: Int?

  @Option(help: "Only this agency, by its short or full name.")
  var agency: String?

  @OptionGroup var database: DatabaseOption
  @OptionGroup var rows: RowOptions
  @OptionGroup var limits: LimitOptions

  func run() throws {
    let reader = try database.reader()
    let output = try rows.rows()
    try output.begin([
      ResultColumn("agency", "机关", "Agency"), ResultColumn("year", "年份", "Year"),
      ResultColumn("kind", "部分", "Part"), ResultColumn("heading", "标题", "Heading"),
      ResultColumn("snippet", "摘录", "Snippet"),
    ])
    let summary = try reader.search(
      SearchRequest(text, year: year, agency: agency), limits: limits.limits(), folding: folded
    ) { hit in
      try output.write([
        hit.agency.map(Value.text) ?? .null, hit.year.map(Value.integer) ?? .null,
        .text(hit.kind), .text(hit.heading), .text(hit.snippet),
      ])
    }
    try output.end()
    try summary.endIfCut()
  }

  /// The index is in simplified script.
  private func folded(_ words: String) -> String {
    guard let text = try? Text(utf8: Array(words.utf8)) else { return words }
    return text.simplified
  }
}
