/// Where a column of a table has text.
struct ColumnBand: Equatable {
  var x0, x1: Double
  var center: Double { (x0 + x1) / 2 }

  func overlaps(_ low: Double, _ high: Double, by least: Double = 0) -> Bool {
    low < x1 - least && high > x0 + least
  }

  mutating func widen(_ low: Double, _ high: Double) {
    x0 = min(x0, low)
    x1 = max(x1, high)
  }

  /// Extents that overlap become one; from left to right.
  static func union(_ extents: [(Double, Double)]) -> [ColumnBand] {
    var bands: [ColumnBand] = []
    for (low, high) in extents.sorted(by: { $0.0 < $1.0 }) {
      if let last = bands.last, low < last.x1 {
        bands[bands.count - 1].x1 = max(last.x1, high)
      } else {
        bands.append(ColumnBand(x0: low, x1: high))
      }
    }
    return bands
  }
}
