import Documents
import StatutoryForm

/// Figures printed with nothing between them, cut into cells: 规章000 is 0, 0, 0.
///
/// Where they can be cut in several ways, the totals within the row may leave only one.
struct JoinedFigures {
  /// Why the cells are believed to be cut where they are.
  enum Ground {
    /// There is no other way.
    case only
    /// No other way lets the row's totals come out.
    case totals
    /// There is no other way if no cell is empty.
    case noBlanks
  }

  let cells: [Range<Int>]
  let ground: Ground

  /// The parts of a row that one total sums up, by column.
  struct Total {
    var parts: Range<Int>
    var total: Int
  }

  /// nil where the figures can be cut in several ways, or in none.
  init?(_ scan: Scan, _ span: Range<Int>, measures: [Measure], totals: [Total]) {
    var search = CutSearch(
      reader: FigureReader(text: scan.text), end: span.upperBound, measures: measures)
    search.cut(from: span.lowerBound)
    if search.count == 1, let only = search.cells {
      if !search.holds(totals) { return nil }
      cells = only
      // An empty cell leaves no trace: so many figures may be fewer and longer ones.
      let mayBeFewer = totals.isEmpty && search.fewest(in: span) < measures.count
      ground = mayBeFewer ? .noBlanks : .only
      return
    }
    guard search.count > 1, !totals.isEmpty, let digits = JoinedFigures.digits(scan.text, span)
    else { return nil }
    let byTotals = TotalSearch(digits: digits, groups: totals.map(\.parts.count))
    guard byTotals.count == 1, let match = byTotals.match else { return nil }
    cells = match.map { $0.lowerBound + span.lowerBound..<$0.upperBound + span.lowerBound }
    ground = .totals
  }

  /// Nothing but digits and marks; nil for anything else.
  private static func digits(_ text: Text, _ span: Range<Int>) -> [UInt8]? {
    var digits: [UInt8] = []
    for at in span {
      let unit = text.units[at]
      if unit.isDigit {
        digits.append(UInt8(unit - 0x30))
      } else if FigureReader.marks.contains(unit) {
        digits.append(TotalSearch.mark)
      } else {
        return nil
      }
    }
    return digits
  }
}

/// Counts the ways to cut figures into as many cells as there are columns.
private struct CutSearch {
  let reader: FigureReader
  let end: Int
  let measures: [Measure]
  /// Two stands for any number of ways more than one.
  private(set) var count = 0
  /// The first way found.
  private(set) var cells: [Range<Int>]?
  private var values: [Figure] = []
  private var path: [Range<Int>] = []
  private var pathValues: [Figure] = []

  init(reader: FigureReader, end: Int, measures: [Measure]) {
    self.reader = reader
    self.end = end
    self.measures = measures
  }

  mutating func cut(from place: Int) {
    var start = place
    while start < end, reader.text.units[start].isSpace { start += 1 }
    let column = path.count
    if column == measures.count {
      guard start == end else { return }
      count += 1
      if cells == nil { (cells, values) = (path, pathValues) }
      return
    }
    for cellEnd in start..<min(end, start + 24) {
      if count > 1 || reader.text.units[cellEnd].isSpace { return }
      guard end - cellEnd > measures.count - column - 1 else { return }
      let cell = start..<cellEnd + 1
      if isTwo(cell) { return }
      guard let value = value(of: cell, measures[column]) else { continue }
      path.append(cell)
      pathValues.append(value)
      cut(from: cellEnd + 1)
      path.removeLast()
      pathValues.removeLast()
    }
  }

  func holds(_ totals: [JoinedFigures.Total]) -> Bool {
    totals.allSatisfy { total in
      var sum = Figure(0)
      for value in values[total.parts] {
        guard let next = sum + value else { return false }
        sum = next
      }
      return sum == values[total.total]
    }
  }

  /// How few cells the figures can be cut into: each as long as it can be.
  func fewest(in span: Range<Int>) -> Int {
    var count = 0
    var at = span.lowerBound
    while at < span.upperBound {
      let ends = (at + 1...span.upperBound).reversed()
      let cell = ends.first { end in
        !isTwo(at..<end) && reader.read(at..<end, as: measures.first ?? .count) != .words
      }
      at = cell ?? at + 1
      count += 1
    }
    return count
  }

