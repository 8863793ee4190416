import ArgumentParser
import Export
import Query

@main
struct Gongkai: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gongkai",
    abstract: "Reads 政府信息公开工作年度报告 into a SQLite corpus and answers from it.",
    discussion: """
      EXAMPLES
        gongkai import SampleData
        gongkai query received --year 2023

      EXIT STATUS
        0    done
        1    done, and there are findings at or above --fail-on
        2    wrong usage or parameter
        3    done, but some inputs failed
        4    the database cannot be used (missing, locked, full, damaged, newer)
        5    a limit was hit, the output is incomplete
        130  interrupted; what was imported stays
      """,
    version: "0.1.0",
    subcommands: [
      ImportCommand.self, QueryCommand.self, PivotCommand.self, SQLCommand.self, ShowCommand.self,
      WhyCommand.self,
      CheckCommand.self, RulesCommand.self, CorrectCommand.self, CorrectionsCommand.self,
      AcceptCommand.self, ExceptionsCommand.self, VersionsCommand.self, PreferCommand.self,
      SearchCommand.self, ExportCommand.self, AgenciesCommand.self, CoverageCommand.self,
      PlacesCommand.self,
      SchemaCommand.self, ImportsCommand.self, DoctorCommand.self, CompletionsCommand.self,
    ])

  static func main() async {
    ByteSink.ignoreBrokenPipes()
    do {
      try refuseUnknownCommand(CommandLine.arguments.dropFirst().first)
      var command = try parseAsRoot(withNegativeLast(Array(CommandLine.arguments.dropFirst())))
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      Failure.end(error)
    }
  }

  /// The value of a correction may be negative, which the parser would take for an option: it goes
  /// to the end, behind `--`.
  private static func withNegativeLast(_ words: [String]) -> [String] {
    guard words.first == CorrectCommand.configuration.commandName, !words.contains("--"),
      let at = words.firstIndex(where: {
        $0.hasPrefix("-") && $0.dropFirst().first?.isNumber == true
      }),
      !words[at - 1].hasPrefix("--")
    else { return words }
    var words = words
    let value = words.remove(at: at)
    return words + ["--", value]
  }

  /// The parser would call the name of a command an unexpected argument.
  private static func refuseUnknownCommand(_ word: String?) throws {
    guard let word, !word.hasPrefix("-"), word != "help" else { return }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !names.contains(word) else { return }
    throw UsageError(
      message: "there is no command '\(word)'" + didYouMean(suggest(word, among: names))
        + "; `gongkai --help` lists them")
  }
}
