import Foundation
import Testing

@Suite("The documents say what is so") struct DocumentTests {
  private static let program = Project.programs.appending(path: "gongkai").path

  @Test(arguments: ["README.md", "docs/queries.md", "docs/views.md", "docs/rules.md"])
  func `generated documents are fresh; make docs writes them again`(path: String) throws {
    let folder = try TemporaryFolder()
    let made = try Project.run("scripts/docs.sh", [DocumentTests.program, folder.url.path])
    try #require(made.status == 0, "\(made.errors)")
    let fresh = try String(contentsOf: folder.url.appending(path: path), encoding: .utf8)
    let kept = try Project.text(of: path)
    let lines = (fresh.components(separatedBy: "\n"), kept.components(separatedBy: "\n"))
    let differences = lines.0.difference(from: lines.1).prefix(4).map { "\($0)" }
    #expect(differences == [], "\(path) is not as `make docs` writes it")
  }

  @Test func `there is a manual page for every command, which groff can set`() throws {
    let folder = try TemporaryFolder()
    let made = try Project.run("scripts/man.sh", [DocumentTests.program, folder.url.path])
    try #require(made.status == 0, "\(made.errors)")
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(pages.count > 20)
    for page in pages.sorted() {
      let file = folder.url.appending(path: page)
      let text = try String(contentsOf: file, encoding: .utf8)
      for part in ["NAME", "SYNOPSIS", "EXAMPLES", "OPTIONS", "SEE ALSO"] {
        #expect(text.contains(".SH \(part)\n"), "\(page) lacks \(part)")
      }
      guard FileManager.default.isExecutableFile(atPath: "/usr/bin/groff") else { continue }
      let set = try Project.run("/usr/bin/groff", ["-k", "-man", "-Tutf8", "-ww", "-z", file.path])
      #expect(set.status == 0 && set.errors.isEmpty, "\(page): \(set.errors)")
    }
  }

  @Test func `the readme has at most 150 lines`() throws {
    #expect(try Project.lines(of: "README.md").count <= 150)
  }

  @Test func `the readme names every command and no other`() throws {
    let help = try Project.run(DocumentTests.program, ["--help"]).output
    let list = try #require(help.components(separatedBy: "SUBCOMMANDS:\n").last)
    // A command stands two blanks in, what it does is further right.
    let commands = list.split(separator: "\n")
      .prefix { !$0.contains("See 'gongkai") }
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(commands.count > 5)
    var named: Set<String> = []
    for row in try DocumentTests.rows(after: "| command | does |") {
      // `agencies`, `imports`: each command is the first word after an odd backtick.
      let parts = row[0].split(separator: "`", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() where index % 2 == 1 {
        named.insert(String(part.prefix { $0 != " " }))
      }
    }
    #expect(named == Set(commands))
  }

  @Test func `the readme gives the exit codes as the help does`() throws {
    let help = try Project.run(DocumentTests.program, ["--help"]).output
    let codes = help.split(separator: "\n")
      .map { $0.split(separator: " ") }
      .filter { $0.first.map { Int($0) != nil } ?? false }
      .map { $0.joined(separator: " ") }
    let rows = try DocumentTests.rows(after: "| exit | meaning |")
    #expect(codes.count == 7)
    #expect(rows.map { $0.joined(separator: " ").replacing("`", with: "") } == codes)
  }

  /// The rows of a Markdown table, by its heading.
  private static func rows(after heading: String) throws -> [[String]] {
    let lines = try Project.lines(of: "README.md")
    let start = try #require(lines.firstIndex { $0 == heading })
    return lines[(start + 2)...].prefix { $0.hasPrefix("|") }.map { line in
      line.dropFirst(2).dropLast(2).components(separatedBy: " | ")
    }
  }
}