  /// 00 and 07 are two cells.
  private func isTwo(_ cell: Range<Int>) -> Bool {
    cell.count > 1 && reader.text.units[cell.lowerBound] == 0x30
      && reader.text.units[cell.lowerBound + 1].isDigit
  }

  private static let signs = units("增减")

  /// A mark for nothing counts as 0 here.
  private func value(of cell: Range<Int>, _ measure: Measure) -> Figure? {
    let first = reader.text.units[cell.lowerBound]
    let isOpen = [0x2B, 0x2D, 0x2E].contains(reader.text.units[cell.upperBound - 1])
    if isOpen, cell.upperBound < end, cell.count > 1 { return nil }
    // 增 and 减 without a number are printed too, so that 减98 may be 减 and 98.
    if measure == .change, cell.count == 1, CutSearch.signs.contains(first) { return Figure(0) }
    switch reader.read(cell, as: measure) {
    case .number(let figure): return figure
    case .blank: return cell.count == 1 ? Figure(0) : nil
    case .words: return nil
    }
  }
}

extension TableColumns {
  /// The totals within a row of these columns.
  var totals: [JoinedFigures.Total] {
    ids == Array(1...7) ? [JoinedFigures.Total(parts: 0..<6, total: 6)] : []
  }
}

extension TableReading {
  /// Stores the cells of a row whose figures have nothing between them.
  mutating func storeJoined(
    _ item: Item, places: [CellAddress], measures: [Measure], totals: [JoinedFigures.Total],
    label: String, in scan: Scan
  ) {
    guard let joined = JoinedFigures(scan, item.span, measures: measures, totals: totals) else {
      for place in places {
        cells[place] = PlacedCell(
          value: nil, state: .unreadable, start: Int32(item.span.lowerBound),
          end: Int32(item.span.upperBound), row: Int32(item.row))
      }
      findings.append(
        Finding(
          rule: "reading.joined", severity: .warning, responsibility: .extraction,
          message: "\(label)：数字之间没有间隔（\(scan.text.folded(item.span))），拆法不止一种，或没有一种与总计相符，未取数",
          cells: places))
      return
    }
    for (n, span) in joined.cells.enumerated() {
      let cell = Item(kind: .figure, span: span, row: item.row, column: n)
      keep(
        scan.placed(cell, as: measures[n], isCertain: joined.ground != .noBlanks),
        row: places[n].row, column: places[n].column, in: scan)
    }
    if joined.ground == .noBlanks {
      findings.append(
        Finding(
          rule: "reading.uncertain", severity: .warning, responsibility: .extraction,
          message: "\(label)：数字之间没有间隔（\(scan.text.folded(item.span))），按没有空白格拆开", cells: places))
    }
    guard joined.ground == .totals else { return }
    joinedRows.append(JoinedRow(cells: places, label: label))
  }

  /// Says of rows that only their totals have cut whether the sums of the columns agree.
  mutating func judgeJoinedRows() {
    for row in joinedRows {
      let isConfirmed = row.cells.allSatisfy { place in
        section != .applications || cells[place]?.value?.mantissa ?? 0 == 0
          || RelationEvidence.holds(column: place.column, row: place.row, self)
      }
      if !isConfirmed {
        for place in row.cells where cells[place]?.value != nil { cells[place]?.state = .uncertain }
      }
      findings.append(
        Finding(
          rule: isConfirmed ? "reading.joined" : "reading.uncertain",
          severity: isConfirmed ? .info : .warning, responsibility: .extraction,
          message: "\(row.label)：数字之间没有间隔，只有一种拆法与总计相符，按此拆开"
            + (isConfirmed ? "" : "；各列的合计不能证明"),
          cells: row.cells))
    }
  }
}

/// A row whose joined figures only its totals could cut.
struct JoinedRow {
  var cells: [CellAddress]
  var label: String
}
