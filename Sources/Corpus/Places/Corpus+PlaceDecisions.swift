import Gazetteer
import SQLite

/// A person's word on where an agency belongs.
public struct PlaceDecision: Sendable {
  public let agencyID: Int64
  /// nil withdraws what was said before.
  public let code: DivisionCode?
  public let note: String?
  public let by: String?

  public init(agencyID: Int64, code: DivisionCode?, note: String?, by: String?) {
    (self.agencyID, self.code, self.note, self.by) = (agencyID, code, note, by)
  }
}

extension Corpus {
  /// Enters decisions and places the reports anew: all of them or, after an error, none.
  ///
  /// A decision holds for the names that the agency's reports bear in their folders, so for later
  /// reports there too, over every import.
  ///
  /// - Parameter rules: applied anew where figures that a person corrected change hands.
  /// - Returns: how many reports changed their agency.
  public func decide(
    _ decisions: [PlaceDecision], rules: @escaping FindingsOfReport
  ) throws -> Int {
    try explaining(path) {
      try connection.transaction {
        let keeper = PlaceKeeper(Curator(connection: connection, rules: rules))
        // All first: one decision must not move the reports of the next.
        let keys = try decisions.map { try self.keys(of: $0.agencyID, keeper) }
        for (decision, keys) in zip(decisions, keys) {
          for key in keys {
            try PlaceDecisions.enter(
              key, code: decision.code, note: decision.note, by: decision.by, in: connection)
          }
        }
        return try keeper.countingMoves {
          var folders: Set<String> = []
          for key in keys.joined() {
            for report in try reports(of: key, keeper) {
              folders.insert(report.path.folder)
              try keeper.place(report)
            }
          }
          try Neighbours(keeper: keeper).settle(folders)
        }
      }
    }
  }

  /// The names and folders of an agency's reports; each file where others of that name lie in the
  /// folder that are not its own.
  private func keys(of agency: Int64, _ keeper: PlaceKeeper) throws -> [PlaceDecisions.Key] {
    var keys: [PlaceDecisions.Key] = []
    for report in try keeper.reports(where: "r.agency_id = ?", [.integer(agency)]) {
      guard let name = try Naming.agency(of: report.id, in: connection) else { continue }
      let folder = PlaceDecisions.Key(name, scope: report.path.folder)
      let isAlone = try reports(of: folder, keeper).allSatisfy { $0.agency == agency }
      let key = isAlone ? folder : PlaceDecisions.Key(name, scope: report.path)
      if !keys.contains(key) { keys.append(key) }
    }
    return keys
  }

  private func reports(
    of key: PlaceDecisions.Key, _ keeper: PlaceKeeper
  ) throws -> [PlaceKeeper.Stored] {
    try keeper.reports(where: "n.name = ?", [.text(key.name)]).filter { report in
      guard let name = try Naming.agency(of: report.id, in: connection) else { return false }
      return PlaceDecisions.Key(name, scope: key.scope) == key
        && (report.path == key.scope || report.path.folder == key.scope)
    }
  }
}
