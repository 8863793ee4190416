import ArgumentParser

struct ExceptionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exceptions", abstract: "List the findings that were accepted.",
    discussion: """
      EXAMPLES
        gongkai exceptions
        gongkai exceptions 松岭街道 2023 --all --format csv
      """)

  @Argument(help: "Only this agency.")
  var agency: String?

  @Argument(help: "Only this year.")
  var year: Int?

  @Flag(help: "Also those that were withdrawn.")
  var all = false

  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let select =
      "SELECT agency, county, year, rule, message, left_value, right_value, note, made_by, made_at"
      + (all ? ", withdrawn_at, withdrawn_by, withdrawn_note" : "") + " FROM exceptions"
    try EntryList(select: select, order: "rule, exception_id", showsAll: all)
      .write(agency, year, to: rows.rows(database), database)
  }
}
