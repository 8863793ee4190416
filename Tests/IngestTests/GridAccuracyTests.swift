import Documents
import Ingest
import ReportWriter
import StatutoryForm
import Testing

@Suite("Tables with certain places lose nothing") struct GridAccuracyTests {
  /// The report with the cells of its tables in their places.
  private func document(_ model: ReportModel) -> Document {
    var builder = DocumentBuilder(format: "docx")
    for (n, block) in model.blocks.enumerated() {
      switch block {
      case .paragraph(_, let text): builder.addParagraph(Array(text.utf8), line: n + 1)
      case .table(let table):
        builder.addTable(
          Grid(
            rows: table.rows.enumerated().map { number, row in
              Grid.Row(
                cells: row.map { cell in
                  Grid.Cell(
                    Array(cell.text.utf8), columns: cell.column..<cell.column + cell.columnSpan,
                    rowSpan: cell.rowSpan)
                }, line: n + 1 + number)
            }))
      }
    }
    return builder.build()
  }

  @Test(arguments: [(0, 0), (0, 80), (40, 50), (100, 30)])
  func `every printed cell is right`(variety: Int, blanks: Int) throws {
    var writer = ReportWriter(seed: 44_021 + UInt64(variety))
    writer.edition = nil
    writer.variety = variety
    writer.blankReports = blanks
    writer.faultyReports = 50
    for (index, model) in writer.models(50).enumerated() {
      let report = try Report(reading: document(model))
      let read = Dictionary(
        report.cells.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
      for (place, cell) in model.truth.cells {
        let verdict = cell.verdict(
          value: read[place]?.value, isReported: read[place]?.state == .reported)
        #expect(
          verdict == .right,
          """
          report \(index), \(Form.standard.path(of: place)): printed \(cell.printed), \
          read \(read[place].map { "\($0.printed), \($0.state)" } ?? "nothing")
          """)
      }
      #expect(report.edition == model.truth.edition, "report \(index)")
      #expect(report.year == model.truth.year, "report \(index)")
    }
  }
}
