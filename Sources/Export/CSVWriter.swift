/// Comma-separated values after RFC 4180: CRLF, and quotes only where they are needed.
struct CSVWriter: RowWriter {
  let sink: ByteSink
  let titles: Titles
  /// With a byte order mark, so that Excel reads UTF-8, and with the guard against formulas.
  let excel: Bool

  mutating func begin(_ columns: [Column]) throws(SinkError) {
    if excel { try sink.write([0xEF, 0xBB, 0xBF]) }
    try write(columns.map { .text($0.title(in: titles)) })
  }

  mutating func write(_ row: [FieldValue]) throws(SinkError) {
    for (index, value) in row.enumerated() {
      if index > 0 { try sink.write(UInt8(ascii: ",")) }
      switch value {
      case .null: break
      case .integer, .real: try sink.write(value.plain)
      case .text(let text): try sink.write(CSVWriter.quoted(excel ? guarded(text) : text))
      }
    }
    // One empty field alone would be an empty line, which most readers skip.
    if row.count == 1, row[0].plain.isEmpty { try sink.write("\"\"") }
    try sink.write("\r\n")
  }

  mutating func end() throws(SinkError) { try sink.flush() }

  private static func quoted(_ text: String) -> String {
    let special = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 10 || byte == 13
    }
    guard special else { return text }
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result.unicodeScalars.append("\"") }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
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
