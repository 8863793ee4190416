#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder that only we can enter, for the files of an external program.
///
/// In memory where the system has a file system there, so that what was packed or locked away is
/// not left on a disk in clear.
struct PrivateFolder: Sendable {
  let path: String

  private static let prefix = "gongkai-"

  private static var parents: [String] {
    let named = getenv("TMPDIR").map { String(cString: $0) }
    return ["/dev/shm", named, "/tmp"].compactMap { $0 }.filter { $0.hasPrefix("/") }
  }

  /// Removes, once, what runs that were killed have left.
  private static let swept: Void = {
    for parent in parents {
      for name in names(in: parent) where name.hasPrefix(prefix) {
        let parts = name.dropFirst(prefix.count).split(separator: "-")
        guard parts.count == 2, let owner = pid_t(parts[0]), owner > 0 else { continue }
        var facts = stat()
        let path = "\(parent)/\(name)"
        if kill(owner, 0) != 0, errno == ESRCH, lstat(path, &facts) == 0,
          facts.st_uid == geteuid()
        {
          remove(path, depth: 0)
        }
      }
    }
  }()

  /// Nil where nothing can be written.
  init?() {
    _ = PrivateFolder.swept
    for parent in PrivateFolder.parents {
      var template = Array("\(parent)/\(PrivateFolder.prefix)\(getpid())-XXXXXX".utf8CString)
      if let made = mkdtemp(&template) {
        path = String(cString: made)
        return
      }
    }
    return nil
  }

  /// Makes a folder within.
  func add(_ name: String) -> Bool { mkdir("\(path)/\(name)", 0o700) == 0 }

  /// Writes a file that only we can read.
  func write(_ bytes: [UInt8], as name: String) -> Bool {
    let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    return writeAll(bytes, to: file)
  }

  /// A file's bytes; nil where it is not there, is no file of its own or is longer.
  func read(_ name: String, most: Int) -> [UInt8]? {
    let file = open("\(path)/\(name)", O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_size <= most
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(facts.st_size))
    var done = 0
    let size = bytes.count
    while done < size {
      let count = bytes.withUnsafeMutableBytes {
        $0.baseAddress.map { Glue.read(file, $0 + done, size - done) } ?? 0
      }
      guard count > 0 else { return nil }
      done += count
    }
    return bytes
  }

  /// Removes the folder and all in it.
  func remove() { PrivateFolder.remove(path, depth: 0) }

  private static func remove(_ path: String, depth: Int) {
    // Links are removed, not followed.
    if unlink(path) == 0 || depth > 64 { return }
    for name in names(in: path) { remove("\(path)/\(name)", depth: depth + 1) }
    rmdir(path)
  }

  private static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    while let entry = readdir(folder) {
      let name = String(
        cString: UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self))
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}

/// Writes all bytes to a descriptor.
func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
  var done = 0
  while done < bytes.count {
    let count = bytes.withUnsafeBytes {
      $0.baseAddress.map { write(file, $0 + done, bytes.count - done) } ?? 0
    }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return false }
    done += count
  }
  return true
}

/// The system's functions where a method has the same name.
enum Glue {
  static func read(_ file: Int32, _ into: UnsafeMutableRawPointer, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.read(file, into, count)
    #else
      Darwin.read(file, into, count)
    #endif
  }
}
