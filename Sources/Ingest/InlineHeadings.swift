import Documents

extension Document {
  /// The same text with a row of its own for each heading that stands within a line.
  func withHeadingsOnLines() -> Document {
    let splitter = LineSplitter(text: text)
    // Most documents stay as they are, so nothing is copied before the first line is cut.
    var result: Document?
    for (n, row) in rows.enumerated() {
      let pieces =
        row.delimiter != .grid && LineSplitter.mayHold(row.span, text)
        ? splitter.pieces(of: row.span) : []
      if pieces.count < 2 {
        result?.rows.append(row)
        continue
      }
      if result == nil {
        result = self
        result?.rows.removeSubrange(n...)
      }
      result?.append(pieces, of: row)
    }
    return result ?? self
  }
}

/// Cuts one line where a heading begins and ends.
struct LineSplitter {
  let text: Text

  /// Lines of this length are more than a paragraph, and perhaps a report.
  private static let long = 300

  /// Whether headings may stand within a line: it is long, or begins as a heading does and goes on.
  static func mayHold(_ line: Range<Int>, _ text: Text) -> Bool {
    if line.count > long { return true }
    guard line.count > 8 else { return false }
    let start =
      text.units[line.lowerBound].isSpace ? text.trimmed(line).lowerBound : line.lowerBound
    return start < line.upperBound && Chapters.numerals.contains(text.units[start])
      && Chapters.afterNumber(start..<line.upperBound, in: text) != nil
  }

  private static let comma: Text.Unit = 0x3001
  /// What may stand before a heading: the end of a sentence, or of another line.
  private static let before = UnitSet("。;；:： \t|.)）”")
  /// What a list of chapters in a sentence goes on with.
  private static let listing = UnitSet("、,，;；。和及与》”等的.…·")

  func pieces(of line: Range<Int>) -> [Range<Int>] {
    let line = text.trimmed(line)
    var headings: [Range<Int>] = []
    for at in line where text.units[at] == LineSplitter.comma {
      if let heading = heading(around: at, in: line) { headings.append(heading) }
    }
    if headings.isEmpty || headings == [line] { return [] }
    var pieces: [Range<Int>] = []
    var start = line.lowerBound
    for heading in headings where heading.lowerBound >= start {
      append(start..<heading.lowerBound, &pieces)
      append(heading, &pieces)
      start = heading.upperBound
    }
    append(start..<line.upperBound, &pieces)
    return pieces
  }

  /// The heading whose number the comma follows: 二、主动公开政府信息情况.
  private func heading(around comma: Int, in line: Range<Int>) -> Range<Int>? {
    var start = comma
    while start > line.lowerBound, text.units[start - 1].isSpace { start -= 1 }
    let number = start
    while start > line.lowerBound, Chapters.numerals.contains(text.units[start - 1]) { start -= 1 }
    guard start < number, number - start < 3 else { return nil }
    if start > line.lowerBound, !LineSplitter.before.contains(text.units[start - 1]) { return nil }
    var name = comma + 1
    while name < line.upperBound, text.units[name].isSpace { name += 1 }
    guard let end = end(of: name, number: start, in: line) else { return nil }
    var next = end
    while next < line.upperBound, text.units[next].isSpace { next += 1 }
    let isListed = next < line.upperBound && LineSplitter.listing.contains(text.units[next])
    return isListed ? nil : start..<end
  }

  /// Where a heading ends: a known one, or one with a space behind it.
  private func end(of name: Int, number: Int, in line: Range<Int>) -> Int? {
    if let end = Chapters.standard.end(ofHeadingAt: name, before: line.upperBound, in: text) {
      return end
    }
    var end = name
    while end < line.upperBound, text.units[end].isHan || text.units[end] == LineSplitter.comma {
      end += 1
    }
    guard end == line.upperBound || text.units[end].isSpace || text.units[end] == 0x3A,
      Chapters.standard.kind(ofNumbered: number..<end, in: text) != nil,
      Labels.standard.meaning(of: LabelKey(text, number..<end)) == nil
    else { return nil }
    return end
  }

  // MARK: what stands between headings

  private static let colon: Text.Unit = 0x3A

  private func append(_ stretch: Range<Int>, _ pieces: inout [Range<Int>]) {
    var stretch = text.trimmed(stretch)
    if stretch.first.map({ text.units[$0] }) == LineSplitter.colon {
      stretch = text.trimmed(stretch.lowerBound + 1..<stretch.upperBound)
    }
    if !stretch.isEmpty { pieces.append(stretch) }
  }
}
