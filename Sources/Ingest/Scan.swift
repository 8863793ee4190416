import Documents

/// A cell of the document with what it looks like: the unit the table readers work on.
///
/// A few bytes and no references: there are hundreds to a report.
struct Item {
  enum Kind {
    case label, figure, words, blank, gap, heading
    /// Figures with nothing between them: 规章000.
    case joined
  }

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
  var isFigure: Bool { kind == .figure || kind == .joined }
  var isShown: Bool { kind == .figure || kind == .words || kind == .joined }
}

/// The document as a stream of items: labels of the form, figures, words, blanks.
struct Scan {
  let document: Document
  let text: Text
  var items: [Item] = []
  /// Whether some line has an empty cell between figures: then blanks keep their places here,
  /// and were neither dropped nor moved to the end.
  private(set) var keepsBlanks = false
  /// How cells of a line each are parted, as the table of applications shows it.
  private(set) var spacing: StreamSpacing?
  /// Where in its line an item of a laid-out table stands, by where its text begins.
  private(set) var places: [Int: LinePlace] = [:]

  /// Tables of which no figure is known to be whole.
  private(set) var torn: Set<Int> = []
  /// Whether the document has tables whose cells have certain places.
  let hasGrids: Bool

  /// The columns of the line that an item fills; nil where the line is not laid out.
  func place(of item: Item) -> LinePlace? { places[item.span.lowerBound] }

  init(_ document: Document) {
    self.document = document
    text = document.text
    hasGrids = document.rows.contains { $0.table != nil }
    items.reserveCapacity(document.cells.count + document.rows.count)
    var regions = LaidOutLines(self).regions[...]
    var row = 0
    while row < document.rows.count {
      if let region = regions.first, region.rows.lowerBound == row {
        let laidOut = LaidOutItems(region, in: text)
        items += laidOut.items
        places.merge(laidOut.places) { $1 }
        row = region.rows.upperBound
        regions.removeFirst()
      } else {
        row += add(row)
      }
    }
    torn = TornTables(items, in: document).tables
    if !torn.isEmpty {
      items = items.filter { $0.kind != .blank || !(table(of: $0).map(torn.contains) ?? false) }
    }
    spacing = StreamSpacing.learn(from: self)
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
    guard filled == 1, let single, items[single].kind == .words,
      document.rows[row].delimiter != .grid
    else { return 1 }
    if PageNumber.isOne(text, items[single].span) {
      items.removeSubrange(start...)
      return 1
    }
    if document.rows[row].delimiter == .none {
      let rows = addSpaced(items[single], replacing: start)
      if rows > 0 { return rows }
      if addJoined(items[single], replacing: start) { return 1 }
    }
    return joinWrapped(single, row: row)
  }

  func classify(_ span: Range<Int>, row: Int, column: Int) -> Item {
    var item = Item(kind: .words, span: span, row: row, column: column)
    guard let first = span.first else {
      item.kind = .blank
      return item
    }
    if looksLikeFigure(span) {
      item.kind = .figure
    } else if span.count <= Labels.longest, text.units[first] >= 0x28, let key = key(span) {
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

  /// The key of a cell; nil where no label and no heading begins so, as with most prose.
  private func key(_ span: Range<Int>) -> LabelKey? {
    let (ordinal, start) = LabelKey.listNumber(text, span)
    var first = start
    while first < span.upperBound, !LabelKey.counts(text.units[first]) { first += 1 }
    guard first < span.upperBound,
      Labels.standard.firstUnits.contains(text.units[first])
        || Chapters.standard.firstUnits.contains(text.units[first])
    else { return nil }
    return LabelKey(text, start..<span.upperBound, behind: ordinal)
  }

  /// What a number in words begins with: 增98, 未增未减, 无.
  private static let figureStarts = UnitSet("增减新未不没持无無")

  /// A number, perhaps signed, perhaps with a unit; or a mark for nothing.
  func looksLikeFigure(_ span: Range<Int>) -> Bool { Scan.looksLikeFigure(span, in: text) }

  static func looksLikeFigure(_ span: Range<Int>, in text: Text) -> Bool {
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
