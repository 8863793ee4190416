/// Lines of one or more pages that belong to one table: some upright strip stays free of text in all
/// of them.
struct TableZone {
  var lines: [PageLine]
  /// The upright strips that no line crosses.
  private var strips: [ClosedRange<Double>]
  /// Where the values seen so far begin; what stands right of it without being one is a heading.
  private var valuesFrom: Double?
  /// How much of `lines` is certain to be of the table: up to the last with several cells.
  private var kept = 1

  private static let narrowest = 1.5
  /// Four times what the longest table of a report has; what comes after is a table of its own.
  private static let mostLines = 800

  /// Begins with a line that has several cells.
  init?(_ line: PageLine) {
    let segments = line.segments
    lines = [line]
    strips = zip(segments, segments.dropFirst()).compactMap { left, right in
      guard let end = left.last?.x1, let start = right.first?.x0, start > end else { return nil }
      return end...start
    }
    if strips.isEmpty, let strip = line.stripBeside { strips = [strip] }
    guard !strips.isEmpty else { return nil }
    noteValues(of: line)
  }

  private mutating func noteValues(of line: PageLine) {
    for word in line.values { valuesFrom = min(valuesFrom ?? word.x0, word.x0) }
  }

  /// Adds the line below if it may be of the same table.
  mutating func add(_ line: PageLine) -> Bool {
    if lines.count >= TableZone.mostLines || begins(anotherTable: line) { return false }
    let left = TableZone.strips(strips, without: line)
    guard !left.isEmpty else { return false }
    if let last = lines.last, last.page == line.page,
      line.middle - last.middle > 14 * max(last.size, line.size)
    {
      return false
    }
    lines.append(line)
    strips = left
    if line.hasCells || line.words.allSatisfy(\.isValue) {
      kept = lines.count
      noteValues(of: line)
    }
    return true
  }

  private func begins(anotherTable line: PageLine) -> Bool {
    if let valuesFrom,
      line.words.contains(where: { !$0.isValue && $0.x1 > valuesFrom + 1 && $0.halves > 1 })
    {
      return true
    }
    // Text between the labels and the figures.
    if let valuesFrom, let strip = strips.last(where: { $0.upperBound <= valuesFrom + 1 }),
      line.segments.contains(where: { segment in
        guard let word = segment.first, !word.isValue else { return false }
        return word.x0 > strip.lowerBound + 0.5 * line.size && word.x0 < valuesFrom
      })
    {
      return true
    }
    if valuesFrom == nil, let strip = strips.first,
      lines.dropFirst().contains(where: { !$0.hasCells && $0.words.first?.startsItem ?? false }),
      line.words.contains(where: { !$0.isValue && $0.x0 > strip.lowerBound + 0.5 * line.size })
    {
      return true
    }
    // The same heading over the labels as before.
    guard line.values.isEmpty, line.hasCells, let first = line.segments.first,
      let head = lines.first?.segments.first, !(first.first?.startsItem ?? true),
      valuesFrom != nil || lines.contains(where: { !$0.hasCells })
    else { return false }
    return joined(head) == joined(first)
  }

  private static func strips(_ strips: [ClosedRange<Double>], without line: PageLine)
    -> [ClosedRange<Double>]
  {
    var left = strips
    for word in line.words {
      var next: [ClosedRange<Double>] = []
      for strip in left {
        if word.x1 <= strip.lowerBound || word.x0 >= strip.upperBound {
          next.append(strip)
          continue
        }
        if word.x0 - strip.lowerBound >= narrowest { next.append(strip.lowerBound...word.x0) }
        if strip.upperBound - word.x1 >= narrowest { next.append(word.x1...strip.upperBound) }
      }
      left = next
    }
    return left
  }

  /// Gives back the lines at the end that are no part of the table, and how many they are.
  mutating func finish() -> Int {
    var end = kept
    while end < lines.count, isLabel(lines[end], after: lines[end - 1]) { end += 1 }
    let rest = lines.count - end
    lines.removeLast(rest)
    return rest
  }

  /// Whether a line below the last row of figures is a label without figures, or the rest of one.
  private func isLabel(_ line: PageLine, after last: PageLine) -> Bool {
    guard let strip = strips.first,
      line.x1 <= (valuesFrom == nil ? strip.upperBound : strip.lowerBound + 1.2 * line.size),
      isOfSize(line)
    else { return false }
    // Below a table without labels there is none either.
    let body = lines.prefix(kept).drop { $0.values.isEmpty }
    let hasLabels =
      valuesFrom == nil || body.contains { line in line.words.contains { !$0.isValue } }
    return hasLabels && (line.page != last.page || line.middle - last.middle < 7 * last.size)
  }

  /// Whether a line is as large as the labels.
  private func isOfSize(_ line: PageLine) -> Bool {
    let sizes = lines.prefix(kept).suffix(6).flatMap(\.words).filter { !$0.isValue }.map(\.size)
    return sizes.isEmpty || abs(line.size - median(sizes)) < 0.12 * median(sizes)
  }

