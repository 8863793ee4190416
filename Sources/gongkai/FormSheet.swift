import Export
import Ingest
import StatutoryForm

/// A report drawn as the statutory form, columns aligned by the width of Chinese characters.
struct FormSheet {
  private let report: StoredReport
  private let form = Form.standard

  init(_ report: StoredReport) { self.report = report }

  private static let marks: [(CellState, String, String)] = [
    (.uncertain, "*", "位置不确定 uncertain"), (.unreadable, "?", "不是数字 unreadable"),
    (.blank, "·", "空白 blank"), (.missing, "–", "原文缺失 missing"), (.corrected, "†", "人工更正 corrected"),
  ]

  var text: String {
    [[title], disclosure, applications, reviews, [narrative], [doubts]]
      .map { $0.filter { !$0.isEmpty }.joined(separator: "\n") }
      .filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var title: String {
    let name = report.fact("agency_name") ?? "（机关名称不详）"
    let edition = report.fact("edition").map { "\($0) 年版格式" } ?? "格式不详"
    return "\(name) \(report.fact("year") ?? "年份不详") 年政府信息公开工作年度报告"
      + "\n\(edition) · \(report.fact("status") ?? "") · \(report.fact("source_path") ?? "")"
  }

  private var disclosure: [String] {
    let edition = Set(
      report.cells.filter { $0.address.section == .proactive }.map(\.address.column)
    ).contains(form.column(.proactive, code: "made")?.id ?? 0) ? Edition.form2019 : .form2021
    let blocks = form.blocks.filter { $0.edition == edition }.map { block in
      grid(
        [[block.label] + block.columns.map(\.label)]
          + block.rows.map { row in
            [row.label] + block.columns.map { value(.proactive, row.id, $0.id) }
          })
    }
    let local = report.localRows.map { "\($0.label) · \($0.column) \($0.printed)" }
    return ["二、主动公开政府信息情况"] + blocks + local
  }

  private var applications: [String] {
    let columns = form.columns[.applications] ?? []
    let rows = (form.rows[.applications] ?? []).filter { row in
      report.cells.contains { $0.address.section == .applications && $0.address.row == row.id }
    }
    guard !rows.isEmpty else { return [] }
    var lines: [[String]] = []
    var group = ""
    for row in rows {
      if row.depth == 1, group.isEmpty { lines.append([label(ofGroup: "results")]) }
      let own = row.depth == 0 ? "" : row.code.split(separator: ".").first.map(String.init) ?? ""
      if row.depth == 2, own != group { lines.append(["  " + label(ofGroup: own)]) }
      group = own
      lines.append(
        [String(repeating: "  ", count: row.depth) + shortened(row.label)]
          + columns.map { value(.applications, row.id, $0.id) })
    }
    return ["三、收到和处理政府信息公开申请情况", grid([[""] + columns.map(\.label)] + lines)]
  }

  private var reviews: [String] {
    let columns = form.columns[.reviews] ?? []
    let lines = (form.rows[.reviews] ?? []).map { row in
      [row.label] + columns.map { value(.reviews, row.id, $0.id) }
    }
    return ["四、政府信息公开行政复议、行政诉讼情况", grid([[""] + columns.map(\.label)] + lines)]
  }

  private var narrative: String {
    guard !report.narrative.isEmpty else { return "" }
    let lines = report.narrative.map { figure in
      "  \(figure.figure)\(figure.label.isEmpty ? "" : "（\(figure.label)）")"
        + " \(figure.value.field.plain) \(figure.unit)"
    }
    return (["文字叙述中的数字"] + lines).joined(separator: "\n")
  }

  /// The marks in use, and the findings that explain them.
  private var doubts: String {
    let legend = FormSheet.marks.filter { mark in report.cells.contains { $0.state == mark.0 } }
      .map { "\($0.1) \($0.2)" }
    let findings = report.findings.map { "  [\($0.severity)] \($0.rule): \($0.message)" }
    let lines = (legend.isEmpty ? [] : [legend.joined(separator: "   ")]) + findings
    return lines.joined(separator: "\n")
  }

  private func label(ofGroup code: String) -> String {
    form.groups.first { $0.section == .applications && $0.code == code }?.label ?? ""
  }

  private func value(_ section: SectionCode, _ row: Int, _ column: Int) -> String {
    let address = CellAddress(section: section, row: row, column: column)
    guard let cell = report.cell(address) else { return "" }
    let mark = FormSheet.marks.first { $0.0 == cell.state }?.1 ?? ""
    return (cell.value?.description ?? "") + mark
  }

  /// The label without what it explains in brackets or behind its first clause.
  private func shortened(_ label: String) -> String {
    if label.hasPrefix("（"), let bracket = label.dropFirst(4).firstIndex(of: "（") {
      return String(label[..<bracket])
    }
    guard let clause = label.dropFirst(4).firstIndex(of: "、") else { return label }
    return String(label[..<clause])
  }

  private func grid(_ rows: [[String]]) -> String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { n in
      rows.map { n < $0.count ? displayWidth($0[n]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      row.indices.map { n in
        let space = String(repeating: " ", count: widths[n] - displayWidth(row[n]))
        if row.count == 1 { return row[n] }
        return n == 0 ? row[n] + space : "  " + space + row[n]
      }.joined()
    }.joined(separator: "\n")
  }
}
