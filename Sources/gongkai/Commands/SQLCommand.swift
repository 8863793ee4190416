import ArgumentParser
import Query

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct SQLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql", abstract: "Run one read-only SQL statement.",
    discussion: """
      The statement can only read: anything that writes, attaches or changes settings is refused.
      `gongkai schema` tells the views and their columns.

      EXAMPLES
        gongkai sql "SELECT agency, year FROM reports"
        gongkai sql "SELECT count(*) FROM cells WHERE state = 'blank'" --format csv
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var rows: RowOptions
  @OptionGroup var limits: LimitOptions

  @Option(help: "Read the statement from this file.")
  var file: String?

  @Argument(help: "The statement, or - for standard input.")
  var statement: String?

  func run() throws {
    let sql = try text()
    let reader = try database.reader()
    let output = try rows.rows()
    let summary = try reader.run(
      FreeStatement(sql), limits: limits.limits(timeout: 30), begin: output.begin,
      row: output.write)
    try output.end()
    try summary.endIfCut()
  }

  private func text() throws -> String {
    if let statement, statement != "-" {
      if file != nil { throw UsageError(message: "give a statement or --file, not both") }
      return statement
    }
    guard file != nil || statement == "-" || isatty(STDIN_FILENO) == 0 else {
      throw UsageError(message: "give a statement, --file FILE, or - for standard input")
    }
    let descriptor = file.map { open($0, O_RDONLY | O_CLOEXEC) } ?? STDIN_FILENO
    guard descriptor >= 0 else {
      throw UsageError(
        message: "\(file ?? "-") cannot be read: \(String(cString: strerror(errno)))")
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while case let n = read(descriptor, &chunk, chunk.count), n > 0 { bytes += chunk[..<n] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
