import Gazetteer
import Ingest
import Places
import SQLite

/// Places reports whose name several places share by the reports that lie beside them: where all
/// of those that are settled by themselves are of one county, or of one city.
struct Neighbours {
  let keeper: PlaceKeeper

  private var connection: Connection { keeper.connection }
  private static let mark = "\"neighbours\""

  /// Looks at the folders where reports came or changed; gives how many reports were placed.
  @discardableResult
  func settle(_ folders: Set<String>) throws -> Int {
    guard !folders.isEmpty else { return 0 }
    // Two conditions, each with an index of its own.
    let waiting =
      try keeper.reports(where: "n.candidates IS NOT NULL", [])
      + keeper.reports(where: "instr(n.evidence, '\"neighbours\"') > 0", [])
    var count = 0
    for (folder, reports) in Dictionary(grouping: waiting, by: { $0.path.folder })
      .sorted(by: { $0.key < $1.key }) where folders.contains(folder)
    {
      let regions = try self.regions(around: folder)
      for report in reports where try place(report, regions) { count += 1 }
    }
    return count
  }

  private func place(_ report: PlaceKeeper.Stored, _ regions: [Region]) throws -> Bool {
    // By itself first: the neighbours of before may be gone.
    guard let own = try keeper.placement(of: report) else { return false }
    var placement = own.placement
    let resolver = try keeper.placer.standingResolver()
    if !placement.isSettled, !placement.isContradicted, placement.candidates.count > 1 {
      for region in regions {
        let fitting = placement.candidates.filter(region.code.contains)
        guard fitting.count == 1, let code = fitting.first, let place = resolver.list.division(code)
        else { continue }
        let name = resolver.list.division(region.code).map(resolver.list.fullName) ?? ""
        placement.evidence.append(
          Evidence(.neighbours, "同一目录的\(region.agencies)个机关都在\(name)", code))
        placement = resolver.settled(placement, at: place)
        break
      }
    }
    return try keeper.move(report, to: placement, read: own.read) && placement.isSettled
  }

  private struct Region {
    let code: DivisionCode
    let agencies: Int
  }

  /// The county and the city that all settled agencies of a folder lie in: two for a county, three
  /// for a city, so that no single one decides.
  private func regions(around folder: String) throws -> [Region] {
    let select = try connection.prepare(
      """
      SELECT DISTINCT a.division_code, a.agency_id, r.source_path FROM report r
      JOIN agency a ON a.agency_id = r.agency_id
      JOIN naming n ON n.report_id = r.report_id
      WHERE r.replaced_by IS NULL AND r.source_path >= ?1 AND r.source_path < ?2
        AND a.division_code IS NOT NULL AND instr(n.evidence, ?3) = 0
      """)
    let first = folder.isEmpty ? "" : folder + "/"
    try select.bind(1, first)
    try select.bind(2, folder.isEmpty ? "\u{10FFFF}" : folder + "0")
    try select.bind(3, Neighbours.mark)
    var agencies: [Int64: DivisionCode] = [:]
    try select.forEach { row in
      guard try row.string(2)?.folder == folder, let id = row.int64(1),
        let code = try row.string(0).flatMap({ DivisionCode($0) })
      else { return }
      agencies[id] = code
    }
    return [(DivisionCode.Level.county, 2), (.prefecture, 3)].compactMap { level, least in
      let codes = Set(agencies.values.map { $0.ancestor(level) })
      guard agencies.count >= least, codes.count == 1, let code = codes.first ?? nil else {
        return nil
      }
      return Region(code: code, agencies: agencies.count)
    }
  }
}

extension CorpusWriter {
  /// Places by their neighbours what the files of this run have made clearer.
  ///
  /// - Returns: how many reports were placed.
  @discardableResult
  public func settlePlaces() throws -> Int {
    try flush()
    return try explaining(path) {
      try connection.transaction {
        let folders = Set(
          try connection.rows("SELECT folder FROM unplaced").compactMap { $0[0].text })
        try connection.execute("DELETE FROM unplaced")
        touchedFolders = []
        let keeper = PlaceKeeper(curator, placer: placer)
        let earlier = try keeper.placeEarlierReports()
        let count = try Neighbours(keeper: keeper).settle(folders.union(earlier))
        // What persons entered may have gone with reports to other agencies.
        curated = try Curator.keys(in: connection)
        return count
      }
    }
  }
}
