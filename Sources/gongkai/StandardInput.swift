import Importer

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Everything from a descriptor until its end.
func readAll(_ descriptor: Int32) throws -> [UInt8] {
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 64 * 1024)
  while true {
    let count = read(descriptor, &piece, piece.count)
    if count == 0 { return bytes }
    if count > 0 {
      bytes.append(contentsOf: piece[..<count])
    } else if errno != EINTR {
      throw UsageError(message: "the input cannot be read: \(String(cString: strerror(errno)))")
    }
  }
}

/// The bytes of a file, or of standard input for `-`.
func readBytes(_ path: String) throws -> [UInt8] {
  if path == "-" { return try readAll(0) }
  let file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
  guard file >= 0 else {
    throw UsageError(message: "\(path) cannot be read: \(String(cString: strerror(errno)))")
  }
  defer { close(file) }
  return try readAll(file)
}

/// The text of a file, or of standard input for `-`.
func readText(_ path: String) throws -> String {
  guard let text = String(validating: try readBytes(path), as: UTF8.self) else {
    throw UsageError(message: "\(path == "-" ? "the input" : path) is not UTF-8")
  }
  return text
}

/// A list of paths on standard input, between NULs where it has any, else one on a line.
func pathsOnStandardInput() throws -> [SourcePath] {
  let bytes = try readAll(0)
  let end: UInt8 = bytes.contains(0) ? 0 : UInt8(ascii: "\n")
  return bytes.split(separator: end).map { line in
    let isCarried = end != 0 && line.last == UInt8(ascii: "\r")
    return SourcePath(bytes: Array(isCarried ? line.dropLast() : line))
  }.filter { !$0.bytes.isEmpty }
}

/// An argument with the bytes that the shell gave, which Swift's text of it may have lost.
func pathOfArgument(_ argument: String) -> SourcePath {
  guard argument.unicodeScalars.contains("\u{FFFD}") else { return SourcePath(argument) }
  for index in 1..<Int(max(2, CommandLine.argc)) {
    guard let raw = CommandLine.unsafeArgv[index] else { break }
    let bytes = UnsafeBufferPointer(start: raw, count: strlen(raw)).map(UInt8.init(bitPattern:))
    if String(decoding: bytes, as: UTF8.self) == argument { return SourcePath(bytes: bytes) }
  }
  return SourcePath(argument)
}

/// The processors this program may use.
func processorCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
