import ArgumentParser
import Checks
import Query
import SQLite
import StatutoryForm

struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Tell where a number comes from.",
    discussion: """
      CELL is section/row/column, as in `gongkai show … --format csv`; the section may be left out
      where row and column leave no doubt.

      EXAMPLES
        gongkai why 红格镇 2023 applications/granted/total
        gongkai why 红格镇 2023 penalties/decisions --format json
      """)

  @Argument(help: "The agency, by any part of its name that fits one only.")
  var agency: String

  @Argument(help: "The year.")
  var year: Int

  @Argument(help: "The cell, applications/granted/total.")
  var cell: String

  @OptionGroup var database: DatabaseOption
  @OptionGroup var rows: RowOptions

  func run() throws {
    let address = try address()
    let connection = try database.reader().connection
    let finder = AgencyFinder(connection: connection)
    let found = try finder.report(of: try finder.agency(agency), year: year)
    let report = try StoredReport(found.id, on: connection)
    let path = Form.standard.path(of: address)
    guard let reading = report.cell(address) else {
      throw UsageError(
        message: "the form that this report follows has no cell \(path);"
          + " `gongkai show \(agency) \(year) --format csv` lists them")
    }
    var lines: [(String, String, Value)] = [
      ("cell", "单元格", .text(path)),
      ("label", "名称", .text(Form.standard.title(of: address))),
      ("value", "数值", reading.value.stored),
      ("state", "状态", .text(reading.state.rawValue)),
      ("printed", "原文", .text(reading.printed)),
      ("page", "页", reading.page.map { .integer(Int64($0)) } ?? .null),
      ("line", "行", reading.line.map { .integer(Int64($0)) } ?? .null),
    ]
    lines += WhyCommand.facts.map { ($0.0, $0.1, report.facts[$0.0] ?? .null) }
    for state in Rules.relations.filter({ ($0.left + $0.right).contains(address) })
      .compactMap(report.figures.state)
    {
      let relation = state.relation
      let text = "\(relation.subject)：\(relation.leftTitle) \(state.left)"
        + (state.holds ? " ＝ " : " ≠ ") + "\(relation.rightTitle) \(state.right)"
        + (state.hasBlanks ? "（空白按零计）" : "")
      lines.append((relation.rule, "勾稽关系", .text(text)))
    }
    for finding in report.findings where finding.cells.contains("\"\(path)\"") {
      lines.append((finding.rule, "疑点", .text(finding.message)))
    }
    lines += try earlier(address, report, connection)
    try rows.rows().write(
      [
        ResultColumn("field", "项目", "Field"), ResultColumn("title", "名称", "Title"),
        ResultColumn("value", "内容", "Value"),
      ], lines.map { [.text($0.0), .text($0.1), $0.2] })
  }

  private static let facts = [
    ("agency_name", "机关"), ("year", "年份"), ("edition", "格式版本"), ("source_path", "文件"),
    ("source_sha256", "文件校验值"), ("source_format", "文件格式"), ("source_encoding", "字符集"),
    ("parser_version", "读取程序版本"), ("imported_at", "入库时间"),
  ]

  /// The versions of the report that this one replaced.
  private func earlier(
    _ address: CellAddress, _ report: StoredReport, _ connection: Connection
  ) throws -> [(String, String, Value)] {
    guard let agency = report.facts["agency_id"], let year = report.facts["year"] else { return [] }
    return try connection.rows(
      """
      SELECT version, source_path, imported_at FROM report_versions
      WHERE agency_id = ?1 AND year = ?2 AND is_current = 0 ORDER BY version
      """, agency, year
    ).map { row in
      (
        "earlier_version", "以前版本",
        .text("version \(row[0].integer ?? 0), \(row[1].text ?? ""), \(row[2].text ?? "")")
      )
    }
  }

  private func address() throws -> CellAddress {
    let parts = cell.split { $0 == "/" || $0 == "|" }.map(String.init)
    let form = Form.standard
    if parts.count == 3, let found = form.address(parts.joined(separator: "|")) { return found }
    let sections: [SectionCode] = [.proactive, .applications, .reviews]
    let found = parts.count == 2
      ? sections.compactMap { form.address("\($0.rawValue)|\(parts[0])|\(parts[1])") } : []
    if found.count == 1 { return found[0] }
    let paths = sections.flatMap { section in
      [Edition.form2019, .form2021].flatMap { form.cells(section, in: $0) }.map(form.path)
    }
    let given = parts.joined(separator: "|")
    let hint = suggest(given, among: paths).map { " (did you mean '\($0)'?)" } ?? ""
    throw UsageError(
      message: "the form has no cell '\(cell)'\(hint); give section/row/column,"
        + " such as applications/granted/total")
  }
}
