/// Comma-separated values after RFC 4180: CRLF, and quotes only where they are needed.
struct CSVWriter: RowWriter {
  let sink: ByteSink
  let titles: Titles
  /// With a byte order mark, so that Excel reads UTF-8, and with the guard against formulas.
  let excel: Bool
  /// The line that is written, to be filled again and again.
  private var line: [UInt8] = []

  init(sink: ByteSink, titles: Titles, excel: Bool) {
    self.sink = sink
    self.titles = titles
    self.excel = excel
  }

  mutating func begin(_ columns: [Column]) throws(SinkError) {
    if excel { try sink.write([0xEF, 0xBB, 0xBF]) }
    try write(columns.map { .text($0.title(in: titles)) })
  }

  mutating func write(_ row: [FieldValue]) throws(SinkError) {
    for (index, value) in row.enumerated() {
      if index > 0 { line.append(CSVWriter.comma) }
      switch value {
      case .null: break
      case .integer(let number): append(number)
      case .real: line.append(contentsOf: value.plain.utf8)
      case .text(var text):
        if excel { text = guarded(text) }
        text.withUTF8 { append($0) }
      }
    }
    try endLine(of: row.count)
  }

  mutating func write(lent row: [LentValue]) throws(SinkError) {
    // What is put before a formula needs the text.
    if excel { return try write(row.map(\.copy)) }
    for (index, value) in row.enumerated() {
      if index > 0 { line.append(CSVWriter.comma) }
      switch value {
      case .null: break
      case .integer(let number): append(number)
      case .real: line.append(contentsOf: value.copy.plain.utf8)
      case .text(let bytes): append(bytes)
      }
    }
    try endLine(of: row.count)
  }

  mutating func end() throws(SinkError) { try sink.flush() }

  private mutating func endLine(of count: Int) throws(SinkError) {
    // One empty field alone would be an empty line, which most readers skip.
    if count == 1, line.isEmpty { line.append(contentsOf: "\"\"".utf8) }
    line.append(contentsOf: "\r\n".utf8)
    try sink.write(line)
    line.removeAll(keepingCapacity: true)
  }

  /// Digit by digit: a text of its own for each number takes several times as long.
  private mutating func append(_ number: Int64) {
    if number < 0 { line.append(UInt8(ascii: "-")) }
    var (low, rest) = (line.count, number.magnitude)
    repeat {
      line.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    var high = line.count - 1
    while low < high {
      line.swapAt(low, high)
      (low, high) = (low + 1, high - 1)
    }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard CSVWriter.needsQuotes(text) else { return line.append(contentsOf: text) }
    line.append(CSVWriter.quote)
    for byte in text {
      if byte == CSVWriter.quote { line.append(CSVWriter.quote) }
      line.append(byte)
    }
    line.append(CSVWriter.quote)
  }

  /// Looks at all bytes, which many at a time is faster than to stop at the first.
  private static func needsQuotes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var found: UInt8 = 0
    for byte in bytes {
      found |= byte == comma || byte == quote || byte == 10 || byte == 13 ? 1 : 0
    }
    return found != 0
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
}

/// Puts an apostrophe before text that a spreadsheet would take for a formula.
///
/// Spreadsheets skip leading spaces and fold full-width signs, so both count. Numbers are
/// values of their own and never come here: -5 stays a number.
func guarded(_ text: String) -> String {
  for scalar in text.unicodeScalars {
    switch scalar {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠", "\0"..."\u{1F}": return "'" + text
    default:
      let invisible =
        scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
      if !invisible { return text }
    }
  }
  return text
}
