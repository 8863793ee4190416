import Export
import Query
import SQLite

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Rows on their way to standard output or a file, in the format that was asked for.
final class RowOutput {
  private let sink: ByteSink
  private let descriptor: Int32
  private var writer: any RowWriter

  init(format: OutputFormat, path: String?, titles: Titles? = nil, excel: Bool = false) throws {
    if let path {
      descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else {
        throw UsageError(
          message: "\(path) cannot be written: \(String(cString: strerror(errno)))")
      }
    } else {
      descriptor = STDOUT_FILENO
    }
    sink = ByteSink(descriptor: descriptor)
    let isTerminal = path == nil && isatty(STDOUT_FILENO) == 1
    writer = format.writer(
      to: sink,
      options: OutputOptions(
        titles: titles, excel: excel, width: isTerminal ? RowOutput.terminalWidth : nil))
  }

  private static var terminalWidth: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  func begin(_ columns: [ResultColumn]) throws {
    try writer.begin(
      columns.map {
        Column(code: $0.code, zh: $0.title.zh, en: $0.title.en, unit: $0.unit)
      })
  }

  func write(_ values: [Value]) throws { try writer.write(values.map(\.field)) }

  func end() throws {
    try writer.end()
    if descriptor != STDOUT_FILENO { close(descriptor) }
  }

  /// Writes whole results at once.
  func write(_ columns: [ResultColumn], _ rows: [[Value]]) throws {
    try begin(columns)
    for row in rows { try write(row) }
    try end()
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
      .text(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
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
      tell("only the first \(rows) rows: the limit --max-rows was reached")
      throw Ended(status: .incomplete)
    case .time:
      tell("only the first \(rows) rows: the time limit --timeout was reached")
      throw Ended(status: .incomplete)
    case nil: return
    }
  }
}
