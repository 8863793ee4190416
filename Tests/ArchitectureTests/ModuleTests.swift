import Foundation
import Testing

@Suite("Modules use only what is below them") struct ModuleTests {
  /// The arrows, from the top to the bottom: each module and all that it may use.
  static let arrows: [(module: String, uses: Set<String>)] = [
    (
      "gongkai",
      [
        "Importer", "Query", "Export", "Checks", "Corpus", "Ingest", "Documents", "StatutoryForm",
        "Places", "Gazetteer", "SQLite", "Schema",
      ]
    ),
    ("Importer", ["Corpus", "Places", "Checks", "Ingest", "Documents"]),
    ("Query", ["Corpus", "Places", "Documents", "StatutoryForm", "Gazetteer", "SQLite", "Schema"]),
    (
      "Corpus", ["Places", "Ingest", "Documents", "StatutoryForm", "Gazetteer", "SQLite", "Schema"]
    ),
    ("Places", ["Ingest", "Documents", "Gazetteer", "Schema"]),
    ("Checks", ["Ingest", "StatutoryForm"]),
    ("Ingest", ["Documents", "StatutoryForm", "Gazetteer", "Schema"]),
    ("Documents", ["Schema", "CArchive", "CExpat", "CGumbo", "CZlib", "CLinux"]),
    ("StatutoryForm", ["Schema"]),
    ("Export", ["CZlib"]),
    ("Gazetteer", []),
    ("SQLite", ["CSQLite"]),
    ("Schema", []),
    ("CSQLite", []),
    ("CArchive", []),
    ("CExpat", []),
    ("CGumbo", []),
    ("CZlib", []),
    ("CLinux", []),
  ]

  private static let modules = Set(arrows.map(\.module))

  @Test func `every arrow points down`() {
    var above: Set<String> = []
    for (module, uses) in ModuleTests.arrows {
      above.insert(module)
      #expect(above.isDisjoint(with: uses), "\(module) uses what is above it or itself")
      #expect(uses.isSubset(of: ModuleTests.modules), "\(module) uses what is not in the table")
    }
  }

  @Test func `the package and the imports have these arrows and no others`() throws {
    let declared = try ModuleTests.declaredArrows()
    for (module, uses) in ModuleTests.arrows {
      let dependencies = try #require(declared[module], "\(module) is no target")
      let imports = try ModuleTests.imports(of: module)
      #expect(dependencies.union(imports).intersection(ModuleTests.modules) == uses, "\(module)")
    }
  }

  @Test func `every module of the program is in the table`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Project.root.appending(path: "Sources").path)
    // `embed` runs while the package is built and is no part of the program.
    #expect(Set(folders).subtracting(["embed"]) == ModuleTests.modules.subtracting(["Schema"]))
  }

  @Test func `the picture in ARCHITECTURE.md has these arrows in this order`() throws {
    let document = try Project.text(of: "ARCHITECTURE.md")
    let after = try #require(document.range(of: "<!-- modules -->\n```\n"))
    let picture = document[after.upperBound...].prefix { $0 != "`" }.split(separator: "\n")
    #expect(picture.count == ModuleTests.arrows.count)
    for (line, arrow) in zip(picture, ModuleTests.arrows) {
      let words = line.split(separator: " ").map(String.init)
      #expect(words.first == arrow.module)
      #expect(Set(words.dropFirst().filter { $0 != "→" && $0 != "·" }) == arrow.uses, "\(line)")
    }
  }

  /// Each target's dependencies within the package, as Package.swift declares them.
  private static func declaredArrows() throws -> [String: Set<String>] {
    // A build folder of its own: the one of these tests is locked while they run.
    let scratch = try TemporaryFolder()
    let dump = try Project.run(
      "swift", ["package", "--scratch-path", scratch.url.path, "dump-package"])
    #expect(dump.status == 0, "\(dump.errors)")
    let package = try JSONDecoder().decode(Package.self, from: Data(dump.output.utf8))
    return Dictionary(
      uniqueKeysWithValues: package.targets.map {
        ($0.name, Set($0.dependencies.compactMap { $0.byName?.first ?? nil }))
      })
  }

  private struct Package: Decodable {
    var targets: [Target]

    struct Target: Decodable {
      var name: String
      var dependencies: [Dependency]
    }

    struct Dependency: Decodable {
      var byName: [String?]?

      private enum CodingKeys: CodingKey { case byName }

      init(from decoder: any Decoder) throws {
        // ["Corpus", null]; the second is a condition.
        let values = try decoder.container(keyedBy: CodingKeys.self)
        guard var list = try? values.nestedUnkeyedContainer(forKey: .byName) else { return }
        byName = [try list.decode(String.self)]
      }
    }
  }

  private static func imports(of module: String) throws -> Set<String> {
    let folder = module == "Schema" ? "Schema" : "Sources/\(module)"
    var names: Set<String> = []
    for file in Project.files(below: folder, ending: ".swift") {
      for line in try Project.lines(of: file) {
        let words = line.split(separator: " ")
        if let index = words.firstIndex(of: "import"), words.prefix(index).allSatisfy(isModifier),
          index + 1 < words.count
        {
          names.insert(String(words[index + 1].prefix { $0 != "." }))
        }
      }
    }
    return names
  }

  private static func isModifier(_ word: Substring) -> Bool {
    word.hasPrefix("@") || ["public", "package", "internal", "private"].contains(word)
  }
}
