import Documents

/// Gives lines back to a document that has lost them: …情况 规章 0 0 0 行政规范性文件 1 0 2 三、….
///
/// Only long lines are cut, at spaces: before headings, before the labels of a table, and where
/// a sentence has ended. What is cut keeps its place and its line number.
struct LineRestorer {
  private let text: Text
  private var rows: [Document.Row] = []
  private var cells: [Document.Cell] = []

  /// A line of print is shorter.
  private static let shortest = 300
  private static let fewestSpaces = 20

  /// The document with its long lines cut; the same where it has none.
  static func restore(_ document: Document) -> Document {
    guard document.rows.contains(where: { isLong($0, document.text) }) else { return document }
    var restorer = LineRestorer(text: document.text)
    for row in document.rows {
      if isLong(row, document.text) {
        restorer.cut(row)
      } else {
        restorer.keep(row, document.cells[row.cells])
      }
    }
    var restored = document
    (restored.rows, restored.cells) = (restorer.rows, restorer.cells)
    return restored
  }

  private init(text: Text) { self.text = text }

  private static func isLong(_ row: Document.Row, _ text: Text) -> Bool {
    guard row.span.count >= shortest, row.delimiter != .blank, row.delimiter != .grid else {
      return false
    }
    var spaces = 0
    var delimiters = 0
    for at in row.span {
      if text.units[at] == .space { spaces += 1 }
      if isDelimiter(text.units[at]) { delimiters += 1 }
    }
    // A few pipes between the links of a page make no table.
    return spaces >= fewestSpaces && delimiters * 4 < spaces
  }

  private static func isDelimiter(_ unit: Text.Unit) -> Bool { unit == .pipe || unit == .tab }

  /// A row that stays as it is.
  private mutating func keep(_ row: Document.Row, _ own: ArraySlice<Document.Cell>) {
    var row = row
    row.cells = cells.count..<cells.count + own.count
    cells += own
    rows.append(row)
  }

  /// A row cut out of a long one.
  private mutating func add(_ row: Document.Row, _ spans: [Range<Int>]) {
    let first = cells.count
    cells += spans.map { Document.Cell(span: $0) }
    var row = row
    row.delimiter = .none
    row.cells = first..<cells.count
    if let start = spans.first?.lowerBound, let end = spans.last?.upperBound {
      row.span = start..<end
    }
    rows.append(row)
  }

  // MARK: one long line

  private enum Kind { case heading, label, figure, words }

  private struct Piece {
    var kind: Kind
    var span: Range<Int>
  }

  private mutating func cut(_ row: Document.Row) {
    var pieces = pieces(of: row.span)
    let titles = joinTitle(&pieces)
    var at = 0
    while at < pieces.count {
      var end = at + 1
      switch pieces[at].kind {
      case .heading: add(row, [pieces[at].span])
      case .label:
        while end < pieces.count, pieces[end].kind == .figure { end += 1 }
        add(row, pieces[at..<end].map(\.span))
      case .figure, .words:
        while end < pieces.count, [.words, .figure].contains(pieces[end].kind),
          !endsSentence(pieces[end - 1].span), !endsContents(pieces[at..<end]),
          !titles.contains(end), !titles.contains(end - 1)
        { end += 1 }
        add(row, [pieces[at].span.lowerBound..<pieces[end - 1].span.upperBound])
      }
      at = end
    }
  }

  private static let ends = UnitSet("。！!")

  /// A space behind the end of a sentence was the end of a line.
  private func endsSentence(_ span: Range<Int>) -> Bool {
    span.last.map { LineRestorer.ends.contains(text.units[$0]) } ?? false
  }

  private static let dot: Text.Unit = 0x2E

