import Documents

/// The columns of a table of the form within tables whose cells have certain places.
///
/// A cell belongs to the column under whose heading it stands. Where rows and headings are not
/// cut alike, order and place must agree, or nothing is certain.
struct GridColumns {
  private let scan: Scan
  /// How many columns the table of the form has.
  private let count: Int
  /// What the headings of each column fill, by the table of the document; only whole sets of them.
  private var headings: [Int: [Range<Int>]] = [:]
  /// Tables with headings, and whether these stand in another order than that of the columns.
  private var isConfused: [Int: Bool] = [:]

  /// - Parameter header: the cells of headings, each with the index of its column.
  init(_ header: [(column: Int, item: Item)], count: Int, in scan: Scan) {
    self.scan = scan
    self.count = count
    for (table, cells) in Dictionary(grouping: header, by: { scan.table(of: $0.item) ?? -1 })
    where table >= 0 {
      headings[table] = ranges(cells)
      isConfused[table] = isConfused(cells)
    }
  }

  /// The headings of a table; where it has none, those of the table before, of which it is the rest
  /// if it ends where they end.
  private func headings(of table: Int) -> [Range<Int>]? {
    if let own = headings[table] { return own }
    guard let before = headings.keys.filter({ $0 < table }).max(), let found = headings[before],
      found.map(\.upperBound).max() == scan.width(ofTable: table)
    else { return nil }
    return found
  }

  /// One range for each column, from left to right; nil where the headings do not stand in the order
  /// in which they are read.
  private func ranges(_ cells: [(column: Int, item: Item)]) -> [Range<Int>]? {
    var found = [Range<Int>?](repeating: nil, count: count)
    for (column, item) in cells {
      guard let cell = scan.gridPlace(of: item), cell.isCertain else { return nil }
      let place = cell.columns
      // A header printed again, on another page, says the same or nothing.
      if let old = found[column], old != place { return nil }
      found[column] = place
    }
    let ranges = found.compactMap { $0 }
    guard ranges.count == count else { return nil }
    let isApart = zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
    return isApart ? ranges : nil
  }

  /// Whether the headings stand in another order than that in which they are read.
  private func isConfused(_ cells: [(column: Int, item: Item)]) -> Bool {
    let starts = cells.compactMap { cell in
      scan.gridPlace(of: cell.item).map { (cell.column, $0.columns.lowerBound) }
    }
    return starts.contains { a in starts.contains { $0.0 > a.0 && $0.1 < a.1 } }
  }

  /// Whether the headings over an entry contradict the order of the columns: then neither order nor
  /// place tells whose a cell is.
  func isConfused(_ entry: Entry) -> Bool {
    guard let table = scan.table(of: entry.label) else { return false }
    return isConfused.keys.filter { $0 <= table }.max().flatMap { isConfused[$0] } ?? false
  }

  /// The cells of an entry column by column; nil where it stands in no such table or its places
  /// are not certain.
  func align(_ entry: Entry) -> Alignment? {
    guard let table = scan.table(of: entry.label) else { return nil }
    let cells = Array(scan.items[entry.tail])
    // What stands below a row without figures may be its own.
    if !cells.contains(where: \.isShown), scan.items[entry.below].contains(where: \.isFigure) {
      return nil
    }
    if isConfused(entry) { return nil }
    guard scan.isCertain(cells, beside: entry.label),
      let slots = slots(cells, headings(of: table))
    else { return nil }
    return Alignment(slots: slots)
  }

  private func slots(_ cells: [Item], _ headings: [Range<Int>]?) -> [Alignment.Slot]? {
    // As many cells as columns stand in their order.
    let inOrder = cells.count == count ? cells.map(slot) : nil
    guard let headings else { return inOrder }
    let places = cells.map { scan.gridPlace(of: $0)?.columns ?? 0..<0 }
    if inOrder != nil, zip(places, headings).allSatisfy({ $0.overlaps($1) }) { return inOrder }
    let byPlace = slots(cells, places, headings)
    guard inOrder != nil else { return byPlace }
    // Of a table put together from words nothing but the places counts.
    if scan.document.infersTables { return nil }
    // A row that begins behind the first heading and ends behind the last one has been pushed
    // aside by a span too long: its places say nothing, its order does.
    let end = headings.map(\.upperBound).max() ?? 0
    let isPushed =
      places.first.map { $0.lowerBound >= headings[0].upperBound } ?? false
      && places.last.map { $0.lowerBound >= end } ?? false
    return isPushed || cells.allSatisfy(\.isShown) ? inOrder : nil
  }

