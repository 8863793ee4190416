import Foundation
import StatutoryForm
import Testing

@testable import ReportWriter

@Suite("Writing reports with known figures")
struct WriterTests {
  static let kinds = Layout.allCases.flatMap { layout in
    [Edition.form2019, .form2021].map { (layout, $0) }
  }

  /// The layouts that keep every number in the order of the form, apart from others by bars,
  /// tabs or line ends.
  static let orderly = kinds.filter { layout, _ in
    switch layout {
    case .pdfColumns, .pdfWords, .markdownShattered, .oneLine, .joined, .uniqueLines: false
    default: true
    }
  }

  static func writer(_ layout: Layout, _ edition: Edition?) -> ReportWriter {
    var writer = ReportWriter(seed: 42)
    writer.layout = layout
    writer.edition = edition
    return writer
  }

  @Test("The generator gives the numbers that SplitMix64 is known to give")
  func generator() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(random.next() == 6_457_827_717_110_365_317)
    #expect(random.next() == 3_203_168_211_198_807_973)
    #expect(random.next() == 9_817_491_932_198_370_423)
  }

  @Test("The same seed gives the same bytes, whatever was written before")
  func sameSeed() {
    let all = (0..<20).map { ReportWriter(seed: 7).report($0) }
    #expect(ReportWriter(seed: 7).report(13) == all[13])
    #expect(Set(all.map(\.text)).count == 20)
    #expect(ReportWriter(seed: 8).report(13).text != all[13].text)
  }

  @Test("The numbers stand in the text in the order of the form", arguments: orderly)
  func numbers(layout: Layout, edition: Edition) {
    for index in 0..<15 {
      let report = WriterTests.writer(layout, edition).report(index)
      let form = Form.standard
      let expected = [SectionCode.proactive, .applications, .reviews].flatMap { section in
        form.cells(section, in: edition).compactMap { report.truth.cells[$0]?.value?.description }
      }
      let isRight = NaiveReader.numbers(in: report.text) == expected
      #expect(isRight, "report \(index)")
    }
  }

  @Test("The relations hold where no fault was asked for", arguments: kinds)
  func relations(layout: Layout, edition: Edition) {
    for index in 0..<15 {
      #expect(WriterTests.writer(layout, edition).report(index).truth.faults.isEmpty)
    }
  }

  @Test("A broken relation is listed unless the layout has lost it")
  func faults() {
    var writer = WriterTests.writer(.cellPerLine, .form2021)
    writer.faultyReports = 100
    let faults = (0..<60).map { writer.report($0).truth.faults }
    #expect(faults.count { $0.isEmpty } < 10)
    let rules = Set(faults.joined().compactMap { $0.split(separator: " ").first })
    #expect(rules == ["row_total", "column_sum", "received_concluded", "narrative"])
  }

  @Test("Dense figures leave no cell at zero")
  func dense() {
    var writer = ReportWriter(seed: 5)
    writer.profile = .dense
    writer.blankReports = 0
    for index in 0..<25 {
      let cells = writer.report(index).truth.cells.values
      #expect(cells.allSatisfy { $0.state == .missing || ($0.value?.mantissa ?? 0) != 0 })
    }
  }

  @Test("Only the clipped layout loses cells, and only totals of outcomes", arguments: kinds)
  func lost(layout: Layout, edition: Edition) {
    let form = Form.standard
    let lost = (0..<20).flatMap { index in
      WriterTests.writer(layout, edition).report(index).truth.cells
        .filter { $0.value.state == .missing }.map { form.path(of: $0.key) }
    }
    #expect(lost.isEmpty == (layout != .tabRowsClipped))
    #expect(lost.allSatisfy { $0.hasPrefix("applications|") && $0.hasSuffix("|total") })
    #expect(!lost.contains("applications|received|total"))
  }

  @Test("Blanks and marks appear, and a blank is never a number")
  func blanks() {
    var writer = ReportWriter(seed: 9)
    writer.blankReports = 100
    let blanks = (0..<90).flatMap { writer.report($0).truth.cells.values }
      .filter { $0.state == .blank }
    let shown = Set(blanks.map(\.printed))
    #expect(shown.subtracting(["無", "無(wú)"]) == ["", "/", "-", "—", "无"])
    #expect(blanks.allSatisfy { $0.value == nil })
  }

  @Test("A small report has about four kilobytes")
  func small() {
    var writer = ReportWriter(seed: 3)
    writer.isSmall = true
    let sizes = (0..<50).map { writer.report($0).text.utf8.count }
    #expect((3_600...4_800).contains(sizes.reduce(0, +) / sizes.count))
  }
}
