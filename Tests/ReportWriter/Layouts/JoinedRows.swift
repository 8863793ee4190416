import StatutoryForm

/// A row on a line with nothing between its cells.
extension Typesetter {
  mutating func joinedBlocks() -> [Block] {
    let lines = tableLines { typesetter, kind in
      typesetter.tables.rows(kind).map { row in
        if Joined.ways(row.values.map(\.text)) != 1 {
          typesetter.open.formUnion(row.values.compactMap(\.place))
        }
        return row.texts.joined()
      }
    }
    return framed(Frame(gap: random.int(0...1)), tables: lines)
  }
}

/// In how many ways figures that were joined can be told apart again.
enum Joined {
  /// Counts the ways to cut the joined cells into as many as there were, none of them 00 or 07.
  ///
  /// A mark is a cell of its own. Signs, points and units may begin, cut or end a figure anywhere.
  static func ways(_ cells: [String]) -> Int {
    let text = cells.joined()
    let places = Array(text.indices) + [text.endIndex]
    // ways[k]: how to cut the text up to here into k cells.
    var ways = [[1] + Array(repeating: 0, count: cells.count)]
    for end in places.indices.dropFirst() {
      var here = Array(repeating: 0, count: cells.count + 1)
      for start in 0..<end where isCell(text[places[start]..<places[end]]) {
        for count in 0..<cells.count { here[count + 1] += ways[start][count] }
      }
      // More than two are as good as two, and many zeros would overflow.
      ways.append(here.map { min($0, 2) })
    }
    return ways.last?.last ?? 0
  }

  private static func isCell(_ text: Substring) -> Bool {
    guard let first = text.first else { return false }
    if !first.isNumber, text.count == 1 { return !"-+.,".contains(first) }
    var digits = "-+".contains(first) ? text.dropFirst() : text
    for unit in ["万元", "元", "件", "项"] where digits.hasSuffix(unit) {
      digits = digits.dropLast(unit.count)
      break
    }
    guard let lead = digits.first, let last = digits.last, lead.isNumber, last.isNumber else {
      return false
    }
    let isFigure = digits.allSatisfy { $0.isNumber || $0 == "." } && digits.count { $0 == "." } < 2
    let isZero = lead == "0" || lead == "０"
    return isFigure && (!isZero || digits.count == 1 || digits.dropFirst().first == ".")
  }
}
