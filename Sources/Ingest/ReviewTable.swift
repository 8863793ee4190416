import Documents
import StatutoryForm

/// The table of reviews and lawsuits (四): fifteen figures, five for each of three procedures.
struct ReviewTable {
  /// Reads the table; without an edition where the document has none.
  static func read(_ scan: Scan, edition: Edition) -> TableReading {
    if let reading = ReviewGrid.read(scan, edition: edition) { return reading }
    var reading = TableReading(.reviews)
    guard let header = header(scan) ?? shatteredHeader(scan) else { return reading }
    let places = places(scan.items[header])
    let values = values(scan, after: header.upperBound)
    let cells = values.tail.isEmpty ? values.below : values.tail
    guard let last = scan.items[cells].last else { return reading }
    reading.rows = scan.items[header.lowerBound].row..<last.row + 1
    let shown = scan.items[cells].filter(\.isShown)
    if let joined = shown.first, shown.count == 1, joined.isFigure,
      joined.span.count >= places.count
    {
      readJoined(joined, places, scan, &reading)
      reading.finish(edition)
      return reading
    }
    var alignment = TableAlignment(entries: [values], width: places.count, in: scan).align(values)
    let headings = scan.items[header].filter { $0.label.reviewColumn > 0 }
    let isAside = zip(places, alignment.slots).contains { place, slot in
      guard case .cell(let item) = slot else { return false }
      return headings.contains { stands(item, below: $0, in: scan) && !isHeading($0, of: place) }
    }
    let isLoose = isAside || !scan.isCertain(shown, beside: values.label)
    let isCertain = alignment.doubt == nil && !isLoose
    // Where no figure has a certain place, no empty cell has one.
    if !isCertain { alignment.dropBlanks(in: scan) }
    let row = scan.items[cells.lowerBound].row
    for (place, slot) in zip(places, alignment.slots) {
      reading.cells[place.row, place.column] = scan.placed(
        slot, as: .count, row: row, isCertain: isCertain)
    }
    if !isCertain {
      reading.doubts = (1...3).map { procedure in
        RowDoubt(
          row: procedure, shown: values.shownCount(in: scan), columns: places.count,
          cells: (1...5).filter { reading.cells[procedure, $0]?.value != nil },
          isLoose: isLoose, columnIDs: Array(1...5))
      }.filter { !$0.cells.isEmpty }
    }
    reading.finish(edition)
    return reading
  }

  /// Whether a cell stands in the columns of a heading; false where one of them has no certain place.
  private static func stands(_ item: Item, below heading: Item, in scan: Scan) -> Bool {
    guard let own = scan.gridPlace(of: item), let upper = scan.gridPlace(of: heading) else {
      return false
    }
    return own.isCertain && upper.isCertain && own.columns.overlaps(upper.columns)
  }

  private static func isHeading(_ item: Item, of place: (row: Int, column: Int)) -> Bool {
    Int(item.label.reviewColumn) == place.column
  }

  private static func readJoined(
    _ item: Item, _ places: [(row: Int, column: Int)], _ scan: Scan, _ reading: inout TableReading
  ) {
    let totals = (0..<3).compactMap { group -> JoinedFigures.Total? in
      let last = group * 5 + 4
      guard places.indices.contains(last), places[last].column == 5 else { return nil }
      return JoinedFigures.Total(parts: group * 5..<last, total: last)
    }
    reading.storeJoined(
      item, places: places.map { CellAddress(section: .reviews, row: $0.row, column: $0.column) },
      measures: places.map { _ in .count }, totals: totals, label: "行政复议、行政诉讼", in: scan)
    reading.judgeJoinedRows()
  }

  /// The labels 行政复议 … 行政诉讼 with the results below them, up to the first figure.
  private static func header(_ scan: Scan) -> Range<Int>? {
    let items = scan.items
    var found: Range<Int>?
    for start in items.indices
    where items[start].label.procedure == 1 && items[start].kind == .label {
      var at = start + 1
      var hasLitigation = false
      var results = 0
      while at < items.count, !items[at].isFigure {
        let item = items[at]
        if item.kind == .label {
          if item.label.caption == .litigation || item.label.procedure > 1 { hasLitigation = true }
          if item.label.reviewColumn > 0 { results += 1 }
          if (1..<23).contains(item.label.application) { break }
        } else if item.kind == .heading || (item.kind == .words && item.span.count > 60) {
          break
        }
        at += 1
      }
      if hasLitigation, results > 0 || (at < items.count && items[at].isFigure) {
        found = start..<valuesStart(scan, figure: at, after: start)
      }
    }
    return found
  }

