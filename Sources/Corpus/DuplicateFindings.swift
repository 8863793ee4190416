import Ingest
import SQLite
import StatutoryForm

/// The findings that say which files of an agency and year there are beside the current one, and
/// in which cells they differ from it.
struct DuplicateFindings {
  static let rule = "report.duplicate"

  let connection: Connection

  /// Tells of every other file once; what was told of files that are current or replaced now goes.
  func settle(_ key: ReportKey) throws {
    let files = try files(of: key)
    let current = files.first { $0.isCurrent }
    try forget(key, current?.id)
    guard let current, files.count > 1 else { return }
    let told = try told(of: current.id)
    let others = files.filter { !$0.isCurrent && !told.contains($0.id) }
    guard !others.isEmpty else { return }
    let mine = try StoredCells(of: current.id, on: connection).read
    for other in others {
      let differences = CellDifferences(mine, try StoredCells(of: other.id, on: connection).read)
      try tell(current, other, differences.all)
    }
  }

  private typealias File = (id: Int64, path: String, isCurrent: Bool)

  /// The files as they are now, without earlier readings of them.
  private func files(of key: ReportKey) throws -> [File] {
    let select = try connection.cached(
      """
      SELECT report_id, source_path, is_current FROM report
      WHERE agency_id = ? AND year = ? AND replaced_by IS NULL ORDER BY report_id
      """)
    try select.bind(1, key.agencyID)
    try select.bind(2, key.year)
    return try select.map { ($0.int64(0) ?? 0, try $0.string(1) ?? "", $0.int(2) == 1) }
  }

  /// Deletes what is said with other reports than the current one, or of readings that are replaced
  /// or now of another agency or year.
  private func forget(_ key: ReportKey, _ current: Int64?) throws {
    let delete = try connection.cached(
      """
      DELETE FROM finding WHERE rule = '\(DuplicateFindings.rule)'
        AND report_id IN (SELECT report_id FROM report WHERE agency_id = ?1 AND year = ?2)
        AND (report_id IS NOT ?3 OR other_report_id IS NULL OR NOT EXISTS (
          SELECT 1 FROM report r WHERE r.report_id = other_report_id AND r.replaced_by IS NULL
            AND r.agency_id = ?1 AND r.year = ?2))
      """)
    try delete.bind(1, key.agencyID)
    try delete.bind(2, key.year)
    try delete.bind(3, current.map(Int.init))
    try delete.run()
  }

  private func told(of current: Int64) throws -> Set<Int64> {
    let select = try connection.cached(
      "SELECT other_report_id FROM finding WHERE report_id = ? AND rule = '\(DuplicateFindings.rule)'"
    )
    try select.bind(1, current)
    return Set(try select.map { $0.int64(0) ?? 0 })
  }

  /// How many differences a message spells out; `cells` of the finding has all of them.
  private static let spelledOut = 10

  private func tell(
    _ current: File, _ other: File, _ differences: [CellDifferences.Difference]
  ) throws {
    let list = differences.prefix(DuplicateFindings.spelledOut).map {
      "\(Form.standard.title(of: $0.address)) \($0.mine)｜\($0.other)"
    }.joined(separator: "；")
    let more = differences.count > DuplicateFindings.spelledOut ? "；…" : ""
    let detail =
      differences.isEmpty ? "各单元格相同" : "\(differences.count) 个单元格不同：\(list)\(more)"
    let insert = try connection.cached(
      """
      INSERT INTO finding(report_id, rule, severity, responsibility, message, cells, other_report_id)
      VALUES (?, '\(DuplicateFindings.rule)', ?, 'source', ?, ?, ?)
      """)
    try insert.bind(1, current.id)
    try insert.bind(2, (differences.isEmpty ? "info" : "warning") as StaticString)
    try insert.bind(
      3, "同一机关同一年有两个文件，采用 \(current.path)，另存 \(other.path)；\(detail)")
    try insert.bind(4, JSONText.array(differences.map { Form.standard.path(of: $0.address) }))
    try insert.bind(5, other.id)
    try insert.run()
  }
}
