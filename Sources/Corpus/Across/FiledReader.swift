import Ingest
import SQLite
import StatutoryForm

/// Reads from the tables what rules across reports compare.
struct FiledReader {
  let connection: Connection

  /// The current reports of an agency.
  func history(of agency: Int64) throws -> History {
    let select = try connection.cached(
      """
      SELECT r.report_id, r.year, r.proactive_edition, \(Self.isPlaced)
      FROM report r
      WHERE r.agency_id = ? AND r.is_current = 1 AND r.year IS NOT NULL
      ORDER BY r.year, r.report_id
      """)
    try select.bind(1, agency)
    let heads = try select.map { row in
      Head(
        id: row.int64(0) ?? 0, year: row.int(1) ?? 0, edition: row.int(2).flatMap(Edition.init),
        isPlaced: row.int(3) == 1)
    }
    // With one report there is nothing to compare.
    guard heads.count > 1 else { return History(reports: []) }
    return History(reports: try heads.map { try report($0) })
  }

  struct Head {
    let id: Int64
    let year: Int
    let edition: Edition?
    let isPlaced: Bool
  }

  /// Whether no finding doubts whose and of when the report is.
  static let isPlaced = """
    NOT EXISTS (SELECT 1 FROM finding f WHERE f.report_id = r.report_id
      AND f.rule IN ('year.conflict', 'year.from_prose', 'agency.from_path'))
    """

  /// - Parameter disclosures: whether the cells of the disclosure table are wanted too.
  func report(_ head: Head, disclosures: Bool = true) throws -> FiledReport {
    var report = FiledReport(id: head.id, year: head.year, isPlaced: head.isPlaced)
    report.reserve(cells: 64)
    if disclosures, let edition = head.edition {
      try read(Self.disclosures, .proactive, into: &report) { Self.columns[edition]?[$0] ?? [] }
    }
    try read(Self.applications, .applications, into: &report) { _ in Self.applicants }
    try read(Self.reviews, .reviews, into: &report) { _ in Self.reviewTotal }
    try note(in: &report)
    return report
  }

  /// - Parameter columns: the columns that a row has; they stand behind `row` and `line`.
  private func read(
    _ sql: String, _ section: SectionCode, into report: inout FiledReport,
    columns: (Int) -> [Int]
  ) throws {
    let select = try connection.cached(sql)
    try select.bind(1, report.id)
    try select.forEach { cells in
      let row = cells.int(0) ?? 0
      let isThere = !cells.isNull(1)
      for column in columns(row) {
        let value = cells.figure(column + 1)
        report[CellAddress(section: section, row: row, column: column)] = FiledCell(
          value: value, state: value != nil ? .reported : isThere ? .blank : .missing)
      }
    }
  }

  /// Takes over the states that the values do not tell.
  private func note(in report: inout FiledReport) throws {
    let select = try connection.cached(
      "SELECT section, row, column_id, state FROM cell_notes WHERE report_id = ?")
    try select.bind(1, report.id)
    try select.forEach { note in
      guard let section = Self.sections[note.int(0) ?? 0] else { return }
      let address = CellAddress(section: section, row: note.int(1) ?? 0, column: note.int(2) ?? 0)
      guard report[address] != nil, let state = try note.string(3).flatMap(CellState.init)
      else { return }
      // One that a person calls blank is a blank cell.
      let isBlank = state == .corrected && report[address]?.value == nil
      report[address]?.state = isBlank ? .blank : state
    }
  }

  private static let sections: [Int: SectionCode] = Dictionary(
    uniqueKeysWithValues: FormGrid.standard.map { (FormGrid.number(of: $0.section), $0.section) })

  /// The columns of each row of the disclosure table, by edition.
  private static let columns: [Edition: [Int: [Int]]] = Dictionary(
    uniqueKeysWithValues: Edition.allCases.map { edition in
      let cells = Form.standard.cells(.proactive, in: edition)
      return (edition, Dictionary(grouping: cells, by: \.row).mapValues { $0.map(\.column) })
    })
  private static let applicants = (Form.standard.columns[.applications] ?? []).map(\.id)
  private static let reviewTotal = (Form.standard.columns[.reviews] ?? [])
    .filter { !$0.sum.isEmpty }.map(\.id)

  private static let disclosures = wholeTable(.proactive)
  private static let reviews = wholeTable(.reviews)
  private static let applications: String = {
    let rows = ["received", "carried_in", "concluded", "carried_out"]
      .compactMap { Form.standard.row(.applications, code: $0).map { String($0.id) } }
    return wholeTable(.applications) + " AND row IN (\(rows.joined(separator: ", ")))"
  }()

  /// Row, line and every column of a table of one report.
  static func wholeTable(_ section: SectionCode) -> String {
    let columns = (Form.standard.columns[section] ?? []).map { "\"\($0.code)\"" }
    let table = StoredCells.tables[section] ?? ""
    return "SELECT row, line, \(columns.joined(separator: ", ")) FROM \(table) WHERE report_id = ?"
  }
}

extension History {
  /// The current reports of an agency of a corpus; none where it has only one.
  public static func of(agency: Int64, on connection: Connection) throws -> History {
    try FiledReader(connection: connection).history(of: agency)
  }
}

extension Statement {
  /// A number as `bind` stores figures; nil for anything else.
  func figure(_ column: Int) -> Figure? { Figure(stored: value(column)) }
}
