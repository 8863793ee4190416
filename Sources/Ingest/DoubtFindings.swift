import StatutoryForm

/// What is said of rows whose figures have no certain place, or got one by the sums of the form.
extension TableReading {
  func finding(of doubt: RowDoubt) -> Finding {
    let label = label(doubt.row)
    let message =
      doubt.isLoose
      ? "\(label)：有一个数不能断定属于这一行、这一列"
      : doubt.shown == doubt.columns
        ? "\(label)：数字所在的行没有标签，各列的合计不能证明它们属于这一行"
        : "\(label)：一行 \(doubt.columns) 列印有 \(doubt.shown) 个数，不能断定各属于哪一列；" + ways(doubt)
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
      message: "\(rows.count) 行\(ground)：" + labels.prefix(3).joined(separator: "；")
        + (labels.count > 3 ? "；…" : ""),
      cells: rows.flatMap { row, columns in
        columns.map { CellAddress(section: section, row: row, column: $0) }
      })
  }

  private func label(_ row: Int) -> String { Form.standard.row(section, id: row)?.label ?? "" }

  /// The readings that are possible, or how many they are.
  private func ways(_ doubt: RowDoubt) -> String {
    guard doubt.shown < doubt.columns else { return "取前 \(doubt.columns) 个" }
    guard doubt.alternatives.isEmpty else {
      let taken = doubt.columnIDs.map { cells[doubt.row, $0] }
      let others = doubt.alternatives.prefix(3).map { row in row.map { Optional($0.cell) } }
      return "可能是 " + ([taken] + others).map(printed).joined(separator: " 或 ")
        + (doubt.alternatives.count > 3 ? " 等" : "")
    }
    let count = (0..<doubt.shown).reduce(1) { $0 * (doubt.columns - $1) / ($1 + 1) }
    return
      "有 \(count) 种排法，这里显示的是 \(printed(doubt.columnIDs.map { cells[doubt.row, $0] }))"
  }

  /// 3 _ 0 . 1: _ stands for an empty cell, . for one that is not there.
  private func printed(_ row: [PlacedCell?]) -> String {
    row.map { cell in
      guard let cell, cell.state != .missing else { return "." }
      return cell.value?.description ?? "_"
    }.joined(separator: " ")
  }
}
