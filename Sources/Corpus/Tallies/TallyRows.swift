import SQLite

/// Stores tallies.
struct TallyRows {
  let connection: Connection

  private static let states = CellTally.states.map(\.rawValue).joined(separator: ", ")
  private static let marks = CellTally.states.map { _ in ", ?" }.joined()

  func insert(_ tally: ReportTally, region: String, year: Int?, organKind: String?) throws {
    try connection.run(
      "INSERT INTO tally(region, year, organ_kind, reports) VALUES (?, ?, ?, ?)", .text(region),
      Value(year), organKind.map(Value.text) ?? .null, Value(tally.reports))
    let id = connection.lastInsertRowID
    for (slot, cell) in tally.cells.enumerated() { try insert(cell, slot, figures: "", of: id) }
    for (editions, reports) in tally.editions {
      try connection.run(
        """
        INSERT INTO tally_edition(tally_id, proactive_edition, applications_edition, reports)
        VALUES (?, ?, ?, ?)
        """, .integer(id), Value(editions.disclosures), Value(editions.applications),
        Value(reports))
    }
    for (part, sum) in tally.parts {
      try connection.run(
        """
        INSERT INTO tally_part(tally_id, label, unit, value, reports, rounded)
        VALUES (?, ?, ?, ?, ?, ?)
        """, .integer(id), .text(part.label), .text(part.unit), sum.value, Value(sum.reports),
        Value(sum.rounded))
    }
    for (kind, count) in tally.findings {
      try connection.run(
        """
        INSERT INTO tally_finding(tally_id, rule, severity, responsibility, findings, reports,
          accepted)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """, .integer(id), .text(kind.rule), .text(kind.severity), .text(kind.responsibility),
        Value(count.findings), Value(count.reports), Value(count.accepted))
    }
    for set in tally.sets where set.reports > 0 {
      try connection.run(
        "INSERT INTO tally_set(tally_id, figures, reports, uncertain) VALUES (?, ?, ?, ?)",
        .integer(id), .text(set.set.name), Value(set.reports), Value(set.uncertain))
      for (slot, cell) in zip(set.set.summed, set.cells) {
        try insert(cell, slot, figures: set.set.name, of: id)
      }
    }
  }

  private func insert(_ cell: CellTally, _ slot: Int, figures: String, of tally: Int64) throws {
    guard cell.cells > 0 else { return }
    let insert = try connection.cached(
      """
      INSERT INTO tally_cell(tally_id, figures, section, row, column_id, value, cells, numbers,
        \(Self.states))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?\(Self.marks))
      """)
    let address = CellSheet.address(of: slot)
    try insert.bind(1, tally)
    try insert.bind(2, figures)
    try insert.bind(3, address.section.rawValue)
    try insert.bind(4, address.row)
    try insert.bind(5, address.column)
    try insert.bind(6, cell.sum)
    try insert.bind(7, cell.cells)
    try insert.bind(8, cell.numbers)
    for (index, state) in CellTally.states.enumerated() {
      try insert.bind(Int32(index + 9), cell.count(of: state))
    }
    try insert.run()
  }

  /// What lists show of one report.
  func insert(_ report: Int64, _ summary: ReportSummary) throws {
    let insert = try connection.cached(
      """
      INSERT OR REPLACE INTO report_summary(report_id, \(Self.columns))
      VALUES (?\(Self.columnMarks))
      """)
    try insert.bind(1, report)
    for (index, value) in summary.values.enumerated() { try insert.bind(Int32(index + 2), value) }
    try insert.run()
  }

  private static let columns = ReportSummary.columns.joined(separator: ", ")
  private static let columnMarks = ReportSummary.columns.map { _ in ", ?" }.joined()

  /// How many cells of each state one report has.
  func insert(_ report: Int64, _ sheet: CellSheet) throws {
    var counts = [Int](repeating: 0, count: CellTally.states.count)
    for state in sheet.states where state >= 0 { counts[state] += 1 }
    let insert = try connection.cached(
      """
      INSERT OR REPLACE INTO report_tally(report_id, cells, \(Self.states))
      VALUES (?, ?\(Self.marks))
      """)
    try insert.bind(1, report)
    try insert.bind(2, counts.reduce(0, +))
    for (index, count) in counts.enumerated() { try insert.bind(Int32(index + 3), count) }
    try insert.run()
  }
}
