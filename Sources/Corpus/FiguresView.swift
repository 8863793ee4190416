import StatutoryForm

/// `report_figures`, one wide row per report for spreadsheets; its columns are the form's.
enum FiguresView {
  static func sql(of form: Form) -> String {
    var columns: [String] = []
    var joins: [String] = []
    for part in parts(of: form) {
      for row in part.rows {
        let alias = "\(part.alias)\(row.id)"
        columns += part.columns(row).map { "\(alias).\($0.column) AS \($0.name)" }
        joins.append(
          "LEFT JOIN \(part.table) \(alias) ON \(alias).report_id = r.report_id"
            + " AND \(alias).row = \(row.id)")
      }
    }
    return """
      CREATE VIEW report_figures AS
      SELECT r.report_id, g.name AS agency, g.full_name AS agency_name, g.province, g.city, g.county,
        r.year, r.edition,
        \(columns.joined(separator: ",\n  "))
      FROM report r
      LEFT JOIN agency g ON g.agency_id = r.agency_id
      \(joins.joined(separator: "\n"))
      WHERE r.is_current = 1;
      """
  }

  private struct Part {
    let table: String
    let alias: String
    let rows: [FormRow]
    let columns: (FormRow) -> [(column: String, name: String)]
  }

  private static func parts(of form: Form) -> [Part] {
    [
      Part(table: "disclosure_rows", alias: "d", rows: form.rows[.proactive] ?? []) { row in
        let ids = Edition.allCases.flatMap { form.columns(of: row, in: $0).map(\.id) }
        return (form.columns[.proactive] ?? []).filter { ids.contains($0.id) }
          .map { ($0.code, "\(row.code)_\($0.code)") }
      },
      Part(table: "application_rows", alias: "a", rows: form.rows[.applications] ?? []) { row in
        let name = "applications_" + row.code.map { $0 == "." ? "_" : String($0) }.joined()
        // The applicants of new applications, the totals of everything else.
        let applicants = row.code == "received" ? form.columns[.applications] ?? [] : []
        return [("total", name)]
          + applicants.filter { $0.sum.isEmpty }.map { ($0.code, "received_\($0.code)") }
      },
      Part(table: "review_rows", alias: "v", rows: form.rows[.reviews] ?? []) { row in
        (form.columns[.reviews] ?? []).map { ($0.code, "\(row.code)_\($0.code)") }
      },
    ]
  }
}
