import StatutoryForm

extension ReportModel {
  /// The model for writers in other languages: the blocks in reading order.
  ///
  /// `{"paragraph": kind, "text": …}` or `{"table": name, "width": …, "heads": …, "rows": [[cell]]}`
  /// where a cell has `text`, `column`, `columns`, `rows` and `value`.
  public var json: String {
    JSONText.object([
      ("agency", JSONText.string(truth.agency.fullName)), ("year", "\(truth.year)"),
      ("blocks", "[\n" + blocks.map(\.json).joined(separator: ",\n") + "\n]"),
    ])
  }
}

extension ReportModel.Block {
  fileprivate var json: String {
    switch self {
    case .paragraph(let kind, let text):
      return JSONText.object([
        ("paragraph", JSONText.string(kind.rawValue)), ("text", JSONText.string(text)),
      ])
    case .table(let table):
      let rows = table.rows.map { row in JSONText.list(row.map(\.json)) }
      return JSONText.object([
        ("table", JSONText.string(table.name)), ("width", "\(table.width)"),
        ("heads", "\(table.heads)"), ("rows", "[\n" + rows.joined(separator: ",\n") + "]"),
      ])
    }
  }
}

extension ModelTable.Cell {
  fileprivate var json: String {
    JSONText.object([
      ("text", JSONText.string(text)), ("column", "\(column)"), ("columns", "\(columnSpan)"),
      ("rows", "\(rowSpan)"), ("value", "\(isValue)"),
    ])
  }
}

extension SyntheticReport {
  public static let truthHead =
    "file\tagency\tyear\tedition\tsection\trow\tcolumn\tvalue\tstate\tprinted\n"

  /// Every cell of the form as a line of tab-separated values, as the view `cells` has it.
  ///
  /// The state `judged` stands for a number whose reading takes a decision, as 0/0 for 0: right when
  /// it is read, and right when it is marked.
  public func truthLines(file: String) -> String {
    let form = Form.standard
    var text = ""
    for section in [SectionCode.proactive, .applications, .reviews] {
      for place in form.cells(section, in: edition) {
        guard let cell = cells[place], let row = form.row(section, id: place.row),
          let column = form.column(section, id: place.column)
        else { continue }
        let fields = [
          file, agency.town ?? agency.fullName, "\(year)", "\(edition.rawValue)", section.rawValue,
          row.code, column.code, cell.value?.description ?? "",
          cell.isJudged ? "judged" : cell.state.rawValue, cell.printed,
        ]
        text += fields.joined(separator: "\t") + "\n"
      }
    }
    return text
  }
}
