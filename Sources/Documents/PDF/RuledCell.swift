/// What the words of one cell with drawn edges say.
struct RuledCell {
  /// UTF-8, with a line end between lines.
  private(set) var text: [UInt8] = []
  /// Whether the last line is full, so that the cell may go on on the next page.
  private(set) var isFull = false
  /// Whether it begins like a point of a list.
  let startsItem: Bool
  let isValue: Bool
  /// Whether figures lie over one another, so that nobody can tell which are meant.
  private(set) var isOverlaid = false

  /// - Parameter width: what a line of the cell can hold. A number that fills it goes on in the next
  ///   line.
  init(_ words: [PageWord], width: Double) {
    isValue = !words.isEmpty && words.allSatisfy(\.isValue)
    guard words.count > 1 else {
      text = words.first?.text ?? []
      startsItem = words.first?.startsItem ?? false
      isFull = words.first.map { RuledCell.isFull($0.width, of: $0, width) } ?? false
      return
    }
    let lines = PageLine.lines(of: Page(words: words), number: 1)
    startsItem = lines[0].words[0].startsItem
    // One character a line, or turned ones.
    let isUpright =
      lines.count > 2
      && lines.allSatisfy { $0.words.count == 1 && $0.words[0].halves < 5 && !$0.words[0].isValue }
    if isUpright || words.contains(where: \.isTurned) {
      text = words.sorted { $0.order < $1.order }.flatMap(\.text)
      return
    }
    for (n, line) in lines.enumerated() {
      if n > 0, !goesOn(lines[n - 1], line, width) { text.append(0x0A) }
      add(line)
    }
    if let last = lines.last, let word = last.words.last {
      isFull = RuledCell.isFull(last.x1 - last.x0, of: word, width)
    }
  }

  /// Whether a line has no room for another digit, or for the next characters of a text, which are
  /// kept together at stops and brackets.
  private static func isFull(_ length: Double, of word: PageWord, _ width: Double) -> Bool {
    let rest = word.isValue ? word.width / Double(max(1, word.characters)) : 2.2 * word.size
    return length + rest > width
  }

  /// Whether a number is broken at the edge of its cell, where no other digit had room.
  private func goesOn(_ line: PageLine, _ next: PageLine, _ width: Double) -> Bool {
    guard line.words.count == 1, next.words.count == 1, let first = line.words.first,
      let second = next.words.first, first.kind == .figure, second.kind == .figure || second.isUnit
    else { return false }
    return RuledCell.isFull(first.width, of: first, width)
  }

  /// Adds a line. Numbers side by side stay two.
  private mutating func add(_ line: PageLine) {
    for (n, word) in line.words.enumerated() {
      let isOver = n > 0 && word.liesOver(line.words[n - 1])
      if isOver { isOverlaid = true }
      if n > 0, isOver || word.x0 - line.words[n - 1].x1 > 0.1 * word.size {
        let isAmongValues = word.isValue && line.words[n - 1].isValue
        if isAmongValues || (word.text.first ?? 0xFF) < 0x80 && (text.last ?? 0xFF) < 0x80 {
          text.append(0x20)
        }
      }
      text += word.text
    }
  }
}
