@testable import Documents

/// What bytes are read as, one line a row: `[0-1×2]规章[2]3` for the cells of tables.
func lines(_ bytes: [UInt8], name: String = "") throws -> [String] {
  shown(try DocumentReader().read(bytes, name: name))
}

func shown(_ document: Document) -> [String] {
  document.rows.filter { !$0.cells.isEmpty }.map { row in
    row.cells.map { cell in
      let text = document.text.printed(document.cells[cell].span)
      guard let place = document.cells[cell].place else { return text }
      let last = place.columns.count > 1 ? "-\(place.columns.upperBound - 1)" : ""
      let rows = place.rowSpan > 1 ? "×\(place.rowSpan)" : ""
      return "[\(place.columns.lowerBound)\(last)\(rows)\(place.isCertain ? "" : "?")]\(text)"
    }.joined()
  }
}
