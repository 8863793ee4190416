import Foundation
import Testing

/// `check --rule` takes every code that a finding may have, also where no report has it.
@Test("A rule that the sources name is one that check knows")
func rulesAreKnown() throws {
  let folder = try Folder(database: "gongkai.sqlite")
  var codes: Set<String> = []
  for module in ["Documents", "Ingest", "Corpus", "Checks"] {
    let sources = Command.package.appendingPathComponent("Sources/\(module)")
    for name in try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    where name.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appendingPathComponent(name), encoding: .utf8)
      codes.formUnion(
        text.matches(
          of:
            /['"]((?:across|agency|count|document|form|law|narrative|reading|relation|report|year)\.[a-z_]+)['"]/
        )
        .map { String($0.output.1) }.filter { !$0.hasSuffix(".tsv") })
    }
  }
  #expect(codes.count > 10)
  for code in codes.sorted() {
    let ending = try Command.run("$GONGKAI check --rule \(code)", in: folder)
    #expect(ending.status == 0, "\(ending.error)")
  }
}
