import Gazetteer
import Ingest
import SQLite

/// Where persons say that reports belong: by the name that they bear and the folder they lie in, so
/// that the next year's report is placed too.
struct PlaceDecisions {
  /// A name as read, and a folder or a file.
  struct Key: Hashable {
    let name: String
    let kind: String
    let region: String
    let scope: String

    init(_ agency: Agency, scope: String) {
      name = agency.name
      kind = agency.kind.rawValue
      region = [agency.province, agency.city, agency.county, agency.town].map { $0 ?? "" }
        .joined(separator: " ")
      self.scope = scope
    }

    fileprivate init(_ row: Statement) throws {
      name = try row.string(0) ?? ""
      kind = try row.string(1) ?? ""
      region = try row.string(2) ?? ""
      scope = try row.string(3) ?? ""
    }
  }

  /// One that holds: the code, and who decided when and why.
  struct Decision {
    let code: DivisionCode
    let remark: String
  }

  private var decisions: [Key: Decision] = [:]

  init(_ connection: Connection) throws {
    try connection.prepare(
      """
      SELECT name, organ_kind, region, scope, division_code, note, made_by, made_at
      FROM place_decision ORDER BY decision_id
      """
    ).forEach { row in
      let key = try Key(row)
      guard let code = try row.string(4).flatMap({ DivisionCode($0) }) else {
        decisions[key] = nil
        return
      }
      let remark = try [row.string(6), row.string(7), row.string(5)].compactMap { $0 }
        .joined(separator: "，")
      decisions[key] = Decision(code: code, remark: remark)
    }
  }

  /// What was decided for a name in a file, else for the name in its folder.
  func decision(for agency: Agency, path: String) -> Decision? {
    if decisions.isEmpty { return nil }
    return decisions[Key(agency, scope: path)] ?? decisions[Key(agency, scope: path.folder)]
  }

  static func enter(
    _ key: Key, code: DivisionCode?, note: String?, by: String?, in connection: Connection
  ) throws {
    try connection.run(
      """
      INSERT INTO place_decision(name, organ_kind, region, scope, division_code, note, made_by,
        made_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
      """, .text(key.name), .text(key.kind), .text(key.region), .text(key.scope),
      Value(code?.description), Value(note), Value(by))
  }
}
