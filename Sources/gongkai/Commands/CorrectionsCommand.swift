import ArgumentParser

struct CorrectionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corrections", abstract: "List the corrections of cells.",
    discussion: """
      Its CSV can be entered again with `gongkai correct --from`.

      EXAMPLES
        gongkai corrections
        gongkai corrections 松岭街道 --all --format csv
      """)

  @Argument(help: "Only this agency.")
  var agency: String?

  @Argument(help: "Only this year.")
  var year: Int?

  @Flag(help: "Also those that were withdrawn or replaced.")
  var all = false

  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let select =
      "SELECT agency, county, year, cell, ifnull(value, 'blank') AS value, note, made_by, made_at,"
      + " read_state, printed, agency_name"
      + (all ? ", withdrawn_at, withdrawn_by, withdrawn_note" : "") + " FROM corrections"
    try EntryList(select: select, order: "cell, correction_id", showsAll: all)
      .write(agency, year, to: rows.rows(database), database)
  }
}
