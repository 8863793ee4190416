/// Where the cells of one entry are, column by column.
struct Alignment {
  enum Slot {
    case cell(Item)
    /// There, and empty.
    case blank
    /// Not there.
    case missing
  }

  var slots: [Slot]
  /// The other ways in which the cells may be placed.
  var alternatives: [[Slot]] = []
  /// Why the places are a guess; nil where they are certain.
  var doubt: Doubt?

  enum Doubt {
    /// Fewer figures than columns, and nothing tells which columns they belong to.
    case short
    /// More figures than columns.
    case long
    /// As many figures as columns, but on a line without a label.
    case displaced
    /// A figure reaches over several rows, or the document does not show where it stands.
    case loose
  }

  /// Takes blank cells, and marks for nothing, for cells that are not there.
  mutating func dropBlanks(in scan: Scan) {
    for n in slots.indices {
      switch slots[n] {
      case .blank: slots[n] = .missing
      case .cell(let item) where FigureReader(text: scan.text).read(item.span, as: .count) == .blank:
        slots[n] = .missing
      case .cell, .missing: continue
      }
    }
  }
}

/// Aligns the entries of one table: blanks keep their places only where the table shows that they do.
struct TableAlignment {
  private let scan: Scan
  /// The number of columns.
  private let width: Int
  /// Whether blanks keep their places, so that an empty cell is one of the form's.
  private let keepsBlanks: Bool
  /// Whether empty cells may stand between a label and the first column.
  private let hasWideLabels: Bool
  /// Whether figures of this table stand beside their labels.
  private let standsBeside: Bool
  /// The width at which a converter has cut the rows off, by document row.
  private var clipped: [Int: Int] = [:]
  /// The distance from label to first column in complete rows, by where their label stands.
  private var offsets: [Place: Set<Int>] = [:]

  /// How cells of a line each are parted, where complete rows show it.
  private let spacing: StreamSpacing?
  /// Where the columns of a laid-out table stand.
  private let bands: [ColumnBands]

  /// How far behind their labels the rows of each depth show something.
  private var reach: [Int: Int] = [:]

  /// In which cell of their lines the figures of a piece begin, and in how many rows.
  private var beginnings: [Int: [Int: Int]] = [:]

  private struct Place: Hashable {
    /// nil for any.
    var piece: Int?
    var column: Int16
    var depth: Int
  }

  init(
    entries: [Entry], width: Int, in scan: Scan, hasWideLabels: Bool = false,
    clips: [Int: Int] = [:], standsBeside: Bool = false, header: [Item] = []
  ) {
    self.scan = scan
    self.width = width
    keepsBlanks = scan.keepsBlanks
    self.hasWideLabels = hasWideLabels
    self.standsBeside = standsBeside
    clipped = clips
    let streams = entries.filter { !$0.isRow(in: scan) }
    spacing =
      StreamSpacing(rows: streams.map { $0.cellsBelow(in: scan) }, width: width)
      ?? scan.spacing?.of(width: width)
    bands = TableAlignment.bands(entries, header, width, scan)
    guard hasWideLabels else { return }
    for entry in entries where entry.isRow(in: scan) {
      let shown = entry.tail.indices.filter { scan.items[$0].kind != .blank }
        .map { $0 - entry.tail.lowerBound }
      guard let first = shown.first, let last = shown.last else { continue }
      reach[entry.depth] = max(reach[entry.depth] ?? 0, last)
      beginnings[entry.piece, default: [:]][Int(entry.label.column) + 1 + first, default: 0] += 1
      guard shown.count == width, last - first == width - 1 else { continue }
      for piece in [nil, entry.piece] {
        let place = Place(piece: piece, column: entry.label.column, depth: entry.depth)
        offsets[place, default: []].insert(first)
      }
    }
  }

