import Ingest
import Places
import SQLite

/// The agencies of the corpus while it is written: each identity once.
final class AgencyRegister {
  private struct Entry {
    let id: Int64
    var fullName: String

    /// Whether another name says more, or as much with the present name of its county.
    func gives(wayTo agency: Agency, isSettled: Bool) -> Bool {
      let (new, old) = (agency.fullName.utf8.count, fullName.utf8.count)
      if new != old || agency.fullName == fullName { return new > old }
      guard isSettled, let region = agency.county ?? agency.city else { return false }
      return agency.fullName.contains(region) && !fullName.contains(region)
    }
  }

  /// A settled agency is an organ of a division; an open one is all that was read of it.
  private enum Identity: Hashable {
    case settled(division: Int, organ: String)
    case open(Agency, scope: String)
  }

  private let connection: Connection
  private var entries: [Identity: Entry] = [:]

  init(_ connection: Connection) { self.connection = connection }

  func forget() { entries = [:] }

  /// The id of an agency, which is entered if it is new; the longest full name is kept.
  func id(of placement: Placement, scope: String = "") throws -> Int64 {
    let agency = placement.agency
    let identity = identity(placement, scope)
    guard var entry = try entries[identity] ?? find(placement, scope) else {
      let id = try insert(placement, scope)
      entries[identity] = Entry(id: id, fullName: agency.fullName)
      return id
    }
    if entry.gives(wayTo: agency, isSettled: placement.isSettled) {
      // The name of an organ is its full name; that of a town stays.
      try connection.run(
        """
        UPDATE agency SET full_name = ?1, name = iif(town IS NULL AND division_code IS NOT NULL, ?1, name)
        WHERE agency_id = ?2
        """, .text(agency.fullName), .integer(entry.id))
      entry.fullName = agency.fullName
    }
    entries[identity] = entry
    return entry.id
  }

  /// The id of an agency that the corpus has; nil for a new one.
  func known(_ placement: Placement, scope: String = "") throws -> Int64? {
    try find(placement, scope)?.id
  }

  private func identity(_ placement: Placement, _ scope: String) -> Identity {
    if let division = placement.division {
      return .settled(division: division.number, organ: placement.organ)
    }
    var agency = placement.agency
    agency.fullName = ""
    return .open(agency, scope: scope)
  }

  private func find(_ placement: Placement, _ scope: String) throws -> Entry? {
    let select: Statement
    if let division = placement.division {
      select = try connection.cached(
        """
        SELECT agency_id, full_name FROM agency
        WHERE division_code = ?1 AND organ = ?2
        """)
      try select.bind(1, division.description)
      try select.bind(2, placement.organ)
    } else {
      select = try connection.cached(
        """
        SELECT agency_id, full_name FROM agency
        WHERE name = ?1 AND organ_kind = ?2 AND ifnull(province, '') = ifnull(?3, '')
          AND ifnull(city, '') = ifnull(?4, '') AND ifnull(county, '') = ifnull(?5, '')
          AND ifnull(town, '') = ifnull(?6, '') AND scope = ?7 AND division_code IS NULL
        """)
      try bind(placement.agency, to: select)
      try select.bind(7, scope)
    }
    return try select.map { Entry(id: $0.int64(0) ?? 0, fullName: try $0.string(1) ?? "") }.first
  }

  private func insert(_ placement: Placement, _ scope: String) throws -> Int64 {
    let insert = try connection.cached(
      """
      INSERT INTO agency(name, organ_kind, province, city, county, town, full_name, division_code,
        region_code, organ, scope)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
      """)
    try bind(placement.agency, to: insert)
    try insert.bind(7, placement.agency.fullName)
    try insert.bind(8, placement.division?.description)
    try insert.bind(9, placement.region?.description)
    try insert.bind(10, placement.organ)
    try insert.bind(11, scope)
    try insert.run()
    return connection.lastInsertRowID
  }

  private func bind(_ agency: Agency, to statement: Statement) throws {
    try statement.bind(1, agency.name)
    try statement.bind(2, agency.kind.rawValue)
    try statement.bind(3, agency.province)
    try statement.bind(4, agency.city)
    try statement.bind(5, agency.county)
    try statement.bind(6, agency.town)
  }
}
