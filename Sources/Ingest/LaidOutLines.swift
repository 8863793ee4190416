import Documents

/// A table that is set with spaces, as programs print the pages of a PDF: two spaces or more part
/// the cells of a line, a cell's text may go on in the lines below, and the place in the line says
/// to which column it belongs.
struct LaidOutLines {
  /// A stretch of text with the columns of the line it fills, a Chinese character being two wide.
  struct Segment {
    var span: Range<Int>
    var left: Int
    var right: Int
    /// Where its line begins.
    var start: Int
    var middle: Int { (left + right) / 2 }

    /// Programs count columns by width or by characters.
    var place: LinePlace {
      LinePlace(
        byWidth: left..<right, byCharacters: span.lowerBound - start..<span.upperBound - start)
    }
  }

  struct Line {
    var row: Int
    var words: [Segment]
    /// The figures that the line ends with.
    var figures: [Segment]
  }

  /// A run of lines of one table.
  struct Region {
    var rows: Range<Int>
    var lines: [Line]
  }

  /// In the order of the document; empty where nothing is set with spaces.
  let regions: [Region]

  init(_ scan: Scan) {
    let finder = RegionFinder(scan: scan)
    regions = finder.isLaidOut ? finder.regions() : []
  }
}

private struct RegionFinder {
  let scan: Scan
  private var text: Text { scan.text }
  private var document: Document { scan.document }

  init(scan: Scan) { self.scan = scan }

  private static let fewest = 2
  private static let sentenceEnd = units("。")[0]

  /// Whether some lines end with figures behind wide spaces.
  var isLaidOut: Bool {
    var found = 0
    for row in document.rows where row.delimiter == .none && row.cells.count == 1 {
      let span = document.cells[row.cells.lowerBound].span
      guard let last = span.last, text.units[last].isDigit, hasGap(span) else { continue }
      found += 1
      if found >= RegionFinder.fewest { return true }
    }
    return false
  }

  private func hasGap(_ span: Range<Int>) -> Bool {
    var width = 0
    for at in span {
      width = text.units[at] == .space ? width + text.width(at) : 0
      if width > 1 { return true }
    }
    return false
  }

  func regions() -> [LaidOutLines.Region] {
    var regions: [LaidOutLines.Region] = []
    var lines: [LaidOutLines.Line] = []
    var isTable = false
    func finish() {
      if isTable, let first = lines.first?.row, let last = lines.last?.row {
        regions.append(LaidOutLines.Region(rows: first..<last + 1, lines: lines))
      }
      lines = []
      isTable = false
    }
    for (index, row) in document.rows.enumerated() {
      if row.delimiter == .blank || isPageNumber(row) { continue }
      let segments =
        row.delimiter == .none && row.cells.count == 1 ? segments(row.span) : []
      guard segments.count > 1 || segments.count == 1 && mayBelong(segments[0].span) else {
        finish()
        continue
      }
      isTable = isTable || segments.count > 1
      lines.append(line(index, segments))
    }
    finish()
    return regions
  }

  private func isPageNumber(_ row: Document.Row) -> Bool {
    row.delimiter == .none && row.cells.count == 1
      && PageNumber.isOne(text, document.cells[row.cells.lowerBound].span)
  }

  /// A short line that is neither heading nor sentence may be part of a cell.
  private func mayBelong(_ span: Range<Int>) -> Bool {
    span.count <= 40 && !span.contains { text.units[$0] == RegionFinder.sentenceEnd }
      && Chapters.standard.kind(LabelKey(text, span)) == nil
  }

  private func segments(_ span: Range<Int>) -> [LaidOutLines.Segment] {
    var segments: [LaidOutLines.Segment] = []
    var column = 0
    var start: (at: Int, column: Int)?
    var end = (at: span.lowerBound, column: 0)
    for at in span {
      let width = text.width(at)
      if text.units[at] != .space {
        if let open = start, column - end.column > 1 {
          segments.append(
            .init(
              span: open.at..<end.at, left: open.column, right: end.column,
              start: span.lowerBound))
          start = nil
        }
        if start == nil { start = (at, column) }
        end = (at + 1, column + width)
      }
      column += width
    }
    if let start {
      segments.append(
        .init(
          span: start.at..<end.at, left: start.column, right: end.column, start: span.lowerBound))
    }
    return segments
  }

  private func line(_ row: Int, _ segments: [LaidOutLines.Segment]) -> LaidOutLines.Line {
    var line = LaidOutLines.Line(row: row, words: segments, figures: [])
    while let last = line.words.last {
      let parts = words(last)
      let figures = parts.reversed().prefix { scan.looksLikeFigure($0.span) }.count
      if figures == parts.count {
        line.words.removeLast()
        line.figures = parts + line.figures
        continue
      }
      if scan.looksLikeFigure(last.span) {
        line.words.removeLast()
        line.figures = [last] + line.figures
        continue
      }
      // 3.其他 885: one space where the figure is long.
      let label = last.span.lowerBound..<parts[parts.count - figures - 1].span.upperBound
      if figures > 0, Labels.standard.meaning(of: LabelKey(text, label)) != nil {
        line.words[line.words.count - 1].span = label
        line.words[line.words.count - 1].right = parts[parts.count - figures - 1].right
        line.figures = parts.suffix(figures) + line.figures
      }
      break
    }
    return line
  }

  /// The words of a segment, parted by single spaces.
  private func words(_ segment: LaidOutLines.Segment) -> [LaidOutLines.Segment] {
    var words: [LaidOutLines.Segment] = []
    var column = segment.left
    for at in segment.span {
      let width = text.width(at)
      if text.units[at] != .space {
        if let last = words.last, last.span.upperBound == at {
          words[words.count - 1].span = last.span.lowerBound..<at + 1
          words[words.count - 1].right = column + width
        } else {
          words.append(
            .init(
              span: at..<at + 1, left: column, right: column + width, start: segment.start))
        }
      }
      column += width
    }
    return words
  }
}
