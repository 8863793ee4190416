import Export
import Ingest
import SQLite
import StatutoryForm

/// A report laid out as the authorities print it, with the merged cells of the form, for a sheet.
struct OfficialForm {
  /// The columns of the application table: three for labels, seven for applicants; the table of
  /// reviews below it has fifteen.
  static let widths = [9, 14, 46] + Array(repeating: 10, count: 12)

  let report: StoredReport
  let titles: Titles
  private let suspects: Set<CellAddress>
  let form = Form.standard

  init(_ report: StoredReport, titles: Titles) {
    self.report = report
    self.titles = titles
    suspects = Set(report.findings.compactMap(\.suspect))
  }

  /// What a sheet of this report is called.
  var name: String { "\(report.fact("agency") ?? "?") \(report.fact("year") ?? "?")" }

  var layout: FormLayout {
    var layout = FormLayout()
    let (agency, year) = (report.fact("agency_name") ?? "?", report.fact("year") ?? "?")
    let title = titles == .zh ? "\(agency) \(year) 年政府信息公开工作年度报告" : "\(agency) \(year)"
    layout.put(SheetCell(.text(safe(title)), .title), row: 0, column: 0, columns: 10)
    chapter("二、", "proactive", in: &layout)
    addDisclosure(to: &layout)
    chapter("三、", "applications", in: &layout)
    addApplications(to: &layout)
    chapter("四、", "reviews", in: &layout)
    addReviews(to: &layout)
    layout.skip()
    let notes = SheetNotes(report, titles: titles)
    let source = "\(report.fact("edition") ?? "?") · \(safe(report.fact("source_path") ?? ""))"
    let yellow = titles == .zh ? "黄底的单元格有疑点，见下" : "yellow: doubtful, see below"
    for line in [source] + (hasDoubts ? [yellow] : []) + notes.narrative(within: nil) + notes.doubts
    {
      let cell: SheetCell = line.isEmpty ? SheetCell(.null) : SheetCell(.text(line))
      layout.put(cell, row: layout.next, column: 0)
    }
    return layout
  }

  private var hasDoubts: Bool {
    !suspects.isEmpty || [.uncertain, .missing, .unreadable].contains { report.has($0) }
  }

  private func chapter(_ number: String, _ code: String, in layout: inout FormLayout) {
    layout.skip()
    let chapter = form.chapters.first { $0.code == code }
    let text =
      switch titles {
      case .zh: number + (chapter?.label ?? code)
      case .en: chapter?.english ?? code
      case .code: code
      }
    layout.put(SheetCell(.text(text), .title), row: layout.next, column: 0, columns: 10)
  }

  func hasRow(_ section: SectionCode, _ row: Int) -> Bool {
    report.cells.contains { $0.address.section == section && $0.address.row == row }
  }

  func addLacking(to layout: inout FormLayout) {
    let text = titles == .zh ? "（报告中没有此表）" : "(the report does not have this table)"
    layout.put(SheetCell(.text(text)), row: layout.next, column: 0)
  }

  func title(of row: FormRow) -> String {
    titles == .zh ? row.label : titles == .en ? row.english : row.code
  }

  func title(of column: FormColumn) -> String {
    titles == .zh ? column.label : titles == .en ? column.english : column.code
  }

  func title(of caption: FormCaption?, _ code: String) -> String {
    guard let caption, titles != .code else { return code }
    return titles == .zh ? caption.label : caption.english
  }

  func group(_ code: String) -> String {
    title(of: form.groups.first { $0.code == code }, code)
  }

  func heading(_ code: String) -> String {
    title(of: form.headings.first { $0.code == code }, code)
  }

  /// The number as a number; in its place, or beside a doubtful one by its colour, the mark that the
  /// notes below explain. A blank cell stays empty, as it is in the report.
  func figure(_ section: SectionCode, _ row: Int, _ column: Int) -> SheetCell {
    let address = CellAddress(section: section, row: row, column: column)
    guard let cell = report.cell(address) else { return SheetCell(.null, .figure) }
    let isDoubtful = cell.state == .uncertain || suspects.contains(address)
    if let value = cell.value {
      return SheetCell(Value(value).field, isDoubtful ? .doubtful : .figure)
    }
    if cell.state == .blank { return SheetCell(.null, .figure) }
    let mark = SheetNotes.mark(of: cell.state) ?? ""
    return SheetCell(.text(mark), cell.state == .corrected ? .figure : .doubtful)
  }
}
