import SQLite

/// What to look for in the prose of the reports.
public struct SearchRequest: Sendable, Equatable {
  /// Phrases, all of which a section must contain; spaces separate them, quotes hold them together.
  public var text: String
  public var year: Int?
  public var firstYear: Int?
  public var lastYear: Int?
  /// The kind of section: `overview`, `problems`, …
  public var kind: String?
  /// Any of its names, a part of one, or its number.
  public var agency: String?
  /// A name, a code or a part of a path.
  public var region: String?

  /// How many characters a snippet shows before what was found, where little of it can be seen.
  public var lead: Int?

  public init(_ text: String, year: Int? = nil, agency: String? = nil) {
    self.text = text
    self.year = year
    self.agency = agency
  }
}

/// A section of a report in which everything was found.
public struct SearchHit: Sendable, Equatable {
  public let reportID: Int64
  public let agencyID: Int64?
  public let agency: String?
  /// Where it is: agencies of several counties may share a name.
  public let county: String?
  public let year: Int64?
  public let kind: String
  public let heading: String
  /// A piece of the body with the hits marked 【…】; the beginning where they are not there to the
  /// letter, as in a report in traditional script.
  public let snippet: String
}

extension QueryRunner {
  /// Searches the prose; the newest year comes first, then agencies by name.
  ///
  /// - Parameter folding: turns text into the script of the index, simplified characters.
  /// - Throws: `QueryError` for a text without words or an unknown agency, and `SQLiteError`.
  @discardableResult
  public func search(
    _ request: SearchRequest, limits: QueryLimits = .none,
    folding: (String) -> String = { $0 }, hit: (SearchHit) throws -> Void
  ) throws -> QuerySummary {
    let needles = searchPhrases(in: request.text).map { SearchNeedle($0, folding: folding) }
      .filter { $0.expression != nil }
    guard !needles.isEmpty else { throw QueryError.nothingToSearch(text: request.text) }
    let region = try request.region.map { try RegionFinder(connection).region($0) }
    let agency = try request.agency.map { try AgencyMatch(connection, region: region).key($0) }
    let sections = try connection.prepare(sectionsSQL)
    try sections.bind("text", .text(needles.compactMap(\.expression).joined(separator: " AND ")))
    try sections.bind("year", Value(request.year))
    try sections.bind("from", Value(request.firstYear))
    try sections.bind("to", Value(request.lastYear))
    try sections.bind("kind", Value(request.kind))
    try sections.bind("agency", Value(agency))
    try sections.bind("region", Value(region))
    let body = try connection.prepare("SELECT heading, body FROM sections WHERE section_id = ?1")
    return try stream(
      sections, limits: limits,
      keep: { try makeHit($0.values, needles: needles, body: body, lead: request.lead) },
      to: hit)
  }

  /// nil where the index found letters that are no phrase in the text.
  private func makeHit(
    _ section: [Value], needles: [SearchNeedle], body: Statement, lead: Int?
  ) throws -> SearchHit? {
    try body.bind(1, section[0])
    defer { body.reset() }
    guard try body.step() else { return nil }
    let passage = SearchPassage(try body.string(1) ?? "")
    var places: [Range<Int>] = []
    for needle in needles {
      switch needle.find(in: passage) {
      case .literal(let found): places += found
      case .acrossPunctuation: return nil
      case .absent: break
      }
    }
    return SearchHit(
      reportID: section[1].integer ?? 0, agencyID: section[5].integer, agency: section[2].text,
      county: section[6].text, year: section[3].integer,
      kind: section[4].text ?? "", heading: try body.string(0) ?? "",
      snippet: passage.snippet(marking: places, margin: 20, lead: lead))
  }
}

/// Without the bodies, which would all have to go through the sort.
private let sectionsSQL = """
  SELECT s.section_id, r.report_id, r.agency, r.year, s.kind, r.agency_id, r.county
  FROM section_text AS t
  JOIN sections AS s ON s.section_id = t.rowid
  JOIN reports AS r ON r.report_id = s.report_id
  WHERE section_text MATCH :text
    AND (:year IS NULL OR r.year = :year)
    AND (:from IS NULL OR r.year >= :from)
    AND (:to IS NULL OR r.year <= :to)
    AND (:kind IS NULL OR s.kind = :kind)
    AND (:agency IS NULL OR r.agency_id IN (
      SELECT n.agency_id FROM agency_keys AS n WHERE n.key = :agency))
    AND (:region IS NULL OR r.agency_id IN (
      SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
  ORDER BY r.year DESC, r.agency, r.county, r.report_id, s.ordinal
  """