  /// Dots and the number of a page end a line of a table of contents.
  private func endsContents(_ pieces: ArraySlice<Piece>) -> Bool {
    guard pieces.count > 1, let page = pieces.last?.span,
      page.allSatisfy({ text.units[$0].isDigit })
    else { return false }
    let dots = pieces[pieces.endIndex - 2].span
    return dots.count > 2 && dots.suffix(3).allSatisfy { text.units[$0] == LineRestorer.dot }
  }

  private static let year = units("年")[0]
  private static let titleEnds = ["报告", "年报"].map(units)

  /// Joins the words of the title into one; returns where it is, as a piece of its own.
  ///
  /// Links of the page may stand in front of it: it begins where it names an agency.
  private func joinTitle(_ pieces: inout [Piece]) -> Set<Int> {
    let preface = pieces.prefix { $0.kind != .heading && $0.kind != .label }
    for end in preface.indices.prefix(60) {
      let last = pieces[end].span
      let isEnd = LineRestorer.titleEnds.contains {
        text.has($0, at: last.upperBound - $0.count, before: last.upperBound)
      }
      guard isEnd else { continue }
      for start in stride(from: end, through: max(0, end - 5), by: -1) {
        let span = pieces[start].span.lowerBound..<last.upperBound
        // 2022 年苇塘镇…: the year belongs to the title, and 年 to the year.
        let isCut =
          start > 0 && text.units[span.lowerBound] == LineRestorer.year
          && pieces[start - 1].span.last.map { text.units[$0].isDigit } ?? false
        guard span.count <= 60, !isCut, TitleParts(PrintedName(text, span))?.agency != nil else {
          continue
        }
        pieces.replaceSubrange(start...end, with: [Piece(kind: .words, span: span)])
        return [start]
      }
      return [end]
    }
    return []
  }

  /// Headings, labels and figures with all else between them; labels only beside others or figures.
  private func pieces(of line: Range<Int>) -> [Piece] {
    let words = self.words(in: line)
    var pieces: [Piece] = []
    var at = 0
    while at < words.count {
      if let (kind, count) = named(words[at...]) {
        let span = words[at].lowerBound..<words[at + count - 1].upperBound
        pieces.append(Piece(kind: kind, span: span))
        at += count
        continue
      }
      let follows = pieces.last.map { $0.kind == .label || $0.kind == .figure } ?? false
      let isFigure = follows && Scan.looksLikeFigure(words[at], in: text)
      pieces.append(Piece(kind: isFigure ? .figure : .words, span: words[at]))
      at += 1
    }
    // A label alone among sentences is a word like others.
    for n in pieces.indices where pieces[n].kind == .label {
      let isBeside = [n - 1, n + 1].contains {
        pieces.indices.contains($0) && pieces[$0].kind != .words && pieces[$0].kind != .heading
      }
      if !isBeside { pieces[n].kind = .words }
    }
    return pieces
  }

  private func words(in line: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = line.lowerBound
    for at in line where text.units[at].isSpace || LineRestorer.isDelimiter(text.units[at]) {
      if start < at { words.append(start..<at) }
      start = at + 1
    }
    if start < line.upperBound { words.append(start..<line.upperBound) }
    return words
  }

  /// The heading or label that the next words make up, the longest first, and how many they are.
  private func named(_ words: ArraySlice<Range<Int>>) -> (Kind, Int)? {
    // A figure before or behind a label is not part of it.
    guard let first = words.first, !Scan.looksLikeFigure(first, in: text) else { return nil }
    for count in stride(from: min(6, words.count), through: 1, by: -1) {
      let last = words[words.startIndex + count - 1]
      let span = first.lowerBound..<last.upperBound
      guard span.count <= Labels.longest, !Scan.looksLikeFigure(last, in: text),
        last.contains(where: { LabelKey.counts(text.units[$0]) })
      else { continue }
      let key = LabelKey(text, span)
      if Chapters.standard.kind(key) != nil { return (.heading, count) }
      if Labels.standard.meaning(of: key) != nil { return (.label, count) }
    }
    return nil
  }
}
