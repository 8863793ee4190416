import Ingest
import SQLite

/// Which of several readings of an agency and year is the current one.
extension CorpusWriter {
  func storeReport(
    _ source: SourceReading, _ report: Report, _ rows: ReportRows, _ before: KnownSource?
  ) throws -> StoredSource {
    let agencyID = try report.agency.map(agencies.id)
    let replaced = try replacedReadings(source, agencyID, report.year, before)
    var rivals: [Rival] = []
    if let agencyID, let year = report.year {
      rivals = try Rival.all(agency: agencyID, year: year, in: connection)
        .filter { rival in !replaced.contains { $0.id == rival.id } }
    }
    let standing = Rival.Standing(
      publishedOn: report.publishedOn?.description, isComplete: report.isComplete,
      missingCells: rows.missingCells)
    let winner = winner(standing, among: rivals, isIncumbent: replaced.contains { $0.isCurrent })
    let version = 1 + ((replaced + rivals).map(\.version).max() ?? 0)
    let id = try insert(
      source, report, rows,
      ReportPlace(agencyID: agencyID, version: version, isCurrent: winner == nil))
    for reading in replaced {
      // When these bytes come back, they are news again.
      if known[reading.sha256]?.reportID == reading.id { known[reading.sha256] = nil }
      replacedSources[reading.sha256] = reading.id
      try connection.run(
        "UPDATE report SET is_current = 0, replaced_by = ? WHERE report_id = ?", .integer(id),
        .integer(reading.id))
    }
    for rival in rivals where rival.isCurrent != (rival.id == winner?.id) {
      try connection.run(
        "UPDATE report SET is_current = ? WHERE report_id = ?", rival.isCurrent ? 0 : 1,
        .integer(rival.id))
    }
    try tellOfDuplicates(rivals, winner, id, source.path)
    if let winner {
      return StoredSource(
        outcome: .duplicate, reason: "\(winner.path) stays the report of this agency and year",
        reportID: id)
    }
    let reason = rivals.first { $0.isCurrent }.map { "takes the place of \($0.path)" }
    return StoredSource(
      outcome: replaced.isEmpty && rivals.isEmpty ? .imported : .updated, reason: reason,
      reportID: id)
  }

  /// The readings that this one replaces: of the same bytes, or of what lay at the same path.
  ///
  /// A file that now is of another agency or year leaves the old report as it is, unless one of
  /// the two does not say whose or of when it is.
  private func replacedReadings(
    _ source: SourceReading, _ agencyID: Int64?, _ year: Int?, _ before: KnownSource?
  ) throws -> [Rival] {
    var replaced =
      try before.flatMap { try Rival.with(id: $0.reportID, in: connection) }
      .map { [$0] } ?? []
    for reading in try Rival.all(path: source.path, in: connection)
    where !replaced.contains(where: { $0.id == reading.id }) {
      let isVague =
        agencyID == nil || year == nil || reading.agencyID == nil || reading.year == nil
      if isVague || (reading.agencyID == agencyID && reading.year == year) {
        replaced.append(reading)
      }
    }
    return replaced
  }

  /// The rival that is or becomes current, or nil when it is the new reading.
  private func winner(
    _ new: Rival.Standing, among rivals: [Rival], isIncumbent: Bool
  ) -> Rival? {
    var best = isIncumbent ? nil : rivals.first { $0.isCurrent }
    if let incumbent = best, new.isBetter(than: incumbent.standing) { best = nil }
    for rival in rivals where rival.standing.isBetter(than: best?.standing ?? new) {
      best = rival
    }
    return best
  }

  /// A warning with the current report for every other file of its agency and year.
  private func tellOfDuplicates(
    _ rivals: [Rival], _ winner: Rival?, _ newID: Int64, _ newPath: String
  ) throws {
    guard !rivals.isEmpty else { return }
    let currentID = winner?.id ?? newID
    let currentPath = winner?.path ?? newPath
    var others = rivals.filter { $0.id != currentID }.map(\.path)
    if winner != nil { others.append(newPath) }
    for other in others {
      try connection.run(
        """
        INSERT INTO finding(report_id, rule, severity, responsibility, message, cells)
        SELECT ?1, 'report.duplicate', 'warning', 'source', ?2, '[]' WHERE NOT EXISTS (
          SELECT 1 FROM finding WHERE report_id = ?1 AND rule = 'report.duplicate' AND message = ?2)
        """, .integer(currentID),
        .text(
          "Two files report on this agency and year: the figures are those of \(currentPath); \(other) is kept as another version."
        ))
    }
  }
}
