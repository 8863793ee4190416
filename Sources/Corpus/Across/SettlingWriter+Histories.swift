import Ingest
import SQLite

/// The reports of an agency over the years.
extension SettlingWriter {
  /// Judges the history of every agency that has noted reports; false when stopped.
  public func histories(_ judge: (History) -> [AcrossFinding]) throws -> Bool {
    try explaining(path) {
      let agencies = """
        SELECT r.agency_id FROM temp.settling s JOIN report r ON r.report_id = s.report_id
        WHERE r.agency_id IS NOT NULL
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
