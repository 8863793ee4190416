import Documents
import StatutoryForm

/// The table of applications (三): 23 or 25 rows of seven figures.
struct ApplicationTable {
  private let scan: Scan
  private var collector: EntryCollector
  private var isUndivided = false

  /// Ids of rows whose labels also mean a column.
  private static let other = 23
  private static let concluded = 24
  private static let carriedOut = 25

  /// Reads the table; without an edition where the document has none.
  static func read(_ scan: Scan, disclosed: Edition?) -> TableReading {
    var table = ApplicationTable(scan: scan)
    return table.read(disclosed: disclosed)
  }

  private init(scan: Scan) {
    self.scan = scan
    collector = EntryCollector(scan: scan)
  }

  private mutating func read(disclosed: Edition?) -> TableReading {
    var reading = TableReading(.applications)
    let anchors = anchors()
    guard anchors.count > 0 else { return reading }
    let end = collect(from: anchors.first, lastAnchor: anchors.last)
    let entries = collector.entries
    guard anchors.count >= 10 || entries.contains(where: { $0.shownCount(in: scan) > 0 }) else {
      return reading
    }
    let header = headerStart(before: anchors.first)
    let headings = scan.hasGrids ? headings() : []
    let columns =
      HeaderColumns.byPlace(headings, in: scan)
      ?? HeaderColumns.read(scan.items[header..<anchors.first], entries: entries, in: scan)
    let hasDivided = entries.contains { $0.row == 21 || $0.row == 22 }
    let edition = hasDivided ? .form2021 : isUndivided ? .form2019 : disclosed ?? .form2019
    reading.edition = edition
    reading.statesEdition = hasDivided || isUndivided
    reading.rows = scan.items[header].row..<scan.items[min(end, scan.items.count) - 1].row + 1
    let grid =
      scan.hasGrids
      ? GridColumns(columns.places(of: headings), count: columns.count, in: scan) : nil
    var reader = EntryReader(scan: scan, columns: columns, grid: grid) { [scan, collector] in
      TableAlignment(
        entries: entries, width: columns.count, in: scan, hasWideLabels: true,
        clips: collector.clips(columns: columns.count),
        header: scan.items[header..<anchors.first].filter { $0.label.applicant > 0 })
    }
    for entry in entries { reader.read(entry, into: &reading) }
    let torn = TornRows(
      scan: scan, entries: entries, zone: header..<end,
      width: columns.count)
    torn.place(columns, edition, &reading)
    reading.judgeJoinedRows()
    RelationEvidence.confirm(&reading, columns: columns, hasTornLines: torn.isAny)
    reading.finish(edition)
    return reading
  }

  /// The headings of the columns in tables with certain places: those of rows that hold nothing but
  /// headings.
  private func headings() -> [(applicant: Int, item: Item)] {
    let rows = Dictionary(grouping: scan.items.filter { scan.table(of: $0) != nil }, by: \.row)
    return rows.sorted { $0.key < $1.key }.flatMap { _, row -> [(applicant: Int, item: Item)] in
      let isHeader =
        row.contains { (1...5).contains($0.label.applicant) }
        && row.allSatisfy { $0.kind == .blank || $0.kind == .label && !isAnchor($0) }
      guard isHeader else { return [] }
      return row.filter { $0.label.applicant > 0 }.map { (Int($0.label.applicant), $0) }
    }
  }

  /// The labels that stand nowhere but in this table's rows.
  private func anchors() -> (first: Int, last: Int, count: Int) {
    var result = (first: 0, last: 0, count: 0)
    for at in scan.items.indices where isAnchor(scan.items[at]) {
      if result.count == 0 { result.first = at }
      result.last = at
      result.count += 1
    }
    return result
  }

  /// A label that stands nowhere but in this table's rows.
  private func isAnchor(_ item: Item) -> Bool {
    item.kind == .label && item.label.application > 0
      && item.label.application != ApplicationTable.other
      && item.label.application != ApplicationTable.concluded
  }

