import SQLite

/// Which of the files of an agency and year is the current one.
///
/// The one that a person prefers; else by `Rival.Standing`; of equal ones the one that is current.
struct VersionChoice {
  let connection: Connection

  /// Chooses among the files that are there, and brings corrections and findings in line.
  ///
  /// - Parameter keepsIncumbent: false where the current one owed its place to something else.
  func settle(_ key: ReportKey, _ curator: Curator, keepsIncumbent: Bool = true) throws {
    let current = try Rival.current(of: key, in: connection)
    var winner = try Rival.preferred(for: key, in: connection)
    if winner == nil {
      let best = try Rival.best(1, of: key, in: connection).first
      if keepsIncumbent, let current, let best, !best.standing.isBetter(than: current.standing) {
        winner = current
      } else {
        winner = best
      }
    }
    if let winner, winner.id != current?.id { try turn(from: current?.id, to: winner.id) }
    if let current, current.id != winner?.id { try curator.release(current.id) }
    try curator.apply(to: key)
    try DuplicateFindings(connection: connection).settle(key)
  }

  /// Makes one report current in place of another.
  func turn(from old: Int64?, to new: Int64?) throws {
    let update = try connection.cached("UPDATE report SET is_current = ? WHERE report_id = ?")
    for (id, isCurrent) in [(old, 0), (new, 1)] {
      guard let id else { continue }
      try update.bind(1, isCurrent)
      try update.bind(2, id)
      try update.run()
    }
  }
}
