import Documents

/// A document as lines, to compare: each cell of a table with the columns it fills, ×rows if it
/// fills several and ? if it is not certain.
func shown(_ document: Document) -> [String] {
  document.rows.filter { !$0.cells.isEmpty }.map { row in
    row.cells.map { cell -> String in
      let text = document.text.printed(document.cells[cell].span)
      guard let place = document.cells[cell].place else { return text }
      let last = place.columns.count > 1 ? "-\(place.columns.upperBound - 1)" : ""
      let rows = place.rowSpan > 1 ? "×\(place.rowSpan)" : ""
      return "[\(place.columns.lowerBound)\(last)\(rows)\(place.isCertain ? "" : "?")]\(text)"
    }.joined(separator: row.delimiter == .grid ? "" : "¦")
  }
}

/// What a page is read as.
func shown(page html: String) throws -> [String] {
  shown(try DocumentReader().read(Array("<html><body>\(html)".utf8), name: "page.html"))
}

/// What the bytes of a file are read as.
func lines(_ bytes: [UInt8], name: String = "") throws -> [String] {
  shown(try DocumentReader().read(bytes, name: name))
}
