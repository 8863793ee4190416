import StatutoryForm
import Testing

@testable import ReportWriter

@Suite("What layouts leave of a cell's place")
struct TraceTests {
  static func reports(_ layout: Layout, _ count: Int = 60) -> [WrittenReport] {
    var writer = ReportWriter(seed: 77)
    writer.layout = layout
    writer.edition = nil
    return (0..<count).map { writer.report($0) }
  }

  @Test("Only layouts that lose something have cells without a place")
  func layouts() {
    let losesBlanks: [Layout] = [.linesBlankGone, .pipesBlankLast, .pdfWords, .oneLine]
    let losesPlaces = losesBlanks + [.markdownShattered, .joined, .uniqueLines]
    for layout in Layout.allCases {
      let cells = TraceTests.reports(layout).flatMap(\.truth.cells.values)
      #expect(cells.contains { $0.trace == .open } == losesPlaces.contains(layout), "\(layout)")
      #expect(cells.contains { $0.trace == .unseen } == losesBlanks.contains(layout), "\(layout)")
    }
  }

  @Test("Figures that were joined are certain only if they come apart in one way")
  func joined() {
    #expect(Joined.ways(["0", "0", "0"]) == 1)
    #expect(Joined.ways(["1", "0", "/"]) == 1)
    #expect(Joined.ways(["12", "0", "0"]) == 2)
    #expect(Joined.ways(["0", "0", "12"]) == 1)
    #expect(Joined.ways(["0.5"]) == 1)
    #expect(Joined.ways(["3", "85.4"]) == 2)
    #expect(Joined.ways(["１", "０"]) == 1)
  }

  @Test("A row is open as a whole, and only if it holds both numbers and gaps")
  func rows() {
    for report in TraceTests.reports(.linesBlankGone) {
      let rows = Dictionary(grouping: report.truth.cells.filter { $0.key.section == .applications })
      {
        $0.key.row
      }
      for cells in rows.values.map({ $0.map(\.value) }) {
        let shown = cells.count { !$0.printed.isEmpty }
        let traces = Set(cells.map(\.trace))
        #expect(traces == [shown == 0 ? .unseen : shown == cells.count ? .certain : .open])
      }
    }
  }

  @Test("Lines of blanks can be counted: every cell has its own line")
  func countedBlanks() throws {
    var writer = ReportWriter(seed: 78)
    writer.layout = .linesBlankKept
    for index in 0..<40 {
      let report = writer.report(index)
      let lines = report.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      let label = try #require(
        lines.firstIndex { $0.hasPrefix("一、本年新收") }, "report \(index)")
      let isSpaced =
        lines[label + 1].isEmpty && lines.contains("申请人情况")
        && lines[(lines.firstIndex(of: "申请人情况") ?? 0) + 1].isEmpty
      let step = isSpaced ? 2 : 1
      for column in 1...7 {
        let place = CellAddress(section: .applications, row: 1, column: column)
        #expect(String(lines[label + step * column]) == report.truth.cells[place]?.printed)
      }
    }
  }

  @Test("What a traditional report prints is told as it prints it")
  func script() {
    var writer = ReportWriter(seed: 79)
    writer.layout = .pipesTraditional
    writer.blankReports = 100
    let marks = (0..<60).flatMap { writer.report($0).truth.cells.values.map(\.printed) }
    #expect(marks.contains { $0.hasPrefix("無") })
    #expect(!marks.contains { $0.contains("无") })
  }
}
