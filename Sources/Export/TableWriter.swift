/// A table for the eye, aligned by what the terminal shows, not by counting letters.
///
/// The columns are sized on the first thousand rows; a wider value later pushes its own row
/// out of line, but is never lost. Only a known terminal width cuts.
struct TableWriter: RowWriter {
  static let sampleSize = 1_000

  let sink: ByteSink
  let titles: Titles
  let width: Int?
  private var header: [String] = []
  private var sample: [[FieldValue]] = []
  private var layout: TableLayout?

  init(sink: ByteSink, titles: Titles, width: Int?) {
    self.sink = sink
    self.titles = titles
    self.width = width
  }

  mutating func begin(_ columns: [Column]) throws(SinkError) {
    header = columns.map { visible($0.title(in: titles)) }
  }

  mutating func write(_ row: [FieldValue]) throws(SinkError) {
    if let layout { return try sink.write(layout.line(row)) }
    sample.append(row)
    if sample.count == TableWriter.sampleSize { try writeSample() }
  }

  mutating func end() throws(SinkError) {
    if layout == nil { try writeSample() }
    try sink.flush()
  }

  private mutating func writeSample() throws(SinkError) {
    let sized = TableLayout(header: header, sample: sample, width: width)
    try sink.write(sized.line(header) + sized.separator)
    for row in sample { try sink.write(sized.line(row)) }
    sample = []
    layout = sized
  }
}
