#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Calls of the system with paths of any length, of any bytes.
///
/// The system refuses paths over PATH_MAX, though folders may lie deeper; such a path is walked
/// piece by piece.
enum LongPath {
  /// `open`; -1 with `errno` where it fails.
  static func open(_ path: [UInt8], _ flags: Int32) -> Int32 {
    atLastPiece(of: path) { openat($0, $1, flags | O_CLOEXEC) }
  }

  /// `stat`, or `lstat` where a link is not to be followed.
  static func status(_ path: [UInt8], followsLink: Bool, _ info: inout stat) -> Int32 {
    atLastPiece(of: path) {
      fstatat($0, $1, &info, followsLink ? 0 : AT_SYMLINK_NOFOLLOW)
    }
  }

  private static let pieceSize = 3_000

  private static func atLastPiece(
    of path: [UInt8], _ body: (Int32, UnsafePointer<CChar>) -> Int32
  ) -> Int32 {
    guard !path.contains(0) else {
      errno = ENOENT
      return -1
    }
    var folder = AT_FDCWD
    defer { if folder != AT_FDCWD { close(folder) } }
    var rest = path[...]
    while rest.count > pieceSize {
      let slash = rest.prefix(pieceSize).dropFirst().lastIndex(of: SourcePath.slash)
      guard let slash else { break }
      let next = call(rest[..<slash]) {
        openat(folder, $0, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      }
      guard next >= 0 else { return -1 }
      if folder != AT_FDCWD { close(folder) }
      folder = next
      rest = rest[slash...].drop { $0 == SourcePath.slash }
    }
    return call(rest) { body(folder, $0) }
  }

  private static func call(
    _ path: ArraySlice<UInt8>, _ body: (UnsafePointer<CChar>) -> Int32
  ) -> Int32 {
    (path.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return -1 }
      return body(base)
    }
  }
}

/// What went wrong last, in the system's words.
func systemError(_ code: Int32 = errno) -> String { String(cString: strerror(code)) }
