import Checks
import Documents
import Testing

@testable import Ingest

@Suite struct `What a format's reader remarks` {
  private func report(_ kinds: Remark.Kind...) throws -> Report {
    var document = try Document(
      plainText: Array("青苇镇2012年政府信息公开工作年度报告\n一、概述\n我镇公开有序。\n".utf8))
    document.remarks = kinds.map { Remark($0, "the third table is a picture") }
    return try Report(reading: document)
  }

  @Test(arguments: Remark.Kind.allCases)
  func `is a finding under a rule that check knows`(kind: Remark.Kind) throws {
    let finding = try #require(try report(kind).findings.last)
    #expect(finding.rule == kind.rawValue)
    #expect(finding.severity == .warning)
    #expect(finding.responsibility == (kind == .pictures ? .source : .extraction))
    #expect(finding.message == "the third table is a picture")
    #expect(Rules.doubts.map(\.code).contains(kind.rawValue))
  }

  @Test func `leaves a report partial where something was not read`() throws {
    #expect(try report().isComplete)
    #expect(try report(.badBytes).isComplete)
    #expect(try !report(.cut).isComplete)
    #expect(try !report(.badBytes, .pictures).isComplete)
  }
}
