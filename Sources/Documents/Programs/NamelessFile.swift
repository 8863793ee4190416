#if canImport(Glibc)
  import CLinux
  import Glibc
#else
  import Darwin
#endif

/// A file without a name that holds some bytes: in memory where the system can, so that nothing of
/// what came in is left on a disk.
public enum NamelessFile {
  /// Its descriptor, at the first byte and closed in other programs; nil where there is no room.
  public static func holding(_ bytes: [UInt8]) -> Int32? {
    #if canImport(Glibc)
      let made = memfd_create("input", 1)  // MFD_CLOEXEC
    #else
      let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
      var template = Array("\(folder)/gongkai-XXXXXX".utf8CString)
      let made = mkstemp(&template)
      unlink(template)
      _ = fcntl(made, F_SETFD, FD_CLOEXEC)
    #endif
    guard made >= 0, let file = Descriptor.aboveStandard(made) else { return nil }
    guard writeAll(bytes, to: file), lseek(file, 0, SEEK_SET) == 0 else {
      close(file)
      return nil
    }
    return file
  }
}
