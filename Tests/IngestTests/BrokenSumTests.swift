import Checks
import Documents
import Ingest
import ReportWriter
import Testing

/// The sums that the writer broke on purpose.
enum BrokenSum {
  /// Those of which the document shows every cell: the others can neither hold nor fail.
  static func all(in truth: SyntheticReport) -> [Relations.Broken] {
    Relations.all(brokenIn: truth.cells, edition: truth.edition)
  }
}

extension Relations.Broken {
  /// Whether a finding tells it: all its cells are among those of the finding.
  func isFound(by finding: Finding) -> Bool {
    finding.rule.hasPrefix("relation.") && cells.isSubset(of: finding.cells)
  }
}

@Suite struct `Sums that do not come out in print` {
  /// Layouts that leave every figure in its place where no cell is blank: nothing is to be marked.
  private static let whole = Layout.allCases.filter {
    ![.tabRowsClipped, .pdfColumns, .pdfWords, .markdownShattered, .uniqueLines, .joined]
      .contains($0)
  }

  @Test(arguments: whole)
  func `are found, every one and no other, and laid to the source`(layout: Layout) throws {
    var writer = ReportWriter(seed: 77)
    writer.layout = layout
    writer.edition = nil
    writer.faultyReports = 100
    writer.blankReports = 0
    var count = 0
    for index in 0..<6 {
      let written = writer.report(index)
      let report = try Report(reading: Document(plainText: Array(written.text.utf8)))
      let broken = BrokenSum.all(in: written.truth)
      let findings = Rules.findings(in: report).filter { $0.rule.hasPrefix("relation.") }
      count += broken.count
      #expect(findings.count == broken.count, "report \(index)")
      for relation in broken {
        let found = findings.first { relation.isFound(by: $0) }
        #expect(found?.responsibility == .source, "report \(index): \(relation.name)")
      }
    }
    #expect(count > 0)
  }
}
