import Documents

/// Documents with tables of certain places, written as text.
///
/// A line with | is a row of the table; →2 behind a cell's text makes it two columns wide, ↓3 three
/// rows high, ? leaves its place uncertain. Cells take the first free columns, as in a web page. A
/// line without | is prose and ends the table.
enum GridText {
  static func document(_ text: String) -> Document {
    var builder = DocumentBuilder(format: "html")
    var grid = Grid()
    var taken: [Int: Set<Int>] = [:]
    func end() {
      if !grid.rows.isEmpty { builder.addTable(grid) }
      grid = Grid()
      taken = [:]
    }
    for (n, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard line.contains("|") else {
        end()
        builder.addParagraph(Array(line.utf8), line: n + 1)
        continue
      }
      var row = Grid.Row(line: n + 1)
      let at = grid.rows.count
      for cell in line.dropFirst().split(separator: "|", omittingEmptySubsequences: false) {
        var (text, width, height, isCertain) = (cell.trimming(), 1, 1, true)
        while let last = text.last {
          if last == "?" {
            isCertain = false
            text.removeLast()
          } else if let number = last.wholeNumberValue, let sign = text.dropLast().last,
            sign == "→" || sign == "↓"
          {
            if sign == "→" { width = number } else { height = number }
            text.removeLast(2)
          } else {
            break
          }
        }
        var column = 0
        while taken[at, default: []].contains(column) { column += 1 }
        for below in at..<at + height {
          taken[below, default: []].formUnion(column..<column + width)
        }
        row.cells.append(
          Grid.Cell(
            Array(text.utf8), columns: column..<column + width, rowSpan: height,
            isCertain: isCertain))
      }
      grid.rows.append(row)
    }
    end()
    return builder.build()
  }
}

extension Substring {
  fileprivate func trimming() -> Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
