import Documents
import Ingest
import ReportWriter
import Testing

@Suite struct `The prose of written reports` {
  /// All layouts, with the oddities of real reports and without.
  @Test(arguments: [0, 40])
  func `states what was written and nothing else`(variety: Int) {
    for layout in Layout.allCases {
      var writer = ReportWriter(seed: 9)
      writer.layout = layout
      writer.variety = variety
      writer.edition = nil
      for index in 0..<6 {
        let written = writer.report(index)
        guard let document = try? Document(plainText: Array(written.text.utf8)),
          let report = try? Report(reading: document)
        else { continue }
        let expected = written.truth.narrative.map {
          "\($0.figure)[\($0.label)] \($0.isApproximate ? "~" : "")\($0.value)\($0.unit)"
        }
        let stated = report.narrativeFigures.map {
          "\($0.figure)[\($0.label)] \($0.isApproximate ? "~" : "")\($0.value)\($0.unit)"
        }
        let name = "\(layout) \(index), variety \(variety)"
        // Where a page ends within a list its parts may be lost, but nothing else.
        let isTorn = [.pdfColumns, .pdfWords, .markdownShattered].contains(layout)
        let lost = Set(expected).subtracting(stated).filter { !isTorn || $0.contains("[]") }
        #expect(lost == [] && Set(stated).isSubset(of: expected), "\(name): \(stated)")
      }
    }
  }
}
