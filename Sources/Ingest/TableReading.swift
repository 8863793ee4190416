import Documents
import StatutoryForm

/// The cells of one table as read, and the doubts met on the way.
struct TableReading {
  let section: SectionCode
  /// The edition whose rows the table has; nil where the document has no such table.
  var edition: Edition?
  /// Whether the table's own labels tell the edition.
  var statesEdition = true
  var cells: CellGrid
  var localRows: [LocalRow] = []
  var findings: [Finding] = []
  /// Rows whose figures may belong to other columns.
  var doubts: [RowDoubt] = []
  /// Cells that the document prints twice, differently: no sum makes them certain.
  var conflicts: Set<CellAddress> = []
  var joinedRows: [JoinedRow] = []
  /// The document's rows that belong to the table: prose readers pass over them.
  var rows: Range<Int>?

  init(_ section: SectionCode) {
    self.section = section
    cells = CellGrid(section)
  }
}

/// A row that shows more or fewer figures than the table has columns.
struct RowDoubt {
  var row: Int
  var shown: Int
  var columns: Int
  /// The columns of the figures that may belong elsewhere.
  var cells: [Int]
  /// Whether the document itself leaves open where a figure stands.
  var isLoose = false
  /// Whether it shows fewer figures than there are columns, and sums may tell which they are of.
  var isShort: Bool { shown < columns && !isLoose }
  /// The columns of the table, in the order in which it prints them.
  var columnIDs: [Int]
  /// The row as it would read with its cells placed otherwise, column by column.
  var alternatives: [[(column: Int, cell: PlacedCell)]] = []
}

extension TableReading {
  /// Makes a figure certain, unless the document itself contradicts it.
  mutating func settle(row: Int, column: Int) {
    let address = CellAddress(section: section, row: row, column: column)
    guard cells[address]?.value != nil, !conflicts.contains(address) else { return }
    cells[address]?.state = .reported
  }

  /// Keeps a cell unless it was already read otherwise: then neither is certain.
  mutating func keep(_ cell: PlacedCell, row: Int, column: Int, in scan: Scan) {
    guard let old = cells[row, column], old.state != .missing else {
      cells[row, column] = cell
      return
    }
    // A number and an empty cell contradict each other as two numbers do.
    guard cell.state != .missing, cell.value != old.value else { return }
    if old.value == nil { cells[row, column] = cell }
    cells[row, column]?.state = .uncertain
    conflicts.insert(CellAddress(section: section, row: row, column: column))
    let label = Form.standard.row(section, id: row)?.label ?? ""
    findings.append(
      Finding(
        rule: "reading.printed_twice", severity: .warning, responsibility: .extraction,
        message: "\(label)：同一格在文中出现两次，一次是 \(old.value?.description ?? "空白")，"
          + "一次是 \(cell.value?.description ?? "空白")",
        left: old.value, right: cell.value,
        cells: [CellAddress(section: section, row: row, column: column)]))
  }

  /// Keeps the cells of an aligned row.
  mutating func store(
    _ alignment: Alignment, of entry: Entry, row: Int, columns: TableColumns, in scan: Scan
  ) {
    func placed(_ slots: [Alignment.Slot], isCertain: Bool) -> [(column: Int, cell: PlacedCell)] {
      slots.indices.map { n in
        (
          columns.ids[n],
          scan.placed(
            slots[n], as: columns.measures[n], row: entry.label.row, isCertain: isCertain)
        )
      }
    }
    let isCertain = alignment.doubt == nil
    let cells = placed(alignment.slots, isCertain: isCertain)
    for (column, cell) in cells { keep(cell, row: row, column: column, in: scan) }
    guard !isCertain else { return }
    doubts.append(
      RowDoubt(
        row: row, shown: alignment.doubt == .displaced ? columns.count : entry.shownCount(in: scan),
        columns: columns.count,
        cells: cells.filter { $0.cell.end > $0.cell.start }.map(\.column),
        isLoose: alignment.doubt == .loose,
        columnIDs: columns.ids,
        alternatives: alignment.alternatives.map { placed($0, isCertain: false) }))
  }

