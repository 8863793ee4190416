import SQLite
import Schema

/// What lists show of the prose of every report, and of every agency, in tables that are filled by the
/// files of `Schema/summaries`.
struct SummaryFiles {
  let connection: Connection

  private static let ofReports = Schema.files(below: "summaries/reports/")
  private static let ofAgencies = Schema.files(below: "summaries/agencies/")
  /// Those that have rows of reports.
  static let tables = ofReports.map(\.name)

  /// Makes the rows of the current reports of a year anew.
  ///
  /// Gives false where a report has a sum that SQL cannot tell exactly: there are none then.
  func renew(_ year: Int?) throws -> Bool {
    for file in Self.ofReports {
      try connection.run(
        """
        DELETE FROM \(file.name)
        WHERE report_id IN (SELECT report_id FROM report WHERE year IS ?)
        """, Value(year))
      do {
        try connection.run(file.text, Value(year))
      } catch let error as SQLiteError where error.message == "integer overflow" {
        return false
      }
    }
    return true
  }

  /// Makes the rows of all agencies anew.
  func renewAgencies() throws {
    for file in Self.ofAgencies {
      try connection.run("DELETE FROM \(file.name)")
      try connection.run(file.text)
    }
  }
}
