import Gazetteer
import Ingest
import SQLite

/// The list of divisions that a corpus uses: the program's, or one that was given to it.
public enum PlaceListStore {
  public static func list(in connection: Connection) throws -> DivisionList {
    guard let packed = try connection.value("SELECT packed FROM place_list"),
      case .blob(let bytes) = packed
    else { return .standard }
    let list = DivisionList(bytes)
    return list.isEmpty ? .standard : list
  }

  /// Where the list came from and when; nil for the program's own.
  public static func origin(in connection: Connection) throws -> (String, loadedAt: String)? {
    try connection.rows("SELECT origin, loaded_at FROM place_list").first.map {
      ($0[0].text ?? "", $0[1].text ?? "")
    }
  }
}

extension Corpus {
  /// The list of divisions that this corpus uses.
  public func placeList() throws -> DivisionList {
    try explaining(path) { try PlaceListStore.list(in: connection) }
  }

  /// Uses another list of divisions, or more former names, and places all reports anew.
  ///
  /// - Parameters:
  ///   - divisions: the list as people write it; nil for the one in use.
  ///   - former: former names as people write them; they are added to those of the program.
  ///   - origin: where the files lay, for the record.
  ///   - rules: applied anew where figures that a person corrected change hands.
  /// - Returns: how many reports changed their agency.
  /// - Throws: `DivisionTable.Mistake` for a table that cannot be read, and `CorpusError`.
  public func usePlaces(
    divisions: String?, former: String?, origin: String, rules: @escaping FindingsOfReport
  ) throws -> Int {
    let given = try connection.rows("SELECT divisions, former FROM place_list").first
    let divisions = divisions ?? given?[0].text
    let former = former ?? given?[1].text
    var table = try divisions.map { try DivisionTable($0) } ?? DivisionTable(.standard)
    table.former = DivisionTable(.standard).former + (try former.map(DivisionTable.former) ?? [])
    let packed = table.packed()
    return try explaining(path) {
      try connection.transaction {
        let insert = try connection.prepare(
          """
          INSERT OR REPLACE INTO place_list
          VALUES (1, ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
          """)
        try insert.bind(1, blob: packed)
        try insert.bind(2, divisions)
        try insert.bind(3, former)
        try insert.bind(4, origin)
        try insert.run()
        return try placeAll(rules)
      }
    }
  }

  /// Uses the program's own list again; gives how many reports changed their agency.
  public func useStandardPlaces(rules: @escaping FindingsOfReport) throws -> Int {
    try explaining(path) {
      try connection.transaction {
        try connection.execute("DELETE FROM place_list")
        return try placeAll(rules)
      }
    }
  }

  /// Places every report anew; inside a transaction.
  private func placeAll(_ rules: @escaping FindingsOfReport) throws -> Int {
    let keeper = PlaceKeeper(Curator(connection: connection, rules: rules))
    return try keeper.countingMoves {
      var folders: Set<String> = []
      try connection.execute("UPDATE agency SET region_code = NULL WHERE division_code IS NULL")
      for report in try keeper.reports(where: "1", []) {
        folders.insert(report.path.folder)
        try keeper.place(report)
      }
      try Neighbours(keeper: keeper).settle(folders)
      try refreshNames(keeper.placer.standingResolver().list)
      // Who is below whom may be other now.
      try connection.execute(
        "DELETE FROM unsettled; INSERT INTO unsettled(report_id) SELECT report_id FROM report")
    }
  }

  /// Gives settled agencies the names that the list in use has for what holds them.
  private func refreshNames(_ list: DivisionList) throws {
    let update = try connection.prepare(
      """
      UPDATE agency SET province = ?2, city = ?3, county = ?4, town = ?5 WHERE division_code = ?1
      """)
    for row in try connection.rows(
      "SELECT DISTINCT division_code FROM agency WHERE division_code IS NOT NULL")
    {
      guard let code = row[0].text.flatMap({ DivisionCode($0) }), let place = list.division(code)
      else { continue }
      try update.bind(1, code.description)
      for (n, level) in DivisionCode.Level.allCases.enumerated() {
        let division = code.ancestor(level).flatMap { $0.level == level ? list.division($0) : nil }
        try update.bind(
          Int32(n + 2), (level <= list.code(place).level ? division : nil).map(list.name))
      }
      try update.run()
    }
  }
}
