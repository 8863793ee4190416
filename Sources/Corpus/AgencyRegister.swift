import Gazetteer
import Ingest
import Places
import SQLite

/// The agencies of the corpus while it is written: each identity once.
final class AgencyRegister {
  private struct Entry {
    let id: Int64
    var names: AgencyNames
    /// The smallest division that is certain to hold an open one.
    var region: DivisionCode?
  }

  private let connection: Connection
  private var entries: [AgencyIdentity: Entry] = [:]

  init(_ connection: Connection) { self.connection = connection }

  func forget() { entries = [:] }

  /// The id of an agency, which is entered if it is new; the names that say most are kept.
  func id(of placement: Placement, scope: String = "") throws -> Int64 {
    let agency = placement.agency
    let identity = AgencyIdentity(placement, scope: scope)
    guard var entry = try entries[identity] ?? find(placement, scope) else {
      let id = try insert(placement, scope)
      entries[identity] = Entry(
        id: id, names: AgencyNames(agency), region: placement.region)
      return id
    }
    if !placement.isSettled, let region = placement.region, region != entry.region {
      // Of several reports what holds all of them, whichever comes first.
      if let known = entry.region {
        entry.region = region.common(with: known)
      } else {
        entry.region = region
      }
      try connection.run(
        "UPDATE agency SET region_code = ? WHERE agency_id = ?",
        Value(entry.region?.description), .integer(entry.id))
    }
    if entry.names.take(agency, isSettled: placement.isSettled) {
      try store(entry.names, of: entry.id)
    }
    entries[identity] = entry
    return entry.id
  }

  /// The id of an agency that the corpus has; nil for a new one.
  func known(_ placement: Placement, scope: String = "") throws -> Int64? {
    try find(placement, scope)?.id
  }

  /// Gives a settled town the names that its reports have, after some came or went.
  func refresh(_ id: Int64) throws {
    let select = try connection.cached(
      """
      SELECT DISTINCT n.name, n.full_name, n.organ_kind, a.county, a.town FROM agency a
      JOIN report r ON r.agency_id = a.agency_id AND r.replaced_by IS NULL
      JOIN naming n ON n.report_id = r.report_id
      WHERE a.agency_id = ? AND a.division_code IS NOT NULL AND a.town IS NOT NULL
        AND n.organ_kind IN ('township', 'subdistrict')
      ORDER BY n.full_name
      """)
    try select.bind(1, id)
    let names = try select.map { row in
      var agency = Agency(
        name: try row.string(0) ?? "", fullName: try row.string(1) ?? "",
        kind: Agency.OrganKind(rawValue: try row.string(2) ?? "") ?? .other)
      agency.county = try row.string(3)
      agency.town = try row.string(4)
      return agency
    }
    guard let first = names.first else { return }
    var chosen = AgencyNames(first)
    for agency in names.dropFirst() { _ = chosen.take(agency, isSettled: true) }
    try store(chosen, of: id)
    forget()
  }

  private func store(_ names: AgencyNames, of id: Int64) throws {
    try connection.run(
      "UPDATE agency SET name = ?, full_name = ?, organ_kind = ? WHERE agency_id = ?",
      .text(names.name), .text(names.fullName), .text(names.kind.rawValue), .integer(id))
  }

  private func find(_ placement: Placement, _ scope: String) throws -> Entry? {
    let select: Statement
    if let division = placement.division {
      select = try connection.cached(
        """
        SELECT agency_id, name, full_name, organ_kind, region_code FROM agency
        WHERE division_code = ?1 AND organ = ?2
        """)
      try select.bind(1, division.description)
      try select.bind(2, placement.organ)
    } else {
      select = try connection.cached(
        """
        SELECT agency_id, name, full_name, organ_kind, region_code FROM agency
        WHERE name = ?1 AND organ_kind = ?2 AND ifnull(province, '') = ifnull(?3, '')
          AND ifnull(city, '') = ifnull(?4, '') AND ifnull(county, '') = ifnull(?5, '')
          AND ifnull(town, '') = ifnull(?6, '') AND scope = ?7 AND division_code IS NULL
        """)
      try bind(placement.agency, to: select)
      try select.bind(7, scope)
    }
    return try select.map { row in
      Entry(
        id: row.int64(0) ?? 0,
        names: AgencyNames(
          name: try row.string(1) ?? "", fullName: try row.string(2) ?? "",
          kind: Agency.OrganKind(rawValue: try row.string(3) ?? "") ?? .other),
        region: try row.string(4).flatMap { DivisionCode($0) })
    }.first
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
