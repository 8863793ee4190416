extension Document {
  /// Reads plain text or Markdown in UTF-8: tab rows, pipe rows and lines of prose.
  public init(plainText bytes: [UInt8]) throws(InvalidUTF8) {
    self.init(plain: try Text(utf8: bytes), encoding: "UTF-8")
  }

  /// Reads plain text or Markdown that was in any character set.
  init(plainText text: DecodedText) {
    self.init(plain: Text(valid: text.bytes), encoding: text.set.rawValue)
    if let remark = text.remark { remarks.append(remark) }
  }

  private init(plain text: Text, encoding: String) {
    var reader = LineReader(text: text)
    reader.read()
    self.init(
      text: text, rows: reader.rows, cells: reader.cells, format: "text", encoding: encoding)
  }
}

private struct LineReader {
  let text: Text
  var rows: [Document.Row] = []
  var cells: [Document.Cell] = []

  mutating func read() {
    rows.reserveCapacity(max(256, text.units.count / 32))
    cells.reserveCapacity(max(512, text.units.count / 8))
    text.units.withUnsafeBufferPointer { units in
      var start = 0
      var line = 1
      var hasTab = false
      var hasPipe = false
      for at in 0..<units.count where units[at] <= .pipe {
        switch units[at] {
        case .newline:
          row(start..<at, line: line, hasTab: hasTab, hasPipe: hasPipe)
          start = at + 1
          line += 1
          hasTab = false
          hasPipe = false
        case .tab: hasTab = true
        case .pipe: hasPipe = true
        default: continue
        }
      }
      if start < units.count {
        row(start..<units.count, line: line, hasTab: hasTab, hasPipe: hasPipe)
      }
    }
    unframe()
  }

  /// Drops the empty cell before the first pipe where a table's rows are framed: | a | b |
  ///
  /// In a table whose other rows begin with a cell, such a row begins with an empty one.
  private mutating func unframe() {
    var start = 0
    while start < rows.count {
      guard rows[start].delimiter == .pipe else {
        start += 1
        continue
      }
      var end = start
      while end < rows.count, rows[end].delimiter == .pipe || rows[end].delimiter == .blank {
        end += 1
      }
      let table = (start..<end).filter { rows[$0].delimiter == .pipe && rows[$0].cells.count > 1 }
      if table.allSatisfy({ cells[rows[$0].cells.lowerBound].span.isEmpty }) {
        for row in table { rows[row].cells = rows[row].cells.dropFirst() }
      }
      for row in start..<end
      where rows[row].cells.count == 1 && cells[rows[row].cells.lowerBound].span.isEmpty {
        rows[row].cells = rows[row].cells.dropFirst()
      }
      start = end
    }
  }

  private mutating func row(_ span: Range<Int>, line: Int, hasTab: Bool, hasPipe: Bool) {
    let first = cells.count
    var delimiter = Document.Delimiter.none
    if hasPipe {
      if isRule(span) { return }
      delimiter = .pipe
      split(span, at: .pipe)
      // A pipe at the end closes the last cell.
      if cells.count > first, let last = cells.last, last.span.isEmpty { cells.removeLast() }
    } else if hasTab {
      delimiter = .tab
      split(span, at: .tab)
    } else {
      let content = text.trimmed(span)
      if content.isEmpty {
        delimiter = .blank
      } else {
        cells.append(Document.Cell(span: content))
      }
    }
    rows.append(
      Document.Row(
        cells: first..<cells.count, span: span, line: line, page: nil, delimiter: delimiter))
  }

  private mutating func split(_ span: Range<Int>, at delimiter: Text.Unit) {
    var start = span.lowerBound
    text.units.withUnsafeBufferPointer { units in
      for at in span where units[at] == delimiter {
        cells.append(Document.Cell(span: text.trimmed(start..<at)))
        start = at + 1
      }
    }
    cells.append(Document.Cell(span: text.trimmed(start..<span.upperBound)))
  }

  /// A Markdown rule: |---|:--:|
  private func isRule(_ span: Range<Int>) -> Bool {
    var dashes = 0
    for at in span {
      switch text.units[at] {
      case 0x2D: dashes += 1
      case .pipe, .space, 0x3A: continue
      default: return false
      }
    }
    return dashes >= 3
  }
}
