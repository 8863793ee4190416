import Documents
import ReportWriter
import Testing

/// Pages with the habits of editors, servers and content systems, each from its own seed.
@Suite struct `Web pages` {
  @Test(arguments: [(0, 0), (0, 60), (30, 40), (100, 20)])
  func `every printed cell is right, whatever the markup and the character set`(
    variety: Int, blanks: Int
  ) throws {
    var writer = ReportWriter(seed: 5_907 + UInt64(variety + blanks))
    writer.edition = nil
    writer.variety = variety
    writer.blankReports = blanks
    writer.faultyReports = 30
    for (index, model) in writer.models(50).enumerated() {
      let page = WebPage(model, seed: UInt64(index))
      let document = try DocumentReader().read(page.bytes, name: "\(index).html")
      let errors = try ModelReading.errors(in: document, of: model)
      #expect(errors.prefix(5) == [], "page \(index) of \(errors.count) errors")
    }
  }
}
