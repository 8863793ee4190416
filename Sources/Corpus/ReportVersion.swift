import Ingest
import SQLite
import StatutoryForm

/// One reading of a report of an agency and year, and how it stands to the current one.
public struct ReportVersion: Sendable, Equatable {
  /// Why it is the current one, or is not.
  public enum Reason: String, Sendable, CaseIterable {
    /// No other file reports on this agency and year.
    case only
    /// A person prefers it.
    case preferred
    /// It was published later than the others.
    case newer
    /// It has every row of the form, others have not.
    case complete
    /// Fewer cells are missing in it.
    case fewerGaps = "fewer_gaps"
    /// Nothing tells them apart; it came first.
    case first
    /// Another file is current.
    case other
    /// The same file was read anew, or has other bytes now.
    case replaced
  }

  public let version: Int
  public let reportID: Int64
  public let isCurrent: Bool
  public let reason: Reason
  public let publishedOn: String?
  public let status: String
  public let missingCells: Int
  /// In how many cells it differs from the current one.
  public let differingCells: Int
  public let importedAt: String
  public let sourcePath: String
  public let sha256: String

  /// All readings of an agency and year, the oldest first.
  public static func all(
    of key: ReportKey, on connection: Connection
  ) throws -> [ReportVersion] {
    let rows = try connection.rows(
      """
      SELECT r.version, r.report_id, r.is_current, r.published_on, r.status, r.missing_cells,
        i.started_at, r.source_path, r.source_sha256, r.replaced_by IS NOT NULL
      FROM report r JOIN import i ON i.import_id = r.import_id
      WHERE r.agency_id = ? AND r.year = ? ORDER BY r.version, r.report_id
      """, .integer(key.agencyID), Value(key.year))
    guard let current = rows.first(where: { $0[2].integer == 1 })?[1].integer else { return [] }
    let mine = try StoredCells(of: current, on: connection).read
    let why = try reason(of: current, key, connection)
    return try rows.map { row in
      let id = row[1].integer ?? 0
      let cells = id == current ? mine : try StoredCells(of: id, on: connection).read
      return ReportVersion(
        version: Int(row[0].integer ?? 0), reportID: id, isCurrent: id == current,
        reason: id == current ? why : row[9].integer == 1 ? .replaced : .other,
        publishedOn: row[3].text, status: row[4].text ?? "",
        missingCells: Int(row[5].integer ?? 0),
        differingCells: id == current ? 0 : CellDifferences(mine, cells).all.count,
        importedAt: row[6].text ?? "", sourcePath: row[7].text ?? "", sha256: row[8].text ?? "")
    }
  }

  /// What sets the current report apart from the next best.
  private static func reason(
    of current: Int64, _ key: ReportKey, _ connection: Connection
  ) throws -> Reason {
    if try Rival.preferred(for: key, in: connection) != nil { return .preferred }
    let best = try Rival.best(2, of: key, in: connection)
    guard let own = try Rival.current(of: key, in: connection)?.standing,
      let other = best.first(where: { $0.id != current })?.standing
    else { return .only }
    if own.publishedOn != other.publishedOn { return .newer }
    if own.isComplete != other.isComplete { return .complete }
    return own.missingCells != other.missingCells ? .fewerGaps : .first
  }
}
