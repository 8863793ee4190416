import Documents
import Gazetteer
import Ingest
import Places
import SQLite

/// Places reports that are stored already: after a decision, with another list of divisions, or by
/// their neighbours. Belongs inside a transaction.
struct PlaceKeeper {
  let curator: Curator
  let placer: Placer

  var connection: Connection { curator.connection }

  init(_ curator: Curator, placer: Placer? = nil) {
    self.curator = curator
    self.placer =
      placer ?? Placer(curator.connection, register: AgencyRegister(curator.connection))
  }

  struct Stored {
    let id: Int64
    let agency: Int64?
    let year: Int?
    let path: String

    var key: ReportKey? {
      if let agency, let year { ReportKey(agencyID: agency, year: year) } else { nil }
    }
  }

  /// The latest readings that fit a condition, by path; a name that was read is known of each.
  func reports(where condition: String, _ values: [Value]) throws -> [Stored] {
    let select = try connection.prepare(
      """
      SELECT r.report_id, r.agency_id, r.year, r.source_path FROM report r
      JOIN naming n ON n.report_id = r.report_id
      WHERE r.replaced_by IS NULL AND (\(condition)) ORDER BY r.source_path, r.report_id
      """)
    try select.bind(all: values)
    return try select.map {
      Stored(
        id: $0.int64(0) ?? 0, agency: $0.int64(1), year: $0.int(2), path: try $0.string(3) ?? "")
    }
  }

  /// How many reports have another agency after some work than before.
  func countingMoves(_ work: () throws -> Void) throws -> Int {
    func agencies() throws -> [Int64: Int64] {
      var agencies: [Int64: Int64] = [:]
      try connection.prepare(
        "SELECT report_id, agency_id FROM report WHERE replaced_by IS NULL AND agency_id IS NOT NULL"
      ).forEach { agencies[$0.int64(0) ?? 0] = $0.int64(1) }
      return agencies
    }
    let before = try agencies()
    try work()
    return try agencies().count { before[$0.key] != $0.value }
  }

  /// Places a report anew by what is stored of it; true where that changed its agency.
  @discardableResult
  func place(_ report: Stored) throws -> Bool {
    guard let (agency, placement) = try placement(of: report) else { return false }
    return try move(report, to: placement, read: agency)
  }

  /// What a report calls its agency, and where it belongs by itself and by decisions; nil for one
  /// without a name.
  func placement(of report: Stored) throws -> (read: Agency, placement: Placement)? {
    guard let agency = try Naming.agency(of: report.id, in: connection) else { return nil }
    let clues = Clues(
      agency: agency, year: report.year, texts: try texts(of: report.id), path: report.path)
    let placement = try placer.decided(
      try placer.standingResolver().placement(of: clues), read: agency, path: report.path)
    return (agency, placement)
  }

  /// Makes a report one of the agency where it was placed; true where it was another's.
  @discardableResult
  func move(_ report: Stored, to placement: Placement, read agency: Agency) throws -> Bool {
    try Naming(agency, placement).store(for: report.id, in: connection)
    let target = try placer.agency(of: placement, year: report.year, path: report.path)
    guard target != report.agency else { return false }
    let old = report.key
    let new = report.year.map { ReportKey(agencyID: target, year: $0) }
    let isCurrent = try old.flatMap { try connection.currentReport(of: $0) } == report.id
    if let old, isCurrent, try curator.concerns(old) { try curator.release(report.id) }
    // It comes to the others of its new agency as one that is not current.
    let isAlone = try new.map { try Rival.best(1, of: $0, in: connection).isEmpty } ?? true
    if isCurrent, !isAlone {
      try VersionChoice(connection: connection).turn(from: report.id, to: nil)
    }
    // Replaced readings of the file go with it.
    try connection.run(
      """
      UPDATE report SET agency_id = ?1 WHERE report_id = ?2
        OR (source_path = ?3 AND agency_id IS ?4 AND year IS ?5 AND replaced_by IS NOT NULL)
      """, .integer(target), .integer(report.id), .text(report.path),
      report.agency.map(Value.integer) ?? .null, Value(report.year))
    for agency in [report.agency, target].compactMap({ $0 }) { try placer.register.refresh(agency) }
    let versions = VersionChoice(connection: connection)
    var wasAlone = true
    if let old {
      wasAlone = try Rival.best(1, of: old, in: connection).isEmpty
      if !wasAlone {
        try versions.settle(old, curator)
      } else if let new, try curator.concerns(old) {
        try curator.move(from: old, to: new)
      }
    }
    if let new, try !isCurrent || !isAlone || !wasAlone || curator.concerns(new) {
      try versions.settle(new, curator)
    }
    return true
  }

  /// The prose of a report, folded as it is read.
  private func texts(of report: Int64) throws -> [String] {
    let select = try connection.cached(
      "SELECT body FROM section WHERE report_id = ? ORDER BY ordinal")
    try select.bind(1, report)
    return try select.map { row in
      let body = try row.string(0) ?? ""
      guard let text = try? Text(utf8: Array(body.utf8)) else { return body }
      return text.folded(0..<text.units.count)
    }
  }
}
