import SQLite

/// A reading of a report in the corpus, as far as it matters for which one is current.
struct Rival {
  let id: Int64
  let agencyID: Int64?
  let year: Int?
  let path: String
  let sha256: String
  let version: Int
  let isCurrent: Bool
  let standing: Standing

  /// What speaks for one of two files of the same agency and year.
  struct Standing {
    let publishedOn: String?
    let isComplete: Bool
    let missingCells: Int

    /// Later, then complete, then with fewer gaps; otherwise the one that was first stays.
    func isBetter(than other: Standing) -> Bool {
      let (mine, theirs) = (publishedOn ?? "", other.publishedOn ?? "")
      if mine != theirs { return mine > theirs }
      if isComplete != other.isComplete { return isComplete }
      return missingCells < other.missingCells
    }
  }

  private static let columns = """
    SELECT report_id, agency_id, year, source_path, version, is_current, published_on,
      source_sha256, status = 'complete', missing_cells FROM report
    """

  var key: ReportKey? {
    guard let agencyID, let year else { return nil }
    return ReportKey(agencyID: agencyID, year: year)
  }

  /// Does not say whose report it is, or of when.
  var isVague: Bool { key == nil }

  /// The latest readings of files of an agency and year, the best first; equal ones as they came.
  ///
  /// An index holds them in this order: a few of thousands cost no more than a few.
  static func best(
    _ count: Int, of key: ReportKey, in connection: Connection
  ) throws -> [Rival] {
    let select = try connection.cached(
      """
      \(columns) WHERE agency_id = ? AND year = ? AND replaced_by IS NULL
      ORDER BY ifnull(published_on, '') DESC, status, missing_cells, report_id LIMIT ?
      """)
    try select.bind(1, key.agencyID)
    try select.bind(2, key.year)
    try select.bind(3, count)
    return try select.map(Rival.init)
  }

  /// The current report of an agency and year.
  static func current(of key: ReportKey, in connection: Connection) throws -> Rival? {
    let select = try connection.cached(
      "\(columns) WHERE agency_id = ? AND year = ? AND is_current = 1")
    try select.bind(1, key.agencyID)
    try select.bind(2, key.year)
    return try select.map(Rival.init).first
  }

  /// The latest reading of the file that a person prefers.
  static func preferred(for key: ReportKey, in connection: Connection) throws -> Rival? {
    let select = try connection.cached(
      """
      \(columns) WHERE report_id = (SELECT report_id FROM preference
        WHERE agency_id = ?1 AND year = ?2 AND withdrawn_at IS NULL)
        AND agency_id = ?1 AND year = ?2 AND replaced_by IS NULL
      """)
    try select.bind(1, key.agencyID)
    try select.bind(2, key.year)
    return try select.map(Rival.init).first
  }

  /// The number of the newest version of an agency and year; 0 where there is none.
  static func newestVersion(of key: ReportKey, in connection: Connection) throws -> Int {
    let select = try connection.cached(
      """
      SELECT max(
        ifnull((SELECT max(version) FROM report
          WHERE agency_id = ?1 AND year = ?2 AND is_current = 0), 0),
        ifnull((SELECT max(version) FROM report
          WHERE agency_id = ?1 AND year = ?2 AND is_current = 1), 0))
      """)
    try select.bind(1, key.agencyID)
    try select.bind(2, key.year)
    return try select.map { $0.int(0) ?? 0 }.first ?? 0
  }

  /// The latest readings of what lay at a path.
  static func all(path: String, in connection: Connection) throws -> [Rival] {
    let select = try connection.cached(
      "\(columns) WHERE source_path = ? AND replaced_by IS NULL ORDER BY report_id")
    try select.bind(1, path)
    return try select.map(Rival.init)
  }

  static func with(id: Int64, in connection: Connection) throws -> Rival? {
    let select = try connection.cached(
      "\(columns) WHERE report_id = ? AND replaced_by IS NULL")
    try select.bind(1, id)
    return try select.map(Rival.init).first
  }

  private init(_ row: Statement) throws {
    id = row.int64(0) ?? 0
    agencyID = row.int64(1)
    year = row.int(2)
    path = try row.string(3) ?? ""
    sha256 = try row.string(7) ?? ""
    version = row.int(4) ?? 1
    isCurrent = row.int(5) == 1
    standing = Standing(
      publishedOn: try row.string(6), isComplete: row.int(8) == 1, missingCells: row.int(9) ?? 0)
  }
}
