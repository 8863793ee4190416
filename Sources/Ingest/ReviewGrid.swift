import Documents
import StatutoryForm

/// The table of reviews and lawsuits where cells have certain places: five results under each
/// procedure, or beside it. It may be cut in several tables.
struct ReviewGrid {
  private let scan: Scan
  private var reading = TableReading(.reviews)

  /// Reads the table; nil where no headings of it stand over or beside figures of certain places.
  static func read(_ scan: Scan, edition: Edition) -> TableReading? {
    guard scan.hasGrids else { return nil }
    var grid = ReviewGrid(scan: scan)
    let lines = Lines(scan).lines
    var at = lines.startIndex
    while at < lines.endIndex {
      let table = scan.table(of: scan.items[lines[at].lowerBound])
      let end = lines[at...].firstIndex { scan.table(of: scan.items[$0.lowerBound]) != table }
      if table != nil, !grid.read(lines[at..<(end ?? lines.endIndex)]) { return nil }
      at = end ?? lines.endIndex
    }
    guard grid.reading.rows != nil else { return nil }
    grid.reading.finish(edition)
    return grid.reading
  }

  private init(scan: Scan) { self.scan = scan }

  /// The items line by line.
  private struct Lines {
    var lines: [Range<Int>] = []

    init(_ scan: Scan) {
      var at = 0
      while at < scan.items.count {
        let row = scan.items[at].row
        let end = scan.items[at...].firstIndex { $0.row != row } ?? scan.items.count
        lines.append(at..<end)
        at = end
      }
    }
  }

  /// Reads one table of the document; false where it is of this chapter and no cell is certain.
  private mutating func read(_ lines: ArraySlice<Range<Int>>) -> Bool {
    guard let start = lines.firstIndex(where: hasResults),
      !lines.contains(where: { has($0, isOfOtherTable) })
    else { return true }
    // The procedures may stand above their results, and the results in several lines.
    let above = lines[..<start].suffix(2).lastIndex { !isOfProcedures($0) }
    let first = above.map { $0 + 1 } ?? max(lines.startIndex, start - 2)
    let body = lines[start...].firstIndex { !hasResults($0) } ?? lines.endIndex
    let header = lines[first..<body].map { Array(scan.items[$0]) }
    let results = fromLeft(header.joined().filter { $0.label.reviewColumn > 0 })
    let rows = lines[body...]
    let top = scan.items[lines[first].lowerBound].row
    defer {
      if let found = reading.rows { reading.rows = min(found.lowerBound, top)..<found.upperBound }
    }
    if rows.contains(where: { has($0) { $0.label.procedure > 0 } }) {
      return readBeside(rows, results)
    }
    let procedures = header.flatMap(extents)
    let places = results.compactMap { result -> (row: Int, column: Int)? in
      let above = procedures.filter { covers($0.columns, result) }
      return above.count == 1 ? (above[0].procedure, Int(result.label.reviewColumn)) : nil
    }
    guard places.count == results.count, !places.isEmpty else { return false }
    return readBelow(rows, results, places)
  }

  private func hasResults(_ line: Range<Int>) -> Bool {
    has(line) { $0.label.reviewColumn > 0 } && !has(line) { $0.isFigure }
  }

  private func isOfProcedures(_ line: Range<Int>) -> Bool {
    has(line) { $0.label.procedure > 0 || $0.label.caption == .litigation }
      && !has(line) { $0.isFigure }
  }

  /// The procedures of a line of headings with the columns they stand over: where merged cells are
  /// lost, as in CSV, up to the next heading.
  private func extents(_ line: [Item]) -> [(procedure: Int, columns: Range<Int>)] {
    line.indices.compactMap { n in
      guard line[n].label.procedure > 0, let own = scan.gridPlace(of: line[n])?.columns else {
        return nil
      }
      let next = line[(n + 1)...].first { $0.kind != .blank }
      let last = line.last.flatMap { scan.gridPlace(of: $0)?.columns.upperBound } ?? own.upperBound
      let end = next.flatMap { scan.gridPlace(of: $0)?.columns.lowerBound } ?? last
      return (Int(line[n].label.procedure), own.lowerBound..<max(own.upperBound, end))
    }
  }

  private func has(_ line: Range<Int>, _ condition: (Item) -> Bool) -> Bool {
    scan.items[line].contains(where: condition)
  }

  /// A label that stands nowhere but in the rows of the tables of applications and disclosure.
  private func isOfOtherTable(_ item: Item) -> Bool {
    (1..<23).contains(item.label.application) || item.label.disclosure > 0
  }

  private func covers(_ upper: Range<Int>, _ lower: Item) -> Bool {
    guard let lower = scan.gridPlace(of: lower)?.columns else { return false }
    return upper.lowerBound <= lower.lowerBound && lower.upperBound <= upper.upperBound
  }

  /// The headings from left to right: cells of one line of them may begin in several rows.
  private func fromLeft(_ headings: [Item]) -> [Item] {
    let places = headings.map { scan.gridPlace(of: $0)?.columns.lowerBound ?? 0 }
    return headings.indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { headings[$0] }
  }

  private mutating func readBelow(
    _ rows: ArraySlice<Range<Int>>, _ results: [Item], _ places: [(row: Int, column: Int)]
  ) -> Bool {
    // One line of figures, or an empty one.
    let filled = rows.filter { has($0) { $0.isFigure } }
    guard filled.count < 2, let line = filled.first ?? rows.first else { return false }
    let columns = GridColumns(Array(zip(results.indices, results)), count: results.count, in: scan)
    let entry = Entry(
      row: 0, label: scan.items[line.lowerBound], tail: line,
      below: line.upperBound..<line.upperBound)
    guard let alignment = columns.align(entry) else { return false }
    for (place, slot) in zip(places, alignment.slots) {
      keep(slot, row: place.row, column: place.column, line)
    }
    return true
  }

  private mutating func readBeside(_ rows: ArraySlice<Range<Int>>, _ results: [Item]) -> Bool {
    let columns = GridColumns(Array(zip(results.indices, results)), count: results.count, in: scan)
    for line in rows {
      guard let label = line.last(where: { scan.items[$0].label.procedure > 0 }) else { continue }
      let entry = Entry(
        row: Int(scan.items[label].label.procedure), label: scan.items[label],
        tail: label + 1..<line.upperBound, below: line.upperBound..<line.upperBound)
      guard let alignment = columns.align(entry) else { return false }
      for (result, slot) in zip(results, alignment.slots) {
        keep(slot, row: entry.row, column: Int(result.label.reviewColumn), line)
      }
    }
    return true
  }

  private mutating func keep(_ slot: Alignment.Slot, row: Int, column: Int, _ line: Range<Int>) {
    let at = scan.items[line.lowerBound].row
    reading.keep(
      scan.placed(slot, as: .count, row: at, isCertain: true), row: row, column: column, in: scan)
    reading.rows =
      min(reading.rows?.lowerBound ?? at, at)..<max(reading.rows?.upperBound ?? 0, at + 1)
  }
}
