/// A table for the eye, aligned by what the terminal shows, not by counting letters.
///
/// The columns are sized on the first thousand rows; a wider value later pushes its own row
/// out of line, but is never lost. Only a known terminal width cuts, and a line below the table
/// names the columns that it had no room for.
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
    try writeLeftOut()
    try sink.flush()
  }

  private mutating func writeSample() throws(SinkError) {
    let sized = TableLayout(header: header, sample: sample, width: width)
    try sink.write(sized.heading)
    for row in sample { try sink.write(sized.line(row)) }
    sample = []
    layout = sized
  }

  private func writeLeftOut() throws(SinkError) {
    guard let width, let leftOut = layout?.leftOut, !leftOut.isEmpty else { return }
    let note =
      titles == .zh
      ? "终端宽度不够，还有 \(leftOut.count) 列未显示：" + leftOut.joined(separator: "、")
        + "。加宽终端，或用 --output 写入文件"
      : "the terminal has no room for \(leftOut.count) more columns: "
        + leftOut.joined(separator: ", ") + "; widen it, or write a file with --output"
    try sink.write("\n" + folded(note, to: width).map { $0 + "\n" }.joined())
  }
}
