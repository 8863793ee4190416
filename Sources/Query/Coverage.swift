import Corpus
import Gazetteer
import Places
import SQLite

/// Who should report in a region, and who has: a row for each agency, a column for each year.
public struct Coverage: Sendable {
  public enum State: String, Sendable, CaseIterable {
    case filed, partly, twice, none
    /// There is a report that may be this agency's: its name is that of several places.
    case open
  }

  public struct Row: Sendable {
    /// nil for an agency of the region of which it is open where it belongs.
    public let division: DivisionCode?
    /// What lies between the region and the agency, 沾益区.
    public let county: String?
    public let agency: String
    /// As many as there are years.
    public let states: [State]
  }

  public let years: [Int]
  public let rows: [Row]

  /// How many agencies and years are in a state.
  public func count(_ state: State) -> Int {
    rows.reduce(0) { $0 + $1.states.count { $0 == state } }
  }

  /// Compares the list of divisions, and organs that are expected, with the reports.
  ///
  /// - Parameters:
  ///   - region: all its townships are expected.
  ///   - organs: names of organs, expected of every county of the region, or of the one that a name
  ///     begins with; townships are left out where `withTowns` is false.
  public init(
    of region: DivisionCode, years: [Int], organs: [String] = [], withTowns: Bool = true,
    list: DivisionList, on connection: Connection
  ) throws {
    self.years = years
    let filed = try Filings(region, years, on: connection)
    var rows: [Row] = []
    var expected: Set<Filings.Key> = []
    func expect(_ place: Int, _ organ: String) {
      let code = list.code(place)
      let key = Filings.Key(division: code, organ: organ)
      guard expected.insert(key).inserted else { return }
      let path = list.path(place)
      let county = path.dropLast(organ.isEmpty ? 1 : 0).last { list.code($0).level == .county }
      rows.append(
        Row(
          division: code, county: county.map(list.name),
          agency: organ.isEmpty ? list.name(place) : list.name(place) + organ,
          states: years.map { filed.state(key, $0) }))
    }
    if withTowns {
      for place in list.divisions(in: region) where list.code(place).level == .township {
        expect(place, "")
      }
    }
    for organ in try organs.map({ try ExpectedOrgan($0, in: region, list) }) {
      for place in organ.divisions { expect(place, organ.name) }
    }
    for agency in filed.open where withTowns || !agency.isTown {
      rows.append(
        Row(
          division: nil, county: agency.county, agency: agency.name,
          states: years.map { agency.states[$0] ?? .none }))
    }
    self.rows = rows
  }
}

/// An organ that should report: of every county of a region, or of a certain division.
struct ExpectedOrgan {
  let name: String
  let divisions: [Int]

  init(_ text: String, in region: DivisionCode, _ list: DivisionList) throws {
    if let own = OrganPlace(text, in: list) {
      guard region.contains(list.code(own.division)) else {
        throw QueryError.outsideRegion(organ: text)
      }
      (name, divisions) = (own.organ, [own.division])
      return
    }
    name = OrganNames.name(printed: text)
    let counties = list.divisions(in: region).filter { list.code($0).level == .county }
    divisions = counties.isEmpty ? list.division(region).map { [$0] } ?? [] : counties
  }
}

/// What the reports of a region say.
private struct Filings {
  struct Key: Hashable {
    let division: DivisionCode
    let organ: String
  }

  struct OpenAgency {
    let name: String
    let county: String?
    let isTown: Bool
    var states: [Int: Coverage.State] = [:]
  }

  private var settled: [Key: [Int: Coverage.State]] = [:]
  private var possible: [Key: Set<Int>] = [:]
  private(set) var open: [OpenAgency] = []

  init(_ region: DivisionCode, _ years: [Int], on connection: Connection) throws {
    let select = try connection.prepare(
      "SELECT division_code, organ, year, is_complete, files FROM filings WHERE division_code IS NOT NULL"
    )
    try select.forEach { row in
      guard let code = try row.string(0).flatMap({ DivisionCode($0) }), region.contains(code),
        let year = row.int(2)
      else { return }
      settled[Key(division: code, organ: try row.string(1) ?? ""), default: [:]][year] =
        Filings.state(isComplete: row.int(3) == 1, files: row.int(4) ?? 1)
    }
    try connection.prepare(
      """
      SELECT candidates, year, organ FROM placements
      WHERE candidates IS NOT NULL AND year IS NOT NULL
      """
    ).forEach { row in
      guard let year = row.int(1) else { return }
      let organ = try row.string(2) ?? ""
      for word in (try row.string(0) ?? "").split(separator: " ") {
        guard let code = DivisionCode(word), region.contains(code) else { continue }
        possible[Key(division: code, organ: organ), default: []].insert(year)
      }
    }
    try readOpen(region, years, connection)
  }

  func state(_ key: Key, _ year: Int) -> Coverage.State {
    if let state = settled[key]?[year] { return state }
    return possible[key]?.contains(year) == true ? .open : .none
  }

  /// Agencies that are certain to lie in the region, though the list does not have them.
  private mutating func readOpen(
    _ region: DivisionCode, _ years: [Int], _ connection: Connection
  ) throws {
    let select = try connection.prepare(
      """
      SELECT f.agency_id, f.agency, a.county, f.year, f.is_complete, f.files, a.town
      FROM filings AS f JOIN agencies AS a ON a.agency_id = f.agency_id
      WHERE f.division_code IS NULL AND f.agency_id IN (
        SELECT g.agency_id FROM agency_regions AS g WHERE g.region = ?1)
      ORDER BY a.county, f.agency, f.agency_id, f.year
      """)
    try select.bind(1, region.description)
    var last: Int64?
    try select.forEach { row in
      guard let year = row.int(3), years.contains(year) else { return }
      if row.int64(0) != last {
        open.append(
          OpenAgency(
            name: try row.string(1) ?? "", county: try row.string(2), isTown: !row.isNull(6)))
        last = row.int64(0)
      }
      open[open.count - 1].states[year] =
        Filings.state(isComplete: row.int(4) == 1, files: row.int(5) ?? 1)
    }
  }

  private static func state(isComplete: Bool, files: Int) -> Coverage.State {
    files > 1 ? .twice : isComplete ? .filed : .partly
  }
}
