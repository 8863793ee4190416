@testable import Export

/// Writes a whole result into memory and gives the text.
func render(
  _ format: OutputFormat, columns: [Column] = sampleColumns, rows: [[FieldValue]],
  options: OutputOptions = OutputOptions()
) throws -> String {
  let sink = ByteSink()
  var writer = format.writer(to: sink, options: options)
  try writer.begin(columns)
  for row in rows { try writer.write(row) }
  try writer.end()
  return sink.text
}

let sampleColumns = [
  Column(code: "agency", zh: "机关", en: "Agency"),
  Column(code: "received", zh: "本年新收", en: "Received", unit: "件"),
]

/// One column of text, where the values are what matters.
let note = [Column(named: "note")]
