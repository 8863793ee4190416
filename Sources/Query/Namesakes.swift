import SQLite

/// Places of one name with reports, which must not be summed as if they were one.
struct Namesakes {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Throws `QueryError.severalRegions` where places of this name lie in several cities or counties.
  ///
  /// Where a report leaves open in which city its county is, that tells nothing.
  ///
  /// - Parameters:
  ///   - level: `city`, `county` or `town`: a column of the view `agencies`.
  ///   - region: only within this one, as the view `agency_regions` has it.
  func refuse(_ name: Value, _ level: String, parameter: String, in region: Value = .null) throws {
    let levels = ["province", "city", "county", "town"]
    guard let depth = levels.firstIndex(of: level), depth > 0 else { return }
    let above = levels[..<depth]
    let places = try connection.rows(
      """
      SELECT DISTINCT \(above.joined(separator: ", ")) FROM agencies
      WHERE \(level) = ?1 AND (?2 IS NULL OR agency_id IN (
        SELECT g.agency_id FROM agency_regions AS g WHERE g.region = ?2))
      ORDER BY \(above.joined(separator: ", "))
      """, name, region)
    let differ = above.indices.contains { column in
      Set(places.compactMap { $0[column].text }).count > 1
    }
    guard differ else { return }
    throw QueryError.severalRegions(
      parameter: parameter, given: name.text ?? "",
      regions: places.map { ($0.compactMap(\.text) + [name.text ?? ""]).joined() })
  }
}
