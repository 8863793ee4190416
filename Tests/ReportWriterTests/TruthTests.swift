import Foundation
import StatutoryForm
import Testing

@testable import ReportWriter

@Suite("What is said about a written report")
struct TruthTests {
  @Test("The truth is JSON with every cell of the form", arguments: [0, 1, 2, 3, 4])
  func json(index: Int) throws {
    let report = ReportWriter(seed: 11).report(index)
    let value = try JSONSerialization.jsonObject(with: Data(report.truthJSON.utf8))
    let truth = try #require(value as? [String: Any])
    #expect(truth["agency"] as? String == report.truth.agency.name)
    #expect(truth["year"] as? Int == report.truth.year)
    #expect((truth["cells"] as? [String: Any])?.count == 200)
  }

  @Test("The text prints the agency, its region and the year")
  func agency() {
    for index in 0..<100 {
      var writer = ReportWriter(seed: 12)
      writer.layout = Layout.allCases[index % 4]
      let report = writer.report(index)
      let text = report.text.filter { !$0.isWhitespace }
      #expect(text.contains(report.truth.agency.fullName), "report \(index)")
      #expect(report.truth.agency.path.allSatisfy { text.contains($0) }, "report \(index)")
      #expect(text.contains("\(report.truth.year)年"), "report \(index)")
    }
  }

  @Test("A region that the truth leaves out is nowhere in the text")
  func unstated() {
    for index in 0..<200 {
      var writer = ReportWriter(seed: 13)
      writer.layout = Layout.allCases[index % 4]
      let report = writer.report(index)
      if report.truth.agency.county == nil {
        #expect(!report.text.contains("县") && !report.text.contains("市"), "report \(index)")
      }
    }
  }

  @Test("The prose prints every figure it is said to state")
  func narrative() {
    for index in 0..<100 {
      let report = ReportWriter(seed: 14).report(index)
      for figure in report.truth.narrative where figure.value > 0 {
        #expect(report.text.contains("\(figure.value)"), "report \(index), \(figure.figure)")
      }
    }
  }

  @Test("A traditional report holds no simplified character of the table")
  func script() {
    var writer = ReportWriter(seed: 15)
    writer.layout = .pipesTraditional
    let simplified = Set(
      traditionalCharacters.split(separator: "\n").compactMap { $0.unicodeScalars.first })
    for index in 0..<20 {
      let text = writer.report(index).text
      #expect(!text.unicodeScalars.contains { simplified.contains($0) }, "report \(index)")
      #expect(text.contains("開") && text.contains("議"))
    }
  }
}
