/// The application table of a page, perhaps cut in two by the end of the page.
extension Typesetter {
  mutating func columnApplications(
    han: Int, numbers: NumberLine, captions places: PageTable.Captions, size: Int,
    _ ends: inout PageEnds
  ) -> [String] {
    let start = 3 + 23 * han
    let table = PageTable(
      centres: (0..<7).map { start + 6 + 10 * $0 }, han: han, numbers: numbers, captions: places)
    let rows = tables.rows(.applications).filter { !$0.isHead }
    let pageEnd = random.chance(65) ? random.int(1...(rows.count - 1)) : rows.count
    let head = applicationHead(table, size: size)
    let repeats = random.chance(40)
    var lines = head
    let parts = [0..<pageEnd, pageEnd..<rows.count]
    for (number, part) in parts.enumerated() where !part.isEmpty {
      if number > 0 { lines += ends.end() + (repeats ? head : []) }
      var set = PageTable.Rows(page: PageText(han: han))
      for row in rows[part] {
        let column = row.labels.last?.column ?? 0
        let x = 1 + [0, 4, 9][min(column, 2)] * han
        table.add(row, label: (x, [20, 17, 13][min(column, 2)]), to: &set)
      }
      for caption in captions(rows) {
        let here = caption.rows.clamped(to: part)
        let there = caption.rows.count - here.count
        // A caption stands on the page that has more of its rows.
        guard here.count > there || (here.count == there && number == 0) else { continue }
        let range = (here.lowerBound - part.lowerBound)..<(here.upperBound - part.lowerBound)
        table.add(
          caption.text, size: caption.column == 0 ? 3 : 4,
          at: 1 + (caption.column == 0 ? 0 : 4 * han),
          beside: range, to: &set)
      }
      lines += set.page.lines
    }
    return lines
  }

  private struct Caption {
    let text: String
    let column: Int
    let rows: Range<Int>
  }

  /// The captions of the outcomes and of their groups, with the rows that each spans.
  private func captions(_ rows: [TableRow]) -> [Caption] {
    var result: [Caption] = []
    for (position, row) in rows.enumerated() {
      for caption in row.labels.dropLast() {
        let end = rows[(position + 1)...].firstIndex { other in
          let own = other.labels.last?.column ?? 0
          return caption.column == 0 ? own == 0 : own != 2 || other.labels.count > 1
        }
        result.append(
          Caption(text: caption.text, column: caption.column, rows: position..<(end ?? rows.count)))
      }
    }
    return result
  }

  private func applicationHead(_ table: PageTable, size: Int) -> [String] {
    var page = PageText(han: table.han)
    page.put(tables.caption("applicants"), line: 0, around: table.centres[3])
    for (line, piece) in PageText.pieces(tables.caption("corner"), of: 18).enumerated() {
      page.put(piece, line: line + 1, at: 1)
    }
    page.put(tables.caption("organisations"), line: 1, around: table.centres[3])
    let heads = [tables.naturalPerson] + tables.organisations + [tables.total]
    // The applicant and the total are a row higher and so stand beside the caption.
    for (line, words) in PageText.interleaved(heads, of: size).enumerated() {
      for (column, text) in words { page.put(text, line: line + 2, around: table.centres[column]) }
    }
    return page.lines
  }
}
