import Foundation
import Testing

/// The examples in the help are run as a reader would run them: among the sample reports, with
/// the database that the first example makes.
@Suite("The help")
struct HelpTests {
  @Test("Every example runs, and answers something")
  func examplesRun() throws {
    for command in [""] + (try subcommands()) {
      let help = try Command.run("$GONGKAI \(command) --help", in: Folder()).output
      let examples = examples(in: help)
      #expect(examples.count == 2, "\(command) has \(examples.count) examples")
      for example in examples {
        let folder = try Folder(database: "gongkai.sqlite")
        let ending = try Command.run(example, in: folder)
        #expect(ending.status == 0, "\(example): \(ending.error)")
        #expect(!ending.output.isEmpty, "\(example) says nothing")
      }
    }
  }

  @Test("Help goes to standard output and is no failure, however it is asked for")
  func helpIsData() throws {
    let folder = try Folder()
    let alone = try Command.run("$GONGKAI", in: folder)
    #expect(alone == (try Command.run("$GONGKAI --help", in: folder)))
    #expect(alone == (try Command.run("$GONGKAI help", in: folder)))
    #expect(alone.status == 0 && alone.error.isEmpty)
  }

  @Test("No line of help is wider than eighty columns")
  func helpFitsTerminals() throws {
    for command in try subcommands() {
      let help = try Command.run("$GONGKAI help \(command)", in: Folder()).output
      let prose = help.split(separator: "\n").filter { !$0.contains("gongkai ") }
      for line in prose { #expect(line.count <= 80, "\(line)") }
    }
  }

  private func examples(in help: String) -> [String] {
    let part = help.components(separatedBy: "EXAMPLES\n").dropFirst().first ?? ""
    return part.components(separatedBy: "\n").prefix { $0.hasPrefix("  ") }
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
