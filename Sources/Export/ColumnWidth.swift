/// How much room a column of a table would like, and how little it can do with.
struct ColumnWidth {
  /// A column of text is never made narrower than this to fit the terminal.
  static let narrowestText = 8
  /// Nor a title folded into less than two Han characters a line.
  static let narrowestTitle = 4

  let title: Int
  let content: Int
  let isNumber: Bool

  var natural: Int { max(title, content) }

  /// With its title on several lines.
  var folded: Int { max(content, min(title, ColumnWidth.narrowestTitle)) }

  /// With its texts cut as well; numbers are never cut to fit.
  var least: Int { isNumber ? folded : min(folded, ColumnWidth.narrowestText) }
}

/// Widths that fit a terminal, two spaces between any two; of fewer columns where not even the
/// least widths of all fit. First titles fold, then the widest texts give way.
func fittedWidths(_ columns: [ColumnWidth], into terminal: Int?) -> [Int] {
  guard let terminal else { return columns.map(\.natural) }
  var shown = columns
  while shown.count > 1, total(shown.map(\.least)) > terminal { shown.removeLast() }
  var widths = shown.map(\.natural)
  shrink(&widths, to: shown.map(\.folded), into: terminal)
  shrink(&widths, to: shown.map(\.least), into: terminal)
  return widths
}

/// Takes from the widest columns, none below its floor, until the line fits.
private func shrink(_ widths: inout [Int], to floors: [Int], into terminal: Int) {
  while total(widths) > terminal {
    let candidates = widths.indices.filter { widths[$0] > floors[$0] }
    guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return }
    let rival = candidates.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
    // Down to the next widest at once, or one at a time among equals.
    let step = max(1, min(total(widths) - terminal, widths[widest] - rival))
    widths[widest] = max(floors[widest], widths[widest] - step)
  }
}

private func total(_ widths: [Int]) -> Int { widths.reduce(0, +) + 2 * max(0, widths.count - 1) }

/// The text as lines of at most a width.
public func folded(_ text: String, to width: Int) -> [String] {
  var lines: [String] = []
  var rest = text[...]
  while displayWidth(String(rest)) > width {
    var end = rest.startIndex
    var used = 0
    while end < rest.endIndex {
      let next = used + displayWidth(rest[end])
      if next > width, end > rest.startIndex { break }
      used = next
      end = rest.index(after: end)
    }
    // Han text breaks anywhere, a word in letters only before it.
    if end < rest.endIndex, let space = rest[...end].lastIndex(of: " "), space > rest.startIndex,
      rest[space...end].utf8.allSatisfy({ $0 < 0x80 })
    {
      end = space
    }
    lines.append(String(rest[..<end]))
    rest = rest[end...].drop { $0 == " " }
  }
  if !rest.isEmpty || lines.isEmpty { lines.append(String(rest)) }
  return lines
}
