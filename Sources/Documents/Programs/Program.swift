/// A program of the system that reads a format for us, as a process of its own.
///
/// It gets a file of unknown origin, so it runs within limits, without our descriptors and
/// environment, in a private folder that is removed afterwards. May be used by many threads.
struct Program: Sendable {
  let name: String
  /// The Debian package that brings it.
  let package: String

  struct Output: Sendable {
    /// What it wrote to its standard output.
    var bytes: [UInt8]
    /// The beginning of what it wrote to its standard error.
    var messages: String
  }

  /// - Parameters:
  ///   - input: what it reads from its standard input, a file in memory that it may also seek in
  ///     and open as /dev/stdin.
  ///   - folder: its current folder and home; a new one where nil.
  ///   - outputBytes: how much it may write to its standard output.
  func run(
    _ arguments: [String], input: [UInt8] = [], in folder: PrivateFolder? = nil, limits: Limits,
    outputBytes: Int? = nil
  ) throws(ProgramFailure) -> Output {
    guard let path = path() else { throw .missing(program: name, package: package) }
    guard let home = folder ?? PrivateFolder() else {
      throw .failed(program: name, status: -1, message: "no folder for temporary files")
    }
    defer { if folder == nil { home.remove() } }
    var process = try ChildProcess(
      name: name, path: path, arguments: arguments, input: input, home: home,
      limits: limits)
    defer { process.end() }
    process.mostOutput = outputBytes ?? limits.inflatedBytes
    let status = try process.finish(within: .seconds(limits.seconds))
    guard status == 0 else {
      throw .failed(program: name, status: status, message: process.firstMessage)
    }
    return Output(bytes: process.output, messages: process.messages)
  }
}

/// Why an external program gave nothing.
enum ProgramFailure: Error, Sendable, Equatable {
  case missing(program: String, package: String)
  case timedOut(program: String, seconds: Int)
  /// - Parameter status: of its exit; 128 and the signal where one ended it; -1 where it did not
  ///   start.
  case failed(program: String, status: Int, message: String)
  case tooMuchOutput(program: String)

  /// One line for the user.
  var reason: String {
    switch self {
    case .missing(let program, let package):
      "\(program) is not installed; install \(package)"
    case .timedOut(let program, let seconds):
      "\(program) did not finish within \(seconds) seconds"
    case .failed(let program, let status, let message):
      "\(program) failed with status \(status)" + (message.isEmpty ? "" : ": \(message)")
    case .tooMuchOutput(let program):
      "\(program) gave more than a report can have"
    }
  }
}

extension UnreadableDocument {
  init(_ failure: ProgramFailure) { self.init(failure.reason) }
}
