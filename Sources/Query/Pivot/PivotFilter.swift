import SQLite

/// `county=青禾县`, `year=2020-2024`, `agency=竹坞镇,石渡镇`: only these.
struct PivotFilter {
  /// A condition in SQL, with a `?` for each value.
  let condition: String
  let values: [Value]

  /// Names may be any part that fits one only. Throws `QueryError`.
  init(_ text: String, on connection: Connection) throws {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty else {
      throw QueryError.notAFilter(text: text)
    }
    if parts[0] == "region" {
      // At any level, with all below it; as the questions have it.
      let region = try RegionFinder(connection).region(String(parts[1]), parameter: "where region")
      condition =
        "r.agency_id IN (SELECT g.agency_id FROM agency_regions AS g WHERE g.region = ?)"
      values = [.text(region)]
      return
    }
    let dimension = try PivotDimension.named(String(parts[0]), for: "where")
    if dimension.name == "year" {
      (condition, values) = try PivotFilter.years(String(parts[1]))
      return
    }
    var (codes, meant) = (try PivotFilter.names(of: dimension, on: connection), [Value]())
    for word in parts[1].split(separator: ",") {
      meant += try PivotFilter.find(String(word), among: &codes, dimension.name)
    }
    let marks = repeatElement("?", count: meant.count).joined(separator: ", ")
    condition = "\(dimension.identity) IN (\(marks))"
    values = meant
  }

  private static func years(_ text: String) throws -> (String, [Value]) {
    var conditions: [String] = []
    var values: [Value] = []
    for word in text.split(separator: ",") {
      let ends = word.split(separator: "-", omittingEmptySubsequences: false).map { Int64($0) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2 else {
        throw QueryError.wrongType(parameter: "where year", given: text, expected: .year)
      }
      conditions.append("r.year BETWEEN ? AND ?")
      values += [.integer(first), .integer(last)]
    }
    return ("(" + conditions.joined(separator: " OR ") + ")", values)
  }

  /// What a dimension may be: the value to compare with, and the names it goes by.
  private static func names(
    of dimension: PivotDimension, on connection: Connection
  ) throws -> [(value: Value, names: [String])] {
    let sql =
      switch dimension.name {
      case "agency": "SELECT agency_id, agency, agency_name FROM agencies"
      case "applicant", "result", "amount":
        "SELECT code, label, code FROM form_columns WHERE section = '\(dimension.section ?? "")'"
      case "outcome", "procedure", "item":
        "SELECT code, label, code FROM form_rows WHERE section = '\(dimension.section ?? "")'"
      case let name: "SELECT DISTINCT \(name), \(name) FROM reports AS r WHERE \(name) IS NOT NULL"
      }
    return try connection.rows(sql).map { row in
      (row[0], row.dropFirst().map { $0.text ?? $0.integer.map(String.init) ?? "" })
    }
  }

  private static func find(
    _ word: String, among list: inout [(value: Value, names: [String])], _ name: String
  ) throws -> [Value] {
    let exact = list.filter { $0.names.contains(word) }
    // One name that several agencies bear means all of them.
    if !exact.isEmpty { return exact.map(\.value) }
    let near = list.filter { $0.names.contains { hasPart($0, word) } }
    if near.count == 1 { return near.map(\.value) }
    let all = (near.isEmpty ? list : near).compactMap { $0.names.last }
    throw QueryError.notAChoice(
      parameter: "where \(name)", given: word,
      suggestion: near.isEmpty ? suggest(word, among: list.flatMap(\.names)) : nil, choices: all)
  }
}
