import SQLite

/// `county=青禾县`, `year=2020-2024`, `agency=竹坞镇,石渡镇`: only these.
struct PivotFilter {
  /// A condition in SQL, with a `?` for each value.
  let condition: String
  let values: [Value]
  /// What it compares; nil for a region.
  private(set) var dimension: PivotDimension?

  /// Names may be any part that fits one only. Throws `QueryError`.
  ///
  /// - Parameter apart: the dimensions that divide the figures anyway; places that differ in one of
  ///   them may share a name.
  init(_ text: String, apart: [PivotDimension], on connection: Connection) throws {
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
    self.dimension = dimension
    if dimension.name == "year" {
      (condition, values) = try PivotFilter.years(String(parts[1]))
      return
    }
    let codes = dimension.name == "agency" ? [] : try PivotFilter.names(of: dimension, connection)
    let meant = try parts[1].split(separator: ",").map { word in
      if dimension.name == "agency" {
        return try PivotFilter.agency(String(word), on: connection)
      }
      let value = try PivotFilter.find(String(word), among: codes, dimension.name)
      if !apart.contains(where: { [dimension.name, "agency"].contains($0.name) }) {
        try Namesakes(connection).refuse(
          value, dimension.name, parameter: "where \(dimension.name)")
      }
      return value
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
      try refuseReversedYears(from: first, to: last)
      conditions.append("r.year BETWEEN ? AND ?")
      values += [.integer(first), .integer(last)]
    }
    return ("(" + conditions.joined(separator: " OR ") + ")", values)
  }

  /// What a dimension may be: the value to compare with, and the names it goes by.
  private static func names(
    of dimension: PivotDimension, _ connection: Connection
  ) throws -> [(value: Value, names: [String])] {
    let sql =
      switch dimension.name {
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

  private static func agency(_ word: String, on connection: Connection) throws -> Value {
    let match = AgencyMatch(connection)
    return .integer(try match.id(word, parameter: "where agency"))
  }

  private static func find(
    _ word: String, among list: [(value: Value, names: [String])], _ name: String
  ) throws -> Value {
    let plain = simplified(word)
    let exact = list.filter { $0.names.contains(word) || $0.names.contains(plain) }
    let near = exact.isEmpty ? list.filter { $0.names.contains { hasPart($0, plain) } } : exact
    if near.count == 1 { return near[0].value }
    let all = (near.isEmpty ? list : near).compactMap { $0.names.last }
    throw QueryError.notAChoice(
      parameter: "where \(name)", given: word,
      suggestion: near.isEmpty ? suggest(word, among: list.flatMap(\.names)) : nil, choices: all)
  }
}
