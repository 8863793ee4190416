import Checks
import Corpus
import Documents
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

/// A file that says where agencies belong: one in a row, under headings in Chinese or English.
struct ResolutionSheet {
  private enum Field: String, CaseIterable {
    case id = "agency_id", agency, county, code = "division_code", note, by
  }

  private static let headings: [Field: [String]] = [
    .id: ["机关编号"], .agency: ["机关"], .county: ["县（市、区）", "县"],
    .code: ["区划代码", "code", "代码", "place"], .note: ["说明", "备注"], .by: ["made_by", "录入人"],
  ]

  private let path: String
  private let columns: [Field: Int]
  private let records: [SeparatedTable.Record]

  /// Reads a file, `-` for standard input. Throws a `UsageError`.
  init(path: String) throws {
    self.path = path == "-" ? "the input" : path
    do {
      let table = try SeparatedTable(try readBytes(path))
      var columns: [Field: Int] = [:]
      for (n, heading) in (table.records.first?.fields ?? []).enumerated() {
        let field = Field.allCases.first {
          $0.rawValue == heading.lowercased() || (Self.headings[$0] ?? []).contains(heading)
        }
        if let field, columns[field] == nil { columns[field] = n }
      }
      self.columns = columns
      records = Array(table.records.dropFirst())
    } catch let error as UnreadableDocument {
      throw UsageError(message: "\(self.path) cannot be read: \(error.reason)")
    }
    guard columns[.code] != nil, columns[.id] != nil || columns[.agency] != nil else {
      throw UsageError(
        message: "\(self.path): the first line must name the columns agency_id or agency, and"
          + " division_code")
    }
  }

  /// What it decides; rows without a code are passed over.
  func decisions(
    _ finder: AgencyFinder, _ list: DivisionList, note: String?, by: String?
  ) throws -> [PlaceDecision] {
    var met: [Int64: Int] = [:]
    return try records.compactMap { record in
      func text(_ field: Field) -> String {
        columns[field].flatMap { $0 < record.fields.count ? record.fields[$0] : nil } ?? ""
      }
      guard !text(.code).isEmpty else { return nil }
      do {
        let agency = try agency(text(.id), text(.agency), text(.county), finder)
        if let line = met.updateValue(record.line, forKey: agency.id) {
          throw UsageError(message: "line \(line) has the same agency")
        }
        return PlaceDecision(
          agencyID: agency.id, code: try place(text(.code), of: agency, list),
          note: text(.note).isEmpty ? note : text(.note), by: text(.by).isEmpty ? by : text(.by))
      } catch let error as UsageError {
        throw UsageError(message: "\(path), line \(record.line): \(error.message)")
      }
    }
  }

  /// A number alone may be that of another database: the name beside it must fit.
  private func agency(
    _ id: String, _ name: String, _ county: String, _ finder: AgencyFinder
  ) throws -> AgencyChoice {
    var fitting = finder.candidates(for: id.isEmpty ? name : id)
    if !id.isEmpty, !name.isEmpty {
      fitting = fitting.filter { $0.agency == name || $0.agencyName == name }
    }
    if !county.isEmpty { fitting = fitting.filter { $0.county == simplified(county) } }
    guard fitting.count == 1 else {
      throw UsageError(
        message: fitting.isEmpty
          ? "there is no agency \(id) \(name) \(county)" : "'\(name)' is \(fitting.count) agencies")
    }
    return fitting[0]
  }
}
