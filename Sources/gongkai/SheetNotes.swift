import Export
import Ingest
import StatutoryForm

/// What stands below the tables of a drawn report: the prose's figures, and what is doubtful.
struct SheetNotes {
  /// The sign after a number, or in its place.
  static let marks: [(state: CellState, sign: String, zh: String, en: String)] = [
    (.uncertain, "*", "位置不确定", "uncertain"), (.unreadable, "?", "不是数字", "unreadable"),
    (.blank, "·", "空白", "blank"), (.missing, "–", "缺失", "missing"),
    (.corrected, "†", "人工更正", "corrected"),
  ]

  /// After a number that was read with certainty and that a finding doubts.
  static let suspect = "!"

  static func mark(of state: CellState) -> String? { marks.first { $0.state == state }?.sign }

  private let report: StoredReport
  private let titles: Titles

  init(_ report: StoredReport, titles: Titles) {
    self.report = report
    self.titles = titles
  }

  func narrative(within width: Int?) -> [String] {
    guard !report.narrative.isEmpty else { return [] }
    var grid = SheetGrid()
    for figure in report.narrative {
      let title = titles == .zh ? NarrativeFigure.title(of: figure.figure) : nil
      let name = title.map { $0.isPart ? "  其中：" : $0.name }
      let part = figure.label.isEmpty ? "" : titles == .zh ? figure.label : " (\(figure.label))"
      grid.row(
        "  " + (name ?? figure.figure) + safe(part),
        [round(figure.isApproximate) + figure.value.field.plain + " " + figure.unit])
    }
    return ["", titles == .zh ? "文字所述" : "Stated in the prose"]
      + grid.lines(within: width)
  }

  /// The word before a number that the prose gives as a round one.
  private func round(_ isApproximate: Bool) -> String {
    guard isApproximate else { return "" }
    return titles == .zh ? "约 " : "about "
  }

  /// The marks in use, what stands in cells that hold no number, and the findings.
  var doubts: [String] {
    let used = SheetNotes.marks.filter { report.has($0.state) }
    var legend = used.map { "\($0.sign) \(titles == .zh ? $0.zh : $0.en)" }
    if report.findings.contains(where: { $0.suspect != nil }) {
      legend.append("\(SheetNotes.suspect) \(titles == .zh ? "有疑点" : "see the findings")")
    }
    let words = report.cells.filter { $0.state == .unreadable }.prefix(10).map { cell in
      "  ? \(Form.standard.title(of: cell.address))：“\(safe(cell.printed))”"
    }
    let findings = FindingLine.lines(
      report.findings.map { finding in
        FindingLine(
          severity: Finding.Severity(rawValue: finding.severity) ?? .info,
          responsibility: finding.responsibility, rule: finding.rule, message: finding.message,
          accepted: finding.accepted)
      }, in: titles)
    let heading = findings.isEmpty ? [] : ["", titles == .zh ? "疑点" : "Findings"]
    return (legend.isEmpty ? [] : ["", legend.joined(separator: "   ")]) + words + corrected
      + heading
      + findings
  }

  /// What stood in the corrected cells, and why it was corrected.
  private var corrected: [String] {
    report.cells.filter { $0.state == .corrected }.map { cell in
      let path = Form.standard.path(of: cell.address)
      let entry = report.corrections.first { $0.cell == path && $0.withdrawn == nil }
      let why = entry.map { "（\(safe($0.by))：\(safe($0.note))）" } ?? ""
      let printed = titles == .zh ? "原文" : "printed"
      return "  † \(Form.standard.title(of: cell.address))：\(printed)“\(safe(cell.printed))”\(why)"
    }
  }

}
