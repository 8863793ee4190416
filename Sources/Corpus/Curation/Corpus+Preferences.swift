import SQLite

extension Corpus {
  /// Makes a file the current one of its agency and year, whatever else speaks for another.
  ///
  /// - Parameter file: its path, the end of its path, or the beginning of its SHA-256.
  /// - Returns: its path as stored, or nil where it is preferred already.
  /// - Throws: `CurationError` where no file of the agency and year fits, or several do.
  public func prefer(
    _ file: String, in report: ReportKey, _ remarks: Remarks, rules: @escaping FindingsOfReport
  ) throws -> String? {
    try curating(rules) { curator in
      let files = try connection.rows(
        """
        SELECT report_id, source_path, source_sha256 FROM report
        WHERE agency_id = ? AND year = ? AND replaced_by IS NULL ORDER BY report_id
        """, .integer(report.agencyID), Value(report.year)
      ).map { (id: $0[0].integer ?? 0, path: $0[1].text ?? "", sha256: $0[2].text ?? "") }
      let exact = files.filter { $0.path == file }
      let fitting = exact.isEmpty ? files.filter { Corpus.fits(file, $0.path, $0.sha256) } : exact
      guard fitting.count == 1, let chosen = fitting.first else {
        let list = files.prefix(10).map(\.path).joined(separator: ", ")
        throw CurationError(
          (fitting.isEmpty
            ? "no file of this agency and year is '\(file)'"
            : "'\(file)' fits \(fitting.count) files") + "; there are: \(list)"
            + (files.count > 10 ? ", …" : ""))
      }
      let known = try connection.value(
        """
        SELECT 1 FROM preference WHERE agency_id = ? AND year = ? AND report_id = ?
          AND note = ? AND made_by = ? AND withdrawn_at IS NULL
        """, .integer(report.agencyID), Value(report.year), .integer(chosen.id),
        .text(remarks.note), .text(remarks.by))
      guard known == nil else { return nil }
      _ = try closePreference(
        of: report, Remarks(by: remarks.by, note: "replaced by a later preference"))
      try connection.run(
        """
        INSERT INTO preference(agency_id, year, report_id, source_path, note, made_by, made_at)
        VALUES (?, ?, ?, ?, ?, ?, \(now))
        """, .integer(report.agencyID), Value(report.year), .integer(chosen.id),
        .text(chosen.path), .text(remarks.note), .text(remarks.by))
      try VersionChoice(connection: connection).settle(report, curator)
      return chosen.path
    }
  }

  /// Lets the order of the files decide again; false where no file was preferred.
  public func withdrawPreference(
    in report: ReportKey, _ remarks: Remarks, rules: @escaping FindingsOfReport
  ) throws -> Bool {
    try curating(rules) { curator in
      guard try closePreference(of: report, remarks) else { return false }
      try VersionChoice(connection: connection).settle(report, curator, keepsIncumbent: false)
      return true
    }
  }

  private func closePreference(of report: ReportKey, _ remarks: Remarks) throws -> Bool {
    try connection.run(
      """
      UPDATE preference SET withdrawn_at = \(now), withdrawn_by = ?, withdrawn_note = ?
      WHERE agency_id = ? AND year = ? AND withdrawn_at IS NULL
      """, .text(remarks.by), .text(remarks.note), .integer(report.agencyID),
      Value(report.year))
    return connection.changes > 0
  }

  private static func fits(_ word: String, _ path: String, _ sha256: String) -> Bool {
    path.hasSuffix("/" + word) || (word.utf8.count >= 6 && sha256.hasPrefix(word))
  }
}
