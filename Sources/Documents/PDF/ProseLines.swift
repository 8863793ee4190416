/// Lines of prose as paragraphs: a line that reaches the right margin goes on in the next.
enum ProseLines {
  static func paragraphs(_ lines: [PageLine], margins: [Int: (left: Double, right: Double)])
    -> [(text: [UInt8], line: PageLine)]
  {
    var found: [(text: [UInt8], line: PageLine)] = []
    var last: PageLine?
    for line in lines {
      if let before = last, goesOn(before, line, margins[before.page], margins[line.page]) {
        var text = found[found.count - 1].text
        if let a = text.last, let b = line.text.first, a < 0x80, b < 0x80 { text.append(0x20) }
        found[found.count - 1].text = text + line.text
      } else {
        found.append((line.text, line))
      }
      last = line
    }
    return found
  }

  private static func goesOn(
    _ line: PageLine, _ next: PageLine, _ margin: (left: Double, right: Double)?,
    _ nextMargin: (left: Double, right: Double)?
  ) -> Bool {
    guard let margin, let nextMargin, let first = next.words.first else { return false }
    let size = line.size
    if line.page == next.page, next.middle - line.middle > 3.2 * size { return false }
    if abs(next.size - line.size) > 0.15 * size { return false }
    // The first line of a paragraph is set in.
    let isFull = line.x1 > margin.right - 2.1 * size
    // The rest of a title stands in the middle.
    let isTitle =
      line.page == next.page && line.x0 < margin.left + 2.1 * size
      && abs(next.x0 + next.x1 - line.x0 - line.x1) < size
    return isFull && (next.x0 < nextMargin.left + 1.2 * size || isTitle) && !first.startsItem
  }

  /// Where the prose of each page begins and ends.
  static func margins(_ lines: [PageLine]) -> [Int: (left: Double, right: Double)] {
    let left = lines.map(\.x0).min() ?? 0
    let right = lines.map(\.x1).max() ?? 0
    return Dictionary(grouping: lines, by: \.page).mapValues { lines in
      // A page of few lines has the margins of the others.
      lines.count < 4
        ? (left, right) : (lines.map(\.x0).min() ?? left, lines.map(\.x1).max() ?? right)
    }
  }
}