  /// Whether the line above the first one is of the table: a heading over several columns, or the
  /// beginning of a cell that goes on.
  func mayBegin(with line: PageLine) -> Bool {
    guard let first = lines.first, first.page == line.page, line.segments.count == 1,
      first.middle - line.middle < 3.5 * max(line.size, first.size), line.values.isEmpty,
      abs(line.size - first.size) < 0.15 * first.size,
      !TableZone.strips(strips, without: line).isEmpty
    else { return false }
    // A heading over several columns is over figures, not over their labels: that is the heading of
    // the table itself. Left of the figures only a cell in the corner begins higher.
    let edge = strips.first?.lowerBound ?? 0
    let isOverFigures = line.x0 >= edge && !(line.words.first?.startsItem ?? false)
    return isOverFigures && !isInMiddle(line) || isBegun(by: line)
  }

  /// Whether a line is rather in the middle of the whole table than over its figures.
  private func isInMiddle(_ line: PageLine) -> Bool {
    guard let strip = strips.first else { return true }
    let figures = lines.flatMap(\.words).filter { $0.x0 >= strip.lowerBound }
    let right = figures.map(\.x1).max() ?? 0
    let center = (line.x0 + line.x1) / 2
    let table = ((lines.map(\.x0).min() ?? 0) + right) / 2
    return abs(center - table) < abs(center - ((figures.map(\.x0).min() ?? right) + right) / 2)
  }

  /// Whether a cell of the table goes on with what a line above it says.
  private func isBegun(by line: PageLine) -> Bool {
    guard let end = line.words.last, let start = line.words.first, !start.startsItem else {
      return false
    }
    let next = lines.prefix(4).flatMap(\.words).first { $0.order == end.order + 1 }
    guard let next, next.page == line.page, !next.startsItem, !next.isValue else { return false }
    return next.middle - line.middle < 1.95 * line.size && next.x0 < line.x1 && next.x1 > line.x0
      && line.x1 - line.x0 > next.width - 2.2 * line.size
  }

  mutating func putFirst(_ line: PageLine) {
    lines.insert(line, at: 0)
    strips = TableZone.strips(strips, without: line)
  }

  /// Adds a table below that begins with the same headings, on another page.
  mutating func append(_ next: TableZone) -> Bool {
    guard let first = next.lines.first, let last = lines.last, first.page > last.page,
      let valuesFrom
    else { return false }
    let same = zip(lines, next.lines).prefix { a, b in
      a.words.count == b.words.count
        && zip(a.words, b.words).allSatisfy { abs($0.x0 - $1.x0) < 1 && $0.text == $1.text }
    }.count
    let rest = next.lines.dropFirst(same)
    let body = rest.firstIndex { !$0.values.isEmpty } ?? rest.endIndex
    guard same > 0, lines[..<same].contains(where: \.hasCells),
      rest[..<body].allSatisfy({ $0.x1 < valuesFrom })
    else { return false }
    lines += rest
    return true
  }

  /// One line with two cells is rather a signature, or a line with a tab.
  var isTable: Bool {
    lines.count > 1 && lines.contains(where: \.hasCells)
      || lines.contains { $0.segments.count { $0.allSatisfy(\.isValue) } > 2 }
  }
}

/// The lines of a document, parted into prose and tables.
enum PagePart {
  case prose([PageLine])
  case table([PageLine])
  case ruled(RuledTable)

  static func parts(_ lines: [PageLine]) -> [PagePart] {
    let lines = PageLine.noted(lines)
    var parts: [PagePart] = []
    var prose: [PageLine] = []
    /// The table above, and what stands above that.
    var last: TableZone?
    var lead: [PageLine] = []
    var at = 0
    while at < lines.count {
      guard var zone = TableZone(lines[at]) else {
        prose.append(lines[at])
        at += 1
        continue
      }
      let start = at
      at += 1
      while at < lines.count, zone.add(lines[at]) { at += 1 }
      at -= zone.finish()
      guard zone.isTable else {
        prose.append(lines[start])
        at = start + 1
        continue
      }
      while let last = prose.last, zone.mayBegin(with: last) {
        zone.putFirst(last)
        prose.removeLast()
      }
      // What stands above a table again, on another page, is its heading again.
      if let above = last, !prose.isEmpty, prose[0].page > (above.lines.last?.page ?? 0),
        prose.count <= lead.count,
        zip(prose, lead.suffix(prose.count)).allSatisfy({ $0.text == $1.text })
      {
        prose = []
      }
      if !prose.isEmpty {
        parts.append(.prose(prose))
        lead = Array(prose.suffix(3))
      }
      if prose.isEmpty, var before = last, before.append(zone) {
        parts[parts.count - 1] = .table(before.lines)
        last = before
      } else {
        parts.append(.table(zone.lines))
        last = zone
      }
      prose = []
    }
    if !prose.isEmpty { parts.append(.prose(prose)) }
    return parts
  }
}
