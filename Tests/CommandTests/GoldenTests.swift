import Foundation
import Testing

@Suite("The command line")
struct GoldenTests {
  static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  @Test("A command answers to the letter", arguments: GoldenCase.all)
  func answers(_ golden: GoldenCase) throws {
    guard let ending = try golden.run() else { return }
    if GoldenTests.isRecording { return try golden.record(ending) }
    let expected = golden.expected
    #expect(ending.output == expected.output)
    #expect(ending.error == expected.error)
    #expect(ending.status == expected.status)
  }

  @Test("There are cases for every command and every exit status")
  func isWhole() throws {
    // While they are recorded they are not all there.
    guard !GoldenTests.isRecording else { return }
    let cases = GoldenCase.all
    let statuses = Set(cases.map(\.expected.status))
    #expect(statuses.isSuperset(of: [0, 1, 2, 3, 4, 5, 130]))
    let commands = try subcommands()
    #expect(commands.count >= 11)
    for command in commands {
      #expect(cases.contains { $0.name.hasPrefix(command) }, "no case begins with \(command)")
    }
  }
}

/// The commands that the program's help lists.
func subcommands() throws -> [String] {
  let help = try Command.run("$GONGKAI --help", in: Folder()).output
  let list = help.components(separatedBy: "SUBCOMMANDS:\n").last ?? ""
  return list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
    .compactMap { $0.split(separator: " ").first.map(String.init) }
    .filter { $0 != "See" }
}
