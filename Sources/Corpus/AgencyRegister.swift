import Ingest
import SQLite

/// The agencies of the corpus while it is written: each identity once.
final class AgencyRegister {
  private struct Entry {
    let id: Int64
    var fullNameLength: Int
  }

  private let connection: Connection
  /// By identity: the agency without its full name.
  private var entries: [Agency: Entry] = [:]

  init(_ connection: Connection) { self.connection = connection }

  func forget() { entries = [:] }

  /// The id of an agency, which is entered if it is new; the longest full name is kept.
  func id(of agency: Agency) throws -> Int64 {
    var identity = agency
    identity.fullName = ""
    let length = agency.fullName.utf8.count
    guard var entry = try entries[identity] ?? find(agency) else {
      let id = try insert(agency)
      entries[identity] = Entry(id: id, fullNameLength: length)
      return id
    }
    if length > entry.fullNameLength {
      try connection.run(
        "UPDATE agency SET full_name = ? WHERE agency_id = ?", .text(agency.fullName),
        .integer(entry.id))
      entry.fullNameLength = length
    }
    entries[identity] = entry
    return entry.id
  }

  /// The id of an agency that the corpus has; nil for a new one.
  func known(_ agency: Agency) throws -> Int64? { try find(agency)?.id }

  private func find(_ agency: Agency) throws -> Entry? {
    let select = try connection.cached(
      """
      SELECT agency_id, length(CAST(full_name AS BLOB)) FROM agency
      WHERE name = ?1 AND organ_kind = ?2 AND ifnull(province, '') = ifnull(?3, '')
        AND ifnull(city, '') = ifnull(?4, '') AND ifnull(county, '') = ifnull(?5, '')
        AND ifnull(town, '') = ifnull(?6, '')
      """)
    try bind(agency, to: select)
    return try select.map { Entry(id: $0.int64(0) ?? 0, fullNameLength: $0.int(1) ?? 0) }.first
  }

  private func insert(_ agency: Agency) throws -> Int64 {
    let insert = try connection.cached(
      """
      INSERT INTO agency(name, organ_kind, province, city, county, town, full_name)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """)
    try bind(agency, to: insert)
    try insert.bind(7, agency.fullName)
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
