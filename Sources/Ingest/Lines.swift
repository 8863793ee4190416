import Documents

/// The lines of a document that hold one thing, and no row of a table: titles, headings, prose.
struct Lines {
  /// What stands on each line, without the white space around it.
  private(set) var spans: [Range<Int>] = []
  /// The document's row of each line.
  private(set) var rows: [Int] = []

  init(_ document: Document) {
    spans.reserveCapacity(document.rows.count)
    rows.reserveCapacity(document.rows.count)
    for row in document.rows.indices {
      let cells = document.rows[row].cells
      var filled: Range<Int>?
      for cell in cells {
        let span = document.cells[cell].span
        if span.isEmpty { continue }
        if filled != nil {
          filled = nil
          break
        }
        filled = span
      }
      guard let filled else { continue }
      spans.append(filled)
      rows.append(row)
    }
  }

  /// How many lines stand before a row of the document.
  func count(before row: Int) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
