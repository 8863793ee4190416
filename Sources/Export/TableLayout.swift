/// The widths and sides of a table's columns.
struct TableLayout {
  /// A column of text is never made narrower than this to fit the terminal.
  static let narrowest = 8

  private(set) var widths: [Int]
  let alignsRight: [Bool]
  let terminal: Int?

  init(header: [String], sample: [[FieldValue]], width terminal: Int?) {
    self.terminal = terminal
    var widths = header.map(displayWidth)
    var numbers = header.map { _ in false }
    var texts = numbers
    for row in sample {
      for (index, value) in row.enumerated() where index < widths.count {
        widths[index] = max(widths[index], displayWidth(visible(value.plain)))
        if value.isNumber { numbers[index] = true }
        if case .text = value { texts[index] = true }
      }
    }
    self.widths = widths
    alignsRight = zip(numbers, texts).map { $0 && !$1 }
    shrink()
  }

  /// Takes width from the widest columns of text; numbers are never cut to fit.
  private mutating func shrink() {
    guard let terminal else { return }
    while total > terminal {
      let candidates = widths.indices.filter {
        !alignsRight[$0] && widths[$0] > TableLayout.narrowest
      }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return }
      let rivals = candidates.filter { $0 != widest }.map { widths[$0] }
      let floor = max(rivals.max() ?? 0, TableLayout.narrowest)
      // Down to the next widest at once, or one at a time among equals.
      widths[widest] -= max(1, min(total - terminal, widths[widest] - floor))
    }
  }

  private var total: Int { widths.reduce(0, +) + 2 * max(0, widths.count - 1) }

  var separator: String {
    widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ").ended(at: terminal)
  }

  func line(_ header: [String]) -> String { line(cells: header) }

  func line(_ row: [FieldValue]) -> String { line(cells: row.map { visible($0.plain) }) }

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
