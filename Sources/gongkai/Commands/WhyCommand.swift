import ArgumentParser
import Checks
import Corpus
import Export
import Query
import SQLite
import StatutoryForm

struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Tell where a number comes from.",
    discussion: """
      CELL is section/row/column; the section may be left out where row and column leave no doubt, \
      and labels do as well as codes. `gongkai show … --format csv` lists the cells.

      EXAMPLES
        gongkai why 松岭街道 2023 applications/granted/total
        gongkai why 鹭溪镇 2022 行政处罚/decisions --format json
      """)

  @Argument(
    help: "The agency: its name, a part of it that fits one only, or its number.",
    completion: CompletionWords.agency)
  var agency: String

  @Argument(help: "The year.", completion: CompletionWords.year)
  var year: Int

  @Argument(help: "The cell, such as applications/granted/total.")
  var cell: String

  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let output = rows.rows(database)
    let address = try cellAddress(for: cell)
    let story = try database.read { reader in
      let finder = try AgencyFinder(reader)
      let found = try finder.report(of: try finder.agency(for: agency), year: year)
      let report = try StoredReport(found.id, on: reader.connection)
      guard report.cell(address) != nil else {
        throw UsageError(
          message: "the form of this report has no cell \(Form.standard.path(of: address));"
            + " `gongkai show \(agency) \(year) --format csv` lists its cells")
      }
      return try CellStory(of: address, in: report, on: reader.connection).facts
        + PlaceStory(of: found.id, on: reader.connection).facts
    }
    try output.write(
      [
        ResultColumn("field", "代码", "Code"), ResultColumn("title", "项目", "Title in Chinese"),
        ResultColumn("value", "内容", "Value"),
      ], story.map { [.text($0.field), .text($0.title), $0.value] })
  }
}
