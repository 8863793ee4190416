import Documents
import Query
import SQLite

/// Finds the one agency, and the one report, that a user's words mean.
struct AgencyFinder {
  let connection: Connection

  struct Found {
    let id: Int64
    let name: String
    let fullName: String
    let county: String?
  }

  /// By short or full name, else by any part of the name that fits one agency only.
  func agency(_ words: String) throws -> Found {
    let folded = (try? Text(utf8: Array(words.utf8)))?.simplified ?? words
    let exact = try agencies("agency = ?1 OR agency_name = ?1", folded)
    let found = exact.isEmpty
      ? try agencies("instr(ifnull(county, '') || agency_name, ?1) > 0", folded) : exact
    guard let first = found.first else {
      let names = try connection.rows("SELECT agency FROM agencies ORDER BY agency")
        .compactMap { $0[0].text }
      let hint = suggest(folded, among: names).map { " (did you mean '\($0)'?)" } ?? ""
      throw UsageError(
        message: "no agency named '\(words)'\(hint); `gongkai agencies` lists them")
    }
    if found.count > 1 {
      let list = found.prefix(12).map { "  \($0.fullName)" + ($0.county.map { "（\($0)）" } ?? "") }
      throw UsageError(
        message: "'\(words)' may mean \(found.count) agencies; give one of these names:\n"
          + list.joined(separator: "\n"))
    }
    return first
  }

  private func agencies(_ condition: String, _ words: String) throws -> [Found] {
    try connection.rows(
      """
      SELECT agency_id, agency, agency_name, county FROM agencies WHERE \(condition)
      ORDER BY agency_name, agency_id
      """, .text(words)
    ).map { row in
      Found(
        id: row[0].integer ?? 0, name: row[1].text ?? "", fullName: row[2].text ?? "",
        county: row[3].text)
    }
  }

  /// The report of a year, else the latest.
  func report(of agency: Found, year: Int?) throws -> (id: Int64, year: Int64, others: [Int64]) {
    let rows = try connection.rows(
      "SELECT report_id, year FROM reports WHERE agency_id = ?1 AND year IS NOT NULL ORDER BY year",
      .integer(agency.id))
    let years = rows.compactMap { $0[1].integer }
    let chosen = year.map { year in rows.last { $0[1].integer == Int64(year) } } ?? rows.last
    guard let chosen, let id = chosen[0].integer, let found = chosen[1].integer else {
      let list = years.map(String.init).joined(separator: ", ")
      throw UsageError(
        message: "\(agency.fullName) has no report"
          + (year.map { " of \($0)" } ?? "") + (list.isEmpty ? "" : "; there are: \(list)"))
    }
    return (id, found, years.filter { $0 != found })
  }
}
