import Documents

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A regular file that is open for reading; closed when it goes.
final class OpenFile {
  let descriptor: Int32
  let size: Int

  /// Never waits for a writer of a pipe that took the file's place after it was listed.
  init(_ path: SourcePath) throws(UnreadableDocument) {
    let file = LongPath.open(path.bytes, O_RDONLY | O_NOCTTY | O_NONBLOCK)
    guard file >= 0 else {
      throw UnreadableDocument("cannot be read: \(systemError())")
    }
    descriptor = file
    var info = stat()
    guard fstat(file, &info) == 0 else {
      size = 0
      throw UnreadableDocument("cannot be read: \(systemError())")
    }
    size = Int(info.st_size)
    guard info.st_mode & S_IFMT == S_IFREG else {
      throw UnreadableDocument("no regular file any more; import again")
    }
  }

  deinit { close(descriptor) }

  /// The bytes from a place on, fewer where the file ends.
  func bytes(from start: Int = 0, count: Int) throws(UnreadableDocument) -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, got in
      while got < count {
        let n = pread(
          descriptor, buffer.baseAddress.map { $0 + got }, count - got, off_t(start + got))
        if n < 0, errno == EINTR { continue }
        if n < 0 { code = errno }
        if n <= 0 { break }
        got += n
      }
    }
    guard code == 0 else { throw UnreadableDocument("cannot be read: \(systemError(code))") }
    return bytes
  }
}
