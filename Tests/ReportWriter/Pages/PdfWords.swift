/// Text of a PDF in reading order: words with single spaces, labels broken over lines, captions of
/// groups in pieces between the rows.
extension Typesetter {
  /// Where the seven numbers of a row stand whose label has several lines.
  enum NumberLine: Sendable, CaseIterable { case first, between, last, after }

  mutating func pdfWordBlocks() -> [Block] {
    let place = random.pick(NumberLine.allCases)
    let size = random.int(1...2)
    return pageBlocks(indent: random.pick(["", "  "])) { typesetter, kind, ends in
      switch kind {
      case .proactive: typesetter.wordDisclosure(numbers: place)
      case .applications: typesetter.wordApplications(numbers: place, size: size, &ends)
      default: typesetter.wordReviews(size: size)
      }
    }
  }

  private mutating func wordDisclosure(numbers: NumberLine) -> [String] {
    let breaksHeads = random.chance(40)
    return tables.rows(.proactive).flatMap { row in
      guard !row.isHead else {
        return breaksHeads && row.cells.count > 1
          ? headWords(row.texts, of: 4) : [spaced(row.texts)]
      }
      return words(of: row, labelSize: 16, numbers: numbers)
    }
  }

  private mutating func wordApplications(
    numbers: NumberLine, size: Int, _ ends: inout PageEnds
  ) -> [String] {
    let head = wordApplicationHead(size: size + 1)
    let rows = tables.rows(.applications).filter { !$0.isHead }
    let pageEnd = random.chance(65) ? random.int(1...(rows.count - 1)) : rows.count
    let repeats = random.chance(35)
    let isInline = random.chance(40)
    let captions = isInline ? [:] : scattered(rows)
    let damaged = report.damage == nil ? nil : random.int(0...(rows.count - 1))
    var lines = head
    for (position, row) in rows.enumerated() {
      if position == pageEnd { lines += ends.end() + (repeats ? head : []) }
      let labels = row.labels.map(\.text)
      var kept = row
      if !isInline { kept.cells.removeAll { !$0.isValue && $0.text != labels.last } }
      if position == damaged {
        lines += damagedWords(of: kept)
        lines += captions[position] ?? []
        continue
      }
      lines += words(of: kept, labelSize: labels.count == 1 ? 20 : 14, numbers: numbers)
      lines += captions[position] ?? []
    }
    return lines
  }

  /// A row of which one number is torn, lost or displaced; nothing in it can be placed any more.
  private mutating func damagedWords(of row: TableRow) -> [String] {
    var values = withoutBlanks(row).values.map(\.text)
    let label = spaced(row.labels.map(\.text))
    guard let last = values.last else { return [label] }
    open.formUnion(row.values.compactMap(\.place))
    switch report.damage {
    case .splitNumber:
      let long = values.indices.filter { values[$0].count > 1 }
      if let place = long.randomElement(with: &random) {
        let number = values[place]
        values[place] = "\(number.prefix(1)) \(number.dropFirst())"
      }
      return [spaced([label] + values)]
    case .lostLast:
      if let place = row.values.last?.place, row.values.last?.text.isEmpty == false {
        lost.append(place)
      }
      return [spaced([label] + values.dropLast())]
    case .displacedTotal, nil: return [spaced([label] + values.dropLast()), last]
    }
  }

  /// The pieces of each group's caption, by the row after which they stand.
  private func scattered(_ rows: [TableRow]) -> [Int: [String]] {
    var result: [Int: [String]] = [:]
    func scatter(_ caption: String, over range: ClosedRange<Int>, size: Int) {
      let pieces = PageText.pieces(caption.filter { $0 != " " }, of: size)
      for (number, piece) in pieces.enumerated() {
        let row = range.lowerBound + range.count * (number + 1) / (pieces.count + 1)
        result[min(row, range.upperBound - 1), default: []].append(piece)
      }
    }
    for (position, row) in rows.enumerated() {
      for caption in row.labels.dropLast() {
        let isResults = caption.column == 0
        let last = rows[position...].firstIndex {
          isResults
            ? $0.labels.first?.column == 0 && $0.labels.count == 1
            : $0.labels.last?.column != 2 || ($0.labels.count > 1 && $0 != row)
        }
        scatter(caption.text, over: position...((last ?? rows.count) - 1), size: isResults ? 3 : 5)
      }
    }
    return result
  }

  private mutating func wordApplicationHead(size: Int) -> [String] {
    let columns = [tables.naturalPerson] + tables.organisations + [tables.total]
    if random.chance(30) {
      return [
        tables.caption("corner"), tables.caption("applicants"),
        spaced([tables.naturalPerson, tables.caption("organisations"), tables.total]),
        spaced(tables.organisations),
      ]
    }
    let corner = PageText.pieces(tables.caption("corner"), of: 20)
    let beside = [tables.caption("applicants"), tables.caption("organisations")]
    let top = corner.enumerated().map { position, piece in
      position < beside.count ? "\(piece) \(beside[position])" : piece
    }
    return top + headWords(columns, of: size)
  }

  private mutating func wordReviews(size: Int) -> [String] {
    let names = tables.procedures
    let results = tables.results
    var lines = [spaced([names[0], tables.litigation]), spaced([names[1], names[2]])]
    lines += headWords(results + results + results, of: size)
    return lines
      + tables.rows(.reviews).filter { !$0.isHead }.flatMap { row in
        words(of: row, labelSize: 20, numbers: .last)
      }
  }

  /// The label and the numbers of a row; a long label takes several lines.
  private mutating func words(
    of row: TableRow, labelSize: Int, numbers: NumberLine
  ) -> [String] {
    let kept = withoutBlanks(row)
    let values = spaced(kept.values.map(\.text))
    let captions = kept.labels.dropLast().map(\.text)
    let label = kept.labels.last?.text ?? ""
    var lines = PageText.pieces(label, of: label.count <= labelSize + 2 ? 100 : labelSize)
    if lines.isEmpty { return values.isEmpty ? [] : [values] }
    lines[0] = spaced(captions + [lines[0]])
    guard !values.isEmpty else { return lines }
    if lines.count == 1 { return [spaced(lines + [values])] }
    switch numbers {
    case .first: lines[0] += " " + values
    case .last: lines[lines.count - 1] += " " + values
    case .between: lines.insert(values, at: lines.count / 2)
    case .after: lines.append(values)
    }
    return lines
  }

  private func headWords(_ headings: [String], of size: Int) -> [String] {
    PageText.interleaved(headings, of: size).map { line in spaced(line.map(\.text)) }
  }

  private func spaced(_ words: [String]) -> String { words.joined(separator: " ") }
}
