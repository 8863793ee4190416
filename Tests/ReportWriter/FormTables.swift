import StatutoryForm

/// The three tables of a report as rows of words, before a layout places them.
struct FormTables {
  /// A row of the application table.
  struct ApplicationRow {
    /// 三、本年度办理结果, on the first row that it spans.
    let results: String?
    /// （三）不予公开, on the first row that it spans.
    let group: String?
    /// 0 for a row of the year, 1 for an outcome, 2 for a reason within an outcome.
    let depth: Int
    let label: String
    let values: [String]
    let places: [CellAddress]
    /// Whether every cell shows something, so that the row cannot be misplaced.
    var isFull: Bool { values.allSatisfy { !$0.isEmpty } }
  }

  let labels: Labels
  let report: SyntheticReport
  private let form = Form.standard

  init(report: SyntheticReport) {
    self.report = report
    labels = Labels(style: report.style, edition: report.edition)
  }

  /// The rows of the disclosure table, without padding.
  func disclosure() -> [[String]] { disclosureRows().map(\.texts) }

  func applications() -> [ApplicationRow] {
    let rows = (form.rows[.applications] ?? []).filter {
      $0.editions.contains(report.edition) && isPrinted($0)
    }
    let others = rows.count { $0.code.hasPrefix("other.") }
    var open = ""
    return rows.map { row in
      let name = String(row.code.prefix { $0 != "." })
      let isYear = ["received", "carried_in", "carried_out"].contains(row.code)
      let isUndivided = name == "other" && others == 1
      let isReason = row.code.contains(".") && !isUndivided
      let begins = isReason && name != open
      open = name
      let places = (form.columns[.applications] ?? []).map {
        CellAddress(section: .applications, row: row.id, column: $0.id)
      }
      return ApplicationRow(
        results: row.code == "granted" ? labels.group("results") : nil,
        group: begins ? labels.group(name) : nil,
        depth: isYear ? 0 : isReason ? 2 : 1,
        label: isUndivided ? labels.group("other") : labels.row(row),
        values: places.map(printed), places: places)
    }
  }

  /// The five applicants that are organisations, as headings.
  var organisations: [String] {
    (form.columns[.applications] ?? []).dropFirst().dropLast().map {
      labels.column(.applications, $0.code)
    }
  }

  var naturalPerson: String { labels.column(.applications, "natural_person") }
  var total: String { labels.column(.applications, "total") }
  func caption(_ code: String) -> String { labels.heading(.applications, code) }

  /// 行政复议, 未经复议直接起诉, 复议后起诉.
  var procedures: [String] { (form.rows[.reviews] ?? []).map(labels.row) }
  var litigation: String { labels.heading(.reviews, "litigation") }

  /// The five results as headings.
  var results: [String] {
    (form.columns[.reviews] ?? []).map { labels.column(.reviews, $0.code) }
  }

  /// The fifteen figures of the review table, and where they belong.
  func reviews() -> [String] { reviewPlaces.map(printed) }
  var reviewPlaces: [CellAddress] { form.cells(.reviews, in: report.edition) }

  /// Whether the report has the row at all; agencies leave out what does not concern them.
  private func isPrinted(_ row: FormRow) -> Bool {
    form.columns(of: row, in: report.edition).contains {
      let place = CellAddress(section: row.section, row: row.id, column: $0.id)
      return report.cells[place].map { $0.state != .missing } ?? false
    }
  }

  func printed(_ place: CellAddress) -> String { report.cells[place]?.printed ?? "" }
}
