/// Text of a PDF with every word at its place: numbers under their headings, labels of several
/// lines beside them, the captions of groups in pieces in the columns to the left.
struct PageTable {
  /// Where the columns of numbers have their middle.
  let centres: [Int]
  let han: Int
  let numbers: Typesetter.NumberLine
  var captions = Captions.beside

  /// Where the pieces of a caption stand: beside lines of its rows, or on lines of their own in the
  /// middle of them, all together or half of them above the middle line and half below.
  enum Captions: CaseIterable { case beside, together, around }

  /// How far each row reaches, for the captions.
  struct Rows {
    var page: PageText
    var spans: [Range<Int>] = []

    /// Makes room for a line; a row that it falls into spans it too.
    mutating func open(_ line: Int) {
      page.open(line)
      spans = spans.map { span in
        let lower = span.lowerBound + (span.lowerBound >= line ? 1 : 0)
        return lower..<(span.upperBound + (span.upperBound > line ? 1 : 0))
      }
    }
  }

  /// Sets a row below the others; its label has pieces of at most so many characters.
  func add(_ row: TableRow, label: (x: Int, size: Int), to rows: inout Rows) {
    let text = row.labels.last?.text ?? ""
    let isShort = text.count <= label.size + 1
    let pieces = isShort ? [text] : PageText.pieces(text, of: label.size)
    let top = rows.page.count
    // Two lines have their numbers between them, three beside the second or again between them.
    let ownLine =
      (pieces.count == 2 && numbers == .between) || (pieces.count > 1 && numbers == .after)
    var line = top
    var numberLine = top
    for (number, piece) in pieces.enumerated() {
      if ownLine, number == (pieces.count + 1) / 2 {
        numberLine = line
        line += 1
      }
      rows.page.put(piece, line: line, at: label.x)
      line += 1
    }
    if !ownLine {
      switch numbers {
      case .first: numberLine = top
      case .last: numberLine = line - 1
      case .between, .after: numberLine = top + pieces.count / 2
      }
    }
    for cell in row.values {
      let first = cell.column - (row.values.first?.column ?? 0)
      let columns = centres[first..<min(first + cell.span, centres.count)]
      let centre = columns.reduce(0, +) / max(1, columns.count)
      rows.page.put(cell.text, line: numberLine, around: centre)
    }
    rows.spans.append(top..<max(line, numberLine + 1))
  }

  /// Sets the pieces of a caption one below the other beside the middle of its rows.
  func add(_ caption: String, size: Int, at x: Int, beside range: Range<Int>, to rows: inout Rows) {
    let pieces = PageText.pieces(caption.filter { $0 != " " }, of: size)
    guard let first = rows.spans[range].first, let last = rows.spans[range].last else { return }
    let height = last.upperBound - first.lowerBound
    guard captions == .beside else {
      let middle = first.lowerBound + height / 2
      let above = captions == .together ? pieces.count : (pieces.count + 1) / 2
      for (number, piece) in pieces.enumerated() {
        let line = number < above ? middle + number : middle + number + 1
        rows.open(line)
        rows.page.put(piece, line: line, at: x)
      }
      return
    }
    let top = first.lowerBound + max(0, (height - pieces.count) / 2)
    for (number, piece) in pieces.enumerated() {
      rows.page.put(piece, line: top + number, at: x)
    }
  }
}

extension Typesetter {
  mutating func pdfColumnBlocks() -> [Block] {
    let han = random.pick([2, 2, 1])
    let numbers = random.pick([NumberLine.between, .between, .first, .last, .after])
    let size = random.pick([2, 2, 2, 1])
    let captions = random.pick([PageTable.Captions.beside, .beside, .together, .around])
    return pageBlocks(indent: "    ") { typesetter, kind, ends in
      switch kind {
      case .proactive: typesetter.columnDisclosure(han: han, numbers: numbers, &ends)
      case .applications:
        typesetter.columnApplications(
          han: han, numbers: numbers, captions: captions, size: size, &ends)
      default: typesetter.columnReviews(han: han, numbers: numbers, size: size)
      }
    }
  }

  private mutating func columnDisclosure(
    han: Int, numbers: NumberLine, _ ends: inout PageEnds
  ) -> [String] {
    let start = 4 + 16 * han
    let table = PageTable(
      centres: (0..<3).map { start + 6 * han + 12 * han * $0 }, han: han, numbers: numbers)
    let breaksHeads = random.chance(40)
    let rows = tables.rows(.proactive)
    let captions = rows.indices.filter { rows[$0].cells.count == 1 }
    // A page may end before one of the paragraphs of article 20.
    let pageEnd = random.chance(20) ? captions.dropFirst().randomElement(with: &random) : nil
    var lines: [String] = []
    for (position, row) in rows.enumerated() {
      if position == pageEnd { lines += ends.end() }
      var set = PageTable.Rows(page: PageText(han: han))
      if row.cells.count == 1 {
        set.page.put(row.texts[0], line: 0, around: start + 12 * han)
      } else if row.isHead {
        for (line, words) in PageText.interleaved(row.texts, of: breaksHeads ? 4 : 40).enumerated()
        {
          for (column, text) in words {
            let cell = row.cells[column]
            let last = min(column - 1 + cell.span, 3)
            let centre =
              column == 0
              ? 3 + 5 * han : (table.centres[column - 1] + table.centres[last - 1]) / 2
            set.page.put(text, line: line, around: centre)
          }
        }
      } else {
        table.add(row, label: (3, 14), to: &set)
      }
      lines += set.page.lines
    }
    return lines
  }

  private mutating func columnReviews(han: Int, numbers: NumberLine, size: Int) -> [String] {
    let table = PageTable(centres: (0..<15).map { 6 + 9 * $0 }, han: han, numbers: numbers)
    var set = PageTable.Rows(page: PageText(han: han))
    let names = tables.procedures
    set.page.put(names[0], line: 0, around: table.centres[2])
    set.page.put(tables.litigation, line: 0, around: table.centres[9])
    set.page.put(names[1], line: 1, around: table.centres[7])
    set.page.put(names[2], line: 1, around: table.centres[12])
    let results = tables.results
    let heads = PageText.interleaved(results + results + results, of: size)
    for (line, words) in heads.enumerated() {
      // The results of 行政复议 reach up beside the kinds of 行政诉讼.
      for (column, text) in words {
        let isFirst = column < 5
        set.page.put(text, line: (isFirst ? 1 : 2) + line, around: table.centres[column])
      }
    }
    var lines = set.page.lines
    for row in tables.rows(.reviews) where !row.isHead {
      var values = PageTable.Rows(page: PageText(han: han))
      table.add(row, label: (0, 40), to: &values)
      lines += values.page.lines
    }
    return lines
  }
}

extension Collection where Index == Int {
  /// One of the elements, or nil where there is none.
  func randomElement(with random: inout SplitMix64) -> Element? {
    isEmpty ? nil : self[random.int(startIndex...(endIndex - 1))]
  }
}
