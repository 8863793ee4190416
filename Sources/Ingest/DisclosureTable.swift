import Documents
import StatutoryForm

/// The table of proactive disclosure (二): blocks of article 20, each with its own header.
struct DisclosureTable {
  private let scan: Scan
  private var collector: EntryCollector
  private var blocks: [Block] = []
  /// Whether some figures stand beside their labels.
  private var standsBeside = false

  private struct Block {
    /// The paragraph of article 20 that the marker names; 0 where the marker is lost.
    var paragraph: Int
    /// The cells of the block's header but the first.
    var header: [Item] = []
    /// The label 信息内容 has opened the header.
    var hasHeader = false
    var hasRows = false
    /// Figures between the header and the first label.
    var unlabelled: [Item] = []
  }

  /// Reads the table; without an edition where the document has none.
  static func read(_ scan: Scan) -> TableReading {
    var table = DisclosureTable(scan: scan)
    return table.read()
  }

  private init(scan: Scan) {
    self.scan = scan
    collector = EntryCollector(scan: scan)
  }

  private mutating func read() -> TableReading {
    var reading = TableReading(.proactive)
    guard let zone = collect() else { return reading }
    let entries = collector.entries
    guard entries.count >= 4 || entries.contains(where: { $0.shownCount(in: scan) > 0 }) else {
      return reading
    }
    let edition = edition()
    reading.rows = scan.items[zone.lowerBound].row..<scan.items[zone.upperBound - 1].row + 1
    standsBeside = entries.contains { entry in scan.items[entry.tail].contains { $0.isFigure } }
    for entry in entries { read(entry, edition, &reading) }
    for (n, block) in blocks.enumerated() { readUnlabelled(block, n, edition, &reading) }
    reading.finish(edition)
    return reading
  }

  /// Walks the blocks; returns the items of the table.
  private mutating func collect() -> Range<Int>? {
    let items = scan.items
    guard let start = items.indices.first(where: { isStart(items[$0]) }) else { return nil }
    var end = start
    for at in start..<items.count {
      let item = items[at]
      if item.kind == .label {
        if isForeign(item.label) { break }
        label(item, at: at)
        end = at + 1
      } else {
        if item.kind == .heading || (item.kind == .words && item.span.count > 200) { break }
        other(item, at: at)
        if item.isFigure { end = at + 1 }
      }
    }
    return start..<end
  }

  /// A marker or a header; a row's label alone may be prose.
  private func isStart(_ item: Item) -> Bool {
    item.kind == .label
      && (item.label.paragraph > 0 || item.label.disclosureColumn > 0
        || item.label.caption == .content || item.label.caption == .marker)
  }

  /// A label of one of the other tables.
  private func isForeign(_ label: Label) -> Bool {
    (1..<23).contains(label.application) || label.procedure > 0 || label.caption == .corner
      || label.caption == .applicants
  }

  private mutating func label(_ item: Item, at: Int) {
    if item.label.paragraph > 0 || item.label.caption == .marker {
      blocks.append(Block(paragraph: Int(item.label.paragraph)))
      collector.close()
    } else if item.label.caption == .content || item.label.disclosureColumn > 0 {
      // A header after rows opens a block whose marker is lost.
      if blocks.last?.hasRows ?? true { blocks.append(Block(paragraph: 0)) }
      blocks[blocks.count - 1].hasHeader = true
      if item.label.disclosureColumn > 0 { blocks[blocks.count - 1].header.append(item) }
      collector.close()
    } else if item.label.disclosure > 0, !blocks.isEmpty {
      open(Int(item.label.disclosure), at: at)
    } else {
      collector.close()
    }
  }

  private mutating func open(_ row: Int, at: Int) {
    collector.open(row, at: at, block: blocks.count - 1)
    blocks[blocks.count - 1].hasRows = true
  }

