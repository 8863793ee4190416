import SQLite
import StatutoryForm

/// Sums of the reports of large regions, for the years of noted reports.
extension SettlingWriter {
  /// Makes the tallies of every year that has noted reports; false when stopped.
  ///
  /// - Parameter minimum: how many current reports a region must have for tallies; one that has
  ///   fewer is summed quickly enough from its reports.
  public func tallies(minimum: Int = 500) throws -> Bool {
    try explaining(path) {
      let new = try planRegions(minimum)
      guard try connection.value("SELECT 1 FROM tally_region") != nil else { return true }
      let files = SummaryFiles(connection: connection)
      for table in Self.reportTables {
        try connection.execute(
          "DELETE FROM \(table) WHERE report_id IN (SELECT report_id FROM temp.settling)")
      }
      var sets = try RegionSets(connection: connection)
      let reader = try SheetReader(connection: connection)
      var tooLarge: Set<String> = []
      for year in try years(all: !new.isEmpty) {
        if shouldStop() { return false }
        try connection.transaction {
          // What another program has changed meanwhile it may have settled already.
          if try !sets.areCurrent() { sets = try RegionSets(connection: connection) }
          tooLarge.formUnion(try renew(year, &sets, reader))
          if try !files.renew(year) { tooLarge.insert(RegionSets.everything) }
          for region in tooLarge { try hide(region) }
          try connection.run("DELETE FROM stale_year WHERE year = ifnull(?, 0)", Value(year))
        }
      }
      try connection.transaction {
        try files.renewAgencies()
        for region in new where !tooLarge.contains(region) {
          try connection.run(
            "UPDATE tally_region SET is_whole = 1 WHERE region = ?", .text(region))
        }
      }
      return true
    }
  }

  /// What the sums are and how they are made; a change of form.tsv, `FigureSet` or the tables of sums
  /// counts it up, here and in views.sql, and the sums of older programs are not used any more.
  private static let kind = "2"

  /// The tables that have rows of reports.
  private static let reportTables = ["report_tally", "report_summary"] + SummaryFiles.tables

  /// Forgets that there are any sums where another program made them otherwise.
  private func forgetOtherKinds() throws {
    let kind = try connection.value("SELECT value FROM meta WHERE key = 'tallies'")?.text
    guard kind != Self.kind else { return }
    try connection.execute("UPDATE tally_region SET is_whole = 0")
    for table in Self.reportTables { try connection.execute("DELETE FROM \(table)") }
    try connection.run("INSERT OR REPLACE INTO meta VALUES ('tallies', ?)", .text(Self.kind))
  }

  /// Notes the regions that have grown large, so that whoever renews a year from now on sums them
  /// too; gives all that do not have tallies of every year yet.
  private func planRegions(_ minimum: Int) throws -> [String] {
    let large = try newRegions(minimum)
    try connection.transaction {
      try forgetOtherKinds()
      for region in large {
        try connection.run("INSERT OR IGNORE INTO tally_region VALUES (?, 0)", .text(region))
      }
    }
    return try texts("SELECT region FROM tally_region WHERE is_whole = 0")
  }

  private func texts(_ sql: String, _ values: Value...) throws -> [String] {
    let select = try connection.prepare(sql)
    try select.bind(all: values)
    return try select.map { try $0.string(0) ?? "" }
  }

  /// The regions of noted reports that have grown large, and the corpus when it has.
  private func newRegions(_ minimum: Int) throws -> [String] {
    try texts(
      """
      WITH candidates AS MATERIALIZED (
        SELECT DISTINCT g.region FROM temp.settling s
        JOIN report r ON r.report_id = s.report_id
        JOIN agency_regions g ON g.agency_id = r.agency_id
        WHERE g.region NOT IN (SELECT region FROM tally_region)
          -- Many towns share a name; who asks for all of them can wait.
          AND g.region NOT IN (SELECT town FROM agency WHERE town IS NOT NULL)
      ), members AS MATERIALIZED (
        SELECT DISTINCT g.region, g.agency_id FROM agency_regions g
        WHERE g.region IN (SELECT region FROM candidates)
      )
      SELECT '\(RegionSets.everything)'
      WHERE '\(RegionSets.everything)' NOT IN (SELECT region FROM tally_region)
        AND (SELECT count(*) FROM (SELECT 1 FROM report WHERE is_current = 1 LIMIT ?1)) >= ?1
      UNION ALL
      SELECT m.region FROM members m
      WHERE (SELECT count(*) FROM (SELECT 1 FROM report WHERE is_current = 1 LIMIT ?1)) >= ?1
      GROUP BY m.region
      HAVING sum((SELECT count(*) FROM report r
        WHERE r.agency_id = m.agency_id AND r.is_current = 1)) >= ?1
      """, Value(minimum))
  }

  private func years(all: Bool) throws -> [Int?] {
    let years = try connection.prepare(
      all
        ? "SELECT DISTINCT year FROM report"
        : """
        SELECT r.year FROM temp.settling s JOIN report r ON r.report_id = s.report_id
        UNION SELECT nullif(year, 0) FROM stale_year
        """)
    return try years.map { $0.int(0) }
  }

  /// Gives the regions that have a sum too large to be stored: they are asked from their reports,
  /// where SQL says so.
  private func renew(
    _ year: Int?, _ sets: inout RegionSets, _ reader: SheetReader
  ) throws -> Set<String> {
    try forgetTallies(of: year)
    let select = try connection.cached(
      """
      SELECT r.report_id, r.agency_id, a.organ_kind, r.proactive_edition, r.applications_edition
      FROM report r LEFT JOIN agency a ON a.agency_id = r.agency_id
      WHERE r.is_current = 1 AND r.year IS ?
      """)
    try select.bind(1, Value(year))
    let rows = TallyRows(connection: connection)
    var tooLarge: Set<String> = []
    var tally = YearTally()
    var sheet = CellSheet()
    try select.forEach { row in
      let report = row.int64(0) ?? 0
      try reader.read(report, edition: row.int(3).flatMap(Edition.init(rawValue:)), into: &sheet)
      sheet.editions = Editions(disclosures: row.int(3), applications: row.int(4))
      tally.add(sheet, organKind: try row.string(2), regions: try sets.number(of: row.int64(1)))
      try rows.insert(report, sheet)
      let summary = ReportSummary(sheet)
      if summary.isTooLarge { tooLarge.insert(RegionSets.everything) }
      try rows.insert(report, summary)
    }
    for (key, sum) in tally.byRegion(sets.sets) {
      let region = sets.regions[key.region]
      if sum.isTooLarge { tooLarge.insert(region) }
      try rows.insert(sum, region: region, year: year, organKind: key.organKind)
    }
    return tooLarge
  }

  private func hide(_ region: String) throws {
    try connection.run("UPDATE tally_region SET is_whole = 0 WHERE region = ?", .text(region))
  }

  private func forgetTallies(of year: Int?) throws {
    for table in [
      "tally_cell", "tally_set", "tally_edition", "tally_part", "tally_finding", "tally",
    ] {
      try connection.run(
        "DELETE FROM \(table) WHERE tally_id IN (SELECT tally_id FROM tally WHERE year IS ?)",
        Value(year))
    }
  }
}
