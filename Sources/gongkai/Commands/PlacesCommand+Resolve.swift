import Checks
import Corpus
import Gazetteer
import Importer
import Places
import Query
import SQLite

/// Settling by hand whose reports are.
extension PlacesCommand {
  private static let waiting = """
    SELECT a.agency_id, a.agency, a.agency_name, a.organ_kind, a.county, a.reports, a.first_year,
      a.last_year, NULL AS division_code, n.candidates, n.evidence, r.source_path
    FROM agencies AS a
    JOIN reports AS r ON r.report_id = (
      SELECT min(f.report_id) FROM reports AS f WHERE f.agency_id = a.agency_id)
    LEFT JOIN placements AS n ON n.report_id = r.report_id
    WHERE a.division_code IS NULL
    ORDER BY a.agency, a.county, r.source_path
    """

  /// Open agencies with the candidates by their full names.
  func listOpen() throws {
    let output = rows.rows(database)
    let count = try database.read { reader in
      let list = try PlaceListStore.list(in: reader.connection)
      return try reader.run(
        FreeStatement(PlacesCommand.waiting),
        begin: { output.begin($0.map { ColumnTitles.titled($0.code) }) },
        row: { row in
          var row = row
          row[9] = Value(row[9].text.map { named($0, list) })
          try output.write(row)
        }
      ).rows
    }
    try output.end()
    if count == 0 { tell("it is settled of every agency where it belongs") }
  }

  /// 530303101 云南省曲靖市沾益区盘江镇; … and how many there are beyond a dozen.
  private func named(_ codes: String, _ list: DivisionList) -> String {
    let all = codes.split(separator: " ").compactMap { DivisionCode($0) }
    let shown = all.prefix(12).map { code in
      "\(code) " + (list.division(code).map(list.fullName) ?? "")
    }
    return shown.joined(separator: "；") + (all.count > 12 ? "；…共\(all.count)个" : "")
  }

  func settle() throws {
    let (finder, list) = try database.read {
      (try AgencyFinder($0), try PlaceListStore.list(in: $0.connection))
    }
    var decisions: [PlaceDecision] = []
    if let from {
      decisions = try ResolutionSheet(path: from).decisions(finder, list, note: note, by: by)
      if decisions.isEmpty {
        throw UsageError(message: "\(from) settles nothing: no row has a code")
      }
    } else {
      let agency = try finder.agency(for: words[0])
      decisions.append(
        PlaceDecision(
          agencyID: agency.id, code: try place(words[1], of: agency, list), note: note, by: by))
    }
    let corpus = try Corpus.open(path: database.path, for: .writing)
    let moved = try corpus.decide(decisions, rules: Rules.findings)
    try Settlement.settle(corpus)
    try corpus.close()
    try writeOutput(
      "\(decisions.count) \(decisions.count == 1 ? "decision" : "decisions") entered, "
        + "\(moved) \(moved == 1 ? "report" : "reports") placed otherwise than before\n")
  }
}

/// The code that a person means for an agency; nil for open. Of a town the county will do.
func place(_ text: String, of agency: AgencyChoice, _ list: DivisionList) throws -> DivisionCode? {
  if ["open", "未定"].contains(text) { return nil }
  let places = RegionName.divisions(text, in: list)
  guard places.count == 1 else { throw unclear(text, places, list) }
  let code = list.code(places[0])
  guard code.level < .township, ShortName.stem(ofTownship: agency.agency) != nil else {
    return code
  }
  let towns = list.divisions(in: code).filter { list.name($0) == agency.agency }
  guard towns.count == 1 else {
    throw UsageError(
      message: "\(agency.agency) is a town, \(list.fullName(places[0])) is none and has "
        + (towns.isEmpty ? "none" : "\(towns.count)") + " of that name; name the town")
  }
  return list.code(towns[0])
}
