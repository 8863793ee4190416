import SQLite
import StatutoryForm

/// Keeps the current report of an agency and year in line with what persons entered for it.
struct Curator {
  let connection: Connection
  let rules: FindingsOfReport

  /// Puts the corrections of an agency and year into its current report, and nowhere else.
  ///
  /// What compares it with other reports is to be settled again.
  func apply(to key: ReportKey) throws {
    guard let report = try connection.currentReport(of: key) else { return }
    let store = CellStore(connection: connection)
    // Anew from what was read, so that withdrawn ones are gone.
    try store.restore(report)
    let select = try connection.cached(
      """
      SELECT section, row, column_id, value FROM correction
      WHERE agency_id = ? AND year = ? AND withdrawn_at IS NULL ORDER BY correction_id
      """)
    try select.bind(1, key.agencyID)
    try select.bind(2, key.year)
    for row in try select.rows() {
      guard let section = row[0].text.flatMap(SectionCode.init(rawValue:)),
        let id = row[1].integer, let column = row[2].integer
      else { continue }
      let address = CellAddress(section: section, row: Int(id), column: Int(column))
      // Where the form of this file lacks the cell, the view `findings` says so.
      _ = try store.put(Figure(stored: row[3]), at: address, of: report)
    }
    try FindingRevision(connection: connection, rules: rules).revise(report)
    try connection.run("INSERT INTO unsettled(report_id) VALUES (?)", .integer(report))
  }

  /// Makes a report what it was when it was read, because it is current no more.
  func release(_ report: Int64) throws {
    try CellStore(connection: connection).restore(report)
    try FindingRevision(connection: connection, rules: rules).revise(report)
  }

  /// Whether anything was entered for an agency and year that is in force.
  func concerns(_ key: ReportKey) throws -> Bool {
    try ["correction", "exception", "preference"].contains { table in
      let select = try connection.cached(
        "SELECT 1 FROM \(table) WHERE agency_id = ? AND year = ? AND withdrawn_at IS NULL LIMIT 1")
      try select.bind(1, key.agencyID)
      try select.bind(2, key.year)
      return try !select.map { $0.int(0) }.isEmpty
    }
  }

  /// The agencies and years for which anything was entered that is in force.
  static func keys(in connection: Connection) throws -> Set<ReportKey> {
    let select = try connection.cached(
      """
      SELECT agency_id, year FROM correction WHERE withdrawn_at IS NULL
      UNION SELECT agency_id, year FROM exception WHERE withdrawn_at IS NULL
      UNION SELECT agency_id, year FROM preference WHERE withdrawn_at IS NULL
      """)
    return Set(
      try select.map { ReportKey(agencyID: $0.int64(0) ?? 0, year: $0.int(1) ?? 0) })
  }

  /// Takes along what was entered for a report whose file now names its agency otherwise or is of
  /// another year. Where that agency and year has an entry of its own for the same thing, it stays.
  func move(from old: ReportKey, to new: ReportKey) throws {
    for table in ["correction", "exception", "preference"] {
      try connection.run(
        """
        UPDATE OR IGNORE \(table) SET agency_id = ?1, year = ?2
        WHERE agency_id = ?3 AND year = ?4
        """, .integer(new.agencyID), Value(new.year), .integer(old.agencyID), Value(old.year))
      // What must give way is withdrawn, and stays to be seen where the reports are.
      try connection.run(
        """
        UPDATE \(table) SET agency_id = ?1, year = ?2, withdrawn_at = \(now),
          withdrawn_note = 'the agency that the report went to has an entry of its own'
        WHERE agency_id = ?3 AND year = ?4
        """, .integer(new.agencyID), Value(new.year), .integer(old.agencyID), Value(old.year))
    }
  }
}

extension Connection {
  func currentReport(of key: ReportKey) throws -> Int64? {
    let select = try cached(
      "SELECT report_id FROM report WHERE agency_id = ? AND year = ? AND is_current = 1")
    try select.bind(1, key.agencyID)
    try select.bind(2, key.year)
    return try select.map { $0.int64(0) }.first ?? nil
  }
}

/// The time of an entry, in UTC.
let now = "strftime('%Y-%m-%dT%H:%M:%SZ', 'now')"
