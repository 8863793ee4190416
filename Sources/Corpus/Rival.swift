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

  /// The latest readings of files of an agency and year.
  static func all(agency: Int64, year: Int, in connection: Connection) throws -> [Rival] {
    let select = try connection.cached(
      "\(columns) WHERE agency_id = ? AND year = ? AND replaced_by IS NULL ORDER BY report_id")
    try select.bind(1, agency)
    try select.bind(2, year)
    return try select.map(Rival.init)
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
