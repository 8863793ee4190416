#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Bytes that came in without a file, such as standard input, as a file to read at any place.
///
/// The file has no name and goes with the object. It lies in TMPDIR, or else in /tmp.
public final class HeldInput {
  private let descriptor: Int32

  /// nil where there is no room for it, with `errno`.
  public init?(_ bytes: [UInt8]) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var template = Array("\(folder.isEmpty ? "/tmp" : folder)/gongkai-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return nil }
    unlink(template)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      written += count
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The path under which this process alone finds it, shown as `-`.
  public var path: SourcePath {
    SourcePath(bytes: Array("/dev/fd/\(descriptor)".utf8), text: "-")
  }
}
