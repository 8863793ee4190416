import StatutoryForm
import Testing

@testable import ReportWriter

@Suite("Layouts of pages and of lost line ends")
struct PageTests {
  static let kinds = [Layout.pdfColumns, .pdfWords, .oneLine, .markdownShattered].flatMap {
    layout in [Edition.form2019, .form2021].map { (layout, $0) }
  }

  static func writer(_ layout: Layout, _ edition: Edition?) -> ReportWriter {
    var writer = ReportWriter(seed: 43)
    writer.layout = layout
    writer.edition = edition
    writer.blankReports = 0
    return writer
  }

  /// The numbers between the headings of the second and the fifth chapter, page numbers left out.
  static func numbers(in text: String) -> [String] {
    var words: [Substring] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let parts = line.split { $0 == " " || $0 == "　" || $0 == "|" }
      let foot = line.filter { !"-— ".contains($0) }
      if parts.count < 4, !line.contains("|"), foot.count < 3, Int(foot) != nil { continue }
      words += parts
    }
    let first = words.firstIndex { $0.hasPrefix("二、主") } ?? words.endIndex
    let last = words.lastIndex { $0.hasPrefix("五、存") } ?? words.endIndex
    return words[first..<last].compactMap { word in
      let plain = String(
        word.filter { $0 != "," && $0 != "+" }.map {
          $0.wholeNumberValue.map(String.init) ?? String($0)
        }
        .joined())
      return Double(plain) != nil && !plain.hasSuffix(".") ? plain : nil
    }
  }

  @Test("Every number of the tables is in the text, and on pages in order", arguments: kinds)
  func numbers(layout: Layout, edition: Edition) {
    let form = Form.standard
    for index in 0..<15 {
      var writer = PageTests.writer(layout, edition)
      // Torn single numbers would look like the numbers of pages.
      if layout == .markdownShattered { writer.profile = .dense }
      let report = writer.report(index)
      let expected = [SectionCode.applications, .reviews].flatMap { section in
        form.cells(section, in: edition).compactMap { report.truth.cells[$0]?.value?.description }
      }
      let found = PageTests.numbers(in: report.text).suffix(expected.count)
      if layout == .markdownShattered {
        #expect(found.sorted() == expected.sorted(), "report \(index)")
      } else {
        #expect(Array(found) == expected, "report \(index)")
      }
    }
  }

  @Test("One line is one line")
  func oneLine() {
    for index in 0..<20 {
      let text = PageTests.writer(.oneLine, nil).report(index).text
      #expect(text.split(whereSeparator: \.isNewline).count == 1)
    }
  }

  @Test("No line stands twice where equal lines have gone")
  func uniqueLines() {
    for index in 0..<20 {
      let lines = PageTests.writer(.uniqueLines, nil).report(index).text
        .split(whereSeparator: \.isNewline)
      #expect(Set(lines).count == lines.count)
    }
  }

  @Test("A joined row is its label and its figures without anything between")
  func joined() {
    for index in 0..<20 {
      let report = PageTests.writer(.joined, .form2021).report(index)
      let figures = (1...7).map {
        report.truth.cells[CellAddress(section: .applications, row: 1, column: $0)]?.printed ?? "?"
      }
      #expect(report.text.contains("一、本年新收政府信息公开申请数量" + figures.joined()))
    }
  }

  @Test("On a page the numbers of a column stand below each other")
  func columns() throws {
    var writer = PageTests.writer(.pdfColumns, .form2021)
    writer.profile = .dense
    for index in 0..<20 {
      let lines = writer.report(index).text.split(whereSeparator: \.isNewline)
      func middles(_ han: Int) -> [[Int]] {
        lines.compactMap { line in
          var middles: [Int] = []
          var x = 0
          for word in line.split(separator: " ", omittingEmptySubsequences: false) {
            let width = word.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : han) }
            if Int(word) != nil { middles.append(x + width / 2) }
            x += width + 1
          }
          return middles.count == 7 ? middles : nil
        }
      }
      // Places count either characters or what characters look like.
      let isStraight = [1, 2].contains { han in
        let rows = middles(han)
        return rows.count == 25
          && rows.allSatisfy { row in
            zip(row, rows[0]).allSatisfy { abs($0 - $1) <= 1 }
          }
      }
      #expect(isStraight, "report \(index)")
    }
  }
}
