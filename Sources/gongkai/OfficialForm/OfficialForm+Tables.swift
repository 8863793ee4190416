import Export
import Ingest
import SQLite
import StatutoryForm

extension OfficialForm {
  /// 二、: a block for each paragraph of article 20, its measures side by side.
  func addDisclosure(to layout: inout FormLayout) {
    let shown = Set(report.cells.map(\.address).filter { $0.section == .proactive })
    let blocks = form.blocks.filter { Set(form.cells(.proactive, in: $0.edition)) == shown }
    if blocks.isEmpty, report.localRows.isEmpty { return addLacking(to: &layout) }
    for block in blocks {
      let caption = titles == .zh ? block.label : "§20(\(block.paragraph))"
      layout.put(SheetCell(.text(caption), .header), row: layout.next, column: 0, columns: 10)
      let row = layout.next
      layout.put(SheetCell(.text(heading("content")), .header), row: row, column: 0, columns: 3)
      let parts = spans(block.columns.count)
      for (column, span) in zip(block.columns, parts) {
        layout.put(
          SheetCell(.text(title(of: column)), .header), row: row, column: span.lowerBound,
          columns: span.count)
      }
      for line in block.rows {
        let row = layout.next
        layout.put(SheetCell(.text(title(of: line)), .label), row: row, column: 0, columns: 3)
        for (column, span) in zip(block.columns, parts) {
          layout.put(
            figure(.proactive, line.id, column.id), row: row, column: span.lowerBound,
            columns: span.count)
        }
      }
    }
    for local in report.localRows {
      let row = layout.next
      let label = SheetCell(.text(safe("\(local.label) · \(measure(local.column))")), .label)
      layout.put(label, row: row, column: 0, columns: 3)
      let value = local.value == .null ? FieldValue.text(safe(local.printed)) : local.value.field
      let isDoubtful = [.uncertain, .unreadable].contains(local.state)
      layout.put(
        SheetCell(value, isDoubtful ? .doubtful : .figure), row: row, column: 3, columns: 7)
    }
  }

  /// What the form calls a measure of a row that it does not have.
  private func measure(_ code: String) -> String {
    form.column(.proactive, code: code).map(title(of:)) ?? code
  }

  /// The seven columns right of the labels, shared by up to three measures.
  private func spans(_ count: Int) -> [Range<Int>] {
    switch count {
    case 1: [3..<10]
    case 2: [3..<6, 6..<10]
    default: [3..<5, 5..<7, 7..<10]
    }
  }

  /// 三、: outcomes under their groups, applicants from left to right.
  func addApplications(to layout: inout FormLayout) {
    guard hasRow(.applications, 1) else { return addLacking(to: &layout) }
    let top = layout.next
    func header(_ text: String, _ row: Int, _ column: Int, _ rows: Int = 1, _ columns: Int = 1) {
      layout.put(
        SheetCell(.text(text), .header), row: top + row, column: column, rows: rows,
        columns: columns)
    }
    let columns = form.columns[.applications] ?? []
    header(heading("corner"), 0, 0, 3, 3)
    header(heading("applicants"), 0, 3, 1, 7)
    header(heading("organisations"), 1, 4, 1, 5)
    for (place, column) in columns.enumerated() {
      let isOrganisation = (1...5).contains(place)
      header(title(of: column), isOrganisation ? 2 : 1, 3 + place, isOrganisation ? 1 : 2)
    }
    let rows = (form.rows[.applications] ?? []).filter { hasRow(.applications, $0.id) }
    let outcomes = rows.filter { isOutcome($0) }
    if let first = outcomes.first, let at = rows.firstIndex(of: first) {
      layout.put(
        SheetCell(.text(group("results")), .label), row: top + 3 + at, column: 0,
        rows: outcomes.count)
    }
    for (place, row) in rows.enumerated() {
      addLabel(of: row, among: rows, at: top + 3 + place, to: &layout)
      for (number, column) in columns.enumerated() {
        layout.put(
          figure(.applications, row.id, column.id), row: top + 3 + place, column: 3 + number)
      }
    }
  }

  /// 三、本年度办理结果 stands beside these.
  private func isOutcome(_ row: FormRow) -> Bool {
    !["received", "carried_in", "carried_out"].contains(row.code)
  }

  private func addLabel(
    of row: FormRow, among rows: [FormRow], at line: Int, to layout: inout FormLayout
  ) {
    func label(_ text: String, _ column: Int, rows: Int = 1, columns: Int) {
      layout.put(
        SheetCell(.text(text), .label), row: line, column: column, rows: rows, columns: columns)
    }
    guard isOutcome(row) else { return label(title(of: row), 0, columns: 3) }
    guard row.depth == 2 else { return label(title(of: row), 1, columns: 2) }
    let stem = String(row.code.prefix { $0 != "." })
    let members = rows.filter { $0.code.hasPrefix(stem + ".") }
    // Where （六）其他处理 is one undivided row it has no parts to name.
    guard members.count > 1 else { return label(group(stem), 1, columns: 2) }
    if members.first == row { label(group(stem), 1, rows: members.count, columns: 1) }
    label(title(of: row), 2, columns: 1)
  }

  /// 四、: one line of fifteen figures under three procedures.
  func addReviews(to layout: inout FormLayout) {
    guard hasRow(.reviews, 1) else { return addLacking(to: &layout) }
    let top = layout.next
    let rows = form.rows[.reviews] ?? []
    let columns = form.columns[.reviews] ?? []
    func header(_ text: String, _ row: Int, _ column: Int, _ rows: Int, _ columns: Int) {
      layout.put(
        SheetCell(.text(text), .header), row: top + row, column: column, rows: rows,
        columns: columns)
    }
    let width = columns.count
    header(heading("litigation"), 0, width, 1, 2 * width)
    for (number, row) in rows.enumerated() {
      header(title(of: row), number == 0 ? 0 : 1, number * width, number == 0 ? 2 : 1, width)
      for (place, column) in columns.enumerated() {
        header(title(of: column), 2, number * width + place, 1, 1)
        layout.put(
          figure(.reviews, row.id, column.id), row: top + 3, column: number * width + place)
      }
    }
  }
}
