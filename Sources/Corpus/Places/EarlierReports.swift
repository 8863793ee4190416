import SQLite

/// Reports of a database that is older than the table `naming`.
extension PlaceKeeper {
  private static let key = "places"

  /// Places them once, by the name of their agency and their prose; gives their folders.
  func placeEarlierReports() throws -> Set<String> {
    let isDone =
      try connection.value(
        "SELECT value FROM meta WHERE key = ?", .text(PlaceKeeper.key)) != nil
    guard !isDone else { return [] }
    let ids = try connection.rows(
      """
      INSERT INTO naming
      SELECT r.report_id, a.name, a.full_name, a.organ_kind, a.province, a.city, a.county, a.town,
        NULL, '[]'
      FROM report r
      JOIN agency a ON a.agency_id = r.agency_id
      WHERE NOT EXISTS (SELECT 1 FROM naming n WHERE n.report_id = r.report_id)
      RETURNING report_id
      """)
    let earlier = Set(ids.compactMap { $0[0].integer })
    var folders: Set<String> = []
    if !earlier.isEmpty {
      for report in try reports(where: "1", []) where earlier.contains(report.id) {
        folders.insert(report.path.folder)
        try place(report)
      }
    }
    try connection.run("INSERT INTO meta VALUES (?, 'placed')", .text(PlaceKeeper.key))
    return folders
  }
}
