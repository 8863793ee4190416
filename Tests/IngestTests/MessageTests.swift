import Checks
import Documents
import Ingest
import ReportWriter
import Testing

@Suite struct `Messages of findings` {
  @Test(arguments: Layout.allCases)
  func `are in Chinese, whatever the layout`(layout: Layout) throws {
    var writer = ReportWriter(seed: 5)
    writer.layout = layout
    writer.edition = nil
    writer.faultyReports = 50
    for index in 0..<8 {
      let text = Array(writer.report(index).text.utf8)
      let report = try Report(reading: Document(plainText: text))
      for finding in report.findings + Rules.findings(in: report) {
        #expect(isChinese(finding.message), "\(finding.rule): \(finding.message)")
      }
    }
  }

  /// Whether it has Han characters, and no word of English outside quotation marks.
  private func isChinese(_ message: String) -> Bool {
    let own = message.replacing(/“[^”]*”/, with: "“”")
    return message.contains(/\p{Han}/) && !own.contains(/[a-z]{3,}/)
  }
}
