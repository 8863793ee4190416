import Testing

@testable import Export

/// Writes a whole result into memory and gives the text, which must be the same for rows that are lent.
func render(
  _ format: OutputFormat, columns: [Column] = sampleColumns, rows: [[FieldValue]],
  options: OutputOptions = OutputOptions()
) throws -> String {
  let texts = try [false, true].map { isLent in
    let sink = ByteSink()
    var writer = format.writer(to: sink, options: options)
    try writer.begin(columns)
    for row in rows {
      if isLent { try lend(row) { try writer.write(lent: $0) } } else { try writer.write(row) }
    }
    try writer.end()
    return sink.text
  }
  #expect(texts[0] == texts[1])
  return texts[0]
}

private func lend(_ row: [FieldValue], to body: ([LentValue]) throws -> Void) rethrows {
  let texts = row.map { value in
    guard case .text(let text) = value else { return [UInt8]() }
    return Array(text.utf8)
  }
  // All of them one after the other in one piece of memory.
  try texts.flatMap(\.self).withUnsafeBufferPointer { bytes in
    var start = 0
    try body(
      zip(row, texts).map { value, text in
        defer { start += text.count }
        return switch value {
        case .null: .null
        case .integer(let number): .integer(number)
        case .real(let number): .real(number)
        case .text: .text(UnsafeBufferPointer(rebasing: bytes[start..<start + text.count]))
        }
      })
  }
}

let sampleColumns = [
  Column(code: "agency", zh: "机关", en: "Agency"),
  Column(code: "received", zh: "本年新收", en: "Received", unit: "件"),
]

/// One column of text, where the values are what matters.
let note = [Column(named: "note")]
