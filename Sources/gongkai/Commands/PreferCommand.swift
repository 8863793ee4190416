import ArgumentParser
import Checks
import Corpus

struct PreferCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prefer", abstract: "Choose which file of an agency and year is the current one.",
    discussion: """
      Else it is the one published later, then the complete one, then the one with fewer missing \
      cells. The choice holds for the file whatever it contains later, and over new imports. \
      `gongkai versions` lists the files.

      EXAMPLES
        gongkai prefer 松岭街道 2023 songling-2023.txt --note 正式发布稿 --by 王某
        gongkai prefer 鹭溪镇 2022 luxi-2022.txt --note 正式发布稿
      """)

  @Argument(
    help: "The agency: its name, a part of it that fits one only, or its number.",
    completion: CompletionWords.agency)
  var agency: String

  @Argument(help: "The year.", completion: CompletionWords.year)
  var year: Int

  @Argument(help: "The file: its path, the end of it, or the beginning of its SHA-256.")
  var file: String?

  @Flag(help: "Let the order of the files decide again; --note says why.")
  var withdraw = false

  @OptionGroup var remarks: RemarkOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if withdraw == (file != nil) {
      throw ValidationError(
        withdraw ? "--withdraw takes no file" : "give AGENCY YEAR FILE, or --withdraw")
    }
  }

  func run() throws {
    let remarks = try self.remarks.remarks()
    if let file {
      let path = try database.curate { corpus, finder in
        try corpus.prefer(
          file, in: try finder.key(agency, year), remarks, rules: Rules.findings)
      }
      return try writeOutput(
        safe(path.map { "\($0) is the current file\n" } ?? "preferred already\n"))
    }
    let isDone = try database.curate { corpus, finder in
      try corpus.withdrawPreference(
        in: try finder.key(agency, year), remarks, rules: Rules.findings)
    }
    guard isDone else { throw UsageError(message: "no file of this agency and year is preferred") }
    try writeOutput("the order of the files decides again\n")
  }
}
