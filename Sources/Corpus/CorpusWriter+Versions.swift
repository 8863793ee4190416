import Ingest
import SQLite

/// Which of several readings of an agency and year is the current one.
extension CorpusWriter {
  func storeReport(
    _ source: SourceReading, _ report: Report, _ rows: ReportRows, _ before: KnownSource?
  ) throws -> StoredSource {
    let placement = try placement(of: source, report)
    let agencyID = try placement.map {
      try placer.agency(of: $0, year: report.year, path: source.path)
    }
    let key: ReportKey? =
      if let agencyID, let year = report.year { ReportKey(agencyID: agencyID, year: year) } else {
        nil
      }
    let replaced = try replacedReadings(source, agencyID, report.year, before)
    let contest = try contest(key, without: replaced)
    let standing = Rival.Standing(
      publishedOn: report.publishedOn?.description, isComplete: report.isComplete,
      missingCells: rows.missingCells)
    let winner = contest.winner(standing, isIncumbent: replaced.contains { $0.isCurrent })
    let version = 1 + max(contest.newestVersion, replaced.map(\.version).max() ?? 0)
    // Those that it replaces first, so that at no time two are current.
    let versions = VersionChoice(connection: connection)
    for reading in replaced where reading.isCurrent { try versions.turn(from: reading.id, to: nil) }
    if let current = contest.current, winner?.id != current.id {
      try versions.turn(from: current.id, to: nil)
    }
    let id = try insert(
      source, report, rows,
      ReportPlace(agencyID: agencyID, version: version, isCurrent: winner == nil))
    try storeNaming(report, placement, id: id, path: source.path)
    if let winner, !winner.isCurrent { try versions.turn(from: nil, to: winner.id) }
    try replace(replaced, by: id, key)
    if let key {
      if contest.current != nil || contest.best != nil { contested.insert(key) }
      if curated.contains(key) {
        if let current = contest.current, winner?.id != current.id {
          try curator.release(current.id)
        }
        if winner == nil || winner?.isCurrent == false { try curator.apply(to: key) }
      }
    }
    if let winner {
      return StoredSource(
        outcome: .duplicate, reason: "\(winner.path) stays the report of this agency and year",
        reportID: id)
    }
    let isFirst = replaced.isEmpty && contest.current == nil
    return StoredSource(
      outcome: isFirst ? .imported : .updated,
      reason: contest.current.map { "takes the place of \($0.path)" }, reportID: id)
  }

  /// Notes that what lay at a path is gone, for its file now has bytes that the corpus knows from
  /// elsewhere; false where nothing else lay there.
  func giveUp(path: String, sha256: String, for known: Int64) throws -> Bool {
    let old = try Rival.all(path: path, in: connection).filter { $0.sha256 != sha256 }
    guard !old.isEmpty, let other = try Rival.with(id: known, in: connection) else { return false }
    let replaced = old.filter { $0.isVague || other.isVague || $0.key == other.key }
    guard !replaced.isEmpty else { return false }
    let versions = VersionChoice(connection: connection)
    for reading in replaced where reading.isCurrent { try versions.turn(from: reading.id, to: nil) }
    try replace(replaced, by: known, other.key)
    if let key = other.key { try versions.settle(key, curator) }
    return true
  }

  /// What a new reading of an agency and year has to stand against.
  private func contest(_ key: ReportKey?, without replaced: [Rival]) throws -> Contest {
    guard let key else { return Contest() }
    func remains(_ rival: Rival) -> Bool { !replaced.contains { $0.id == rival.id } }
    var contest = Contest()
    contest.newestVersion = try Rival.newestVersion(of: key, in: connection)
    guard contest.newestVersion > 0 else { return contest }
    contest.current = try Rival.current(of: key, in: connection).flatMap { remains($0) ? $0 : nil }
    contest.best = try Rival.best(replaced.count + 1, of: key, in: connection).first(where: remains)
    if curated.contains(key), let preferred = try Rival.preferred(for: key, in: connection) {
      contest.preference = remains(preferred) ? .other(preferred) : .new
    }
    return contest
  }

  private struct Contest {
    enum Preference { case none, new, other(Rival) }
    /// The current report and the best one, the new reading left aside.
    var current: Rival?
    var best: Rival?
    var preference = Preference.none
    var newestVersion = 0

    /// The reading that is or becomes current, or nil when it is the new one.
    func winner(_ new: Rival.Standing, isIncumbent: Bool) -> Rival? {
      switch preference {
      case .new: return nil
      case .other(let rival): return rival
      case .none: break
      }
      var winner = isIncumbent ? nil : current
      if let incumbent = winner, new.isBetter(than: incumbent.standing) { winner = nil }
      if let best, best.standing.isBetter(than: winner?.standing ?? new) { winner = best }
      return winner
    }
  }

  /// Puts a reading in the place of older ones; their agency and year may now be that of another
  /// file, or of none.
  ///
  /// - Parameter key: the agency and year of the reading that stays.
  private func replace(_ replaced: [Rival], by id: Int64, _ key: ReportKey?) throws {
    for reading in replaced {
      try touch(reading.path.folder)
      // When these bytes come back, they are news again.
      if known[reading.sha256]?.reportID == reading.id { known[reading.sha256] = nil }
      replacedSources[reading.sha256] = reading.id
      try connection.run(
        "UPDATE report SET is_current = 0, replaced_by = ? WHERE report_id = ?", .integer(id),
        .integer(reading.id))
      guard let old = reading.key else { continue }
      if curated.contains(old) {
        if reading.isCurrent { try curator.release(reading.id) }
        try connection.run(
          "UPDATE preference SET report_id = ? WHERE report_id = ? AND withdrawn_at IS NULL",
          .integer(id), .integer(reading.id))
      }
      guard old != key else { continue }
      if try Rival.best(1, of: old, in: connection).isEmpty {
        guard let key, curated.contains(old) else { continue }
        try curator.move(from: old, to: key)
        curated.insert(key)
      } else {
        try VersionChoice(connection: connection).settle(old, curator)
      }
    }
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
      let isVague = agencyID == nil || year == nil || reading.isVague
      if isVague || (reading.agencyID == agencyID && reading.year == year) {
        replaced.append(reading)
      }
    }
    return replaced
  }
}
