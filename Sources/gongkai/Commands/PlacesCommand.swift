import ArgumentParser
import Checks
import Corpus
import Gazetteer
import Importer
import Ingest
import Places
import Query
import SQLite

struct PlacesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "places",
    abstract: "Look up administrative divisions, and say whose reports are where that is open.",
    discussion: """
      Alone it tells which list of divisions is in use and how many agencies are placed by it. With \
      a name or a code it lists the divisions that this may be. --open lists the agencies of which \
      it is open where they belong, with the candidates and what speaks for them.

      --resolve settles that by hand: AGENCY is a name or number as in `gongkai agencies`, PLACE a \
      code or a name with as much of its path as is needed, or open to withdraw. It holds for the \
      names and folders of these reports, also for later ones, over every import. --from reads such \
      lines from a CSV file with the columns agency_id or agency, and division_code; \
      `gongkai places --open --format csv` writes one to be filled in.

      --update uses another list: lines of code and name, tabs or commas between. --former adds \
      former names: code, former name, former code, year of the change. All reports are placed anew.

      EXAMPLES
        gongkai places 平安镇
        gongkai places --open --format csv
      """)

  @Argument(help: "A name or code to look up; with --resolve the agency and the place.")
  var words: [String] = []

  @Option(help: "List the divisions right below this one.")
  var below: String?

  @Flag(help: "List agencies of which it is open where they belong.")
  var open = false

  @Flag(help: "Say where an agency belongs: AGENCY PLACE.")
  var resolve = false

  @Option(
    help: ArgumentHelp("With --resolve: a CSV file, - for standard input.", valueName: "file"))
  var from: String?

  @Option(help: "With --resolve: why; kept with the entry.")
  var note: String?

  @Option(help: "With --resolve: who says so.")
  var by: String?

  @Option(help: ArgumentHelp("Use this list of divisions.", valueName: "file"))
  var update: String?

  @Option(help: ArgumentHelp("Use these former names too.", valueName: "file"))
  var former: String?

  @Flag(help: "Use the list of the program again.")
  var reset = false

  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    let deeds = [open, resolve, below != nil, reset, update != nil || former != nil]
    guard deeds.count(where: { $0 }) <= 1 else {
      throw ValidationError("--below, --open, --resolve, --update and --reset go one at a time")
    }
    if resolve, (from == nil) != (words.count == 2) || words.count > 2 {
      throw ValidationError("--resolve needs AGENCY PLACE, or --from FILE")
    }
    if !resolve, words.count > 1 || from != nil || note != nil || by != nil {
      throw ValidationError("give one name or code; --from, --note and --by go with --resolve")
    }
  }

  func run() throws {
    if resolve { return try settle() }
    if reset || update != nil || former != nil { return try changeList() }
    if open { return try listOpen() }
    guard below != nil || !words.isEmpty else { return try tellList() }
    let list = try listInUse()
    let places: [Int]
    if let below {
      let above = RegionName.divisions(below, in: list)
      guard above.count == 1 else { throw unclear(below, above, list) }
      places = DivisionRows.below(above[0], in: list)
    } else {
      places = DivisionRows.search(words[0], in: list)
      if places.isEmpty { throw unclear(words[0], [], list) }
    }
    try rows.rows(database).write(
      DivisionRows.columns, DivisionRows(list).rows(places))
  }

  /// That of the database, else of the program.
  private func listInUse() throws -> DivisionList {
    do {
      return try database.read { try PlaceListStore.list(in: $0.connection) }
    } catch let error as CorpusError where error.reason == .missing {
      return .standard
    }
  }

  private func tellList() throws {
    let list = try listInUse()
    var facts: [(String, String, String)] = [
      ("as_of", "截止日期", list.asOf), ("source", "来源", list.source),
    ]
    for (level, title) in zip(DivisionCode.Level.allCases, ["省级", "地级", "县级", "乡级"]) {
      let count = (0..<list.count).count { list.code($0).level == level }
      facts.append(("\(level)", title, String(count)))
    }
    let former = list.formerNames().values.reduce(0) { $0 + $1.count }
    facts.append(("former_names", "曾用名", String(former)))
    do {
      try database.read { reader in
        if let (origin, loadedAt) = try PlaceListStore.origin(in: reader.connection) {
          facts += [("loaded_from", "载入自", origin), ("loaded_at", "载入时间", loadedAt)]
        }
        let counts = try reader.connection.rows(
          "SELECT count(division_code), count(*) - count(division_code) FROM agencies")
        facts.append(("settled", "已定归属的机关", String(counts.first?[0].integer ?? 0)))
        facts.append(("open", "未定归属的机关", String(counts.first?[1].integer ?? 0)))
      }
    } catch let error as CorpusError where error.reason == .missing {}
    try rows.rows(database).write(
      [
        ResultColumn("field", "代码", "Code"), ResultColumn("title", "项目", "Title in Chinese"),
        ResultColumn("value", "内容", "Value"),
      ], facts.map { [.text($0.0), .text($0.1), .text($0.2)] })
  }

  private func changeList() throws {
    let corpus = try Corpus.open(path: database.path, for: .writing)
    let moved: Int
    do {
      moved =
        reset
        ? try corpus.useStandardPlaces(rules: Rules.findings)
        : try corpus.usePlaces(
          divisions: try update.map(readText), former: try former.map(readText),
          origin: [update, former].compactMap { $0 }.joined(separator: "、"),
          rules: Rules.findings)
      try Settlement.settle(corpus)
    } catch let mistake as DivisionTable.Mistake {
      let file = [update, former].compactMap { $0 }.joined(separator: ", ")
      throw UsageError(
        message: file + (mistake.line > 0 ? ", line \(mistake.line)" : "") + ": \(mistake.message)")
    }
    let list = try corpus.placeList()
    try corpus.close()
    try writeOutput(
      "\(list.count) divisions, as of \(list.asOf.isEmpty ? "no date" : list.asOf); "
        + "\(moved) \(moved == 1 ? "report" : "reports") placed otherwise than before\n")
  }
}

/// Says that a place is none or several.
func unclear(_ text: String, _ places: [Int], _ list: DivisionList) -> UsageError {
  guard !places.isEmpty else {
    return UsageError(message: "there is no division '\(text)' in the list of \(list.asOf)")
  }
  let lines = places.prefix(12).map { "  \(list.code($0))  \(list.fullName($0))" }
  return UsageError(
    message: (["'\(text)' is \(places.count) divisions; give the code or more of the path:"] + lines
      + (places.count > 12 ? ["  … and \(places.count - 12) more"] : [])).joined(separator: "\n"))
}
