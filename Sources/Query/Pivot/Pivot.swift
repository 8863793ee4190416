import SQLite

/// Sums of a part of the form, by one or two dimensions down and one across.
public struct Pivot: Sendable {
  public var measure: String
  public var rows: [PivotDimension]
  public var columns: PivotDimension?
  /// `county=青禾县`, each.
  public var filters: [String]

  public init(
    measure: String, rows: [PivotDimension], columns: PivotDimension?, filters: [String] = []
  ) {
    self.measure = measure
    self.rows = rows
    self.columns = columns
    self.filters = filters
  }

  /// A group of cells and what their sum rests on.
  struct Group {
    /// What tells it from others, and what it shows.
    let key: [Value]
    let shown: [Value]
    let sum: Value
    /// Reports with a number among these cells.
    let reports: Int64
    let blanks: Int64
    let uncertain: Int64
  }

  /// Sums the cells by these dimensions, in the order in which people list them.
  func groups(by dimensions: [PivotDimension], on connection: Connection) throws -> [Group] {
    let every = rows + (columns.map { [$0] } ?? [])
    let filters = try filters.map { try PivotFilter($0, apart: every, on: connection) }
    let measure = try PivotMeasure(measure, dividing: every, filters: filters, on: connection)
    for dimension in every + filters.compactMap(\.dimension) {
      guard let section = dimension.section, section != measure.section else { continue }
      throw QueryError.dimensionOfAnotherTable(
        dimension: dimension.name, table: section, measure: self.measure)
    }
    let shown = dimensions.flatMap(\.shown)
    let keys = shown + dimensions.flatMap(\.key)
    let orders = dimensions.flatMap { ($0.order.map { [$0] } ?? []) + $0.shown + $0.key }
    let ofReports = filters.filter { $0.dimension?.isOfForm != true }
    let ofForm = filters.filter { $0.dimension?.isOfForm == true }
    let chosen = ofReports.map(\.condition)
    let conditions =
      ["c.report_id = r.report_id", list("c.row_code", measure.rows)]
      + [list("c.column_code", measure.columns)] + ofForm.map(\.condition)
    // From the reports to their cells: whatever the planner thinks, there are fewer of them.
    let statement = try connection.prepare(
      """
      WITH chosen AS MATERIALIZED (
        SELECT r.report_id, r.agency_id, r.agency, r.town, r.county, r.city, r.province, r.year,
          r.organ_kind, r.edition
        FROM reports AS r
        \(chosen.isEmpty ? "" : "WHERE " + chosen.joined(separator: " AND "))
      )
      SELECT \((keys + [
        "sum(c.value)", "count(DISTINCT CASE WHEN c.value IS NOT NULL THEN r.report_id END)",
        "count(*) - count(c.value)", "count(*) FILTER (WHERE c.state = 'uncertain')",
      ]).joined(separator: ",\n  "))
      FROM chosen AS r
      CROSS JOIN \(measure.view) AS c
      JOIN form_rows AS f ON f.section = '\(measure.section)' AND f.code = c.row_code
      JOIN form_columns AS k ON k.section = '\(measure.section)' AND k.code = c.column_code
      WHERE \(conditions.joined(separator: "\n  AND "))
      \(keys.isEmpty ? "" : "GROUP BY \(keys.joined(separator: ", "))")
      \(orders.isEmpty ? "" : "ORDER BY \(orders.joined(separator: ", "))")
      """)
    try statement.bind(all: ofReports.flatMap(\.values) + ofForm.flatMap(\.values))
    return try statement.rows().map { row in
      let sums = row[keys.count...].map(\.self)
      return Group(
        key: Array(row[..<keys.count]), shown: Array(row[..<shown.count]), sum: rounded(sums[0]),
        reports: sums[1].integer ?? 0, blanks: sums[2].integer ?? 0,
        uncertain: sums[3].integer ?? 0)
    }
  }

  func list(_ column: String, _ codes: [String]) -> String {
    "\(column) IN (" + codes.map { "'\($0)'" }.joined(separator: ", ") + ")"
  }
}

/// Without the traces that binary arithmetic leaves behind the last digit of an amount.
func rounded(_ value: Value) -> Value {
  guard case .real(let number) = value else { return value }
  return .real((number * 1_000_000).rounded() / 1_000_000)
}
