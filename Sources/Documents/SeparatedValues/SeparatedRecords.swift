/// The records of a CSV or TSV file, with the line in which each begins.
///
/// Lenient as spreadsheets are: a quote within a field is a quote, and one that is never closed is
/// one too.
struct SeparatedRecords {
  struct Record {
    var fields: [[UInt8]] = []
    var line: Int
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private var at = 0
  private var line = 1
  /// No quote can be closed from here on, so none is opened.
  private var hasOpenQuote = false

  init(_ bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  /// All records; an empty line has no field.
  mutating func read() -> [Record] {
    var records: [Record] = []
    while at < bytes.count {
      var record = Record(line: line)
      while true {
        record.fields.append(field())
        guard at < bytes.count, bytes[at] == separator else { break }
        at += 1
      }
      skipLineEnd()
      if record.fields.count == 1, record.fields[0].isEmpty { record.fields = [] }
      records.append(record)
    }
    return records
  }

  private mutating func field() -> [UInt8] {
    let start = at
    skipBlanks()
    if at < bytes.count, bytes[at] == UInt8(ascii: "\""), !hasOpenQuote, let field = quoted() {
      return field
    }
    at = start
    while at < bytes.count, bytes[at] != separator, !isLineEnd(at) { at += 1 }
    return Array(bytes[start..<at])
  }

  /// A quoted field, or nil where its quote is not closed before a separator or line end.
  private mutating func quoted() -> [UInt8]? {
    var field: [UInt8] = []
    var next = at + 1
    var lines = 0
    while next < bytes.count {
      let byte = bytes[next]
      if byte == UInt8(ascii: "\"") {
        if next + 1 < bytes.count, bytes[next + 1] == byte {
          next += 1
        } else if isFieldEnd(behind: next) {
          at = next + 1
          skipBlanks()
          line += lines
          return field
        }
      } else if byte == 0x0A {
        lines += 1
      }
      // The CR of a line's end within the field.
      if byte != 0x0D { field.append(byte) }
      next += 1
    }
    hasOpenQuote = true
    return nil
  }

  /// Blanks may stand around quotes.
  private func isFieldEnd(behind quote: Int) -> Bool {
    var next = quote + 1
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    return next >= bytes.count || bytes[next] == separator || isLineEnd(next)
  }

  private mutating func skipBlanks() {
    while at < bytes.count, bytes[at] == 0x20 { at += 1 }
  }

  private func isLineEnd(_ place: Int) -> Bool {
    bytes[place] == 0x0A || bytes[place] == 0x0D
  }

  private mutating func skipLineEnd() {
    guard at < bytes.count else { return }
    if bytes[at] == 0x0D, at + 1 < bytes.count, bytes[at + 1] == 0x0A { at += 1 }
    at += 1
    line += 1
  }
}

extension SeparatedRecords {
  /// What parts the fields: of comma, semicolon and tab the one that makes most fields in the
  /// first lines, beyond those that prose has.
  static func separator(of bytes: [UInt8], preferred: UInt8) -> UInt8 {
    let head = Array(bytes.prefix(1 << 14))
    var best = (separator: preferred, rows: 0)
    for separator in [preferred, UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")] {
      var records = SeparatedRecords(head, separator: separator)
      let rows = records.read().reduce(0) { $0 + max(0, $1.fields.count - 1) }
      if rows > best.rows { best = (separator, rows) }
    }
    return best.separator
  }
}
