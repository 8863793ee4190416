import Corpus
import Documents
import Ingest
import StatutoryForm

/// A file of corrections: one in a row, under headings in Chinese or English.
struct CorrectionSheet {
  private enum Field: String, CaseIterable {
    case agency, agencyName = "agency_name", county, year, cell, section, row, column, value, note
    case by = "made_by", withdrawn = "withdrawn_at"
  }

  private static let headings: [Field: [String]] = [
    .agency: ["机关"], .agencyName: ["机关全称", "full name"], .county: ["县（市、区）", "县"],
    .year: ["年份", "年"], .cell: ["单元格", "单元格代码"], .section: ["部分", "表"],
    .row: ["行", "行代码", "row_code", "项目"], .column: ["列", "列代码", "column_code"],
    .value: ["数值", "更正值", "值"], .note: ["说明", "备注", "理由", "原因"],
    .by: ["by", "更正人", "录入人", "who"], .withdrawn: ["撤销时间", "withdrawn at"],
  ]

  private let path: String
  private let columns: [Field: Int]
  private let records: [SeparatedTable.Record]

  /// Reads a file, `-` for standard input. Throws a `UsageError`.
  init(path: String) throws {
    self.path = path == "-" ? "the input" : path
    do {
      let table = try SeparatedTable(try readBytes(path))
      guard let head = table.records.first else {
        throw UsageError(message: "\(self.path) is empty")
      }
      columns = CorrectionSheet.columns(head.fields)
      records = Array(table.records.dropFirst())
    } catch let error as UnreadableDocument {
      throw UsageError(message: "\(self.path) cannot be read: \(error.reason)")
    }
    var missing = [Field.agency, .year, .value].filter { columns[$0] == nil }
    if columns[.cell] == nil { missing += [.row, .column].filter { columns[$0] == nil } }
    guard missing.isEmpty else {
      let names = missing.map { "\($0.rawValue) (\(CorrectionSheet.headings[$0]?.first ?? ""))" }
      throw UsageError(
        message: "\(self.path): the first line must name the columns; missing are "
          + names.joined(separator: ", "))
    }
  }

  private static func columns(_ head: [String]) -> [Field: Int] {
    var columns: [Field: Int] = [:]
    for (n, heading) in head.enumerated() {
      let word = heading.lowercased()
      let field = Field.allCases.first {
        $0.rawValue == word || (headings[$0] ?? []).contains(word)
      }
      if let field, columns[field] == nil { columns[field] = n }
    }
    return columns
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
    for record in records {
      func text(_ field: Field) -> String {
        columns[field].flatMap { $0 < record.fields.count ? record.fields[$0] : nil } ?? ""
      }
      if !text(.withdrawn).isEmpty { continue }
      let agency = try at(record.line, .agency) {
        try finder.agency(
          for: text(.agency), county: text(.county), fullName: text(.agencyName))
      }
      let key = try at(record.line, .year) {
        guard let year = Int(text(.year)) else {
          throw UsageError(message: "'\(text(.year))' is no year")
        }
        _ = try finder.report(of: agency, year: year)
        return ReportKey(agencyID: agency.id, year: year)
      }
      let word =
        columns[.cell] != nil && !text(.cell).isEmpty
        ? text(.cell)
        : [text(.section), text(.row), text(.column)].filter { !$0.isEmpty }.joined(separator: "/")
      let address = try at(record.line, columns[.cell] != nil ? .cell : .row) {
        try cellAddress(for: word)
      }
      let value = try at(record.line, .value) { try enteredValue(text(.value), at: address) }
      let why = text(.note).isEmpty ? note ?? "" : text(.note)
      try at(record.line, .note) {
        if why.isEmpty { throw UsageError(message: "there is no note, and no --note") }
      }
      if let first = met.updateValue(record.line, forKey: Place(key: key, address: address)) {
        throw UsageError(
          message: "\(path), line \(record.line): line \(first) corrects the same cell")
      }
      let who = text(.by).isEmpty ? try name() : text(.by)
      corrections.append(
        Correction(
          report: key, address: address, value: value.figure,
          remarks: Remarks(by: who, note: why)))
      lines.append(record.line)
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
    return UsageError(message: "\(path), line \(lines[index]): \(error.message)")
  }

  private func at<Result>(_ line: Int, _ field: Field, _ body: () throws -> Result) throws -> Result
  {
    do {
      return try body()
    } catch let error as UsageError {
      let column = columns[field].map { ", column \($0 + 1) (\(field.rawValue))" } ?? ""
      throw UsageError(message: "\(path), line \(line)\(column): \(error.message)")
    }
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