  /// Each cell that shows something under one heading, each heading over one such cell.
  private func slots(
    _ cells: [Item], _ places: [Range<Int>], _ headings: [Range<Int>]
  ) -> [Alignment.Slot]? {
    var slots = [Alignment.Slot](repeating: .missing, count: count)
    var isTaken = [Bool](repeating: false, count: count)
    for (item, place) in zip(cells, places) {
      let columns = headings.indices.filter { headings[$0].overlaps(place) }
      if !item.isShown {
        for column in columns where !isTaken[column] { slots[column] = .blank }
        continue
      }
      // Words before the first column are of the label.
      if item.kind == .words, place.upperBound <= headings[0].lowerBound { continue }
      guard columns.count == 1, let column = columns.first, !isTaken[column] else { return nil }
      slots[column] = .cell(item)
      isTaken[column] = true
    }
    return slots
  }

  private func slot(_ item: Item) -> Alignment.Slot {
    item.kind == .blank ? .blank : .cell(item)
  }
}

extension Scan {
  /// Where a cell stands in its table; nil for text.
  func gridPlace(of item: Item) -> Document.Cell.Place? {
    let cells = document.rows[item.row].cells
    let cell = cells.lowerBound + Int(item.column)
    return cells.contains(cell) ? document.cells[cell].place : nil
  }

  /// Which table of the document a cell stands in; nil for text.
  func table(of item: Item) -> Int? { document.rows[item.row].table }

  /// Whether nothing in the document speaks against cells being in the row of their label: no cell
  /// of a table has a doubtful place or reaches into rows below, and no other label or row of
  /// figures shares the label's place.
  func isCertain(_ cells: [Item], beside label: Item) -> Bool {
    guard hasGrids else { return true }
    if let table = table(of: label) ?? cells.first.flatMap(table), torn.contains(table) {
      return false
    }
    let place = gridPlace(of: label)
    let height = max(1, place?.rowSpan ?? 1)
    let isShared =
      place.map { sharesPlace(label, $0) } ?? false
      || height > 1 && cells.allSatisfy { (gridPlace(of: $0)?.rowSpan ?? 1) == 1 }
        && hasFigures(below: label, height)
    return !isShared
      && cells.allSatisfy { item in
        guard item.isShown, let place = gridPlace(of: item) else { return true }
        return place.isCertain && place.rowSpan <= height
      }
  }

  /// Whether the label of another row, or a figure, stands in a label's row over its columns.
  private func sharesPlace(_ label: Item, _ place: Document.Cell.Place) -> Bool {
    let cells = document.rows[label.row].cells
    return cells.contains { cell in
      let span = document.cells[cell].span
      guard cell - cells.lowerBound != Int(label.column), !span.isEmpty,
        document.cells[cell].place?.columns.overlaps(place.columns) ?? false
      else { return false }
      let other = classify(span, row: label.row, column: 1)
      return other.isFigure || other.label.application > 0 || other.label.disclosure > 0
    }
  }

  /// Whether the other rows that a label fills show figures.
  private func hasFigures(below label: Item, _ height: Int) -> Bool {
    let rows = document.rows[(label.row + 1)...].prefix(height - 1)
      .prefix { $0.table == document.rows[label.row].table }
    return rows.contains { row in
      row.cells.contains { cell in
        let span = document.cells[cell].span
        return !span.isEmpty && looksLikeFigure(span)
      }
    }
  }

  /// How many columns a table of the document has.
  func width(ofTable table: Int) -> Int {
    document.rows.lazy.filter { $0.table == table }.flatMap(\.cells)
      .compactMap { document.cells[$0].place?.columns.upperBound }.max() ?? 0
  }
}
