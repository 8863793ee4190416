import SQLite
import StatutoryForm

extension Corpus {
  /// Accepts findings of the current report of an agency and year: all of a rule, or those about
  /// a cell. Those that are accepted already stay as they are.
  ///
  /// - Parameter takesAll: whether several findings may be meant.
  /// - Returns: how many are accepted now that were not.
  /// - Throws: `CurationError` where there is none, or several and only one may be meant.
  public func accept(
    _ rule: String, about address: CellAddress?, in report: ReportKey, takesAll: Bool,
    _ remarks: Remarks
  ) throws -> Int {
    try curating { _ in
      let found = try findings(rule, address, report)
      guard let first = found.first else {
        throw CurationError(try nothingToAccept(rule, address, report))
      }
      guard found.count == 1 || takesAll else {
        throw CurationError(
          "\(found.count) findings of \(rule) fit; name a cell that only one has,"
            + " or take them --all: " + first.message + "; …")
      }
      let open = found.filter { !$0.isAccepted }
      for finding in open {
        try connection.run(
          """
          INSERT INTO exception(agency_id, year, rule, cells, left_value, right_value, message,
            note, made_by, made_at)
          SELECT ?1, ?2, rule, cells, left_value, right_value, message, ?3, ?4, \(now)
          FROM findings WHERE finding_id = ?5
          """, .integer(report.agencyID), Value(report.year), .text(remarks.note),
          .text(remarks.by), .integer(finding.id))
      }
      return open.count
    }
  }

  /// Withdraws what was accepted of a rule, or of it about a cell; gives how many.
  public func withdrawExceptions(
    of rule: String, about address: CellAddress?, in report: ReportKey, _ remarks: Remarks
  ) throws -> Int {
    try curating { _ in
      try connection.run(
        """
        UPDATE exception SET withdrawn_at = \(now), withdrawn_by = ?1, withdrawn_note = ?2
        WHERE agency_id = ?3 AND year = ?4 AND rule = ?5 AND withdrawn_at IS NULL
          AND (?6 IS NULL OR instr(cells, ?6) > 0)
        """, .text(remarks.by), .text(remarks.note), .integer(report.agencyID),
        Value(report.year), .text(rule), Corpus.quoted(address))
      return connection.changes
    }
  }

  private typealias Found = (id: Int64, message: String, isAccepted: Bool)

  private func findings(
    _ rule: String, _ address: CellAddress?, _ report: ReportKey
  ) throws -> [Found] {
    guard let current = try connection.currentReport(of: report) else {
      throw CurationError("there is no report of \(report.year)")
    }
    return try connection.rows(
      """
      SELECT finding_id, message, accepted FROM findings
      WHERE report_id = ?1 AND rule = ?2 AND finding_id > 0
        AND (?3 IS NULL OR instr(cells, ?3) > 0)
      ORDER BY finding_id
      """, .integer(current), .text(rule), Corpus.quoted(address)
    ).map { ($0[0].integer ?? 0, $0[1].text ?? "", !$0[2].isNull) }
  }

  private func nothingToAccept(
    _ rule: String, _ address: CellAddress?, _ report: ReportKey
  ) throws -> String {
    let rules = try connection.rows(
      """
      SELECT DISTINCT f.rule FROM findings f JOIN reports r ON r.report_id = f.report_id
      WHERE r.agency_id = ? AND r.year = ? AND f.finding_id > 0 ORDER BY 1
      """, .integer(report.agencyID), Value(report.year)
    ).compactMap { $0[0].text }
    let cell = address.map { " about \(Form.standard.path(of: $0))" } ?? ""
    return "this report has no finding of \(rule)\(cell); "
      + (rules.isEmpty
        ? "it has no findings" : "it has findings of \(rules.joined(separator: ", "))")
  }

  /// A cell as `cells` of a finding names it.
  private static func quoted(_ address: CellAddress?) -> Value {
    Value(address.map { JSONText.quoted(Form.standard.path(of: $0)) })
  }
}
