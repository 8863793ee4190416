import ArgumentParser
import Query
import SQLite

struct PivotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pivot", abstract: "Sum any part of the form by town, year, applicant and more.",
    discussion: """
      A measure is a cell or a group of cells: applications.received, applications.refused, \
      applications.outcomes, applications.granted.business, reviews.reconsideration.corrected, \
      proactive.penalties.decisions. The labels of the form will do too, also a part that only one \
      has: 新收, 予以公开/自然人. Rows and columns are agency, town, county, city, province, \
      year, organ_kind, edition; applicant and outcome (applications), procedure and result \
      (reviews), item and amount (proactive). Each row tells how many reports it rests on and how \
      many cells gave no number; a blank is not counted as zero.

      EXAMPLES
        gongkai pivot --measure applications.received --columns year --total
        gongkai pivot --measure applications.outcomes --rows outcome --columns year --share
      """)

  @Option(help: "The cell of the form, or the group of cells, to sum.")
  var measure: String

  @Option(help: "What has a row; several with commas between them.")
  var rows = "agency"

  @Option(help: "What has a column.")
  var columns: String?

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Only these: region=青禾县, year=2020-2024; may be given again.", valueName: "name=value"))
  var filters: [String] = []

  @Flag(help: "Beside each number its share of the column's total.")
  var share = false

  @Flag(help: "Add the totals.")
  var total = false

  @Option(help: ArgumentHelp("Stop after this many seconds of work.", valueName: "seconds"))
  var timeout: Double = 60

  @OptionGroup var output: RowOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    guard timeout > 0, timeout <= 1_000_000 else {
      throw ValidationError("--timeout must be a number of seconds above 0")
    }
  }

  func run() throws {
    let pivot = Pivot(
      measure: measure,
      rows: try rows.split(separator: ",").map {
        try PivotDimension.named(String($0), for: "rows")
      },
      columns: try columns.map { try PivotDimension.named($0, for: "columns") }, filters: filters)
    let table = try database.read { runner in
      runner.connection.setDeadline(after: .seconds(timeout))
      do {
        return try pivot.table(
          share: share, total: total, totalLabel: output.titles == .en ? "Total" : "合计",
          on: runner.connection)
      } catch let error as SQLiteError
        where ResultCode.interrupt ~= error.code && runner.connection.deadlinePassed
      {
        tell("stopped at the time limit, before there was an answer; --timeout can allow more")
        throw Ended(status: .incomplete)
      }
    }
    try output.rows(database).write(table.columns, table.rows)
    if table.rows.isEmpty { tell("nothing in the database answers this") }
    if table.mixesGovernments {
      tell(
        "the report of a government may count the organs below it; --where organ_kind=… or --rows"
          + " organ_kind keeps them apart")
    }
  }
}
