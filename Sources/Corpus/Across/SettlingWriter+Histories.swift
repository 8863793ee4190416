import Ingest
import SQLite

/// The reports of an agency over the years.
extension SettlingWriter {
  /// Judges the history of every agency that has noted reports; false when stopped.
  public func histories(_ judge: (History) -> [AcrossFinding]) throws -> Bool {
    try explaining(path) {
      // With one report there is nothing to compare, but there may have been two.
      let agencies = """
        SELECT r.agency_id FROM temp.settling s JOIN report r ON r.report_id = s.report_id
        WHERE r.agency_id IS NOT NULL AND (
          (SELECT count(*) FROM (SELECT 1 FROM report o
            WHERE o.agency_id = r.agency_id AND o.is_current = 1 LIMIT 2)) = 2
          OR EXISTS (SELECT 1 FROM report o JOIN finding f ON f.report_id = o.report_id
            WHERE o.agency_id = r.agency_id AND f.scope = 'years'))
        """
      return try forEachID(agencies) { agency in
        let forget = try connection.cached(
          """
          DELETE FROM finding WHERE scope = 'years'
            AND report_id IN (SELECT report_id FROM report WHERE agency_id = ?)
          """)
        try forget.bind(1, agency)
        try forget.run()
        try insert(judge(try reader.history(of: agency)))
      }
    }
  }
}
