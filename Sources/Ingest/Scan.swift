import Documents

/// A cell of the document with what it looks like: the unit the table readers work on.
///
/// A few bytes and no references: there are hundreds to a report.
struct Item {
  enum Kind { case label, figure, words, blank, gap, heading }

  var kind: Kind
  private var start: Int32
  private var end: Int32
  private var documentRow: Int32
  /// The cell's index within its row.
  var column: Int16
  var label = Label()
  /// The list number in front of a label.
  var ordinal: Int16 = 0

  init(kind: Kind, span: Range<Int>, row: Int, column: Int) {
    self.kind = kind
    start = Int32(span.lowerBound)
    end = Int32(span.upperBound)
    documentRow = Int32(row)
    self.column = Int16(truncatingIfNeeded: column)
  }

  var span: Range<Int> {
    get { Int(start)..<Int(end) }
    set { (start, end) = (Int32(newValue.lowerBound), Int32(newValue.upperBound)) }
  }
  /// Index of the row in the document.
  var row: Int { Int(documentRow) }
  var isShown: Bool { kind == .figure || kind == .words }
}

/// The document as a stream of items: labels of the form, figures, words, blanks.
struct Scan {
  let document: Document
  let text: Text
  var items: [Item] = []
  /// Whether some line has an empty cell between figures: then blanks keep their places here,
  /// and were neither dropped nor moved to the end.
  private(set) var keepsBlanks = false

  init(_ document: Document) {
    self.document = document
    text = document.text
    items.reserveCapacity(document.cells.count + document.rows.count)
    var row = 0
    while row < document.rows.count {
      row += add(row)
    }
    for n in items.indices.dropFirst().dropLast() where items[n].kind == .blank {
      let (before, after) = (items[n - 1], items[n + 1])
      if before.row == items[n].row, after.row == items[n].row, after.kind == .figure,
        before.kind == .figure || (before.kind == .label && before.label.disclosure > 0)
      {
        keepsBlanks = true
        break
      }
    }
  }

  /// Adds a row, or a label wrapped over several; returns how many rows were taken.
  private mutating func add(_ row: Int) -> Int {
    let cells = document.rows[row].cells
    if cells.isEmpty {
      let place = document.rows[row].span
      items.append(Item(kind: .gap, span: place.lowerBound..<place.lowerBound, row: row, column: 0))
      return 1
    }
    let start = items.count
    var single: Int?
    var filled = 0
    for cell in cells {
      let span = document.cells[cell].span
      let item = classify(span, row: row, column: cell - cells.lowerBound)
      if item.kind != .blank {
        filled += 1
        single = items.count
      }
      items.append(item)
    }
    guard filled == 1, let single, items[single].kind == .words else { return 1 }
    if document.rows[row].delimiter == .none, addSpaced(items[single], replacing: start) {
      return 1
    }
    return joinWrapped(single, row: row)
  }

  private func classify(_ span: Range<Int>, row: Int, column: Int) -> Item {
    var item = Item(kind: .words, span: span, row: row, column: column)
    guard let first = span.first else {
      item.kind = .blank
      return item
    }
    if looksLikeFigure(span) {
      item.kind = .figure
    } else if span.count <= Labels.longest, text.units[first] >= 0x28 {
      let key = LabelKey(text, span)
      if let label = Labels.standard.meaning(of: key) {
        item.kind = .label
        item.label = label
        item.ordinal = Int16(key.ordinal)
      } else if column == 0, Chapters.standard.kind(key) != nil {
        item.kind = .heading
      }
    }
    return item
  }

  /// What a number in words begins with: 增98, 未增未减, 无.
  private static let figureStarts = units("增减新未不没持无無")

  /// A number, perhaps signed, perhaps with a unit; or a mark for nothing.
  private func looksLikeFigure(_ span: Range<Int>) -> Bool {
    guard span.count <= 40 else { return false }
    var at = span.lowerBound
    if !text.units[at].isDigit {
      if span.count > 24 { return false }
      if text.units[at].isHan, !Scan.figureStarts.contains(text.units[at]) { return false }
      return FigureReader(text: text).read(span, as: .change) != .words
    }
    while at < span.upperBound, text.units[at].isDigit { at += 1 }
    if at == span.upperBound { return true }
    let reader = FigureReader(text: text)
    return [Measure.money, .count, .change].contains { reader.read(span, as: $0) != .words }
  }
}

// MARK: lines that hold more, or less, than one cell

extension Scan {
  /// 行政许可 12 34: a line of cells set apart by spaces. Only where all but the first are figures.
  private mutating func addSpaced(_ item: Item, replacing start: Int) -> Bool {
    var parts: [Range<Int>] = []
    var at = item.span.lowerBound
    for n in item.span where text.units[n] == .space {
      if at < n { parts.append(at..<n) }
      at = n + 1
    }
    guard parts.count > 0 else { return false }
    parts.append(at..<item.span.upperBound)
    guard parts.count <= 24 else { return false }
    var figures = 0
    while figures < parts.count, looksLikeFigure(parts[parts.count - 1 - figures]) { figures += 1 }
    var cells: [Item] = []
    if figures == parts.count {
      if figures < 2 { return false }
    } else {
      cells = labels(parts.dropLast(figures), row: item.row, all: figures == 0)
      if cells.isEmpty { return false }
    }
    for part in parts.suffix(figures) {
      cells.append(Item(kind: .figure, span: part, row: item.row, column: cells.count))
    }
    items.removeSubrange(start...)
    items += cells
    return true
  }

  /// The labels that some words set apart by spaces make up: 三、… （一）予以公开, 1. 属于国家秘密.
  ///
  /// - Parameter all: every word must be a label of its own, as in a header.
  private func labels(_ words: ArraySlice<Range<Int>>, row: Int, all: Bool) -> [Item] {
    guard let first = words.first, let last = words.last else { return [] }
    if all {
      let items = words.enumerated().map { classify($1, row: row, column: $0) }
      return items.count > 1 && items.allSatisfy { $0.kind == .label } ? items : []
    }
    let whole = classify(first.lowerBound..<last.upperBound, row: row, column: 0)
    if whole.kind == .label { return [whole] }
    // The row's own label is last; what stands before it must be the labels of its groups.
    for start in words.indices.dropFirst() {
      let own = classify(words[start].lowerBound..<last.upperBound, row: row, column: 1)
      guard own.kind == .label else { continue }
      let group = classify(first.lowerBound..<words[start - 1].upperBound, row: row, column: 0)
      return group.kind == .label ? [group, own] : []
    }
    return []
  }

  /// 商业 / 企业: a label broken over lines, each of them a row with one cell.
  private mutating func joinWrapped(_ single: Int, row: Int) -> Int {
    var spans = [items[single].span]
    guard spans[0].count <= 60 else { return 1 }
    for next in (row + 1)..<min(row + 4, document.rows.count) {
      let filled = document.rows[next].cells.filter { !document.cells[$0].span.isEmpty }
      guard filled.count == 1, let cell = filled.first else { break }
      let span = document.cells[cell].span
      guard span.count <= 60, !looksLikeFigure(span) else { break }
      spans.append(span)
      let key = LabelKey(text, spans)
      if let label = Labels.standard.meaning(of: key) {
        items[single].kind = .label
        items[single].label = label
        items[single].ordinal = Int16(key.ordinal)
        items[single].span = items[single].span.lowerBound..<span.upperBound
        return next - row + 1
      }
    }
    return 1
  }
}
