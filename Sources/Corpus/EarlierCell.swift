import SQLite
import StatutoryForm

/// What a version of a report that is not the current one has in a cell.
public struct EarlierCell: Sendable, Equatable {
  public let version: Int
  public let sourcePath: String
  /// UTC, 2024-01-15T08:30:00Z.
  public let importedAt: String
  public let value: Value
  public let state: String

  /// The other versions of the report of an agency and year, the oldest first.
  public static func all(
    at address: CellAddress, agency: Int64, year: Int64, on connection: Connection
  ) throws -> [EarlierCell] {
    guard let table = tables[address.section],
      let column = Form.standard.column(address.section, id: address.column)?.code
    else { return [] }
    let select = try connection.prepare(
      """
      SELECT v.version, v.source_path, v.imported_at, t."\(column)", coalesce(n.state,
        CASE WHEN t."\(column)" IS NOT NULL THEN 'reported' WHEN t.line IS NOT NULL THEN 'blank'
          ELSE 'missing' END)
      FROM report_versions AS v
      LEFT JOIN \(table) AS t ON t.report_id = v.report_id AND t.row = ?3
      LEFT JOIN cell_notes AS n ON n.report_id = v.report_id AND n.section = ?4 AND n.row = ?3
        AND n.column_id = ?5
      WHERE v.agency_id = ?1 AND v.year = ?2 AND v.is_current = 0
      ORDER BY v.version, v.report_id
      """)
    try select.bind(1, agency)
    try select.bind(2, year)
    try select.bind(3, address.row)
    try select.bind(4, FormGrid.number(of: address.section))
    try select.bind(5, address.column)
    return try select.map { row in
      EarlierCell(
        version: row.int(0) ?? 0, sourcePath: try row.string(1) ?? "",
        importedAt: try row.string(2) ?? "", value: row.value(3), state: try row.string(4) ?? "")
    }
  }

  private static let tables: [SectionCode: String] = [
    .proactive: "disclosure_rows", .applications: "application_rows", .reviews: "review_rows",
  ]
}
