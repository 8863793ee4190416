import Documents

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Bytes that came in without a file, such as standard input, as a file to read at any place; it
/// goes with the object.
public final class HeldInput {
  private let descriptor: Int32

  /// nil where there is no room for it.
  public init?(_ bytes: [UInt8]) {
    guard let file = NamelessFile.holding(bytes) else { return nil }
    descriptor = file
  }

  deinit { close(descriptor) }

  /// The path under which this process alone finds it, shown as `-`.
  public var path: SourcePath {
    SourcePath(bytes: Array("/dev/fd/\(descriptor)".utf8), text: "-")
  }
}