  private static func bands(
    _ entries: [Entry], _ header: [Item], _ width: Int, _ scan: Scan
  ) -> [ColumnBands] {
    guard !scan.places.isEmpty else { return [] }
    let rows = entries.map { entry in
      scan.items[entry.tail].filter(\.isShown).compactMap { scan.place(of: $0) }
    }
    let complete = (rows + [header.compactMap { scan.place(of: $0) }]).filter { $0.count == width }
    // One row alone may stand askew.
    guard complete.count > (width > 3 ? 1 : 0) else { return [] }
    return ColumnBands.fitting(complete, rows: rows.filter { $0.count < width })
  }

  /// A row of figures in a laid-out table: where they stand in the line tells their columns.
  private func alignByPlace(_ shown: [Item]) -> Alignment? {
    let places = shown.compactMap { scan.place(of: $0) }
    guard places.count == shown.count, let columns = bands.first?.columns(of: places),
      bands.allSatisfy({ $0.columns(of: places) == columns })
    else { return nil }
    var slots = [Alignment.Slot](repeating: .blank, count: width)
    for (column, item) in zip(columns, shown) { slots[column] = .cell(item) }
    return Alignment(slots: slots)
  }

  /// Where the first column may be: complete rows whose label stands alike tell, else what fits.
  private func starts(of entry: Entry, shown: [Int]) -> [Int] {
    guard let first = shown.first, let last = shown.last else { return [0] }
    let lowest = max(0, last - width + 1)
    let starts = lowest...max(first, lowest)
    if !hasWideLabels { return [lowest] }
    // A row of just the columns begins behind its label.
    let isCut = clipped[entry.label.row] != nil
    if entry.tail.count == width, starts.contains(0), !isCut { return [0] }
    // The pieces of a table that a converter has cut are cut in different ways.
    for piece in clipped.isEmpty ? [entry.piece, nil] : [entry.piece] {
      let place = Place(piece: piece, column: entry.label.column, depth: entry.depth)
      if let found = offsets[place] {
        let fitting = found.filter(starts.contains).sorted()
        if !fitting.isEmpty { return fitting }
      }
    }
    if !isCut, starts.contains(0), isRaggedBehindLabels(entry.depth) { return [0] }
    // Where no row shows an empty cell, the empty cells before the figures are the label's own.
    let isCompact = !keepsBlanks && last - first == shown.count - 1
    if isCompact, !isCut || isSlipped(entry, first) || beginsWithOthers(entry, first) {
      return [first]
    }
    return Array(starts)
  }

  /// Whether a row has lost the cells of its groups, so that its label stands at the line's
  /// beginning with an empty cell behind it.
  private func isSlipped(_ entry: Entry, _ first: Int) -> Bool {
    entry.depth == 2 && entry.label.column == 0 && first == 1
  }

  /// Whether a row's figures begin in the cell in which most rows of its piece begin: then the empty
  /// cells before them are its label's.
  private func beginsWithOthers(_ entry: Entry, _ first: Int) -> Bool {
    guard let all = beginnings[entry.piece] else { return false }
    let own = Int(entry.label.column) + 1 + first
    let count = all[own] ?? 0
    return count > 2 && all.allSatisfy { $0.key == own || $0.value < count }
  }

  /// Whether figures stand right behind labels: labels of one depth do not stand in one column, so
  /// that nothing holds cells in columns, complete rows have their figures right behind them, and
  /// what rows of this depth have too much is empty and at their ends.
  private func isRaggedBehindLabels(_ depth: Int) -> Bool {
    let known = offsets.filter { $0.key.piece == nil }
    let columns = Dictionary(grouping: known.keys, by: \.depth).mapValues { Set($0.map(\.column)) }
    return clipped.isEmpty && known.values.allSatisfy { $0 == [0] }
      && columns.values.contains { $0.count > 1 } && reach[depth] ?? width < width
  }

  func align(_ entry: Entry) -> Alignment {
    entry.isRow(in: scan) ? alignRow(entry) : alignStream(entry)
  }

