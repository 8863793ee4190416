import Gazetteer
import Ingest
import Places
import SQLite

/// Gives every report its agency while the corpus is written.
final class Placer {
  private let connection: Connection
  let register: AgencyRegister
  private var decisions: PlaceDecisions?
  private var resolver: PlaceResolver?

  init(_ connection: Connection, register: AgencyRegister) {
    self.connection = connection
    self.register = register
  }

  /// Reads anew what other programs may have changed.
  func forget() {
    register.forget()
    decisions = nil
    resolver = nil
  }

  /// What settles who reports: a person, else the evidence of the report itself.
  func decided(_ placement: Placement, read agency: Agency, path: String) throws -> Placement {
    let known = try decisions ?? PlaceDecisions(connection)
    decisions = known
    guard let decision = known.decision(for: agency, path: path) else { return placement }
    let resolver = try self.standingResolver()
    var placed = placement
    placed.evidence.append(Evidence(.person, decision.remark, decision.code))
    guard let place = resolver.list.division(decision.code) else { return placed }
    return resolver.settled(placed, at: place)
  }

  /// The agency of a report that lies at a path.
  func agency(of placement: Placement, year: Int?, path: String) throws -> Int64 {
    try register.id(of: placement, scope: scope(of: placement, year: year, path: path))
  }

  /// The agency that a report would have, nil for one that is new.
  func known(_ placement: Placement, year: Int?, path: String) throws -> Int64? {
    try register.known(
      placement, scope: try scope(of: placement, year: year, path: path))
  }

  func standingResolver() throws -> PlaceResolver {
    if let resolver { return resolver }
    let made = PlaceResolver(list: try PlaceListStore.list(in: connection))
    resolver = made
    return made
  }

  /// Whether an open agency needs its folder to be told from others of its name.
  static func isScoped(_ placement: Placement) -> Bool {
    !placement.isSettled && placement.candidates.count > 1
  }

  /// Reports of one name that several places share are those of one agency where they lie in one
  /// folder, unless two are of one year.
  func scope(of placement: Placement, year: Int?, path: String) throws -> String {
    guard Placer.isScoped(placement) else { return "" }
    let folder = path.folder
    guard let year, let agency = try register.known(placement, scope: folder) else {
      return try register.known(placement, scope: path) == nil ? folder : path
    }
    let other = try connection.cached(
      """
      SELECT 1 FROM report WHERE agency_id = ? AND year = ? AND source_path <> ?
        AND replaced_by IS NULL LIMIT 1
      """)
    try other.bind(1, agency)
    try other.bind(2, year)
    try other.bind(3, path)
    return try other.map { $0.int(0) }.isEmpty ? folder : path
  }
}
