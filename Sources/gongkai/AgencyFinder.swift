import Query
import SQLite

/// An agency of the database and the years it reported on.
struct AgencyChoice {
  let id: Int64
  let agency: String
  let agencyName: String
  /// Province, city, county: what is known of them, from the largest on.
  let regions: [String]
  let county: String?
  /// Its code in the list of divisions; nil while it is open where it belongs.
  let code: String?
  /// All names under which it reported, 沾益县盘江镇 beside 沾益区盘江镇.
  var names: [String] = []
  /// Its reports of known years, the oldest first.
  var reports: [(id: Int64, year: Int64)] = []
}

/// Finds the agency that a user means: by its name, a part of it, or its number.
struct AgencyFinder {
  let agencies: [AgencyChoice]

  init(_ runner: QueryRunner) throws {
    let select = try runner.connection.prepare(
      """
      SELECT a.agency_id, a.agency, a.agency_name, a.province, a.city, a.county,
        r.report_id, r.year, a.division_code
      FROM agencies AS a
      LEFT JOIN reports AS r ON r.agency_id = a.agency_id AND r.year IS NOT NULL
      ORDER BY a.agency, a.county, a.agency_id, r.year, r.report_id
      """)
    var agencies: [AgencyChoice] = []
    try select.forEach { row in
      let id = row.int64(0) ?? 0
      if agencies.last?.id != id {
        agencies.append(
          AgencyChoice(
            id: id, agency: try row.string(1) ?? "", agencyName: try row.string(2) ?? "",
            regions: try (3...5).compactMap { try row.string($0) }, county: try row.string(5),
            code: try row.string(8)))
      }
      guard let report = row.int64(6), let year = row.int64(7) else { return }
      agencies[agencies.count - 1].reports.append((report, year))
    }
    let places = Dictionary(uniqueKeysWithValues: agencies.indices.map { (agencies[$0].id, $0) })
    try runner.connection.prepare("SELECT agency_id, name FROM agency_names ORDER BY first_year")
      .forEach { row in
        guard let place = row.int64(0).flatMap({ places[$0] }) else { return }
        agencies[place].names.append(try row.string(1) ?? "")
      }
    self.agencies = agencies
  }

  /// The one agency that a text means. Throws a `UsageError` with the candidates where it may be
  /// several, and with suggestions where it is none.
  func agency(for text: String) throws -> AgencyChoice {
    let fitting = candidates(for: text)
    if fitting.count == 1 { return fitting[0] }
    throw fitting.isEmpty ? nothing(text) : several(text, fitting)
  }

  /// The one agency that a row of a table means. All that the row says must fit: a number alone may
  /// be that of another database, and a name is borne in several counties. What is left empty says
  /// nothing.
  func agency(
    number: String = "", name: String, county: String, fullName: String
  ) throws -> AgencyChoice {
    let word = number.isEmpty ? name : number
    let named = candidates(for: word)
    let fitting = named.filter { agency in
      (number.isEmpty || name.isEmpty || bears(agency, name))
        && (county.isEmpty || agency.county == simplified(county))
        && (fullName.isEmpty || bears(agency, fullName))
    }
    if fitting.count == 1 { return fitting[0] }
    guard fitting.isEmpty else { throw several(word, fitting) }
    guard !named.isEmpty else { throw nothing(word) }
    let rest = [number.isEmpty ? "" : name, fullName].filter { !$0.isEmpty }
    throw UsageError(
      message: "no agency '\(word)'" + (county.isEmpty ? "" : " is in \(county)")
        + (rest.isEmpty
          ? "" : (county.isEmpty ? "" : " and") + " is called \(rest.joined(separator: ", "))"))
  }

  /// Whether it goes or went by this name.
  private func bears(_ agency: AgencyChoice, _ name: String) -> Bool {
    spellings(of: name).contains {
      $0 == agency.agency || $0 == agency.agencyName || agency.names.contains($0)
    }
  }

  /// The agencies of the first way of matching that fits any.
  func candidates(for text: String) -> [AgencyChoice] {
    if let id = Int64(text) {
      let own = agencies.filter { $0.id == id }
      return own.isEmpty ? agencies.filter { $0.code == text } : own
    }
    let spellings = spellings(of: text)
    for isMatch in AgencyFinder.ways {
      for spelling in spellings {
        let fitting = agencies.filter { isMatch($0, spelling) }
        if !fitting.isEmpty { return fitting }
      }
    }
    return []
  }

  private func spellings(of text: String) -> [String] {
    let bare = String(text.filter { !$0.isWhitespace })
    let simple = String(simplified(text).filter { !$0.isWhitespace })
    return (bare == simple ? [bare] : [bare, simple]).filter { !$0.isEmpty }
  }

  private static let ways: [@Sendable (AgencyChoice, String) -> Bool] = [
    { $0.agency == $1 || $0.agencyName == $1 },
    { agency, text in agency.localNames.contains(text) || agency.names.contains(text) },
    { agency, text in
      hasPart(agency.agencyName, text) || agency.localNames.contains { hasPart($0, text) }
    },
  ]

  /// The report of a year, else the latest.
  func report(
    of agency: AgencyChoice, year: Int?
  ) throws -> (id: Int64, year: Int64, others: [Int64]) {
    let chosen =
      year.map { year in agency.reports.last { $0.year == Int64(year) } }
      ?? agency.reports.last
    guard let chosen else {
      let years = agency.reports.map { String($0.year) }.joined(separator: ", ")
      throw UsageError(
        message: "\(agency.agencyName) has no report" + (year.map { " of \($0)" } ?? "")
          + (years.isEmpty ? "" : "; there are: \(years)"))
    }
    return (chosen.id, chosen.year, agency.reports.map(\.year).filter { $0 != chosen.year })
  }

  private func several(_ text: String, _ fitting: [AgencyChoice]) -> UsageError {
    var lines = ["'\(text)' fits \(fitting.count) agencies; give a longer name, or the number:"]
    lines += fitting.prefix(12).map { agency in
      let years = agency.reports.map { String($0.year) }
      return "  \(agency.id)  \(agency.agencyName)" + (agency.county.map { "  \($0)" } ?? "")
        + "  \(years.first ?? "")" + (years.count > 1 ? "–\(years.last ?? "")" : "")
    }
    if fitting.count > 12 { lines.append("  … and \(fitting.count - 12) more") }
    return UsageError(message: lines.joined(separator: "\n"))
  }

  private func nothing(_ text: String) -> UsageError {
    let names = agencies.flatMap { [$0.agency, $0.agencyName] }
    let suggestion = spellings(of: text).lazy.compactMap { suggest($0, among: names) }.first
    return UsageError(
      message: "there is no agency '\(text)' in the database" + didYouMean(suggestion)
        + "; `gongkai agencies` lists them")
  }
}

extension AgencyChoice {
  /// 鹭溪镇 with its regions before it: 青禾县鹭溪镇, 云岭市青禾县鹭溪镇.
  fileprivate var localNames: [String] {
    regions.indices.map { regions[$0...].joined() + agency }
  }
}
