import Checks
import Foundation
import Ingest
import Testing

@Suite("The catalogue of rules") struct CatalogueTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let sources = package.appending(path: "Sources")

  @Test func `every code that a finding may have in Sources and views is in the catalogue`() throws
  {
    let known = Set(Rules.catalogue.map(\.code))
    let kinds = Set(known.compactMap { $0.split(separator: ".").first.map(String.init) })
    var named: Set<String> = []
    let modules = ["Documents", "Ingest", "Corpus", "Checks", "Importer"].map { "Sources/\($0)" }
    for module in modules + ["Schema"] {
      let folder = Self.package.appending(path: module)
      for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      where name != "Doubts.swift" && (name.hasSuffix(".swift") || name == "views.sql") {
        let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        for match in text.matches(of: /['"]([a-z]+)\.([a-z0-9_]+)['"]/)
        where kinds.contains(String(match.output.1)) && match.output.2 != "tsv" {
          named.insert("\(match.output.1).\(match.output.2)")
        }
      }
    }
    #expect(named.subtracting(known) == [])
    #expect(known.subtracting(named) == [], "described, and found nowhere")
  }

  @Test func `every code is told once`() {
    let codes = Rules.catalogue.map(\.code)
    #expect(codes.count == Set(codes).count)
  }

  @Test(arguments: Rules.catalogue.map(\.code))
  func `every rule is described on one line in both languages`(code: String) throws {
    let rule = try #require(Rules.catalogue.first { $0.code == code })
    let fields = [rule.statement, rule.formula, rule.example, rule.english]
    #expect(fields.allSatisfy { !$0.contains("\n") && !$0.contains("\t") })
    #expect(!rule.statement.isEmpty && rule.statement.contains { $0.isLetter && !$0.isASCII })
    #expect(!rule.english.isEmpty && rule.english.allSatisfy(\.isASCII))
    #expect(rule.editions.count > 0)
    #expect(rule.scope == .reading || !rule.example.isEmpty)
  }

  @Test func `each rule has a file of its own`() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.sources.appending(path: "Checks").path)
    for rule in Rules.all { #expect(files.contains("\(rule).swift")) }
  }
}
