import Export
import Ingest
import StatutoryForm

/// A report drawn as the statutory form, with what is doubtful marked and explained below.
struct FormSheet {
  let report: StoredReport
  let titles: Titles
  /// Of the terminal; nil where nothing must fit.
  let width: Int?
  private let form = Form.standard
  /// Cells that were read with certainty, and that findings speak of.
  private let suspects: Set<CellAddress>

  init(_ report: StoredReport, titles: Titles, width: Int?) {
    self.report = report
    self.titles = titles
    self.width = width
    suspects = Set(report.findings.compactMap(\.suspect))
  }

  var text: String {
    let tables = [disclosure, applications, reviews].flatMap { [""] + $0 }
    let notes = SheetNotes(report, titles: titles)
    return (heading + tables + notes.narrative(within: width) + notes.doubts).joined(
      separator: "\n") + "\n"
  }

  private var heading: [String] {
    let name = report.fact("agency_name") ?? "?"
    let (year, edition) = (report.fact("year") ?? "?", report.fact("edition") ?? "?")
    let status = report.fact("status") ?? ""
    let source = safe(report.fact("source_path") ?? "")
    if titles != .zh { return ["\(name) \(year)", "form of \(edition) · \(status) · \(source)"] }
    return [
      "\(name) \(year) 年政府信息公开工作年度报告",
      "\(edition) 年版表式 · \(status == "complete" ? "完整" : "不完整") · \(source)",
    ]
  }

  private var disclosure: [String] {
    let shown = Set(report.cells.map(\.address).filter { $0.section == .proactive })
    let blocks = form.blocks.filter { block in
      Set(form.cells(.proactive, in: block.edition)) == shown
    }
    var grid = SheetGrid()
    for block in blocks {
      grid.header(titles == .zh ? block.label : "", block.columns.map { title(of: $0) })
      for row in block.rows {
        grid.row(title(of: row), block.columns.map { mark(.proactive, row.id, $0.id) })
      }
    }
    for row in report.localRows {
      let column = form.column(.proactive, code: row.column)
      grid.row(
        "\(row.label) · \(column.map { title(of: $0) } ?? row.column)",
        [row.printed + (SheetNotes.mark(of: row.state) ?? " ")])
    }
    return chapter("二、", "proactive") + (grid.isEmpty ? [lacking] : grid.lines(within: width))
  }

  private var applications: [String] {
    let columns = form.columns[.applications] ?? []
    var grid = SheetGrid()
    grid.header("", columns.map { title(of: $0) }, folding: 8)
    var group = ""
    for row in form.rows[.applications] ?? [] where hasRow(.applications, row.id) {
      let stem = row.depth == 2 ? String(row.code.prefix { $0 != "." }) : ""
      if row.code == "granted" { grid.caption(caption("results")) }
      let isAlone = stem == "other" && !hasRow(.applications, row.id - 1)
      if row.depth == 2, stem != group, !isAlone { grid.caption("  " + caption(stem)) }
      group = stem
      let label = isAlone ? caption(stem) : title(of: row)
      let indent = String(repeating: "  ", count: isAlone ? 1 : row.depth)
      grid.row(indent + label, columns.map { mark(.applications, row.id, $0.id) })
    }
    return chapter("三、", "applications")
      + (hasRow(.applications, 1) ? grid.lines(within: width) : [lacking])
  }

  private var reviews: [String] {
    let columns = form.columns[.reviews] ?? []
    var grid = SheetGrid()
    grid.header("", columns.map { title(of: $0) })
    for row in form.rows[.reviews] ?? [] {
      grid.row(title(of: row), columns.map { mark(.reviews, row.id, $0.id) })
    }
    return chapter("四、", "reviews") + (hasRow(.reviews, 1) ? grid.lines(within: width) : [lacking])
  }

  private func chapter(_ number: String, _ code: String) -> [String] {
    let chapter = form.chapters.first { $0.code == code }
    switch titles {
    case .zh: return [number + (chapter?.label ?? code)]
    case .en: return [chapter?.english ?? code]
    case .code: return [code]
    }
  }

  private var lacking: String {
    titles == .zh ? "（报告中没有此表）" : "(the report does not have this table)"
  }

  private func hasRow(_ section: SectionCode, _ row: Int) -> Bool {
    report.cells.contains { $0.address.section == section && $0.address.row == row }
  }

  private func caption(_ code: String) -> String {
    let group = form.groups.first { $0.code == code }
    return (titles == .zh ? group?.label : titles == .en ? group?.english : nil) ?? code
  }

  private func title(of column: FormColumn) -> String {
    titles == .zh ? column.label : titles == .en ? column.english : column.code
  }

  /// The label of a row, without the explanations that the form adds to some.
  private func title(of row: FormRow) -> String {
    guard titles == .zh else { return titles == .en ? row.english : row.code }
    let start = row.label.index(row.label.startIndex, offsetBy: min(4, row.label.count))
    let end = row.label[start...].firstIndex { $0 == "（" || $0 == "、" } ?? row.label.endIndex
    return String(row.label[..<end])
  }

  /// The number and the mark of its state; an ordinary one has a space, so that digits line up.
  private func mark(_ section: SectionCode, _ row: Int, _ column: Int) -> String {
    let address = CellAddress(section: section, row: row, column: column)
    guard let cell = report.cell(address) else { return "" }
    let mark = SheetNotes.mark(of: cell.state)
    guard let value = cell.value else { return (mark ?? "") + " " }
    return value.description + (mark ?? (suspects.contains(address) ? SheetNotes.suspect : " "))
  }
}