  /// Walks from the first row's label to the last row's figures; returns the item after the table.
  private mutating func collect(from start: Int, lastAnchor: Int) -> Int {
    var previous = 0
    var afterHeader = false
    var at = start
    while at < scan.items.count {
      let item = scan.items[at]
      guard item.kind == .label else {
        if at > lastAnchor, item.kind == .heading || (item.kind == .words && item.span.count > 60) {
          break
        }
        collector.add(at)
        at += 1
        continue
      }
      if at > lastAnchor, previous == ApplicationTable.carriedOut { break }
      if let row = row(of: item, previous: previous, afterHeader: afterHeader) {
        collector.open(row, at: at, depth: depth(of: row))
        previous = row
        afterHeader = false
      } else if item.label.caption == .otherGroup {
        // （六）其他处理 may be one undivided row: then figures follow before the next label.
        if isFollowedByFigures(at) || isBlankRow(at) {
          isUndivided = true
          collector.open(ApplicationTable.other, at: at, depth: 1)
        } else {
          collector.close()
        }
      } else if isBesideRow(item) {
        // The label of the rows below, put into this one.
      } else if at > lastAnchor, item.label.applicant == 0, item.label.caption != .group {
        break
      } else {
        collector.close()
        afterHeader =
          item.label.applicant > 0 || item.label.caption == .organisations
          || item.label.caption == .applicants
      }
      at += 1
    }
    return at
  }

  /// Whether the label of a group that fills several rows stands in the row of another label.
  private func isBesideRow(_ item: Item) -> Bool {
    item.label.caption == .group && collector.entries.last?.label.row == item.row
      && scan.gridPlace(of: item).map { $0.rowSpan > 1 } ?? false
  }

  private static let depths = [0] + (Form.standard.rows[.applications] ?? []).map(\.depth)

  private func depth(of row: Int) -> Int { ApplicationTable.depths[row] }

  /// The row that a label opens; nil for a column's label in a header that is printed again.
  private func row(of item: Item, previous: Int, afterHeader: Bool) -> Int? {
    switch item.label.application {
    case 0: return nil
    case Int8(ApplicationTable.concluded):
      return item.ordinal == 7 || !afterHeader ? ApplicationTable.concluded : nil
    case Int8(ApplicationTable.other):
      if item.ordinal == 3 { return ApplicationTable.other }
      // （六）其他 / 处理 is the group above.
      if item.ordinal != 0 { return nil }
      return !afterHeader && (20...22).contains(previous) ? ApplicationTable.other : nil
    case let row: return Int(row)
    }
  }

  private func isFollowedByFigures(_ label: Int) -> Bool {
    for item in scan.items[(label + 1)...].prefix(12) {
      switch item.kind {
      case .figure, .joined: return true
      case .label, .words, .heading: return false
      case .blank, .gap: continue
      }
    }
    return false
  }

  /// Whether the label has a row of empty cells to itself, in a table with certain places, and the
  /// next label is the total: a group would have rows of its own.
  private func isBlankRow(_ label: Int) -> Bool {
    guard let place = scan.gridPlace(of: scan.items[label]), place.isCertain, place.rowSpan == 1
    else { return false }
    var blanks = 0
    for item in scan.items[(label + 1)...] {
      switch item.kind {
      case .blank: if item.row == scan.items[label].row { blanks += 1 }
      case .gap: continue
      case .label: return blanks > 1 && item.label.application == Int8(ApplicationTable.concluded)
      case .figure, .joined, .words, .heading: return false
      }
    }
    return false
  }

  /// The first item of the header above the first row.
  private func headerStart(before start: Int) -> Int {
    var header = start
    var at = start
    while at > 0, start - at < 60 {
      at -= 1
      let item = scan.items[at]
      let isCaption = [.corner, .applicants, .organisations].contains(item.label.caption)
      if item.kind == .label, item.label.applicant > 0 || isCaption {
        header = at
      } else if item.kind == .label || item.kind == .heading
        || (item.kind == .words && item.span.count > 60)
      {
        break
      }
    }
    return header
  }
}
