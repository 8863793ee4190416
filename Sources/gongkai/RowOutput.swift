import Export
import Query
import SQLite

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Rows on their way to standard output or a file, in the format that was asked for.
///
/// The file is opened with the first row or at the end, so that a command that fails before
/// leaves what was there.
final class RowOutput {
  let format: OutputFormat
  private let path: String?
  private var options: OutputOptions
  /// A file that must never be written over.
  private let database: String
  private var descriptor = STDOUT_FILENO
  private var columns: [ResultColumn] = []
  private var writer: (any RowWriter)?
  /// Where text goes that is no rows.
  private var sink: ByteSink?

  init(
    format: OutputFormat, path: String?, titles: Titles? = nil, excel: Bool = false,
    sheet: String? = nil, sparing database: DatabaseOption
  ) {
    self.format = format
    self.path = path
    self.database = database.path
    let isTerminal = path == nil && isatty(STDOUT_FILENO) == 1
    options = OutputOptions(
      titles: titles, excel: excel, width: isTerminal ? RowOutput.terminalWidth : nil,
      sheet: sheet)
  }

  deinit { if descriptor != STDOUT_FILENO { close(descriptor) } }

  /// The width that a table has to fit; nil where nothing cuts it.
  var tableWidth: Int? { format == .table ? options.width : nil }

  /// The width for a picture below the table, nil for no picture.
  func pictureWidth(_ wish: PictureWish) -> Int? {
    guard format == .table, wish != .never else { return nil }
    return options.width ?? (wish == .always ? 80 : nil)
  }

  /// Colours are for terminals whose user has not said NO_COLOR.
  var isColored: Bool {
    func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
    return options.width != nil && variable("NO_COLOR").isEmpty && variable("TERM") != "dumb"
  }

  /// Adds lines below a table that has ended.
  func addBelow(_ lines: [String]) throws {
    guard !lines.isEmpty else { return }
    let sink = ByteSink(descriptor: descriptor)
    try sink.write("\n" + lines.joined(separator: "\n") + "\n")
    try sink.flush()
  }

  private static var terminalWidth: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  func begin(_ columns: [ResultColumn]) { self.columns = columns }

  /// Begins a table under a name, which is the next sheet of a workbook.
  func begin(_ columns: [ResultColumn], sheet name: String) throws {
    // One before it may have had no rows, and still is a sheet.
    if writer == nil, !self.columns.isEmpty { try start() }
    begin(columns)
    options.sheet = name
    try writer?.begin(exported, sheet: name)
  }

  func write(_ values: [Value]) throws {
    if writer == nil { try start() }
    try writer?.write(values.map(\.field))
  }

  /// Writes the row that a statement stands on.
  func write(_ row: Statement) throws {
    if writer == nil { try start() }
    var lent: [LentValue] = []
    let count = row.columnCount
    lent.reserveCapacity(count)
    for column in 0..<count {
      guard let value = row.lent(column) else { return try write(row.values) }
      lent.append(value)
    }
    try writer?.write(lent: lent)
  }

  func end() throws {
    if writer == nil { try start() }
    try writer?.end()
    if let cut = writer?.cutTexts, cut > 0 {
      tell(
        "\(cut) \(cut == 1 ? "text was" : "texts were") cut: a cell of a sheet holds 32,767 letters;"
          + " csv holds all")
      throw Ended(status: .incomplete)
    }
  }

  /// Writes text that is no rows.
  func write(text: String) throws {
    try add(text: text)
    try endText()
  }

  /// Writes a piece of a text that is no rows.
  func add(text: String) throws {
    let sink = try sink ?? open()
    self.sink = sink
    try sink.write(text)
  }

  func endText() throws { try sink?.flush() }

  /// Writes whole results at once.
  func write(_ columns: [ResultColumn], _ rows: [[Value]]) throws {
    begin(columns)
    for row in rows { try write(row) }
    try end()
  }

  private func start() throws {
    var writer = format.writer(to: try open(), options: options)
    try writer.begin(exported)
    self.writer = writer
  }

  private var exported: [Column] {
    columns.map { Column(code: $0.code, zh: $0.title.zh, en: $0.title.en, unit: $0.unit) }
  }

  /// A sink over the output, for what writes no rows.
  func open() throws -> ByteSink {
    if format == .xlsx, path == nil, isatty(STDOUT_FILENO) == 1 {
      throw UsageError(message: "a workbook is no text for a terminal; --output FILE writes it")
    }
    if let path {
      if isSameFile(path, database) {
        throw UsageError(message: "\(path) is the database; write to another file")
      }
      descriptor = try makeFile(path)
    }
    return ByteSink(descriptor: descriptor)
  }
}

/// Makes a file, or empties the one that is there.
private func makeFile(_ path: String) throws -> Int32 {
  let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY, 0o644)
  guard file >= 0 else {
    throw UsageError(message: "\(path) cannot be written: \(String(cString: strerror(errno)))")
  }
  return file
}

/// Whether two paths lead to one file that is there.
func isSameFile(_ a: String, _ b: String) -> Bool {
  var (first, second) = (stat(), stat())
  return stat(a, &first) == 0 && stat(b, &second) == 0 && first.st_dev == second.st_dev
    && first.st_ino == second.st_ino
}

extension Statement {
  /// nil for bytes that are no text.
  fileprivate func lent(_ column: Int) -> LentValue? {
    switch kind(column) {
    case .null: .null
    case .integer: .integer(int64(column) ?? 0)
    case .real: .real(double(column) ?? 0)
    case .text: lentText(column).map(LentValue.text)
    case .blob: nil
    }
  }
}

extension Value {
  var field: FieldValue {
    switch self {
    case .null: .null
    case .integer(let value): .integer(value)
    case .real(let value): .real(value)
    case .text(let value): .text(value)
    case .blob(let bytes):
      .text("x'" + bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "'")
    }
  }
}

extension ResultColumn {
  init(_ code: String, _ zh: String, _ en: String, unit: String? = nil) {
    self.init(code: code, title: BilingualText(zh: zh, en: en), unit: unit)
  }
}

extension QuerySummary {
  /// Says that the output is cut, and ends with the contract's status.
  func endIfCut() throws {
    switch cut {
    case .rows:
      tell(
        "the answer goes on after \(rows) \(rows == 1 ? "row" : "rows"); --max-rows ends it there")
      throw Ended(status: .incomplete)
    case .time:
      tell("stopped at the time limit after \(rows) rows; --timeout can allow more")
      throw Ended(status: .incomplete)
    case nil: return
    }
  }
}
