import Ingest
import Places
import SQLite

/// Whose a report is.
extension CorpusWriter {
  /// The placement of a report, with what persons decided.
  func placement(of source: SourceReading, _ report: Report) throws -> Placement? {
    guard let agency = report.agency else { return nil }
    let placement = source.placement ?? Placement(agency: agency)
    return try placer.decided(placement, read: agency, path: source.path)
  }

  /// Keeps what the report calls its agency, and notes that its folder may have become clearer.
  func storeNaming(
    _ report: Report, _ placement: Placement?, id: Int64, path: String
  ) throws {
    guard let agency = report.agency, let placement else { return }
    try Naming(agency, placement).store(for: id, in: connection)
    try touch(path.folder)
  }

  /// Notes that reports of a folder came or went, in the transaction in which they do: whoever
  /// settles places next looks at it, also after this import was cut off.
  func touch(_ folder: String) throws {
    guard touchedFolders.insert(folder).inserted else { return }
    let insert = try connection.cached("INSERT OR IGNORE INTO unplaced(folder) VALUES (?)")
    try insert.bind(1, folder)
    try insert.run()
  }
}
