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
      let errors = try ModelReading.errors(in: document(model), of: model)
      #expect(errors.prefix(5) == [], "report \(index) of \(errors.count) errors")
    }
  }
}
