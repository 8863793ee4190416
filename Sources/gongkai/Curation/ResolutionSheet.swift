import Corpus
import Gazetteer

/// A file that says where agencies belong.
struct ResolutionSheet {
  private enum Field: String, SheetField {
    case id = "agency_id", agency, agencyName = "agency_name", county, code = "division_code", note
    case by

    static let headings: [Field: [String]] = [
      .id: ["机关编号"], .agency: ["机关"], .agencyName: ["机关全称", "full name"],
      .county: ["县（市、区）", "县"], .code: ["区划代码", "code", "代码", "place"], .note: ["说明", "备注"],
      .by: ["made_by", "录入人"],
    ]
  }

  private let sheet: EntrySheet<Field>

  /// Reads a file, `-` for standard input. Throws a `UsageError`.
  init(path: String) throws {
    sheet = try EntrySheet(path: path)
    var missing = [Field.code].filter { sheet.columns[$0] == nil }
    if sheet.columns[.id] == nil, sheet.columns[.agency] == nil { missing.insert(.agency, at: 0) }
    try sheet.require(missing)
  }

  /// What it decides; rows without a code are passed over.
  func decisions(
    _ finder: AgencyFinder, _ list: DivisionList, note: String?, by: String?
  ) throws -> [PlaceDecision] {
    var met: [Int64: Int] = [:]
    return try sheet.rows.filter { !$0[.code].isEmpty }.map { row in
      try sheet.at(row.line) {
        let agency = try finder.agency(
          number: row[.id], name: row[.agency], county: row[.county], fullName: row[.agencyName])
        if let line = met.updateValue(row.line, forKey: agency.id) {
          throw UsageError(message: "line \(line) has the same agency")
        }
        return PlaceDecision(
          agencyID: agency.id, code: try place(row[.code], of: agency, list),
          note: row[.note].isEmpty ? note : row[.note], by: row[.by].isEmpty ? by : row[.by])
      }
    }
  }
}
