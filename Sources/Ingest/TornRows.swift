import Documents
import StatutoryForm

/// Lines of figures that have lost their labels, between rows that have theirs.
///
/// They are the rows the form has there, in its order, if there are just as many.
struct TornRows {
  let scan: Scan
  let entries: [Entry]
  /// The items of the table's rows.
  let zone: Range<Int>

  func place(_ columns: TableColumns, _ edition: Edition, _ reading: inout TableReading) {
    let torn = find(width: columns.count)
    guard !torn.isEmpty else { return }
    let rows = (Form.standard.rows[.applications] ?? []).filter { $0.editions.contains(edition) }
      .map(\.id)
    let known = Set(
      entries.map(\.row).filter { row in
        columns.ids.contains { reading.cells[row, $0]?.value != nil }
      })
    var placed: [Int] = []
    for (after, lines) in torn {
      let next = entries.dropFirst(after + 1).first { known.contains($0.row) }?.row ?? rows.count + 1
      let previous = entries[...after].last { known.contains($0.row) }?.row ?? 0
      let lost = rows.filter { $0 > previous && $0 < next && !known.contains($0) }
      guard lost.count == lines.count else { continue }
      for (row, line) in zip(lost, lines) { place(line, row, columns, &reading) }
      placed += lost
    }
    for row in placed { judge(row, columns, &reading) }
  }

  /// The torn lines by the index of the entry they follow.
  private func find(width: Int) -> [(after: Int, lines: [[Item]])] {
    var result: [(after: Int, lines: [[Item]])] = []
    var at = zone.lowerBound
    var entry = 0
    while at < min(zone.upperBound, scan.items.count) {
      let row = scan.items[at].row
      let end = scan.items[at...].firstIndex { $0.row != row } ?? scan.items.count
      defer { at = end }
      while entry + 1 < entries.count, entries[entry + 1].label.row <= row { entry += 1 }
      let line = scan.items[at..<end]
      let figures = line.filter { $0.kind == .figure }
      let isLabelled = line.contains { $0.kind == .label }
      guard figures.count == width, !isLabelled, entries[entry].isRow(in: scan),
        entries[entry].label.row < row
      else { continue }
      if result.last?.after == entry {
        result[result.count - 1].lines.append(figures)
      } else {
        result.append((entry, [figures]))
      }
    }
    return result
  }

  private func place(
    _ line: [Item], _ row: Int, _ columns: TableColumns, _ reading: inout TableReading
  ) {
    for (item, n) in zip(line, columns.ids.indices) {
      reading.cells[row, columns.ids[n]] = scan.placed(
        item, as: columns.measures[n], isCertain: true)
    }
  }

  /// The sums of the columns decide whether the lines stand in the form's order.
  private func judge(_ row: Int, _ columns: TableColumns, _ reading: inout TableReading) {
    let isConfirmed = columns.ids.allSatisfy { column in
      reading.cells[row, column]?.value?.mantissa ?? 0 == 0
        || RelationEvidence.holds(column: column, row: row, reading)
    }
    let label = Form.standard.row(.applications, id: row)?.label ?? ""
    if !isConfirmed {
      for column in columns.ids where reading.cells[row, column]?.value != nil {
        reading.cells[row, column]?.state = .uncertain
      }
    }
    reading.findings.append(
      Finding(
        rule: isConfirmed ? "reading.label_lost" : "reading.uncertain",
        severity: isConfirmed ? .info : .warning, responsibility: .extraction,
        message: "\(label): its figures stand without a label; "
          + (isConfirmed
            ? "the rows around them and the sums of the columns leave no other place"
            : "they are in the form's order, but the sums of the columns do not bear it out"),
        cells: columns.ids.map { CellAddress(section: .applications, row: row, column: $0) }))
  }
}