  private func alignRow(_ entry: Entry) -> Alignment {
    let tail = Array(scan.items[entry.tail])
    let shown = tail.indices.filter { tail[$0].kind != .blank }
    if shown.count == width { return Alignment(slots: shown.map { .cell(tail[$0]) }) }
    if shown.count > width {
      return Alignment(slots: shown.prefix(width).map { .cell(tail[$0]) }, doubt: .long)
    }
    if shown.isEmpty {
      let there = tail.count >= width || (width == 1 && tail.isEmpty == false)
      return Alignment(slots: Array(repeating: there ? .blank : .missing, count: width))
    }
    if let alignment = alignByPlace(shown.map { tail[$0] }) { return alignment }
    let isCut = clipped[entry.label.row].map { entry.width >= $0 } ?? false
    let starts = starts(of: entry, shown: shown)
    let readings = starts.map { start in
      (0..<width).map { n -> Alignment.Slot in
        guard tail.indices.contains(start + n) else { return .missing }
        if tail[start + n].kind != .blank { return .cell(tail[start + n]) }
        // The border of rows that a converter has cut is padding, not a cell.
        return isCut && start + n == tail.count - 1 ? .missing : .blank
      }
    }
    // A row too short for its columns has lost a cell, and nobody can tell which.
    let isLong = starts.allSatisfy { tail.count - $0 >= width }
    let isCertain = readings.count == 1 && (isLong && keepsBlanks || isCut)
    return Alignment(
      slots: readings[0], alternatives: Array(readings.dropFirst()),
      doubt: isCertain ? nil : .short)
  }

  /// A cell a line: blanks count only where they have a line of their own.
  private func alignStream(_ entry: Entry) -> Alignment {
    let below = entry.cellsBelow(in: scan)
    let figures = below.filter { $0.kind == .figure }
    let filled = below.filter { $0.kind == .figure || $0.kind == .words }
    let cells = below.filter { $0.kind != .gap }
    // Figures side by side on a line of their own: the label they belong to may be another.
    if let row = figures.first?.row, figures.count > 1, figures[1].row == row {
      let line = below.filter { $0.row == row && $0.kind != .gap }
      let slots = (0..<width).map { n -> Alignment.Slot in
        n < line.count ? .cell(line[n]) : .missing
      }
      // A second line of figures leaves open which of them is the row's.
      let isSole = figures.allSatisfy { $0.row == row }
      return Alignment(
        slots: slots,
        doubt: line.count > width || !isSole ? .long : line.count == width ? .displaced : .short)
    }
    // Where figures stand beside their labels, one below may be the number of the page.
    let isApart = standsBeside || figures.first.map { scan.place(of: $0) != nil } ?? false
    if figures.count == width {
      return Alignment(slots: figures.map { .cell($0) }, doubt: isApart ? .displaced : nil)
    }
    // Words behind the last figure may be the text that follows the table.
    let endsInWords =
      filled.last?.kind == .words && !figures.isEmpty && entry.mayEndInText(in: scan)
    if filled.count == width {
      return Alignment(slots: filled.map { .cell($0) }, doubt: endsInWords ? .short : nil)
    }
    if cells.count == width, !endsInWords {
      return Alignment(slots: cells.map { $0.kind == .blank ? .blank : .cell($0) })
    }
    if let cells = spacing?.cells(of: below) ?? spacing?.cells(ofLast: below) {
      return Alignment(slots: cells.map { $0.map(Alignment.Slot.cell) ?? .blank })
    }
    // Rows set apart by blank lines, blanks on lines of their own.
    let group = below.prefix { $0.kind != .gap }
    if group.count == width {
      return Alignment(slots: group.map { $0.kind == .blank ? .blank : .cell($0) })
    }
    if figures.isEmpty {
      return Alignment(slots: Array(repeating: .missing, count: width))
    }
    let slots = (0..<width).map { n -> Alignment.Slot in
      n < figures.count ? .cell(figures[n]) : .missing
    }
    return Alignment(slots: slots, doubt: figures.count > width ? .long : .short)
  }
}
