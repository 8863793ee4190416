import Ingest
import SQLite
import StatutoryForm

/// Governments and the agencies below them.
extension SettlingWriter {
  /// Judges every government that is noted, or an agency below it, year by year; false when stopped.
  public func families(_ judge: (Family) -> [AcrossFinding]) throws -> Bool {
    try explaining(path) {
      // A report of a county touches its government, one of a city or a county that of the city.
      let governments = """
        SELECT p.agency_id FROM (
          SELECT DISTINCT a.county, a.city FROM temp.settling s
          JOIN report r ON r.report_id = s.report_id JOIN agency a ON a.agency_id = r.agency_id) t
        JOIN agency p ON p.county = t.county
        WHERE p.organ_kind = 'government' AND p.town IS NULL
        UNION
        SELECT p.agency_id FROM (
          SELECT DISTINCT a.city FROM temp.settling s
          JOIN report r ON r.report_id = s.report_id JOIN agency a ON a.agency_id = r.agency_id) t
        JOIN agency p ON p.city = t.city
        WHERE p.organ_kind = 'government' AND p.county IS NULL AND p.town IS NULL
        """
      return try forEachID(governments) { government in
        let forget = try connection.cached(
          """
          DELETE FROM finding WHERE scope = 'children'
            AND report_id IN (SELECT report_id FROM report WHERE agency_id = ?)
          """)
        try forget.bind(1, government)
        try forget.run()
        try insert(try reader.families(of: government).flatMap(judge))
      }
    }
  }
}

extension FiledReader {
  /// A government with the agencies one step below it, a family for each year it reports on.
  func families(of government: Int64) throws -> [Family] {
    let own = try reports(of: government)
    guard !own.isEmpty else { return [] }
    let children = try self.children(of: government)
    guard !children.isEmpty else { return [] }
    let all = try children.map { try reports(of: $0) }
    let known = all.count { !$0.isEmpty }
    return try own.compactMap { name, head in
      let present = all.compactMap { $0.first { $0.head.year == head.year } }
      guard !present.isEmpty else { return nil }
      return Family(
        parent: name, report: try report(head, disclosures: false),
        children: try present.map { ($0.name, try report($0.head, disclosures: false)) },
        knownChildren: known)
    }
  }

  private func reports(of agency: Int64) throws -> [(name: ReportName, head: Head)] {
    let select = try connection.cached(
      """
      SELECT r.report_id, r.year, r.proactive_edition, \(Self.isPlaced), a.name, a.county
      FROM report r JOIN agency a ON a.agency_id = r.agency_id
      WHERE r.agency_id = ? AND r.is_current = 1 AND r.year IS NOT NULL ORDER BY r.year
      """)
    try select.bind(1, agency)
    return try select.map { row in
      let head = Head(
        id: row.int64(0) ?? 0, year: row.int(1) ?? 0, edition: row.int(2).flatMap(Edition.init),
        isPlaced: row.int(3) == 1)
      let name = ReportName(
        id: head.id, agency: try row.string(4), county: try row.string(5), year: head.year,
        isPlaced: head.isPlaced)
      return (name, head)
    }
  }

  /// Below a county its towns, departments and offices; below a city the governments of its
  /// counties and its own departments.
  ///
  /// Where a name of a county or city is that of several governments, the rest of the region must be
  /// the same to the letter; else an unknown part may be anything.
  private func children(of government: Int64) throws -> [Int64] {
    let select = try connection.cached(
      """
      WITH p AS (SELECT * FROM agency WHERE agency_id = ?),
      n AS (SELECT count(*) AS homonyms FROM p JOIN agency q
        ON q.organ_kind = 'government' AND q.town IS NULL AND q.county IS p.county
        WHERE (p.county IS NOT NULL OR q.city IS p.city)
          AND EXISTS (SELECT 1 FROM report o WHERE o.agency_id = q.agency_id AND o.is_current = 1))
      SELECT c.agency_id FROM p JOIN n JOIN agency c ON c.county = p.county
      WHERE c.organ_kind <> 'government'
        AND (c.city IS p.city OR (n.homonyms = 1 AND (c.city IS NULL OR p.city IS NULL)))
        AND (c.province IS p.province
          OR (n.homonyms = 1 AND (c.province IS NULL OR p.province IS NULL)))
      UNION
      SELECT c.agency_id FROM p JOIN n JOIN agency c ON c.city = p.city
      WHERE p.county IS NULL AND c.agency_id <> p.agency_id AND c.town IS NULL
        AND ((c.county IS NULL AND c.organ_kind <> 'government')
          OR (c.county IS NOT NULL AND c.organ_kind = 'government'))
        AND (c.province IS p.province
          OR (n.homonyms = 1 AND (c.province IS NULL OR p.province IS NULL)))
      """)
    try select.bind(1, government)
    return try select.map { $0.int64(0) ?? 0 }
  }
}
