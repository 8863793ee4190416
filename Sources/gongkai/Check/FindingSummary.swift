import ArgumentParser
import Ingest
import Query
import SQLite

/// What findings are counted by.
enum FindingGroup: String, CaseIterable, ExpressibleByArgument {
  case report, agency, rule
}

/// A line with counts for each report, agency or rule; reports and agencies without findings too.
struct FindingSummary {
  let choice: FindingChoice
  let group: FindingGroup

  private var counted: String {
    """
    SELECT f.report_id, f.rule, sum(f.severity = 'error') AS errors,
      sum(f.severity = 'warning') AS warnings, sum(f.severity = 'info') AS infos
    FROM findings AS f WHERE \(choice.ofFindings)
    GROUP BY f.report_id\(group == .rule ? ", f.rule" : "")
    """
  }

  private static let sums = """
    ifnull(sum(n.errors), 0) AS errors, ifnull(sum(n.warnings), 0) AS warnings,
      ifnull(sum(n.infos), 0) AS infos
    """

  private var statement: String {
    let sums = FindingSummary.sums
    let place = "r.province, r.city, r.county, r.agency, r.agency_id"
    switch group {
    case .report:
      return """
        SELECT r.agency, r.county, r.year, \(sums), r.source_path
        FROM reports AS r LEFT JOIN (\(counted)) AS n ON n.report_id = r.report_id
        WHERE \(FindingChoice.ofReports)
        GROUP BY r.report_id ORDER BY \(place), r.year, r.report_id
        """
    case .agency:
      return """
        SELECT r.agency, r.county, count(DISTINCT r.report_id) AS reports, \(sums)
        FROM reports AS r LEFT JOIN (\(counted)) AS n ON n.report_id = r.report_id
        WHERE \(FindingChoice.ofReports)
        GROUP BY r.agency_id ORDER BY \(place)
        """
    case .rule:
      return """
        SELECT n.rule, count(DISTINCT r.report_id) AS reports, \(sums)
        FROM (\(counted)) AS n JOIN reports AS r ON r.report_id = n.report_id
        WHERE \(FindingChoice.ofReports)
        GROUP BY n.rule ORDER BY 3 DESC, 4 DESC, 5 DESC, 1
        """
    }
  }

  /// Writes the counts; gives the gravest that there is.
  func write(to output: RowOutput, _ reader: QueryRunner) throws -> Finding.Severity? {
    var all = FindingCounts()
    let first = group == .report ? 3 : group == .agency ? 3 : 2
    try reader.run(
      FreeStatement(statement, values: choice.values),
      begin: { output.begin($0.map { ColumnTitles.titled($0.code) }) },
      row: { row in
        for (n, severity) in Severities.worstFirst.enumerated() {
          all.count(severity, row[first + n].integer.map(Int.init) ?? 0)
        }
        try output.write(row)
      })
    try output.end()
    return all.worst
  }
}
