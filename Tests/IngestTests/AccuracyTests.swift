import Documents
import Ingest
import ReportWriter
import StatutoryForm
import Testing

/// Reports with known truth in every layout, read and scored. `make accuracy` prints the table.
@Suite struct Accuracy {
  /// The layouts of the five real reports: what they print stays in its place.
  private static let keepPlaces: [Layout] = [
    .tabRowsClipped, .tabRowsPadded, .tabRowsRagged, .cellPerLine, .pipesTraditional,
  ]

  @Test func `no cell of a written report is read wrong`() throws {
    var table =
      "layout              reports   right  missed  flagged  wrong  agency  year  edition\n"
    for layout in Layout.allCases {
      let isKept = Accuracy.keepPlaces.contains(layout)
      let row = Row(layout: layout, reports: isKept ? 50 : 15)
      table += row.line
      #expect(row.score.wrong == [], "\(layout)")
      if isKept {
        #expect(Double(row.score.missed) < 0.015 * Double(row.score.right), "\(layout)")
        #expect(row.agencies == row.reports, "\(layout)")
        #expect(row.years == row.reports, "\(layout)")
        #expect(row.editions == row.reports, "\(layout)")
      }
    }
    print(table)
  }

  private struct Row {
    var score = Score()
    var agencies = 0
    var years = 0
    var editions = 0
    private let layout: Layout
    let reports: Int

    init(layout: Layout, reports: Int) {
      self.layout = layout
      self.reports = reports
      var writer = ReportWriter(seed: 20_261)
      writer.layout = layout
      for index in 0..<reports {
        let written = writer.report(index)
        guard let document = try? Document(plainText: Array(written.text.utf8)),
          let report = try? Report(reading: document)
        else {
          score.missed += written.truth.cells.count
          continue
        }
        let truth = written.truth
        let cells = truth.cells.map { address, cell in
          (path: Form.standard.path(of: address), value: cell.value?.double)
        }.sorted { $0.path < $1.path }
        score += Score(report, truth: cells, file: "\(layout) \(index)")
        let name = truth.agency.town ?? truth.agency.fullName
        if report.agency?.name == name { agencies += 1 }
        if report.year == truth.year { years += 1 }
        if report.edition == truth.edition { editions += 1 }
      }
    }

    var line: String {
      func column(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
      }
      let name = "\(layout)" + String(repeating: " ", count: max(0, 20 - "\(layout)".count))
      let counts = [
        (reports, 7), (score.right, 8), (score.missed, 8), (score.flagged, 9),
        (score.wrong.count, 7),
        (agencies, 8), (years, 6), (editions, 9),
      ]
      return name + counts.map { column("\($0.0)", $0.1) }.joined() + "\n"
    }
  }
}
