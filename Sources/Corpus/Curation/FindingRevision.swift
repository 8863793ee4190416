import Ingest
import SQLite
import StatutoryForm

/// What the rules of the form find in a report.
public typealias FindingsOfReport = @Sendable (Report) -> [Finding]

/// Which findings of a report corrections settle, and which arise from them.
///
/// The rules are applied to the cells as read and as corrected. Only what differs is touched, so
/// findings that rest on what the corpus does not keep stay as they were when the file was read.
struct FindingRevision {
  let connection: Connection
  let rules: FindingsOfReport

  /// Brings the findings of a report in line with its corrected cells.
  func revise(_ report: Int64) throws {
    try connection.run(
      "DELETE FROM finding WHERE report_id = ? AND by_corrections = 'added'", .integer(report))
    try connection.run(
      "UPDATE finding SET by_corrections = NULL WHERE report_id = ? AND by_corrections IS NOT NULL",
      .integer(report))
    let cells = try StoredCells(of: report, on: connection)
    let corrected = zip(cells.read, cells.corrected).filter { $1.state == .corrected }
    guard !corrected.isEmpty else { return }
    let before = try findings(report, cells.read)
    let after = try findings(report, cells.corrected.map(FindingRevision.stated))
    let (old, new) = (Set(before.map(Identity.init)), Set(after.map(Identity.init)))
    let settled = Set(corrected.map { Form.standard.path(of: $1.address) })
    for finding in try stored(report)
    where (old.contains(finding.identity) && !new.contains(finding.identity))
      || FindingRevision.isDoubt(finding, about: settled)
    {
      try connection.run(
        "UPDATE finding SET by_corrections = 'removed' WHERE finding_id = ?",
        .integer(finding.id))
    }
    for finding in after where !old.contains(Identity(finding)) {
      try insert(finding, report)
    }
  }

  /// A finding but for its wording.
  private struct Identity: Hashable {
    let rule: String
    let severity: String
    let responsibility: String
    let left: Value
    let right: Value
    let cells: String

    init(_ finding: Finding) {
      rule = finding.rule
      severity = finding.severity.rawValue
      responsibility = finding.responsibility.rawValue
      left = Value(finding.left)
      right = Value(finding.right)
      cells = JSONText.array(finding.cells.map(Form.standard.path))
    }

    init(_ row: [Value]) {
      rule = row[1].text ?? ""
      severity = row[2].text ?? ""
      responsibility = row[3].text ?? ""
      left = row[4]
      right = row[5]
      cells = row[6].text ?? ""
    }
  }

  private func stored(_ report: Int64) throws -> [(id: Int64, identity: Identity)] {
    try connection.rows(
      """
      SELECT finding_id, rule, severity, responsibility, left_value, right_value, cells
      FROM finding WHERE report_id = ? AND scope = 'report'
      """, .integer(report)
    ).map { ($0[0].integer ?? 0, Identity($0)) }
  }

  /// Whether a doubt of the reading is about corrected cells only: what a person entered is read.
  private static func isDoubt(
    _ finding: (id: Int64, identity: Identity), about corrected: Set<String>
  ) -> Bool {
    guard finding.identity.rule.hasPrefix("reading.") else { return false }
    let cells = finding.identity.cells.split(separator: "\"")
      .filter { $0.contains("|") }.map(String.init)
    return !cells.isEmpty && cells.allSatisfy(corrected.contains)
  }

  /// For the rules a cell that a person calls blank is a blank one.
  private static func stated(_ cell: CellReading) -> CellReading {
    guard cell.state == .corrected, cell.value == nil else { return cell }
    var blank = cell
    blank.state = .blank
    return blank
  }

  private func findings(_ report: Int64, _ cells: [CellReading]) throws -> [Finding] {
    rules(try Report(stored: report, cells: cells, on: connection))
  }

  private func insert(_ finding: Finding, _ report: Int64) throws {
    let row = ReportRows.StoredFinding(finding)
    try connection.run(
      """
      INSERT INTO finding(report_id, rule, severity, responsibility, message, left_value,
        right_value, difference, cells, by_corrections) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'added')
      """, .integer(report), .text(finding.rule), .text(finding.severity.rawValue),
      .text(finding.responsibility.rawValue), .text(finding.message), Value(finding.left),
      Value(finding.right), Value(row.difference), .text(row.cells))
  }
}
