import Checks
import Documents
import Ingest
import ReportWriter
import StatutoryForm
import Testing

/// The sums that the writer broke on purpose, as relations of the program's rules.
enum BrokenSum {
  /// Those of a report of which both sides show a number: a blank total states nothing.
  static func all(in truth: SyntheticReport) -> [(fault: String, relation: Relation)] {
    truth.faults.compactMap { fault in
      relation(fault).flatMap { $0.speaks(in: truth) ? (fault, $0) : nil }
    }
  }

  /// The relation that the writer names `row_total applications|granted|total`.
  ///
  /// Nil for a contradiction of the prose, which is no sum of the form.
  private static func relation(_ fault: String) -> Relation? {
    let words = fault.split(separator: " ").map(String.init)
    guard words.count == 2, words[0] != "narrative" else { return nil }
    let rules = [
      "row_total": [ApplicantsTotal.code, ReviewTotal.code],
      "column_sum": [ConcludedOutcomes.code],
    ]
    let codes = rules[words[0]] ?? [ReceivedConcluded.code]
    return Rules.relations.first { relation in
      codes.contains(relation.rule)
        && relation.left.contains { Form.standard.path(of: $0) == words[1] }
    }
  }
}

extension Relation {
  /// Its cells, as far as the edition of the report has them.
  func places(in truth: SyntheticReport) -> [CellAddress] {
    (left + right).filter { truth.cells[$0] != nil }
  }

  func isFound(by finding: Finding, in truth: SyntheticReport) -> Bool {
    finding.rule == rule && Set(finding.cells) == Set(places(in: truth))
  }

  fileprivate func speaks(in truth: SyntheticReport) -> Bool {
    [left, right].allSatisfy { side in side.contains { truth.cells[$0]?.value != nil } }
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
      let findings = Rules.findings(in: report)
      count += broken.count
      #expect(findings.count == broken.count, "report \(index)")
      for (fault, relation) in broken {
        let found = findings.first { relation.isFound(by: $0, in: written.truth) }
        #expect(found?.responsibility == .source, "report \(index): \(fault)")
      }
    }
    #expect(count > 0)
  }
}
