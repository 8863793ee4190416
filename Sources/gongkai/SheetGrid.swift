import Export

/// Rows of figures under their headers, aligned by the width of Chinese characters.
struct SheetGrid {
  private enum Line {
    case header([String])
    case caption(String)
    case figures(String, [String])
  }

  private var content: [Line] = []

  var isEmpty: Bool { content.isEmpty }

  /// Titles over the rows that follow.
  ///
  /// - Parameter folding: a title wider than this goes on in a second line.
  mutating func header(_ label: String, _ titles: [String], folding: Int? = nil) {
    let pieces = titles.map { title in folding.map { fold(title, at: $0) } ?? [title] }
    let height = pieces.map(\.count).max() ?? 1
    for line in 0..<height {
      let isLast = line == height - 1
      content.append(
        .header(
          [isLast ? label : ""]
            + pieces.map { piece in
              // Short titles stand at the foot.
              let at = line - (height - piece.count)
              return at < 0 ? "" : piece[at]
            }))
    }
  }

  /// A label over the rows of a group, without figures.
  mutating func caption(_ label: String) { content.append(.caption(label)) }

  /// A row; each figure ends in its mark, or in a space.
  mutating func row(_ label: String, _ figures: [String]) {
    content.append(.figures(label, figures))
  }

  /// - Parameter terminal: the width to fit, for which labels go on in further lines; nil for any.
  func lines(within terminal: Int?) -> [String] {
    let widest =
      content.map { line in
        switch line {
        case .header(let cells): displayWidth(cells.first ?? "")
        case .caption: 0
        case .figures(let label, _): displayWidth(label)
        }
      }.max().map { $0 + 1 } ?? 0
    let figures = content.indices.map { widths(at: $0).reduce(0) { $0 + 1 + $1 } }.max() ?? 0
    let first = terminal.map { min(widest, max(SheetGrid.narrowest, $0 - figures)) } ?? widest
    return content.indices.flatMap { index in
      switch content[index] {
      case .caption(let label): [label]
      case .header(let cells):
        folded(cells.first ?? "", cells.dropFirst().map { $0 + " " }, first, widths(at: index))
      case .figures(let label, let figures): folded(label, figures, first, widths(at: index))
      }
    }
  }

  /// What a label has at least: eight Han characters and a space.
  private static let narrowest = 17

  /// A row of which the label goes on in further lines where it is too wide; the figures stand at the
  /// foot.
  private func folded(
    _ label: String, _ cells: [String], _ first: Int, _ widths: [Int]
  ) -> [String] {
    let indent = String(label.prefix { $0 == " " })
    let room = first - 1 - indent.count
    var pieces = Export.folded(String(label.dropFirst(indent.count)), to: room)
    let last = pieces.removeLast()
    return pieces.map { indent + $0 } + [joined(indent + last, cells, first, widths)]
  }

  /// The widths of the columns of the block around a line: from a header to the next.
  private func widths(at index: Int) -> [Int] {
    var start = index
    while start > 0, !(isHeader(start) && !isHeader(start - 1)) { start -= 1 }
    var widths: [Int] = []
    var at = start
    while at < content.count, at == start || !isHeader(at) || isHeader(at - 1) {
      let cells: [String] =
        switch content[at] {
        case .header(let cells): cells.dropFirst().map { $0 + " " }
        case .caption: []
        case .figures(_, let figures): figures
        }
      for (column, cell) in cells.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], displayWidth(cell))
      }
      at += 1
    }
    return widths
  }

  private func isHeader(_ index: Int) -> Bool {
    if case .header = content[index] { true } else { false }
  }

  private func joined(
    _ label: String, _ cells: [String], _ first: Int, _ widths: [Int]
  ) -> String {
    var line = label + String(repeating: " ", count: max(0, first - displayWidth(label)))
    for (cell, width) in zip(cells, widths) {
      line += " " + String(repeating: " ", count: max(0, width - displayWidth(cell))) + cell
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// A title in two lines where it is too wide for one: at a space, or between Han characters.
  private func fold(_ title: String, at width: Int) -> [String] {
    guard displayWidth(title) > width else { return [title] }
    if let space = title.lastIndex(of: " ") {
      return [String(title[..<space]), String(title[title.index(after: space)...])]
    }
    guard displayWidth(title) > title.count else { return [title] }
    return [String(title.prefix(width / 2)), String(title.dropFirst(width / 2))]
  }
}
