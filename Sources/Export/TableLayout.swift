/// The widths and sides of a table's columns, and which of them a terminal has room for.
struct TableLayout {
  private let header: [String]
  private let widths: [Int]
  private let alignsRight: [Bool]
  private let terminal: Int?

  init(header: [String], sample: [[FieldValue]], width terminal: Int?) {
    self.header = header
    self.terminal = terminal
    var contents = header.map { _ in 0 }
    var numbers = header.map { _ in false }
    var texts = numbers
    for row in sample {
      for (index, value) in row.enumerated() where index < contents.count {
        contents[index] = max(contents[index], displayWidth(visible(value.plain)))
        if value.isNumber { numbers[index] = true }
        if case .text = value { texts[index] = true }
      }
    }
    let alignsRight = zip(numbers, texts).map { $0 && !$1 }
    let columns = header.indices.map {
      ColumnWidth(title: displayWidth(header[$0]), content: contents[$0], isNumber: alignsRight[$0])
    }
    self.alignsRight = alignsRight
    widths = fittedWidths(columns, into: terminal)
  }

  /// The titles of the columns at the end that the terminal has no room for.
  var leftOut: [String] { Array(header.dropFirst(widths.count)) }

  /// The titles, on several lines where a column is narrower than its title, and the rule below.
  var heading: String {
    let titles = zip(header, widths).map { terminal == nil ? [$0] : folded($0, to: $1) }
    let height = titles.map(\.count).max() ?? 0
    var text = ""
    for row in 0..<height {
      // Short titles stand on the last line, next to what they name.
      text += line(cells: titles.map { row < height - $0.count ? "" : $0[row - height + $0.count] })
    }
    return text + separator
  }

  func line(_ row: [FieldValue]) -> String { line(cells: row.map { visible($0.plain) }) }

  private var separator: String {
    widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ").ended(at: terminal)
  }

  private func line(cells: [String]) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() where index < widths.count {
      if index > 0 { line += "  " }
      let text = terminal == nil || alignsRight[index] ? cell : cut(cell, to: widths[index])
      let padding = String(repeating: " ", count: max(0, widths[index] - displayWidth(text)))
      line += alignsRight[index] ? padding + text : text + padding
    }
    return line.ended(at: terminal)
  }
}

extension String {
  /// The line without the spaces at its end, cut where the terminal ends.
  fileprivate func ended(at terminal: Int?) -> String {
    var line = self[...]
    while line.last == " " { line = line.dropLast() }
    guard let terminal else { return line + "\n" }
    return cut(String(line), to: terminal) + "\n"
  }
}
