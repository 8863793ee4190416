import ArgumentParser
import Ingest
import Query
import SQLite

extension Finding.Severity: ExpressibleByArgument {}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "List what does not add up, and what is doubtful.",
    discussion: """
      EXAMPLES
        gongkai check
        gongkai check --fail-on warning --year 2023 --format csv
      """)

  @Option(help: "Only this rule, such as relation.applicants_total.")
  var rule: String?

  @Option(help: "Only this year.")
  var year: Int?

  @Option(help: "Only this county, city, province or town.")
  var region: String?

  @Option(
    name: .customLong("fail-on"), help: "Exit with 1 when there are findings at or above: info, warning, error.")
  var failOn: Finding.Severity?

  @OptionGroup var database: DatabaseOption
  @OptionGroup var rows: RowOptions

  private static let columns = [
    ResultColumn("agency", "机关", "Agency"), ResultColumn("county", "县（市、区）", "County"),
    ResultColumn("year", "年份", "Year"), ResultColumn("severity", "级别", "Severity"),
    ResultColumn("rule", "规则", "Rule"), ResultColumn("responsibility", "责任", "Responsibility"),
    ResultColumn("message", "说明", "Message"), ResultColumn("left_value", "左边", "Left"),
    ResultColumn("right_value", "右边", "Right"), ResultColumn("difference", "差额", "Difference"),
  ]

  private static let statement = """
    SELECT r.agency, r.county, r.year, f.severity, f.rule, f.responsibility, f.message,
      f.left_value, f.right_value, f.difference
    FROM findings f JOIN reports r ON r.report_id = f.report_id
    WHERE (:rule IS NULL OR f.rule = :rule) AND (:year IS NULL OR r.year = :year)
      AND (:region IS NULL OR :region IN (r.province, r.city, r.county, r.town))
    ORDER BY CASE f.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END,
      r.agency, r.county, r.year, r.source_path, f.finding_id
    """

  func run() throws {
    let reader = try database.reader()
    let values: [String: Value] = [
      "rule": rule.map(Value.text) ?? .null, "year": year.map { .integer(Int64($0)) } ?? .null,
      "region": region.map(Value.text) ?? .null,
    ]
    var worst: Finding.Severity?
    var found: [[Value]] = []
    try reader.run(
      FreeStatement(CheckCommand.statement, values: values), begin: { _ in },
      row: { row in
        found.append(row)
        let severity = row[3].text.flatMap(Finding.Severity.init(rawValue:))
        if let severity, worst.map({ severity > $0 }) ?? true { worst = severity }
      })
    let count = try reader.connection.rows("SELECT count(*) FROM reports")[0][0].integer ?? 0
    if found.isEmpty { tell("no findings in \(count) reports") }
    if !found.isEmpty || rows.format != .table {
      try rows.rows().write(CheckCommand.columns, found)
    }
    if let failOn, let worst, worst >= failOn { throw Ended(status: .findings) }
  }
}
