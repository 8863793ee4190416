import ArgumentParser
import Export
import Query
import SQLite
import StatutoryForm

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a report as the statutory form.",
    discussion: """
      Doubtful cells are marked and explained below the tables. Without a year, the latest report.

      EXAMPLES
        gongkai show 红格镇 2023
        gongkai show 红格镇 --format csv
      """)

  @Argument(help: "The agency, by any part of its name that fits one only.")
  var agency: String

  @Argument(help: "The year.")
  var year: Int?

  @OptionGroup var database: DatabaseOption
  @OptionGroup var rows: RowOptions

  func run() throws {
    let connection = try database.reader().connection
    let finder = AgencyFinder(connection: connection)
    let found = try finder.report(of: try finder.agency(agency), year: year)
    if year == nil, !found.others.isEmpty {
      tell("the report of \(found.year); there are also: "
        + found.others.map(String.init).joined(separator: ", "))
    }
    let report = try StoredReport(found.id, on: connection)
    if rows.format == .table, rows.output == nil {
      let sink = ByteSink(descriptor: 1)
      try sink.write(FormSheet(report).text)
      try sink.flush()
    } else {
      try write(report)
    }
  }

  private func write(_ report: StoredReport) throws {
    let form = Form.standard
    let columns = [
      ResultColumn("section", "部分", "Section"), ResultColumn("row_code", "行代码", "Row code"),
      ResultColumn("row", "行", "Row"), ResultColumn("column_code", "列代码", "Column code"),
      ResultColumn("column", "列", "Column"), ResultColumn("value", "数值", "Value"),
      ResultColumn("state", "状态", "State"), ResultColumn("printed", "原文", "Printed"),
    ]
    try rows.rows().write(
      columns,
      report.cells.map { cell in
        let (section, address) = (cell.address.section, cell.address)
        let row = form.row(section, id: address.row)
        let column = form.column(section, id: address.column)
        return [
          .text(section.rawValue), .text(row?.code ?? ""), .text(row?.label ?? ""),
          .text(column?.code ?? ""), .text(column?.label ?? ""), cell.value.stored,
          .text(cell.state.rawValue), .text(cell.printed),
        ]
      })
  }
}

extension Figure? {
  var stored: Value {
    guard let self else { return .null }
    return self.whole.map { .integer(Int64($0)) } ?? .real(self.double)
  }
}
