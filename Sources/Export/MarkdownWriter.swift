/// A table of GitHub's Markdown. Nothing in a cell is read as HTML or ends the cell.
struct MarkdownWriter: RowWriter {
  let sink: ByteSink
  let titles: Titles

  mutating func begin(_ columns: [Column]) throws(SinkError) {
    try write(columns.map { .text($0.title(in: titles)) })
    try sink.write("|" + String(repeating: " --- |", count: columns.count) + "\n")
  }

  mutating func write(_ row: [FieldValue]) throws(SinkError) {
    var line = "|"
    for value in row { line += " " + MarkdownWriter.escaped(value.plain) + " |" }
    try sink.write(line + "\n")
  }

  mutating func end() throws(SinkError) { try sink.flush() }

  private static func escaped(_ text: String) -> String {
    let shown = visible(text, lineBreak: "\n")
    guard shown.utf8.contains(where: isSpecial) else { return shown }
    var result = ""
    for character in shown {
      switch character {
      case "|", "\\": result += "\\" + String(character)
      case "<": result += "&lt;"
      case "&": result += "&amp;"
      case "\n": result += "<br>"
      default: result.append(character)
      }
    }
    return result
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: "&"), 10: true
    default: false
    }
  }
}
