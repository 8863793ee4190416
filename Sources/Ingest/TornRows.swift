import Documents
import StatutoryForm

/// Lines of figures that have lost their labels, between rows that have theirs.
///
/// They are the rows the form has there, in its order, if there are just as many.
struct TornRows {
  private let scan: Scan
  private let entries: [Entry]
  /// The lines by the index of the entry they follow.
  private var torn: [(after: Int, lines: [[Item]])] = []
  /// Whether any line of figures has no label of its own, be it above the first row.
  private(set) var isAny = false

  /// - Parameter zone: the items of the table, its header included.
  init(scan: Scan, entries: [Entry], zone: Range<Int>, width: Int) {
    self.scan = scan
    self.entries = entries
    find(zone, width)
  }

  func place(_ columns: TableColumns, _ edition: Edition, _ reading: inout TableReading) {
    guard !torn.isEmpty else { return }
    let rows = (Form.standard.rows[.applications] ?? []).filter { $0.editions.contains(edition) }
      .map(\.id)
    let known = Set(
      entries.map(\.row).filter { row in
        columns.ids.contains { reading.cells[row, $0]?.value != nil }
      })
    var placed: [(row: Int, isSole: Bool)] = []
    for (after, lines) in torn {
      let next =
        entries.dropFirst(after + 1).first { known.contains($0.row) }?.row ?? rows.count + 1
      let previous = entries[...after].last { known.contains($0.row) }?.row ?? 0
      let lost = rows.filter { $0 > previous && $0 < next && !known.contains($0) }
      guard lost.count == lines.count else { continue }
      for (row, line) in zip(lost, lines) { place(line, row, columns, &reading) }
      // Two outcomes in each other's place leave every sum as it is.
      let isSole = lost.count == 1
      placed += lost.map { ($0, isSole) }
    }
    for (row, isSole) in placed { judge(row, isSole, columns, &reading) }
  }

  private mutating func find(_ zone: Range<Int>, _ width: Int) {
    var at = zone.lowerBound
    var entry = 0
    while at < min(zone.upperBound, scan.items.count) {
      let row = scan.items[at].row
      var end = at + 1
      while end < scan.items.count, scan.items[end].row == row { end += 1 }
      defer { at = end }
      while entry + 1 < entries.count, entries[entry + 1].label.row <= row { entry += 1 }
      guard end - at >= width, width > 1 else { continue }
      let line = scan.items[at..<end]
      let isLabelled = line.contains { $0.kind == .label }
      guard !isLabelled, line.count(where: { $0.kind == .figure }) == width else { continue }
      let figures = line.filter { $0.kind == .figure }
      let isAbove = entries[entry].label.row >= row
      guard isAbove || entries[entry].isRow(in: scan) else { continue }
      isAny = true
      if isAbove { continue }
      if torn.last?.after == entry {
        torn[torn.count - 1].lines.append(figures)
      } else {
        torn.append((entry, [figures]))
      }
    }
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
  private func judge(
    _ row: Int, _ isSole: Bool, _ columns: TableColumns, _ reading: inout TableReading
  ) {
    let isConfirmed =
      isSole
      && columns.ids.allSatisfy { column in
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
        message: "\(label)：数字旁没有标签，"
          + (isConfirmed
            ? "由上下行和各列的合计确定属于这一行"
            : "按表的行序取数，没有别的依据"),
        cells: columns.ids.map { CellAddress(section: .applications, row: row, column: $0) }))
  }
}
