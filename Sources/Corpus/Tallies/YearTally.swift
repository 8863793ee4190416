/// The tallies of one year, of every region that has them.
struct YearTally {
  /// What the reports of a tally have in common.
  struct Key: Hashable {
    /// A region, or while reports are added a set of regions that are added to together.
    var region: Int
    var organKind: String?
  }

  private var tallies: [Key: ReportTally] = [:]

  /// - Parameter regions: the number of the set of regions that the report counts for.
  mutating func add(_ sheet: CellSheet, organKind: String?, regions: Int) {
    tallies[Key(region: regions, organKind: organKind), default: ReportTally()].add(sheet)
  }

  /// By region.
  ///
  /// - Parameter sets: the regions of each set.
  func byRegion(_ sets: [[Int]]) -> [Key: ReportTally] {
    var sums: [Key: ReportTally] = [:]
    for (key, tally) in tallies {
      for region in sets[key.region] {
        sums[Key(region: region, organKind: key.organKind), default: ReportTally()].add(tally)
      }
    }
    return sums
  }
}
