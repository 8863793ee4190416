import StatutoryForm

/// What is said of rows whose figures have no certain place, or got one by the sums of the form.
extension TableReading {
  func finding(of doubt: RowDoubt) -> Finding {
    let label = label(doubt.row)
    let message =
      doubt.isLoose
      ? "\(label): a figure does not stand clearly in this row and in one column"
      : doubt.shown == doubt.columns
        ? "\(label): its figures stand on a line without a label;"
          + " the sums of the columns do not bear out that they are its own"
        : "\(label): \(doubt.shown) figures stand in a row of \(doubt.columns) columns;"
          + " nothing tells which columns they belong to; " + ways(doubt)
    return Finding(
      rule: "reading.uncertain", severity: .warning, responsibility: .extraction, message: message,
      left: Figure(doubt.shown), right: Figure(doubt.columns),
      cells: doubt.cells.map { CellAddress(section: section, row: doubt.row, column: $0) })
  }

  /// Says on what ground rows got their places: `reading.placed_by_sums` or `reading.figures_below`.
  func finding(_ rule: String, of rows: [(row: Int, columns: [Int])], _ ground: String) -> Finding {
    let labels = rows.map { label($0.row) }
    return Finding(
      rule: rule, severity: .info, responsibility: .extraction,
      message: "\(rows.count) rows \(ground): " + labels.prefix(3).joined(separator: "; ")
        + (labels.count > 3 ? "; …" : ""),
      cells: rows.flatMap { row, columns in
        columns.map { CellAddress(section: section, row: row, column: $0) }
      })
  }

  private func label(_ row: Int) -> String { Form.standard.row(section, id: row)?.label ?? "" }

  /// The readings that are possible, or how many they are.
  private func ways(_ doubt: RowDoubt) -> String {
    guard doubt.shown < doubt.columns else { return "the first \(doubt.columns) are taken" }
    guard doubt.alternatives.isEmpty else {
      let taken = doubt.columnIDs.map { cells[doubt.row, $0] }
      let others = doubt.alternatives.prefix(3).map { row in row.map { Optional($0.cell) } }
      return "possible are " + ([taken] + others).map(printed).joined(separator: " or ")
        + (doubt.alternatives.count > 3 ? " or others" : "")
    }
    let count = (0..<doubt.shown).reduce(1) { $0 * (doubt.columns - $1) / ($1 + 1) }
    return
      "they fit in \(count) ways, of which \(printed(doubt.columnIDs.map { cells[doubt.row, $0] }))"
      + " is shown"
  }

  /// 3 _ 0 . 1: _ stands for an empty cell, . for one that is not there.
  private func printed(_ row: [PlacedCell?]) -> String {
    row.map { cell in
      guard let cell, cell.state != .missing else { return "." }
      return cell.value?.description ?? "_"
    }.joined(separator: " ")
  }
}
