import SQLite

/// Which cells of the form a pivot sums: one cell of the form, or a group of them.
struct PivotMeasure: Equatable {
  let section: String
  let rows: [String]
  let columns: [String]

  /// The view of the table's cells.
  var view: String {
    switch section {
    case "applications": "application_cells"
    case "reviews": "review_cells"
    default: "\(section)_cells"
    }
  }

  /// A cell or a group by its path: `applications.received`, `applications.refused.business`,
  /// `applications.outcomes`, `reviews.corrected`, `proactive.penalties.decisions`, or by the labels
  /// of the form: 新收.
  ///
  /// Without a column it is the printed total; the parts of the total where the pivot divides by
  /// them, and those that filters choose. Throws `QueryError.notAChoice`.
  init(
    _ text: String, dividing dimensions: [PivotDimension], filters: [PivotFilter] = [],
    on connection: Connection
  ) throws {
    let path = try FormWords.path(text, for: "measure")
      .split(separator: "/", omittingEmptySubsequences: false).joined(separator: ".")
    let section = String(path.prefix { $0 != "." })
    let rest = String(path.dropFirst(section.utf8.count + 1))
    let rows = try connection.rows(
      "SELECT code FROM form_rows WHERE section = ?1 ORDER BY \"row\"", .text(section)
    ).compactMap { $0[0].text }
    let columns = try connection.rows(
      "SELECT code FROM form_columns WHERE section = ?1 ORDER BY column_id", .text(section)
    ).compactMap { $0[0].text }
    let groups = PivotMeasure.groups(of: rows, in: section)
    let chosen = filters.filter { $0.dimension?.isColumn == true }.map { filter in
      columns.filter { filter.values.contains(.text($0)) }
    }.first
    let divides = chosen != nil || dimensions.contains { $0.isColumn }
    let parts = (chosen ?? columns).filter { $0 != "total" || chosen == ["total"] }
    if let chosen, chosen.contains("total"), chosen.count > 1 {
      throw QueryError.notAChoice(
        parameter: "where", given: "total", suggestion: nil,
        choices: chosen.filter { $0 != "total" })
    }
    let usual: [String]? = columns.contains("total") ? (divides ? parts : ["total"]) : nil
    var found: PivotMeasure?
    for (name, members) in groups {
      if rest == name, let usual = divides ? usual ?? parts : usual {
        found = found ?? PivotMeasure(section: section, rows: members, columns: usual)
      }
      for column in columns where rest == (name.isEmpty ? column : "\(name).\(column)") {
        found = found ?? PivotMeasure(section: section, rows: members, columns: [column])
      }
    }
    guard let found else { throw try PivotMeasure.unknown(path, connection) }
    self = found
  }

  private init(section: String, rows: [String], columns: [String]) {
    self.section = section
    self.rows = rows
    self.columns = columns
  }

  /// Every row, and the rows that belong together, by the name of the group.
  private static func groups(of rows: [String], in section: String) -> [(String, [String])] {
    var groups = rows.map { ($0, [$0]) }
    var stems: [String] = []
    for row in rows where row.contains(".") {
      let stem = String(row.prefix { $0 != "." })
      if !stems.contains(stem) { stems.append(stem) }
    }
    for stem in stems { groups.append((stem, rows.filter { $0.hasPrefix(stem + ".") })) }
    switch section {
    case "applications":
      let balance = ["received", "carried_in", "concluded", "carried_out"]
      groups.append(("outcomes", rows.filter { !balance.contains($0) }))
    case "reviews":
      groups.append(("litigation", rows.filter { $0.hasPrefix("litigation") }))
      groups.append(("", rows))
    default: break
    }
    return groups
  }

  private static func unknown(_ path: String, _ connection: Connection) throws -> QueryError {
    var paths: [String] = []
    for section in ["applications", "reviews", "proactive"] {
      let rows = try connection.rows(
        "SELECT code FROM form_rows WHERE section = ?1 ORDER BY \"row\"", .text(section)
      ).compactMap { $0[0].text }
      for (name, members) in groups(of: rows, in: section) {
        let stem = name.isEmpty ? section : "\(section).\(name)"
        if section != "proactive" { paths.append(stem) }
        guard section != "applications" else { continue }
        let columns = try connection.rows(
          """
          SELECT DISTINCT k.code FROM form_cells AS c
          JOIN form_rows AS f ON f.section = c.section AND f."row" = c."row"
          JOIN form_columns AS k ON k.section = c.section AND k.column_id = c.column_id
          WHERE c.section = ?1 AND f.code = ?2 ORDER BY c.edition DESC, k.column_id
          """, .text(section), .text(members[0]))
        paths += columns.compactMap { $0[0].text }.map { "\(stem).\($0)" }
      }
    }
    let longer = paths.filter { $0.hasPrefix(path + ".") }
    if !longer.isEmpty {
      return .notAChoice(parameter: "measure", given: path, suggestion: nil, choices: longer)
    }
    return .notAChoice(
      parameter: "measure", given: path, suggestion: suggest(path, among: paths), choices: paths)
  }
}
