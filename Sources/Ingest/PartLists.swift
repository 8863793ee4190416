import Documents

/// Which parts of a whole are of one list: 其中动态71条，财务15条；按体裁分，文字60条，图片26条 are two
/// lists, each of which makes up the whole.
struct PartLists {
  let text: Text

  /// The list of each part, from 0; nil where one list may stand within another.
  ///
  /// - Parameter places: where the numbers of the parts stand in the text, ascending.
  func lists(of places: [Int]) -> [Int]? {
    guard let first = places.first else { return [] }
    var passage = Passage()
    // By list the parts between its semicolons, and in how many of them a list has several.
    var stretches: [[Int]] = [[1]]
    for (before, place) in zip([first] + places, places).dropFirst() {
      guard before < place else { return nil }
      passage.take(before..<place, of: text, lexicon: Lexicon.standard)
      // The first token is the number before.
      let between = 1..<max(1, passage.tokens.count)
      if passage.has([.among, .open], in: between) { return nil }
      if passage.has(.close, in: between) || isParted(anew: passage) {
        stretches.append([1])
      } else if hasMark(PartLists.semicolons, passage) {
        stretches[stretches.count - 1].append(1)
      } else {
        stretches[stretches.count - 1][stretches[stretches.count - 1].count - 1] += 1
      }
    }
    var lists: [Int] = []
    var list = 0
    for stretch in stretches {
      // Semicolons between single parts are but commas.
      let isOne = stretch.allSatisfy { $0 == 1 }
      for count in stretch {
        lists += Array(repeating: list, count: count)
        if !isOne { list += 1 }
      }
      if isOne { list += 1 }
    }
    return lists
  }

  private static let semicolons = UnitSet(";；")
  private static let ends = UnitSet("。")

  private func hasMark(_ marks: UnitSet, _ passage: Passage) -> Bool {
    passage.units.contains { marks.contains($0) }
  }

  private static let ways = [("按", "分"), ("从", "看")].map { (units($0.0), units($0.1)) }

  /// 按体裁分, 从渠道看, or another sentence.
  private func isParted(anew passage: Passage) -> Bool {
    let all = passage.units.indices
    return hasMark(PartLists.ends, passage)
      || PartLists.ways.contains { opening, end in
        firstIndex(of: opening, in: passage.units, all).map {
          firstIndex(of: end, in: passage.units, $0..<all.upperBound) != nil
        } ?? false
      }
  }
}
