import Corpus
import Ingest
import StatutoryForm

/// A file of corrections.
struct CorrectionSheet {
  private enum Field: String, SheetField {
    case agency, agencyName = "agency_name", county, year, cell, section, row, column, value, note
    case by = "made_by", withdrawn = "withdrawn_at"

    static let headings: [Field: [String]] = [
      .agency: ["机关"], .agencyName: ["机关全称", "full name"], .county: ["县（市、区）", "县"],
      .year: ["年份", "年"], .cell: ["单元格", "单元格代码"], .section: ["部分", "表"],
      .row: ["行", "行代码", "row_code", "项目"], .column: ["列", "列代码", "column_code"],
      .value: ["数值", "更正值", "值"], .note: ["说明", "备注", "理由", "原因"],
      .by: ["by", "更正人", "录入人", "who"], .withdrawn: ["撤销时间", "withdrawn at"],
    ]
  }

  private let sheet: EntrySheet<Field>

  /// Reads a file, `-` for standard input. Throws a `UsageError`.
  init(path: String) throws {
    sheet = try EntrySheet(path: path)
    var needed = [Field.agency, .year, .value]
    if sheet.columns[.cell] == nil { needed += [.row, .column] }
    try sheet.require(needed.filter { sheet.columns[$0] == nil })
  }

  /// The corrections with the line that each stands on; rows that were withdrawn are passed over.
  ///
  /// - Parameter remarks: who and why where a row does not say.
  func corrections(
    _ finder: AgencyFinder, by name: () throws -> String, note: String?
  ) throws -> (corrections: [Correction], lines: [Int]) {
    var corrections: [Correction] = []
    var lines: [Int] = []
    var met: [Place: Int] = [:]
    for row in sheet.rows {
      if !row[.withdrawn].isEmpty { continue }
      let agency = try sheet.at(row.line, .agency) {
        try finder.agency(
          name: row[.agency], county: row[.county], fullName: row[.agencyName])
      }
      let key = try sheet.at(row.line, .year) {
        guard let year = Int(row[.year]) else {
          throw UsageError(message: "'\(row[.year])' is no year")
        }
        _ = try finder.report(of: agency, year: year)
        return ReportKey(agencyID: agency.id, year: year)
      }
      let word =
        sheet.columns[.cell] != nil && !row[.cell].isEmpty
        ? row[.cell]
        : [row[.section], row[.row], row[.column]].filter { !$0.isEmpty }.joined(separator: "/")
      let address = try sheet.at(row.line, sheet.columns[.cell] != nil ? .cell : .row) {
        try cellAddress(for: word)
      }
      let value = try sheet.at(row.line, .value) { try enteredValue(row[.value], at: address) }
      let why = row[.note].isEmpty ? note ?? "" : row[.note]
      try sheet.at(row.line, .note) {
        if why.isEmpty { throw UsageError(message: "there is no note, and no --note") }
      }
      if let first = met.updateValue(row.line, forKey: Place(key: key, address: address)) {
        throw UsageError(
          message: "\(sheet.path), line \(row.line): line \(first) corrects the same cell")
      }
      let who = row[.by].isEmpty ? try name() : row[.by]
      corrections.append(
        Correction(
          report: key, address: address, value: value.figure,
          remarks: Remarks(by: who, note: why)))
      lines.append(row.line)
    }
    return (corrections, lines)
  }

  private struct Place: Hashable {
    let key: ReportKey
    let address: CellAddress
  }

  /// What went wrong with a row, in the words of its line.
  func located(_ error: CurationError, _ lines: [Int]) -> UsageError {
    guard let index = error.index, lines.indices.contains(index) else {
      return UsageError(message: error.message)
    }
    return UsageError(message: "\(sheet.path), line \(lines[index]): \(error.message)")
  }
}

/// The value that a user enters for a cell. Throws a `UsageError`.
func enteredValue(_ text: String, at address: CellAddress) throws -> EnteredValue {
  guard let column = Form.standard.column(address.section, id: address.column) else {
    throw UsageError(message: "the form has no such column")
  }
  do throws(EnteredValue.Refusal) {
    return try EnteredValue(text, in: column)
  } catch {
    let unit = column.unit == "万元" ? "an amount in 万元 such as 25.1 or 251000元" : "a whole number"
    switch error {
    case .empty: throw UsageError(message: "the value is empty; a blank cell is entered as blank")
    case .notANumber: throw UsageError(message: "'\(text)' is not \(unit) and not blank")
    case .notWhole:
      throw UsageError(message: "'\(text)' is not whole; \(column.label) counts in \(column.unit)")
    case .negative: throw UsageError(message: "'\(text)' is negative; \(column.label) cannot be")
    }
  }
}
