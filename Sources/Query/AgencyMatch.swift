import SQLite

/// Finds the one agency that a user means: by its number, any of its names, or a part of one.
///
/// Namesakes are told apart by the region or the county asked for; those that are left are listed,
/// for figures of several agencies must not pass as those of one.
public struct AgencyMatch {
  private let connection: Connection
  private let region: Value
  private let county: Value

  /// - Parameters:
  ///   - region: as the view `agency_regions` has it.
  ///   - county: as the view `agencies` has it.
  public init(_ connection: Connection, region: String? = nil, county: String? = nil) {
    self.connection = connection
    self.region = Value(region)
    self.county = Value(county)
  }

  /// What the view `agency_keys` calls this agency and no other: its short name, its full name, or
  /// its number where others bear both.
  ///
  /// Throws `QueryError` for a text that fits no agency, or several.
  public func key(_ text: String, parameter: String = "agency") throws -> String {
    try key(of: id(text, parameter: parameter))
  }

  /// The number of the one agency that fits. Throws as `key` does.
  func id(_ text: String, parameter: String) throws -> Int64 {
    let fitting = try ids(text)
    if fitting.count == 1 { return fitting[0] }
    let names = try connection.rows(
      "SELECT agency FROM agencies UNION SELECT agency_name FROM agencies"
    ).compactMap { $0[0].text }
    guard !fitting.isEmpty else {
      throw QueryError.notAChoice(
        parameter: parameter, given: text, suggestion: suggest(text, among: names), choices: names)
    }
    throw QueryError.severalAgencies(
      parameter: parameter, given: text, agencies: try described(fitting))
  }

  /// The agencies of the first way of matching that fits any; where some of them are in the region
  /// and the county asked for, these.
  private func ids(_ text: String) throws -> [Int64] {
    let isNumber = text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
    let bare = text.filter { !$0.isWhitespace }
    let simple = simplified(text).filter { !$0.isWhitespace }
    for way in isNumber ? [AgencyMatch.ways[0], AgencyMatch.byCode] : AgencyMatch.ways {
      for spelling in bare == simple ? [bare] : [bare, simple] where !spelling.isEmpty {
        let all = try numbers(way, .text(spelling))
        guard !all.isEmpty else { continue }
        let narrowed = all.count > 1 ? try numbers(way, .text(spelling), isNarrowed: true) : []
        return narrowed.isEmpty ? all : narrowed
      }
    }
    return []
  }

  private func key(of id: Int64) throws -> String {
    let names = try connection.rows(
      "SELECT agency, agency_name FROM agencies WHERE agency_id = ?1", .integer(id)
    ).flatMap { $0.compactMap(\.text) }
    return try names.first { try numbers(AgencyMatch.ways[1], .text($0)) == [id] } ?? String(id)
  }

  /// The names that it bears today go before those that it bore, a whole one before a part.
  private static let ways = ["key = ?1 AND NOT is_former", "key = ?1", "instr(key, ?1) > 0"]
  private static let byCode =
    "k.agency_id IN (SELECT a.agency_id FROM agencies AS a WHERE a.division_code = ?1)"

  private func numbers(
    _ way: String, _ spelling: Value, isNarrowed: Bool = false
  ) throws -> [Int64] {
    let sql = """
      SELECT DISTINCT k.agency_id FROM agency_keys AS k
      WHERE \(way) AND EXISTS (SELECT 1 FROM reports AS r WHERE r.agency_id = k.agency_id)
      """
    guard isNarrowed else { return try integers(sql + " ORDER BY 1", spelling) }
    let inside = """
       AND (?3 IS NULL OR k.agency_id IN (SELECT a.agency_id FROM agencies AS a WHERE a.county = ?3))
      AND (?2 IS NULL OR k.agency_id IN (
        SELECT g.agency_id FROM agency_regions AS g WHERE g.region = ?2))
      ORDER BY 1
      """
    return try integers(sql + inside, spelling, region, county)
  }

  private func integers(_ sql: String, _ values: Value...) throws -> [Int64] {
    let statement = try connection.prepare(sql)
    try statement.bind(all: values)
    return try statement.rows().compactMap { $0[0].integer }
  }

  /// 12 鼓楼区中山街道办事处（江苏省南京市鼓楼区）, each.
  private func described(_ ids: [Int64]) throws -> [String] {
    let wanted = Set(ids)
    return try connection.rows(
      "SELECT agency_id, agency_name, province, city, county FROM agencies ORDER BY agency_id"
    ).filter { wanted.contains($0[0].integer ?? 0) }.map { row in
      let place = row.dropFirst(2).compactMap(\.text).joined()
      return "\(row[0].integer ?? 0) \(row[1].text ?? "")" + (place.isEmpty ? "" : "（\(place)）")
    }
  }
}