  private mutating func other(_ item: Item, at: Int) {
    guard let last = blocks.indices.last else { return }
    if item.kind == .words {
      if blocks[last].hasRows, let row = collector.entries.last?.label.row, item.row != row,
        isLocalRow(at)
      {
        open(0, at: at)
        return
      }
      if !blocks[last].hasRows, blocks[last].hasHeader, item.span.count <= 40 {
        // A header cell that is cut or unknown still is a column.
        blocks[last].header.append(item)
        return
      }
    }
    if item.kind == .figure, blocks[last].hasHeader, !blocks[last].hasRows {
      blocks[last].unlabelled.append(item)
    }
    collector.add(at)
  }

  private static let regulations = 1
  private static let normativeDocuments = 2

  /// The first row of the first block may have lost its label: then the figures above the second
  /// row's, one for each column, are its own.
  private func readUnlabelled(
    _ block: Block, _ index: Int, _ edition: Edition, _ reading: inout TableReading
  ) {
    let rows = collector.entries.filter { $0.block == index }.map(\.row)
    guard rows.first == DisclosureTable.normativeDocuments,
      !collector.entries.contains(where: { $0.row == DisclosureTable.regulations }),
      let columns = DisclosureGrid.columns(row: DisclosureTable.regulations, edition),
      block.unlabelled.count == columns.count,
      // Unknown words above them may be their label.
      block.header.map({ Int($0.label.disclosureColumn) }) == columns.ids
    else { return }
    for (n, item) in block.unlabelled.enumerated() {
      let cell = scan.placed(item, as: columns.measures[n], isCertain: true)
      reading.keep(cell, row: DisclosureTable.regulations, column: columns.ids[n], in: scan)
    }
    reading.findings.append(
      Finding(
        rule: "reading.label_lost", severity: .info, responsibility: .extraction,
        message:
          "规章：数字旁没有标签，由表头和下一行确定属于这一行",
        cells: columns.ids.map {
          CellAddress(section: .proactive, row: DisclosureTable.regulations, column: $0)
        }))
  }

  /// Whether unknown words head a row of figures: a row that the form does not have.
  private func isLocalRow(_ at: Int) -> Bool {
    let item = scan.items[at]
    guard item.span.count <= Labels.longest, !FigureReader(text: scan.text).isSign(item.span) else {
      return false
    }
    for next in scan.items[(at + 1)...].prefix(2) {
      if next.kind == .figure { return true }
      if next.kind != .gap { return false }
    }
    return false
  }

  /// Decided by the labels: the columns of the headers, else the rows that one edition alone has.
  private func edition() -> Edition {
    let votes = blocks.reduce(0) { sum, block in
      sum + block.header.reduce(0) { $0 + DisclosureGrid.vote(column: $1.label.disclosureColumn) }
    }
    let rows = collector.entries.reduce(0) { $0 + DisclosureGrid.vote(row: $1.row) }
    return votes + rows < 0 ? .form2019 : .form2021
  }

  private func read(_ entry: Entry, _ edition: Edition, _ reading: inout TableReading) {
    let block = blocks[entry.block]
    guard
      let expected = entry.row > 0
        ? DisclosureGrid.columns(row: entry.row, edition)
        : DisclosureGrid.columns(paragraph: block.paragraph, edition)
    else { return }
    let columns = columns(of: entry, block, expected)
    let table = TableAlignment(
      entries: scan.places.isEmpty ? [] : collector.entries.filter { $0.block == entry.block },
      width: columns.count, in: scan, standsBeside: standsBeside, header: block.header)
    guard entry.row > 0 else {
      let aligned = grid(block, columns)?.align(entry) ?? table.align(entry)
      storeLocal(aligned, entry, columns, &reading)
      return
    }
    if lacksColumns(entry, block, columns) {
      let shown = scan.items[entry.isRow(in: scan) ? entry.tail : entry.below].filter(\.isShown)
      let slots = (0..<columns.count).map { n -> Alignment.Slot in
        n < shown.count ? .cell(shown[n]) : .missing
      }
      reading.store(
        Alignment(slots: slots, doubt: .short), of: entry, row: entry.row, columns: columns,
        in: scan)
      return
    }
    var reader = EntryReader(
      scan: scan, columns: columns, standsBeside: standsBeside, grid: grid(block, columns)
    ) { table }
    reader.read(entry, into: &reading)
    for (id, measure) in zip(columns.ids, columns.measures) where measure == .money {
      checkUnit(row: entry.row, column: id, block.header, &reading)
    }
  }

