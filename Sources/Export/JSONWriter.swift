/// JSON objects with the column codes as keys: one array of them, or one a line.
///
/// Text stays UTF-8, integers stay exact, and a number that JSON lacks (infinity) is null.
struct JSONWriter: RowWriter {
  enum Layout { case array, lines }

  let sink: ByteSink
  let layout: Layout
  private var keys: [[UInt8]] = []
  private var isFirst = true

  init(sink: ByteSink, layout: Layout) {
    self.sink = sink
    self.layout = layout
  }

  mutating func begin(_ columns: [Column]) throws(SinkError) {
    var seen: Set<String> = []
    keys = columns.enumerated().map { index, column in
      // `SELECT 1 AS a, 2 AS a` gives a and a_2: a reader keeps only one of two equal keys.
      var key = column.code
      var number = 2
      while !seen.insert(key).inserted {
        key = "\(column.code)_\(number)"
        number += 1
      }
      var bytes: [UInt8] = [index == 0 ? UInt8(ascii: "{") : UInt8(ascii: ",")]
      JSONWriter.append(key, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      return bytes
    }
    if layout == .array { try sink.write(UInt8(ascii: "[")) }
  }

  mutating func write(_ row: [FieldValue]) throws(SinkError) {
    var line: [UInt8] = []
    if layout == .array { line.append(contentsOf: (isFirst ? "\n" : ",\n").utf8) }
    isFirst = false
    if keys.isEmpty { line.append(UInt8(ascii: "{")) }
    for (key, value) in zip(keys, row) {
      line.append(contentsOf: key)
      switch value {
      case .text(let text): JSONWriter.append(text, to: &line)
      case .null: line.append(contentsOf: "null".utf8)
      case .real(let number) where !number.isFinite: line.append(contentsOf: "null".utf8)
      case .integer, .real: line.append(contentsOf: value.plain.utf8)
      }
    }
    line.append(UInt8(ascii: "}"))
    if layout == .lines { line.append(UInt8(ascii: "\n")) }
    try sink.write(line)
  }

  mutating func end() throws(SinkError) {
    if layout == .array { try sink.write(isFirst ? "]\n" : "\n]\n") }
    try sink.flush()
  }

  /// Appends a JSON string with its quotes.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
      case 8: bytes.append(contentsOf: "\\b".utf8)
      case 9: bytes.append(contentsOf: "\\t".utf8)
      case 10: bytes.append(contentsOf: "\\n".utf8)
      case 12: bytes.append(contentsOf: "\\f".utf8)
      case 13: bytes.append(contentsOf: "\\r".utf8)
      case 0..<32:
        let hex = String(byte, radix: 16)
        bytes.append(contentsOf: ("\\u00" + (hex.utf8.count < 2 ? "0" : "") + hex).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

/// A JSON string with its quotes.
public func jsonText(_ text: String) -> String {
  var bytes: [UInt8] = []
  JSONWriter.append(text, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}