  /// A header whose labels are broken beyond reading: what stands between the chapter's heading
  /// and a line of fifteen figures.
  private static func shatteredHeader(_ scan: Scan) -> Range<Int>? {
    let items = scan.items
    guard
      let start = items.lastIndex(where: {
        $0.kind == .heading && Chapters.standard.kind(LabelKey(scan.text, $0.span)) == .reviews
      })
    else { return nil }
    var at = start + 1
    while at < items.count, items[at].kind != .heading,
      items[at].label.application == 0 || items[at].label.applicant > 0
    {
      let row = items[at].row
      var end = at
      var figures = 0
      while end < items.count, items[end].row == row {
        if items[end].kind == .figure { figures += 1 }
        end += 1
      }
      if figures == 15, end - at == 15 { return start..<at }
      at = end
    }
    return nil
  }

  /// The blanks in front of the first figure are its row's, not the header's: those of its own
  /// line, and lines that are nothing but one blank cell or, in some layouts, empty.
  private static func valuesStart(_ scan: Scan, figure: Int, after start: Int) -> Int {
    let items = scan.items
    guard figure < items.count else { return figure }
    var at = figure
    if let gaps = scan.spacing?.gapAboveCells,
      items[figure].row != items[min(figure + 1, items.count - 1)].row
    {
      // A cell a line: where empty lines are cells, those behind the header count.
      while at > start, items[at - 1].kind == .gap { at -= 1 }
      return min(at + gaps, figure)
    }
    while at > start, items[at - 1].kind == .blank, items[at - 1].row == items[figure].row {
      at -= 1
    }
    while at > start, items[at - 1].kind == .blank {
      let row = items[at - 1].row
      let first = items[..<at].lastIndex { $0.row != row }.map { $0 + 1 } ?? 0
      guard at - first <= 2, items[first..<at].allSatisfy({ $0.kind == .blank }) else { break }
      at = first
    }
    return at
  }

  /// The figures below the header: a row of them, or a cell a line.
  private static func values(_ scan: Scan, after header: Int) -> Entry {
    let items = scan.items
    var end = header
    while end < items.count, items[end].kind != .label, items[end].kind != .heading,
      !(items[end].kind == .words && items[end].span.count > 24)
    { end += 1 }
    var entry = Entry(
      row: 0, label: items[max(0, header - 1)], tail: header..<header, below: header..<end)
    guard header < end else { return entry }
    let own = items[header..<end].prefix { $0.row == items[header].row }
    if own.count(where: { $0.kind == .figure }) > 1 {
      entry.tail = own.indices
      entry.below = own.endIndex..<own.endIndex
      entry.label.column = -1
    }
    return entry
  }

  /// Procedure and result of each figure, in the order of the header where it shows one.
  private static func places(_ header: ArraySlice<Item>) -> [(row: Int, column: Int)] {
    var procedures: [Int] = []
    var results: [Int] = []
    for item in header where item.kind == .label {
      let procedure = Int(item.label.procedure)
      if procedure > 0, !procedures.contains(procedure) { procedures.append(procedure) }
      if item.label.reviewColumn > 0 { results.append(Int(item.label.reviewColumn)) }
    }
    if procedures.count < 3 { procedures = [1, 2, 3] }
    let printed = Array(results.prefix(5))
    // The results repeat for each procedure; only a complete order is believed.
    let isComplete =
      results.count == 15 && Set(printed).count == 5
      && (0..<15).allSatisfy { results[$0] == printed[$0 % 5] }
    let order = isComplete ? printed : [1, 2, 3, 4, 5]
    return procedures.flatMap { procedure in order.map { (procedure, $0) } }
  }
}