  /// The columns by the places of the block's headings, where the document has tables.
  private func grid(_ block: Block, _ columns: TableColumns) -> GridColumns? {
    guard scan.hasGrids else { return nil }
    let isWhole = block.header.count == columns.count
    let header = block.header.enumerated().compactMap { n, item -> (column: Int, item: Item)? in
      if item.label.disclosureColumn == 0 { return isWhole ? (n, item) : nil }
      return columns.ids.firstIndex(of: Int(item.label.disclosureColumn)).map { ($0, item) }
    }
    return GridColumns(header, count: columns.count, in: scan)
  }

  /// The header's own columns where it names them all; the form's where it is cut or lost.
  private func columns(of entry: Entry, _ block: Block, _ expected: TableColumns) -> TableColumns {
    let printed = block.header.map { Int($0.label.disclosureColumn) }
    if printed.isEmpty || printed == expected.ids { return expected }
    let isNamed = printed.allSatisfy { $0 > 0 && expected.ids.contains($0) }
    let isCut =
      printed.count < expected.count
      && collector.entries.contains {
        $0.block == entry.block && $0.shownCount(in: scan) == expected.count
      }
    return isNamed && !isCut ? DisclosureGrid.columns(printed) : expected
  }

  /// Whether the header shows fewer columns than the form has, not all of them known: then nobody
  /// can tell to which of the form's columns the figures belong.
  private func lacksColumns(_ entry: Entry, _ block: Block, _ columns: TableColumns) -> Bool {
    let count = entry.shownCount(in: scan)
    return !block.header.isEmpty && block.header.count < columns.count && count < columns.count
      && count > 0 && block.header.contains { $0.label.disclosureColumn == 0 }
  }

  private func storeLocal(
    _ alignment: Alignment, _ entry: Entry, _ columns: TableColumns, _ reading: inout TableReading
  ) {
    var alignment = alignment
    if alignment.doubt != nil { alignment.dropBlanks(in: scan) }
    let cells = columns.ids.indices.map { n in
      let cell = scan.placed(
        alignment.slots[n], as: columns.measures[n], row: entry.label.row,
        isCertain: alignment.doubt == nil)
      return scan.reading(
        cell, at: CellAddress(section: .proactive, row: 0, column: columns.ids[n]))
    }
    reading.localRows.append(LocalRow(label: scan.text.folded(entry.label.span), cells: cells))
  }

  /// Money: the unit is stated in the cell or in the header, or a warning says that it is not.
  private func checkUnit(
    row: Int, column: Int, _ header: [Item], _ reading: inout TableReading
  ) {
    guard var cell = reading.cells[row, column], let value = cell.value, value.mantissa != 0,
      !scan.text.contains(DisclosureTable.yuan, in: Int(cell.start)..<Int(cell.end))
    else { return }
    let span = header.first { Int($0.label.disclosureColumn) == column }.map(\.span) ?? 0..<0
    // A narrow column may break 万元 in two.
    let title = scan.text.units[span].filter { !$0.isSpace }
    func states(_ unit: [Text.Unit]) -> Bool {
      firstIndex(of: unit, in: title, 0..<title.count) != nil
    }
    if states(DisclosureTable.tenThousandYuan) { return }
    if states(DisclosureTable.yuan), scan.document.infersTables {
      // Of a heading put together from words the 万 may have been lost.
      cell.state = .uncertain
      reading.cells[row, column] = cell
    } else if states(DisclosureTable.yuan) {
      cell.value = value.shifted(right: 4)
      reading.cells[row, column] = cell
      return
    }
    let label = Form.standard.row(.proactive, id: row)?.label ?? ""
    reading.findings.append(
      Finding(
        rule: "reading.unit_not_stated", severity: .warning, responsibility: .source,
        message: "\(label)：\(value) 没有写明单位，按印出的数作万元",
        left: value, cells: [CellAddress(section: .proactive, row: row, column: column)]))
  }

  private static let yuan = units("元")
  private static let tenThousandYuan = units("万元")
}
