/// The columns of a laid-out table by where in the line their figures stand.
///
/// Learnt from complete rows and, where there are none, from the header.
struct ColumnBands {
  /// Where the middles of the figures of each column lie.
  private let bands: [ClosedRange<Int>]

  /// - Parameter rows: cells that fill every column, each a row of as many places as columns.
  /// nil where the columns meet, or no row shows them.
  init?(_ rows: [[Range<Int>]]) {
    guard let first = rows.first else { return nil }
    var bands = first.map { ColumnBands.middle($0)...ColumnBands.middle($0) }
    for row in rows.dropFirst() {
      guard row.count == bands.count else { return nil }
      for (n, place) in row.enumerated() {
        let middle = ColumnBands.middle(place)
        bands[n] = min(bands[n].lowerBound, middle)...max(bands[n].upperBound, middle)
      }
    }
    for (a, b) in zip(bands, bands.dropFirst()) where b.lowerBound - a.upperBound < 3 { return nil }
    self.bands = bands
  }

  /// The column of each figure; nil unless each stands far nearer to one column than to others.
  func columns(of figures: [Range<Int>]) -> [Int]? {
    var columns: [Int] = []
    for figure in figures {
      let distances = bands.map { distance(ColumnBands.middle(figure), $0) }
      let order = bands.indices.sorted { distances[$0] < distances[$1] }
      guard let nearest = order.first, columns.last.map({ $0 < nearest }) ?? true,
        order.count == 1 || distances[nearest] * 3 <= distances[order[1]]
      else { return nil }
      columns.append(nearest)
    }
    return columns
  }

  private static func middle(_ place: Range<Int>) -> Int {
    (place.lowerBound + place.upperBound) / 2
  }

  private func distance(_ middle: Int, _ band: ClosedRange<Int>) -> Int {
    max(band.lowerBound - middle, middle - band.upperBound, 0)
  }
}
