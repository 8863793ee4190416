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
    touchedFolders.insert(path.folder)
  }
}
