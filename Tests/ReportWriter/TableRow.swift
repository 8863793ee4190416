import StatutoryForm

/// A cell of a table as the page shows it, before a layout writes it down.
struct TableCell: Sendable, Hashable {
  var text: String
  /// The number of the form that it holds; nil for a label.
  var place: CellAddress?
  /// Where it begins in the full table, and how many columns it covers.
  var column: Int
  var span = 1
  /// A number, or the mark or the gap where one would stand.
  var isValue = false
}

/// A row of a table without the cells that merged ones cover.
struct TableRow: Sendable, Hashable {
  var cells: [TableCell]
  /// A row of headings rather than figures.
  var isHead = false

  var texts: [String] { cells.map(\.text) }
  var values: [TableCell] { cells.filter(\.isValue) }
  var labels: [TableCell] { cells.filter { !$0.isValue } }
}

extension Chapter.Kind {
  static let tables: [Chapter.Kind] = [.proactive, .applications, .reviews]

  /// How many columns the table of the chapter has.
  var width: Int {
    switch self {
    case .proactive: 4
    case .applications: 10
    case .reviews: 15
    case .overview, .problems, .other: 0
    }
  }
}

extension FormTables {
  /// The table of a chapter with the columns that its cells stand in.
  func rows(_ kind: Chapter.Kind) -> [TableRow] {
    switch kind {
    case .proactive: disclosureRows()
    case .applications: applicationRows()
    case .reviews: reviewRows()
    case .overview, .problems, .other: []
    }
  }

  private func applicationRows() -> [TableRow] {
    let head = [
      TableRow(
        cells: [
          TableCell(text: caption("corner"), column: 0, span: 3),
          TableCell(text: caption("applicants"), column: 3, span: 7),
        ], isHead: true),
      TableRow(
        cells: [
          TableCell(text: naturalPerson, column: 3),
          TableCell(text: caption("organisations"), column: 4, span: 5),
          TableCell(text: total, column: 9),
        ], isHead: true),
      TableRow(cells: FormTables.row(organisations, from: 4), isHead: true),
    ]
    return head
      + applications().map { row in
        var cells: [TableCell] = []
        if let results = row.results { cells.append(TableCell(text: results, column: 0)) }
        if let group = row.group { cells.append(TableCell(text: group, column: 1)) }
        cells.append(TableCell(text: row.label, column: row.depth, span: 3 - row.depth))
        for (position, place) in row.places.enumerated() {
          cells.append(
            TableCell(
              text: row.values[position], place: place, column: 3 + position, isValue: true))
        }
        return TableRow(cells: cells)
      }
  }

  private func reviewRows() -> [TableRow] {
    let names = procedures
    func procedure(_ position: Int) -> TableCell {
      TableCell(text: names[position], column: 5 * position, span: 5)
    }
    let values = zip(reviews(), reviewPlaces).enumerated().map { position, cell in
      TableCell(text: cell.0, place: cell.1, column: position, isValue: true)
    }
    let note = TableCell(text: "注：行政复议、行政诉讼数量含上年度结转数量。", column: 0, span: 15)
    return [
      TableRow(
        cells: [procedure(0), TableCell(text: litigation, column: 5, span: 10)], isHead: true),
      TableRow(
        cells: FormTables.row(results, from: 0) + [procedure(1), procedure(2)], isHead: true),
      TableRow(cells: FormTables.row(results + results, from: 5), isHead: true),
      TableRow(cells: values),
    ] + (labels.style.labels.hasFootnote ? [TableRow(cells: [note])] : [])
  }

  static func row(_ labels: [String], from column: Int) -> [TableCell] {
    labels.enumerated().map { TableCell(text: $1, column: column + $0) }
  }
}
