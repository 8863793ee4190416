import Checks
import Corpus
import Export
import Ingest
import SQLite
import StatutoryForm

/// All that is known of one cell: what was read, from where, and what speaks for or against it.
struct CellStory {
  struct Fact {
    let field: String
    let title: String
    let value: Value
  }

  private(set) var facts: [Fact] = []

  init(of address: CellAddress, in report: StoredReport, on connection: Connection) throws {
    let path = Form.standard.path(of: address)
    let cell = report.cell(address)
    add("cell", "单元格", .text(path))
    add("label", "名称", .text(Form.standard.title(of: address)))
    add("value", "数值", Value(cell?.value))
    add("state", "状态", Value(cell?.state.rawValue))
    add("printed", "原文", Value(cell?.printed))
    addCorrections(report.corrections.filter { $0.cell == path })
    add("page", "页码", Value(cell?.page))
    add("line", "行号", Value(cell?.line))
    let place = placeOfCell(
      format: report.fact("source_format"), page: cell?.page, line: cell?.line)
    add("place", "位置", Value(place))
    for name in CellStory.reportFacts {
      add(name, ColumnTitles.titled(name).title.zh, report.facts[name] ?? .null)
      guard name == "source_path", let member = member(of: report.fact(name) ?? "") else {
        continue
      }
      add("member", "压缩包成员", .text(member))
    }
    let figures = report.figures
    for relation in Rules.relations where (relation.left + relation.right).contains(address) {
      add(relation.rule, "勾稽关系", .text(CellStory.sentence(relation, figures)))
    }
    let agency = report.facts["agency_id"]?.integer
    let year = report.facts["year"]?.integer
    if let agency, let year {
      let history = try History.of(agency: agency, on: connection)
      for told in AcrossRules.relations(of: address, in: Int(year), history) {
        add(told.rule, "年度勾稽", .text(told.sentence))
      }
    }
    for finding in report.findings where finding.cells.contains("\"\(path)\"") {
      let accepted = finding.accepted.map { "（已接受：\($0)）" } ?? ""
      add(finding.rule, "疑点", .text(finding.message + accepted))
    }
    guard let agency, let year else { return }
    try addOtherYears("\(year):\(path)", agency, connection)
    for earlier in try EarlierCell.all(at: address, agency: agency, year: year, on: connection) {
      let number = earlier.value.field.plain
      add(
        "version_\(earlier.version)", "其他版本",
        .text(
          (number.isEmpty ? earlier.state : number)
            + "（\(earlier.sourcePath)，\(earlier.importedAt)）"))
    }
  }

  /// What the agency's reports of other years have against the cell, which they call `2023:…`.
  private mutating func addOtherYears(
    _ cell: String, _ agency: Int64, _ connection: Connection
  ) throws {
    let findings = try connection.rows(
      """
      SELECT f.rule, f.year, f.message FROM findings AS f
      JOIN reports AS r ON r.report_id = f.report_id
      WHERE r.agency_id = ?1 AND instr(f.cells, ?2) > 0 ORDER BY f.year, f.finding_id
      """, .integer(agency), .text("\"\(cell)\""))
    for finding in findings {
      add(
        finding[0].text ?? "", "疑点",
        .text("\(finding[1].field.plain)年的报告：\(finding[2].text ?? "")"))
    }
  }

  /// What persons entered for the cell, with what had been read then.
  private mutating func addCorrections(_ corrections: [StoredReport.StoredCorrection]) {
    for correction in corrections {
      let read = correction.readValue.field.plain
      add(
        correction.withdrawn == nil ? "correction" : "correction_withdrawn",
        correction.withdrawn == nil ? "更正" : "已撤销的更正",
        .text(
          "\(correction.value)（\(correction.by)，\(correction.at)：\(correction.note)；"
            + "当时读取 \(read.isEmpty ? correction.readState : read)）"
            + (correction.withdrawn.map { "，\($0.by) 于 \($0.at) 撤销：\($0.note)" } ?? "")))
    }
  }

  /// The name within its archive: 红格镇/2023.html of reports.zip!/红格镇/2023.html.
  private func member(of path: String) -> String? {
    let units = Array(path.utf8)
    guard
      let at = units.indices.dropLast().last(where: { units[$0] == 0x21 && units[$0 + 1] == 0x2F })
    else { return nil }
    return String(decoding: units[(at + 2)...], as: UTF8.self)
  }

  private mutating func add(_ field: String, _ title: String, _ value: Value) {
    facts.append(Fact(field: field, title: title, value: value))
  }

  private static let reportFacts = [
    "agency_name", "year", "edition", "source_path", "source_sha256", "source_format",
    "source_encoding", "parser_version", "imported_at",
  ]

  /// Both sides of a relation with their sums, and whether they are equal.
  private static func sentence(_ relation: Relation, _ figures: ReportFigures) -> String {
    guard let state = figures.state(of: relation) else {
      return "\(relation.subject)：\(relation.leftTitle) ？ \(relation.rightTitle)（数字不全，不能核对）"
    }
    return "\(relation.subject)：\(relation.leftTitle) \(state.left)"
      + (state.holds ? " ＝ " : " ≠ ") + "\(relation.rightTitle) \(state.right)"
      + (state.holds ? "" : (state.left - state.right).map { "（差 \($0)）" } ?? "")
      + (state.hasBlanks ? "（空白按零计）" : "")
  }
}
