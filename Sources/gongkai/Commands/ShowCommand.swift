import ArgumentParser
import Export
import Ingest
import Query
import SQLite
import StatutoryForm

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a report as the statutory form.",
    discussion: """
      Doubtful cells are marked and explained below the tables. Without a year it is the latest \
      report. --format xlsx is a sheet laid out as the official form; any other but table prints \
      the cells as rows.

      EXAMPLES
        gongkai show 松岭街道 2023
        gongkai show 鹭溪镇 --format csv
      """)

  @Argument(
    help: "The agency: its name, a part of it that fits one only, or its number.",
    completion: CompletionWords.agency)
  var agency: String

  @Argument(help: "The year.", completion: CompletionWords.year)
  var year: Int?

  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let output = rows.rows(database)
    let (found, report) = try database.read { reader in
      let finder = try AgencyFinder(reader)
      let found = try finder.report(of: try finder.agency(for: agency), year: year)
      return (found, try StoredReport(found.id, on: reader.connection))
    }
    if year == nil, !found.others.isEmpty {
      let others = found.others.map(String.init).joined(separator: ", ")
      tell("this is the report of \(found.year); there are also: \(others)")
    }
    if output.format == .table {
      let sheet = FormSheet(report, titles: rows.titles ?? .zh, width: output.tableWidth)
      try output.write(text: sheet.text)
    } else if output.format == .xlsx {
      let sink = try output.open()
      let workbook = try Workbook(sink: sink)
      let sheet = OfficialForm(report, titles: rows.titles ?? .zh)
      try sheet.layout.write(sheet.name, widths: OfficialForm.widths, to: workbook)
      try workbook.finish()
      try sink.flush()
    } else {
      try output.write(ShowCommand.columns, report.cells.map(row) + report.localRows.map(row))
    }
  }

  private static let columns = [
    ResultColumn("section", "部分", "Section"), ResultColumn("row_code", "行代码", "Row code"),
    ResultColumn("row", "行", "Row"), ResultColumn("column_code", "列代码", "Column code"),
    ResultColumn("column", "列", "Column"), ResultColumn("value", "数值", "Value"),
    ResultColumn("state", "状态", "State"), ResultColumn("printed", "原文", "Printed"),
    ResultColumn("page", "页", "Page"), ResultColumn("line", "行号", "Line"),
  ]

  private func row(_ cell: CellReading) -> [Value] {
    let address = cell.address
    let row = Form.standard.row(address.section, id: address.row)
    let column = Form.standard.column(address.section, id: address.column)
    return [
      .text(address.section.rawValue), Value(row?.code), Value(row?.label), Value(column?.code),
      Value(column?.label), Value(cell.value), .text(cell.state.rawValue), .text(cell.printed),
      Value(cell.page), Value(cell.line),
    ]
  }

  /// A row that the form does not have is known by its label.
  private func row(_ cell: StoredReport.LocalCell) -> [Value] {
    [
      .text(cell.section), .text(cell.label), .text(cell.label), .text(cell.column), .null,
      cell.value, .text(cell.state.rawValue), .text(cell.printed), cell.page, cell.line,
    ]
  }
}
