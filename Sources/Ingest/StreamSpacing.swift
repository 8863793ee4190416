/// How a table with a cell a line parts its cells, learnt from its complete rows.
///
/// Where blank lines or lone pipes part cells or rows, the ones too many are empty cells.
struct StreamSpacing {
  /// Gaps between label and first figure, between figures, behind the last.
  private let lead: Int
  private let between: Int
  private let trail: Int
  private var width: Int
  /// Whether some row shows that an empty cell has a line of its own.
  private var hasOwnLines = false

  /// nil where complete rows are too few or not alike.
  init?(rows: [[Item]], width: Int) {
    var leads: [Int] = []
    /// The one distance between figures, or several.
    var betweens: [Int] = []
    var trails: [Int: Int] = [:]
    for row in rows {
      guard row.count(where: { $0.kind == .figure }) == width,
        row.allSatisfy({ $0.kind == .figure || $0.kind == .gap }),
        let first = row.firstIndex(where: { $0.kind == .figure })
      else { continue }
      leads.append(first)
      var last = first
      for at in row.indices.dropFirst(first + 1) where row[at].kind == .figure {
        if !betweens.contains(at - last - 1) { betweens.append(at - last - 1) }
        last = at
      }
      trails[row.count - 1 - last, default: 0] += 1
    }
    if leads.isEmpty, let spacing = StreamSpacing(uniform: rows, width: width) {
      self = spacing
      return
    }
    guard leads.count >= 2, let lead = leads.first, leads.allSatisfy({ $0 == lead }),
      width == 1 || betweens.count == 1, let trail = trails.max(by: { $0.value < $1.value }),
      trail.value * 3 >= leads.count * 2, betweens.first ?? 0 <= 1
    else { return nil }
    self.lead = lead
    between = betweens.first ?? 0
    self.trail = trail.key
    self.width = width
    hasOwnLines =
      between == 1
      && rows.contains { row in
        let figures = row.count { $0.kind == .figure }
        return figures > 0 && figures < width && row.count == lead + 2 * width - 1 + trail.key
          && cells(of: row) != nil
      }
  }

  /// A table without complete rows whose rows are all as long as the table is wide.
  private init?(uniform rows: [[Item]], width: Int) {
    let filled = rows.filter { row in row.contains { $0.kind == .figure } }
    // Cells with a blank line between them; an empty cell has a line of its own.
    let parted = filled.count { row in
      row.count == 2 * width + 1 && row.indices.allSatisfy { $0 % 2 == 1 || row[$0].kind == .gap }
    }
    if parted >= 5, parted * 10 >= (filled.count - 1) * 9 {
      (lead, between, trail, self.width) = (1, 1, 1, width)
      hasOwnLines = true
      return
    }
    // The same, and an empty cell has none: every row has a line less than it has columns, with
    // the lines around it.
    for trail in 0...1 {
      let parted = filled.count { row in
        row.first?.kind == .gap && row.count { $0.kind == .gap } == width + trail
      }
      if parted >= 5, parted * 10 >= (filled.count - 1) * 9 {
        (lead, between, self.trail, self.width) = (1, 1, trail, width)
        return
      }
    }
    for trail in 0...1 {
      let fitting = filled.count { row in
        row.count == width + trail && row.suffix(trail).allSatisfy { $0.kind == .gap }
      }
      // The last row has nothing behind it.
      if fitting >= 5, fitting * 10 >= (filled.count - 1) * 9 {
        (lead, between, self.trail, self.width) = (0, 0, trail, width)
        return
      }
    }
    return nil
  }

  /// How many empty lines part a header from the cells below it, and are no cells.
  var gapAboveCells: Int { between > 0 ? 0 : trail }

  /// The same for a table of another width.
  func of(width: Int) -> StreamSpacing {
    var spacing = self
    spacing.width = width
    return spacing
  }

  /// Whether the figures of most rows stand below their labels, and not beside them.
  private static func isCellALine(_ scan: Scan) -> Bool {
    var (beside, below) = (0, 0)
    for n in scan.items.indices.dropLast()
    where (1..<23).contains(scan.items[n].label.application) {
      if scan.items[n + 1].row == scan.items[n].row { beside += 1 } else { below += 1 }
    }
    return below > beside
  }

  /// How the longest table of the document, that of applications, parts its cells.
  static func learn(from scan: Scan) -> StreamSpacing? {
    guard isCellALine(scan), !scan.items.contains(where: { $0.kind == .blank }) else { return nil }
    var rows: [[Item]] = []
    var isOpen = false
    for item in scan.items {
      switch item.kind {
      case .label, .heading:
        isOpen = (1..<23).contains(item.label.application)
        if isOpen { rows.append([]) }
      case .figure, .words, .gap, .joined:
        if isOpen { rows[rows.count - 1].append(item) }
      case .blank: continue
      }
    }
    return StreamSpacing(rows: rows, width: 7)
  }

  /// The cells of the row that ends a table: nobody knows how many lines part it from the text.
  func cells(ofLast row: [Item]) -> [Item?]? {
    let end = lead + 2 * width - 1
    guard hasOwnLines, row.count >= end, row.prefix(lead).allSatisfy({ $0.kind == .gap }),
      row[end...].allSatisfy({ $0.kind == .gap })
    else { return nil }
    return withOwnLines(Array(row[lead..<end]))
  }

  /// The cells of a row, nil for a blank one; nil where they do not come out as many as columns.
  func cells(of row: [Item]) -> [Item?]? {
    // The last row of a table has nothing to part it from the next.
    let trail = row.last?.kind == .gap ? trail : 0
    guard row.count >= lead + trail, row.prefix(lead).allSatisfy({ $0.kind == .gap }),
      row.suffix(trail).allSatisfy({ $0.kind == .gap })
    else { return nil }
    let rest = Array(row.dropFirst(lead).dropLast(trail))
    if between == 0 { return fitting(rest.map { $0.kind == .gap ? nil : $0 }) }
    let (own, bare) = (withOwnLines(rest), withoutLines(rest))
    // Both ways of printing blanks may fit; then nobody can tell.
    return own != nil && bare != nil ? nil : own ?? bare
  }

  private func fitting(_ cells: [Item?]) -> [Item?]? { cells.count == width ? cells : nil }

  /// A blank cell has an empty line of its own: cell, gap, cell, gap, …
  private func withOwnLines(_ items: [Item]) -> [Item?]? {
    guard items.count == 2 * width - 1 else { return nil }
    for n in items.indices where n % 2 == 1 && items[n].kind != .gap { return nil }
    return stride(from: 0, to: items.count, by: 2).map {
      items[$0].kind == .gap ? nil : items[$0]
    }
  }

  /// A blank cell has no line: two gaps in a row enclose it.
  private func withoutLines(_ items: [Item]) -> [Item?]? {
    var cells: [Item?] = []
    var expectsCell = true
    for item in items {
      if item.kind == .gap {
        if expectsCell { cells.append(nil) }
        expectsCell = true
      } else {
        if !expectsCell { return nil }
        cells.append(item)
        expectsCell = false
      }
    }
    if expectsCell { cells.append(nil) }
    return fitting(cells)
  }
}
