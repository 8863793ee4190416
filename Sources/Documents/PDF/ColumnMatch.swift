/// Which heading each column of values stands under.
///
/// A cell's text never leaves its column, so values lie between the headings left and right of
/// their own. Where that leaves two headings and both can be, the column is not certain.
struct ColumnMatch: Equatable {
  /// The heading of each band of values; nil where there is none.
  var heading: [Int?]
  var isCertain: [Bool]

  /// - Parameters:
  ///   - values: where there are values, from left to right.
  ///   - headings: where there are headings, from left to right.
  ///   - together: whether two bands of values both have one in some row.
  ///   - first: the first heading that values may stand under.
  init(
    _ values: [ColumnBand], under headings: [ColumnBand], from first: Int = 0,
    together: (Int, Int) -> Bool
  ) {
    heading = Array(repeating: nil, count: values.count)
    isCertain = Array(repeating: false, count: values.count)
    let choices = values.map { ColumnMatch.choices($0, headings, first) }
    guard !values.isEmpty, !headings.isEmpty, !choices.contains(where: \.isEmpty) else {
      isCertain = Array(repeating: headings.isEmpty, count: values.count)
      return
    }
    // What can be reached from the left, and of it what leads on to the right.
    var reached = [Set<Int>](repeating: [], count: values.count)
    func follows(_ n: Int, _ before: Int, _ next: Int) -> Bool {
      before < next || before == next && !together(n, n + 1)
    }
    reached[0] = Set(choices[0])
    for n in values.indices.dropFirst() {
      reached[n] = Set(
        choices[n].filter { next in reached[n - 1].contains { follows(n - 1, $0, next) } })
    }
    for n in values.indices.dropLast().reversed() {
      reached[n] = reached[n].filter { before in
        reached[n + 1].contains { follows(n, before, $0) }
      }
    }
    for n in values.indices {
      isCertain[n] = reached[n].count == 1
      let possible = reached[n].isEmpty ? choices[n] : Array(reached[n])
      heading[n] = possible.min {
        ColumnMatch.distance(values[n], headings[$0])
          < ColumnMatch.distance(values[n], headings[$1])
      }
    }
  }

  private static func choices(_ band: ColumnBand, _ headings: [ColumnBand], _ first: Int) -> [Int] {
    let all = Array(headings.indices.dropFirst(first))
    let over = all.filter { headings[$0].overlaps(band.x0, band.x1, by: 0.5) }
    if !over.isEmpty { return over }
    let left = all.last { headings[$0].center < band.center }
    let right = all.first { headings[$0].center > band.center }
    return [left, right].compactMap { $0 }
  }

  private static func distance(_ band: ColumnBand, _ heading: ColumnBand) -> Double {
    if heading.overlaps(band.x0, band.x1) { return abs(band.center - heading.center) * 0.01 }
    return max(band.x0 - heading.x1, heading.x0 - band.x1)
  }
}
