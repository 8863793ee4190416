import Export
import Ingest
import Query
import SQLite

/// How many findings there are of which severity.
struct FindingCounts {
  private var counts: [Finding.Severity: Int] = [:]

  mutating func count(_ severity: Finding.Severity, _ number: Int = 1) {
    if number > 0 { counts[severity, default: 0] += number }
  }

  var worst: Finding.Severity? { counts.keys.max() }

  /// 错误 2、警告 1, or 2 errors, 1 warning; empty where there are none.
  func told(in titles: Titles) -> String {
    Severities.worstFirst.compactMap { severity in
      counts[severity].map { number in
        titles == .zh
          ? "\(Severities.title(severity)) \(number)"
          : "\(number) \(severity.rawValue)\(number == 1 || severity == .info ? "" : "s")"
      }
    }.joined(separator: titles == .zh ? "、" : ", ")
  }
}

/// The severities by name.
enum Severities {
  static let worstFirst: [Finding.Severity] = [.error, .warning, .info]

  static func title(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: "错误"
    case .warning: "警告"
    case .info: "提示"
    }
  }
}

/// What is counted for a whole corpus: its reports, and what persons accepted.
struct CorpusCounts {
  let reports: Int
  let accepted: Int

  init(_ choice: FindingChoice, _ reader: QueryRunner) throws {
    reports = try CorpusCounts.count(
      "SELECT count(*) FROM reports AS r WHERE \(FindingChoice.ofReports)", choice, reader)
    // No finding is accepted without an exception: most corpora have none.
    let mayBe = try reader.connection.value("SELECT EXISTS (SELECT 1 FROM exceptions)")
    accepted =
      mayBe?.integer == 1
      ? try CorpusCounts.count(
        """
        SELECT count(*) FROM findings AS f JOIN reports AS r ON r.report_id = f.report_id
        WHERE f.accepted IS NOT NULL AND \(FindingChoice.ofReports)
          AND (:rule IS NULL OR f.rule = :rule OR f.rule LIKE :rule || '.%')
        """, choice, reader) : 0
  }

  private static func count(
    _ sql: String, _ choice: FindingChoice, _ reader: QueryRunner
  ) throws -> Int {
    var count = 0
    let values = choice.values.filter { sql.contains(":\($0.key)") }
    try reader.run(
      FreeStatement(sql, values: values), begin: { _ in },
      row: { count = $0[0].integer.map(Int.init) ?? 0 })
    return count
  }
}
