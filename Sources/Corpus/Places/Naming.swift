import Gazetteer
import Ingest
import Places
import SQLite

/// What a report calls its agency, as the table `naming` keeps it.
struct Naming {
  /// As it was read.
  let agency: Agency
  /// The codes it may be, blanks between; nil unless there are several.
  let candidates: String?
  /// JSON array of [kind, quote, code].
  let evidence: String

  init(_ read: Agency, _ placement: Placement) {
    agency = read
    candidates =
      placement.isSettled || placement.candidates.count < 2
      ? nil : placement.candidates.map(\.description).joined(separator: " ")
    let items = placement.evidence.map { item in
      JSONText.array([item.kind.rawValue, item.quote, item.code?.description ?? ""])
    }
    evidence = "[" + items.joined(separator: ",") + "]"
  }

  func store(for report: Int64, in connection: Connection) throws {
    let insert = try connection.cached(
      "INSERT OR REPLACE INTO naming VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    try insert.bind(1, report)
    try insert.bind(2, agency.name)
    try insert.bind(3, agency.fullName)
    try insert.bind(4, agency.kind.rawValue)
    try insert.bind(5, agency.province)
    try insert.bind(6, agency.city)
    try insert.bind(7, agency.county)
    try insert.bind(8, agency.town)
    try insert.bind(9, candidates)
    try insert.bind(10, evidence)
    try insert.run()
  }

  /// The agency as a report names it; nil for one without a name.
  static func agency(of report: Int64, in connection: Connection) throws -> Agency? {
    let select = try connection.cached(
      """
      SELECT name, full_name, organ_kind, province, city, county, town FROM naming
      WHERE report_id = ?
      """)
    try select.bind(1, report)
    return try select.map { row in
      var agency = Agency(
        name: try row.string(0) ?? "", fullName: try row.string(1) ?? "",
        kind: Agency.OrganKind(rawValue: try row.string(2) ?? "") ?? .other)
      agency.province = try row.string(3)
      agency.city = try row.string(4)
      agency.county = try row.string(5)
      agency.town = try row.string(6)
      return agency
    }.first
  }
}

extension String {
  /// The folder of a path: 沾益区 of 沾益区/2023.txt, empty where it has none.
  var folder: String {
    let bytes = utf8
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(decoding: bytes[..<slash], as: UTF8.self)
  }
}
