import Documents

/// Gathers the entries of a table: each label of a row with the cells beside and below it.
struct EntryCollector {
  private let scan: Scan
  private(set) var entries: [Entry] = []
  private var isOpen = false

  init(scan: Scan) {
    self.scan = scan
    entries.reserveCapacity(28)
  }

  /// Opens an entry under a row's label, the item of an index.
  mutating func open(_ row: Int, at index: Int, depth: Int = 0, block: Int = 0) {
    let label = scan.items[index]
    var entry = Entry(
      row: row, label: label, tail: index + 1..<index + 1, below: index + 1..<index + 1)
    entry.depth = depth
    entry.block = block
    entry.width = scan.document.rows[label.row].cells.count
    if let last = entries.last {
      entry.piece = label.row <= last.label.row + 1 ? last.piece : last.piece + 1
    }
    entries.append(entry)
    isOpen = true
  }

  /// What follows belongs to no row until the next label.
  mutating func close() { isOpen = false }

  /// Gives the item of an index to the open entry.
  mutating func add(_ index: Int) {
    guard isOpen, let last = entries.indices.last else { return }
    let item = scan.items[index]
    if item.row == entries[last].label.row {
      entries[last].tail = entries[last].tail.lowerBound..<index + 1
      entries[last].below = index + 1..<index + 1
    } else if item.kind == .heading || (item.kind == .words && item.span.count > 60) {
      close()
    } else {
      entries[last].below = entries[last].below.lowerBound..<index + 1
    }
  }

  /// Document rows at which a converter has cut the table off, with the width it cut at.
  ///
  /// A run of rows of one width is cut when its complete rows are padded to the border and others
  /// are filled to the border and yet have too few cells.
  func clips(columns: Int) -> [Int: Int] {
    var result: [Int: Int] = [:]
    var run: [Entry] = []
    func finish() {
      let isPadded = run.contains { $0.tail.count > columns && $0.shownCount(in: scan) == columns }
      let isCut =
        isPadded
        && run.contains { entry in
          entry.tail.count < columns && scan.items[entry.tail].last?.isShown ?? false
        }
      if isCut { for entry in run { result[entry.label.row] = entry.width } }
    }
    for entry in entries where entry.isRow(in: scan) {
      let follows = run.last.map { entry.label.row == $0.label.row + 1 && entry.width == $0.width }
      if follows != true {
        finish()
        run = []
      }
      run.append(entry)
    }
    finish()
    return result
  }
}
