import SQLite

/// A file whose bytes the corpus has.
public struct KnownSource: Sendable, Equatable {
  public let path: String
  public let parserVersion: Int
  public let reportID: Int64

  /// By SHA-256, the latest reading of every file.
  static func all(in connection: Connection) throws -> [String: KnownSource] {
    var known: [String: KnownSource] = [:]
    try connection.prepare(
      """
      SELECT r.source_sha256, r.source_path, i.parser_version, r.report_id
      FROM report r JOIN import i USING (import_id) WHERE r.replaced_by IS NULL
      ORDER BY r.report_id
      """
    ).forEach { row in
      known[try row.string(0) ?? ""] = KnownSource(
        path: try row.string(1) ?? "", parserVersion: row.int(2) ?? 0,
        reportID: row.int64(3) ?? 0)
    }
    return known
  }
}

extension Corpus {
  /// The files of the corpus by SHA-256, for a rehearsal that writes nothing.
  public func knownSources() throws -> [String: KnownSource] {
    try explaining(path) { try KnownSource.all(in: connection) }
  }
}
