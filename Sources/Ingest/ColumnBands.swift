/// Where in its line some text stands: columns by width, a Chinese character being two wide, and by
/// characters. Programs that lay a page out with spaces keep either straight.
struct LinePlace {
  var byWidth: Range<Int>
  var byCharacters: Range<Int>

  /// The middles of the text, doubled.
  fileprivate func middle(_ measure: ColumnBands.Measure) -> Int {
    let range = measure == .width ? byWidth : byCharacters
    return range.lowerBound + range.upperBound
  }

  mutating func add(_ other: LinePlace) {
    func union(_ a: Range<Int>, _ b: Range<Int>) -> Range<Int> {
      min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound)
    }
    byWidth = union(byWidth, other.byWidth)
    byCharacters = union(byCharacters, other.byCharacters)
  }
}

/// The columns of a laid-out table by where in the line their figures stand, learnt from complete
/// rows and the header.
struct ColumnBands {
  enum Measure: CaseIterable { case width, characters }

  private let measure: Measure
  /// Where the middles of the figures of each column lie.
  private let bands: [ClosedRange<Int>]

  /// The measures by which all rows of a table keep its columns.
  ///
  /// - Parameters:
  ///   - complete: cells that fill every column, each a row of as many places as columns.
  ///   - rows: the figures of every row.
  static func fitting(_ complete: [[LinePlace]], rows: [[LinePlace]]) -> [ColumnBands] {
    Measure.allCases.compactMap { measure in
      guard let bands = ColumnBands(complete, measure) else { return nil }
      return rows.allSatisfy { bands.columns(of: $0) != nil } ? bands : nil
    }
  }

  private init?(_ rows: [[LinePlace]], _ measure: Measure) {
    guard let first = rows.first else { return nil }
    self.measure = measure
    var bands = first.map { $0.middle(measure)...$0.middle(measure) }
    for row in rows.dropFirst() {
      for (n, place) in row.enumerated() {
        let middle = place.middle(measure)
        bands[n] = min(bands[n].lowerBound, middle)...max(bands[n].upperBound, middle)
      }
    }
    for (a, b) in zip(bands, bands.dropFirst()) where b.lowerBound - a.upperBound < 6 { return nil }
    self.bands = bands
  }

  /// The column of each figure; nil unless each stands far nearer to one column than to others.
  func columns(of figures: [LinePlace]) -> [Int]? {
    var columns: [Int] = []
    for figure in figures {
      let distances = bands.map { distance(figure.middle(measure), $0) }
      let order = bands.indices.sorted { distances[$0] < distances[$1] }
      guard let nearest = order.first, columns.last.map({ $0 < nearest }) ?? true,
        order.count == 1 || distances[nearest] * 3 <= distances[order[1]]
      else { return nil }
      columns.append(nearest)
    }
    return columns
  }

  private func distance(_ middle: Int, _ band: ClosedRange<Int>) -> Int {
    max(band.lowerBound - middle, middle - band.upperBound, 0)
  }
}
