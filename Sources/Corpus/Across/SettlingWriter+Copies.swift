import Ingest
import SQLite
import StatutoryForm

/// Reports that have tables or chapters in common with others.
extension SettlingWriter {
  /// Judges every report that has parts in common with an earlier one, as far as noted reports have
  /// to do with it; false when stopped.
  public func copies(_ judge: (Copy) -> [AcrossFinding]) throws -> Bool {
    try explaining(path) {
      try gatherCopies()
      guard
        try forEachID(
          "SELECT report_id FROM temp.copied",
          { report in
            let forget = try connection.cached(
              "DELETE FROM finding WHERE report_id = ? AND scope = 'copies'")
            try forget.bind(1, report)
            try forget.run()
          })
      else { return false }
      return try forEachID("SELECT report_id FROM temp.copy_pair") { report in
        try insert(try copies(of: report).flatMap(judge))
      }
    }
  }

  /// By set, not report by report: many may have one chapter in common.
  private func gatherCopies() throws {
    // Figures that others may have by chance count only within one agency, or within a county.
    let holder = """
      CASE WHEN f.weight >= \(Fingerprint.strongDigits) THEN ''
        WHEN f.weight >= \(Fingerprint.countyDigits) AND a.county IS NOT NULL THEN a.county
        ELSE ifnull(r.agency_id, -r.report_id) END
      """
    try connection.execute(
      """
      CREATE TEMP TABLE touched(print INTEGER PRIMARY KEY);
      INSERT OR IGNORE INTO touched
      SELECT f.print FROM temp.settling s JOIN fingerprint f ON f.report_id = s.report_id
      WHERE EXISTS (SELECT 1 FROM fingerprint g
        WHERE g.print = f.print AND g.report_id <> f.report_id);

      CREATE TEMP TABLE copied(report_id INTEGER PRIMARY KEY);
      INSERT OR IGNORE INTO copied SELECT f.report_id
      FROM temp.touched t JOIN fingerprint f ON f.print = t.print;

      CREATE TEMP TABLE original(
        print INTEGER, holder, report_id INTEGER, reports INTEGER, first INTEGER,
        PRIMARY KEY(print, holder)) WITHOUT ROWID;
      INSERT INTO original
      SELECT f.print, \(holder), r.report_id, count(*),
        min(ifnull(r.year, 9999) * 1000000000000 + r.report_id)
      FROM (SELECT DISTINCT f.print FROM temp.copied c
        JOIN fingerprint f ON f.report_id = c.report_id) p
      CROSS JOIN fingerprint f ON f.print = p.print
      JOIN report r ON r.report_id = f.report_id AND r.is_current = 1
      LEFT JOIN agency a ON a.agency_id = r.agency_id
      GROUP BY 1, 2 HAVING count(*) > 1;

      CREATE TEMP TABLE copy_pair(
        report_id INTEGER, original INTEGER, part TEXT, reports INTEGER,
        PRIMARY KEY(report_id, original, part)) WITHOUT ROWID;
      INSERT INTO copy_pair
      SELECT r.report_id, o.report_id, f.part, o.reports
      FROM temp.copied c
      JOIN report r ON r.report_id = c.report_id AND r.is_current = 1
      LEFT JOIN agency a ON a.agency_id = r.agency_id
      JOIN fingerprint f ON f.report_id = r.report_id
      JOIN temp.original o ON o.print = f.print AND o.holder = \(holder)
      WHERE o.report_id <> r.report_id;
      """)
  }

  private func copies(of report: Int64) throws -> [Copy] {
    let select = try connection.cached(
      """
      SELECT original, part, reports FROM temp.copy_pair WHERE report_id = ? ORDER BY original
      """)
    try select.bind(1, report)
    let pairs = try select.map { row in
      (
        original: row.int64(0) ?? 0, part: try row.string(1).flatMap(CopiedPart.init),
        count: row.int(2) ?? 0
      )
    }
    guard let name = try reader.name(of: report) else { return [] }
    var copies: [Copy] = []
    for (original, pairs) in Dictionary(grouping: pairs, by: \.original).sorted(by: {
      $0.key < $1.key
    }) {
      guard let other = try reader.name(of: original) else { continue }
      let parts = Set(pairs.compactMap(\.part))
      let sections =
        parts.contains(.tables)
        ? FormGrid.standard.map(\.section)
        : FormGrid.standard.map(\.section).filter { section in
          parts.contains { $0.section == section }
        }
      copies.append(
        Copy(
          report: name, original: other, parts: parts, count: pairs.map(\.count).max() ?? 0,
          cells: try sections.flatMap { try reader.cellsOtherThanZero(in: $0, of: report) },
          isCertain: try reader.isCertain(sections, of: report)
            && reader.isCertain(sections, of: original)))
    }
    return copies
  }
}

extension FiledReader {
  func name(of report: Int64) throws -> ReportName? {
    let select = try connection.cached(
      """
      SELECT r.report_id, a.name, a.county, r.year, \(Self.isPlaced)
      FROM report r LEFT JOIN agency a ON a.agency_id = r.agency_id WHERE r.report_id = ?
      """)
    try select.bind(1, report)
    return try select.map { row in
      ReportName(
        id: row.int64(0) ?? 0, agency: try row.string(1), county: try row.string(2),
        year: row.int(3), isPlaced: row.int(4) == 1)
    }.first
  }

  /// The cells of a table that show a number other than zero, in the order of the form.
  func cellsOtherThanZero(in section: SectionCode, of report: Int64) throws -> [CellAddress] {
    let columns = Form.standard.columns[section] ?? []
    let select = try connection.cached(Self.wholeTable(section))
    try select.bind(1, report)
    var cells: [CellAddress] = []
    try select.forEach { row in
      for column in columns where (row.figure(column.id + 1)?.mantissa ?? 0) != 0 {
        cells.append(CellAddress(section: section, row: row.int(0) ?? 0, column: column.id))
      }
    }
    return cells
  }

  /// Whether no figure of these tables stands where it does by a guess.
  func isCertain(_ sections: [SectionCode], of report: Int64) throws -> Bool {
    let select = try connection.cached(
      "SELECT 1 FROM cell_notes WHERE report_id = ? AND section = ? AND state = 'uncertain' LIMIT 1"
    )
    for section in sections {
      try select.bind(1, report)
      try select.bind(2, FormGrid.number(of: section))
      if try !select.rows().isEmpty { return false }
    }
    return true
  }
}
