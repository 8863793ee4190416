#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files that some paths stand for, in an order that is the same on every machine.
public struct SourceList: Sendable {
  /// Regular files, sorted by the bytes of their paths within each path given.
  public private(set) var files: [String] = []
  /// What could not be listed, and why.
  public private(set) var problems: [Problem] = []

  public struct Problem: Sendable, Equatable {
    public let path: String
    public let reason: String
    /// Passed over on purpose, such as a link: no failure.
    public let isSkipped: Bool
  }

  public init(paths: [String]) {
    for path in paths { add(path, isGiven: true) }
  }

  private mutating func add(_ path: String, isGiven: Bool) {
    var info = stat()
    let status = isGiven ? stat(path, &info) : lstat(path, &info)
    guard status == 0 else {
      let reason =
        errno == ENOENT
        ? "no such file or folder; check the path" : String(cString: strerror(errno))
      problems.append(Problem(path: path, reason: reason, isSkipped: false))
      return
    }
    switch info.st_mode & S_IFMT {
    case S_IFREG: files.append(path)
    case S_IFDIR: addFolder(path)
    case S_IFLNK: skip(path, "a symbolic link; name its target to import it")
    default: skip(path, "neither a file nor a folder")
    }
  }

  private mutating func skip(_ path: String, _ reason: String) {
    problems.append(Problem(path: path, reason: reason, isSkipped: true))
  }

  private mutating func addFolder(_ path: String) {
    guard let folder = opendir(path) else {
      let reason =
        "the folder cannot be read (\(String(cString: strerror(errno))));"
        + " give yourself permission or leave it out"
      problems.append(Problem(path: path, reason: reason, isSkipped: false))
      return
    }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      // Hidden files are the system's: .DS_Store, ._report.doc, .git.
      if name.first != UInt8(ascii: ".") { names.append(name) }
    }
    names.sort { $0.lexicographicallyPrecedes($1) }
    let base = path.hasSuffix("/") ? path : path + "/"
    for name in names {
      guard let text = String(validating: name, as: UTF8.self) else {
        let shown = String(decoding: name, as: UTF8.self)
        problems.append(
          Problem(
            path: base + shown, reason: "the file's name is not UTF-8; rename it",
            isSkipped: false))
        continue
      }
      add(base + text, isGiven: false)
    }
  }
}
