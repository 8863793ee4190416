/// Tab-separated values: one line per row, with `\t`, `\n`, `\r` and `\\` for what would break it.
struct TSVWriter: RowWriter {
  let sink: ByteSink
  let titles: Titles

  mutating func begin(_ columns: [Column]) throws(SinkError) {
    try write(columns.map { .text($0.title(in: titles)) })
  }

  mutating func write(_ row: [FieldValue]) throws(SinkError) {
    for (index, value) in row.enumerated() {
      if index > 0 { try sink.write(UInt8(ascii: "\t")) }
      try sink.write(TSVWriter.escaped(value.plain))
    }
    try sink.write(UInt8(ascii: "\n"))
  }

  mutating func end() throws(SinkError) { try sink.flush() }

  private static func escaped(_ text: String) -> String {
    let special = text.utf8.contains { $0 == 9 || $0 == 10 || $0 == 13 || $0 == 92 }
    guard special else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
