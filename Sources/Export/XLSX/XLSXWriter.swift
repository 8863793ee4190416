/// Rows as a sheet of a workbook: typed cells under a header that stays, in columns as wide as what
/// they hold. `begin` once more begins another sheet; a full sheet goes on in the next one.
struct XLSXWriter: RowWriter {
  /// The columns are sized on so many rows, which are held back for it.
  static let sampleSize = 1_000
  private static let widest = 60

  let sink: ByteSink
  let titles: Titles
  private var workbook: Workbook?
  private var name: String
  private var header: [String] = []
  private var sample: [[FieldValue]] = []
  private var widths: [Int]?

  init(sink: ByteSink, titles: Titles, sheet name: String?) {
    self.sink = sink
    self.titles = titles
    self.name = name ?? "gongkai"
  }

  var cutTexts: Int { workbook?.cutTexts ?? 0 }

  mutating func begin(_ columns: [Column]) throws(SinkError) {
    header = columns.map { visible($0.title(in: titles)) }
  }

  mutating func begin(_ columns: [Column], sheet name: String) throws(SinkError) {
    try endSheet()
    self.name = name
    try begin(columns)
  }

  mutating func write(_ row: [FieldValue]) throws(SinkError) {
    guard widths == nil else { return try add(row) }
    sample.append(row)
    if sample.count == XLSXWriter.sampleSize { try writeSample() }
  }

  mutating func end() throws(SinkError) {
    try endSheet()
    try workbook?.finish()
    try sink.flush()
  }

  private mutating func endSheet() throws(SinkError) {
    if widths == nil, !header.isEmpty { try writeSample() }
    if widths != nil { try workbook?.end() }
    widths = nil
    header = []
  }

  private mutating func writeSample() throws(SinkError) {
    var fitting = header.map { displayWidth($0) }
    for row in sample {
      for (index, value) in row.enumerated() where index < fitting.count {
        fitting[index] = max(fitting[index], XLSXWriter.width(of: value))
      }
    }
    widths = fitting.map { min($0, XLSXWriter.widest) + 2 }
    try beginSheet()
    for row in sample { try add(row) }
    sample = []
  }

  /// That of the longest line within a cell.
  private static func width(of value: FieldValue) -> Int {
    guard case .text(let text) = value else { return displayWidth(value.plain) }
    return text.prefix(200).split(whereSeparator: \.isNewline).map { displayWidth(String($0)) }
      .max()
      ?? 0
  }

  private mutating func beginSheet() throws(SinkError) {
    if workbook == nil { workbook = try Workbook(sink: sink) }
    try workbook?.begin(name, widths: widths ?? [], frozen: 1)
    try workbook?.write(header.map { SheetCell(.text($0), .header) })
  }

  private mutating func add(_ row: [FieldValue]) throws(SinkError) {
    if workbook?.isFull == true {
      try workbook?.end()
      try beginSheet()
    }
    try workbook?.write(row.map { SheetCell($0) })
  }
}
