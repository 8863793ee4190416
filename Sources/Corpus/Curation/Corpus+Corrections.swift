import SQLite
import StatutoryForm

extension Corpus {
  /// Enters corrections, all or none; the same again changes nothing.
  ///
  /// - Returns: for each whether it is new.
  /// - Throws: `CurationError` with the index of one for which there is no report or no such cell.
  public func enter(
    _ corrections: [Correction], rules: @escaping FindingsOfReport
  ) throws -> [Bool] {
    try curating(rules) { curator in
      let book = CorrectionBook(connection: connection)
      let results = try corrections.indices.map { try book.enter(corrections[$0], index: $0) }
      // One report after the other, each once.
      let changed = zip(corrections, results).filter(\.1).map(\.0.report)
      for key in Set(changed).sorted(by: { ($0.agencyID, $0.year) < ($1.agencyID, $1.year) }) {
        try curator.apply(to: key)
      }
      return results
    }
  }

  /// Withdraws the correction of a cell: what was read stands again. False where there is none.
  public func withdrawCorrection(
    of address: CellAddress, in report: ReportKey, _ remarks: Remarks,
    rules: @escaping FindingsOfReport
  ) throws -> Bool {
    try curating(rules) { curator in
      guard
        try CorrectionBook(connection: connection).close(address, in: report, remarks)
      else { return false }
      try curator.apply(to: report)
      return true
    }
  }

  /// Runs what changes entries in one transaction.
  func curating<Result>(
    _ rules: @escaping FindingsOfReport = { _ in [] }, _ body: (Curator) throws -> Result
  ) throws -> Result {
    try explaining(path) {
      try connection.transaction { try body(Curator(connection: connection, rules: rules)) }
    }
  }
}

/// The table of corrections.
struct CorrectionBook {
  let connection: Connection

  func enter(_ correction: Correction, index: Int) throws -> Bool {
    let key = correction.report
    let path = Form.standard.path(of: correction.address)
    guard let report = try connection.currentReport(of: key) else {
      throw CurationError("there is no report of \(key.year)", index: index)
    }
    guard
      let cell = try CellStore(connection: connection).read(correction.address, of: report)
    else {
      throw CurationError("the form of this report has no cell \(path)", index: index)
    }
    if try isKnown(correction, printed: cell.printed) { return false }
    _ = try close(
      correction.address, in: key,
      Remarks(by: correction.remarks.by, note: "replaced by a later correction"))
    try connection.run(
      """
      INSERT INTO correction(agency_id, year, section, row, column_id, value, note, made_by,
        made_at, read_value, read_state, printed, source_path, source_sha256)
      SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, \(now), ?9, ?10, ?11, source_path, source_sha256
      FROM report WHERE report_id = ?12
      """, .integer(key.agencyID), Value(key.year), .text(correction.address.section.rawValue),
      Value(correction.address.row), Value(correction.address.column), Value(correction.value),
      .text(correction.remarks.note), .text(correction.remarks.by), cell.value,
      .text(cell.state), cell.printed, .integer(report))
    return true
  }

  /// Whether the same is in force already, about the same printed text.
  private func isKnown(_ correction: Correction, printed: Value) throws -> Bool {
    try connection.value(
      """
      SELECT 1 FROM correction
      WHERE agency_id = ? AND year = ? AND section = ? AND row = ? AND column_id = ?
        AND withdrawn_at IS NULL AND value IS ? AND note = ? AND made_by = ? AND printed IS ?
      """, .integer(correction.report.agencyID), Value(correction.report.year),
      .text(correction.address.section.rawValue), Value(correction.address.row),
      Value(correction.address.column), Value(correction.value), .text(correction.remarks.note),
      .text(correction.remarks.by), printed) != nil
  }

  func close(_ address: CellAddress, in report: ReportKey, _ remarks: Remarks) throws -> Bool {
    try connection.run(
      """
      UPDATE correction SET withdrawn_at = \(now), withdrawn_by = ?, withdrawn_note = ?
      WHERE agency_id = ? AND year = ? AND section = ? AND row = ? AND column_id = ?
        AND withdrawn_at IS NULL
      """, .text(remarks.by), .text(remarks.note), .integer(report.agencyID),
      Value(report.year), .text(address.section.rawValue), Value(address.row),
      Value(address.column))
    return connection.changes > 0
  }
}