  /// Takes the blanks of rows whose figures may belong to other columns for cells that are not there:
  /// where no figure has a certain place, no empty cell has one.
  private mutating func dropGuessedBlanks() {
    for doubt in doubts {
      for column in doubt.columnIDs where cells[doubt.row, column]?.state == .blank {
        cells[doubt.row, column] = .missing
      }
    }
  }

  /// Adds the cells that the form has and the document lacks, and says what is doubtful.
  mutating func finish(_ edition: Edition) {
    self.edition = edition
    findings += doubts.map(finding)
    dropGuessedBlanks()
    for address in Form.standard.cells(section, in: edition) where cells[address] == nil {
      cells[address] = .missing
    }
  }
}

/// Reads the entries of one table into its cells.
struct EntryReader {
  let scan: Scan
  let columns: TableColumns
  private let grid: GridColumns?
  private let makeAlignment: () -> TableAlignment
  private var alignment: TableAlignment?
  private var shown: [Item] = []
  /// Whether figures of this table stand beside their labels, so that those below may be another's.
  private let standsBeside: Bool

  /// - Parameters:
  ///   - grid: the columns by their places, where the table has them.
  ///   - alignment: made only when some row shows more or fewer cells than columns.
  init(
    scan: Scan, columns: TableColumns, standsBeside: Bool = false, grid: GridColumns? = nil,
    alignment: @escaping () -> TableAlignment
  ) {
    self.scan = scan
    self.columns = columns
    self.standsBeside = standsBeside
    self.grid = grid
    makeAlignment = alignment
    shown.reserveCapacity(16)
  }

  /// Whether the figures stand side by side on another line than the label.
  private func isDisplaced(_ entry: Entry) -> Bool {
    zip(shown, shown.dropFirst()).contains { $0.row == $1.row && $0.row != entry.label.row }
      || shown.contains { item in
        item.row != entry.label.row && (standsBeside || scan.place(of: item) != nil)
      }
  }

  /// Whether words stand behind figures on lines of their own: they may be no cell.
  private func endsInWords(_ entry: Entry) -> Bool {
    guard let last = shown.last, last.kind == .words, last.row != entry.label.row,
      entry.mayEndInText(in: scan)
    else {
      return false
    }
    return shown.contains { $0.kind == .figure }
  }

  mutating func read(_ entry: Entry, into reading: inout TableReading) {
    if let aligned = grid?.align(entry) {
      reading.store(aligned, of: entry, row: entry.row, columns: columns, in: scan)
      return
    }
    shown.removeAll(keepingCapacity: true)
    entry.appendShown(in: scan, to: &shown)
    // Where tables are put together from words, nothing but their places counts.
    let isInferred = scan.document.infersTables && scan.table(of: entry.label) != nil
    let isLoose =
      isInferred || grid?.isConfused(entry) ?? false || !scan.isCertain(shown, beside: entry.label)
    if shown.count == columns.count, !isDisplaced(entry), !endsInWords(entry), !isLoose {
      if SplitFigures.isSuspect(shown, columns.totals, in: scan) {
        reading.storeSuspect(entry, shown, columns, in: scan)
        return
      }
      for n in shown.indices {
        let cell = scan.placed(shown[n], as: columns.measures[n], isCertain: true)
        reading.keep(cell, row: entry.row, column: columns.ids[n], in: scan)
      }
      return
    }
    if shown.count == 1, shown[0].kind == .joined {
      let label = Form.standard.row(reading.section, id: entry.row)?.label ?? ""
      let places = columns.ids.map {
        CellAddress(section: reading.section, row: entry.row, column: $0)
      }
      reading.storeJoined(
        shown[0], places: places, measures: columns.measures, totals: columns.totals,
        label: label, in: scan)
      return
    }
    if alignment == nil { alignment = makeAlignment() }
    guard var aligned = alignment?.align(entry) else { return }
    if isLoose { aligned.doubt = .loose }
    if isInferred { aligned.dropBlanks(in: scan) }
    reading.store(aligned, of: entry, row: entry.row, columns: columns, in: scan)
  }
}
