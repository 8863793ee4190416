import Query
import SQLite

/// A view that people may rely on: what it holds, and in what order it is written.
struct PublicView: Sendable {
  let name: String
  let zh: String
  let en: String
  private let reading: Reading

  /// How all rows come in an order that does not depend on when a report was imported.
  private enum Reading {
    case whole(order: String)
    /// One report after the other: nothing has to be sorted that grows with the corpus.
    case byReport(order: String)
  }

  static let all = [
    PublicView(
      "reports", "报告", "each report's current version",
      .whole(order: "agency_name, county, year, source_path, report_id")),
    PublicView(
      "report_figures", "报告主要数字", "one wide row per report, for spreadsheets",
      .whole(order: "agency_name, county, year, report_id")),
    PublicView(
      "cells", "单元格", "every cell of the form, also blank and missing ones",
      .byReport(
        order: "v.section <> 'proactive', v.section, f.row IS NULL, f.row, v.row_code, k.column_id")
    ),
    PublicView(
      "findings", "疑点", "relations that fail, doubts about the reading",
      .byReport(order: "v.finding_id")),
    PublicView(
      "narrative_figures", "文字叙述中的数字", "numbers that the prose states, with the sentence",
      .byReport(order: "v.ordinal")),
    PublicView("sections", "章节", "headings and prose", .byReport(order: "v.ordinal")),
    PublicView(
      "agencies", "机关", "who reports, and over which years",
      .whole(order: "agency_name, county, agency_id")),
    PublicView(
      "agency_names", "机关所用名称", "under which names each agency reports, in which years",
      .whole(order: "name, first_year, agency_id")),
    PublicView(
      "placements", "归属依据",
      "what speaks for whose a report is, and the candidates while it is open",
      .whole(order: "source_path, report_id")),
    PublicView(
      "report_versions", "报告各版本", "also the versions that were replaced",
      .whole(order: "agency_name, county, year, version, report_id")),
    PublicView("imports", "入库记录", "each run of import", .whole(order: "import_id")),
    PublicView(
      "import_files", "入库文件", "what became of each file of each run",
      .whole(order: "import_id, ordinal")),
    PublicView(
      "corrections", "人工更正",
      "values that persons entered for cells; in force where withdrawn_at is empty",
      .whole(order: "agency_name, county, agency_id, year, cell, correction_id")),
    PublicView(
      "exceptions", "已接受的疑点",
      "findings that persons accepted; in force where withdrawn_at is empty",
      .whole(order: "agency_name, county, agency_id, year, rule, exception_id")),
    PublicView(
      "preferences", "指定的现行文件", "files that persons prefer; in force where withdrawn_at is empty",
      .whole(order: "agency_name, county, agency_id, year, preference_id")),
  ]

  private init(_ name: String, _ zh: String, _ en: String, _ reading: Reading) {
    self.name = name
    self.zh = zh
    self.en = en
    self.reading = reading
  }

  static func named(_ name: String) throws -> PublicView {
    if let view = all.first(where: { $0.name == name }) { return view }
    throw UsageError(
      message: "there is no view '\(name)'" + didYouMean(suggest(name, among: all.map(\.name)))
        + "; there are \(all.map(\.name).joined(separator: ", "))")
  }

  /// Hands on every row of the view; gives their number.
  ///
  /// - Parameter region: only what belongs to agencies of this region, as `agency_regions` has it.
  func read(
    _ reader: QueryRunner, region: String? = nil, begin: ([ResultColumn]) throws -> Void,
    row: ([Value]) throws -> Void
  ) throws -> Int {
    let connection = reader.connection
    let columns = try connection.prepare("SELECT * FROM \(name) LIMIT 0").columnNames
    try begin(columns.map(ColumnTitles.titled))
    var count = 0
    func hand(_ statement: Statement) throws {
      try statement.forEach { statement in
        try row(columns.indices.map(statement.value))
        count += 1
      }
    }
    switch reading {
    case .whole(let order):
      let condition = region == nil ? "" : PublicView.condition(columns)
      let all = try connection.prepare("SELECT * FROM \(name) \(condition) ORDER BY \(order)")
      if !condition.isEmpty { try all.bind(1, Value(region)) }
      try hand(all)
    case .byReport(let order):
      let part = try connection.prepare(
        "SELECT v.* FROM \(name) AS v \(formJoins) WHERE v.report_id = ?1 ORDER BY \(order)")
      let reports = try connection.prepare(
        """
        SELECT report_id FROM reports \(region == nil ? "" : PublicView.condition(["agency_id"]))
        ORDER BY agency_name, county, year, source_path, report_id
        """)
      if region != nil { try reports.bind(1, Value(region)) }
      for report in try reports.map({ $0.int64(0) ?? 0 }) {
        try part.bind(1, report)
        try hand(part)
      }
    }
    return count
  }

  /// What of a view belongs to a region; an import does to none.
  private static func condition(_ columns: [String]) -> String {
    let agencies = "agency_id IN (SELECT g.agency_id FROM agency_regions AS g WHERE g.region = ?1)"
    if columns.contains("agency_id") { return "WHERE " + agencies }
    guard columns.contains("report_id") else { return "" }
    return "WHERE report_id IN (SELECT report_id FROM reports WHERE \(agencies))"
  }

  /// The places of rows and columns in the form; a local row has none.
  private var formJoins: String {
    guard name == "cells" else { return "" }
    return """
      LEFT JOIN form_rows AS f ON f.section = v.section AND f.code = v.row_code
      LEFT JOIN form_columns AS k ON k.section = v.section AND k.code = v.column_code
      """
  }
}
