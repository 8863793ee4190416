#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files that some paths stand for, in an order that is the same on every machine.
public struct SourceList: Sendable {
  /// Regular files, sorted by the bytes of their paths within each path given.
  public private(set) var files: [SourcePath] = []
  /// What could not be listed, and why.
  public private(set) var problems: [Problem] = []

  public struct Problem: Sendable, Equatable {
    public let path: String
    public let reason: String
    /// Passed over on purpose, such as a link: no failure.
    public let isSkipped: Bool
  }

  private let followsLinks: Bool
  private let spared: Set<FileIdentity>
  /// Folders that a link led to. Each is entered once, so that links end.
  private var linked: [FileIdentity: String] = [:]
  /// The folders on the way to the present one.
  private var above: [FileIdentity] = []

  /// - Parameters:
  ///   - followsLinks: whether links found in folders stand for what they lead to, as those given do.
  ///   - spared: files that are not listed, such as the database.
  public init(
    paths: [SourcePath], followsLinks: Bool = false, sparing spared: Set<FileIdentity> = []
  ) {
    self.followsLinks = followsLinks
    self.spared = spared
    for path in paths { add(path, followsLink: true) }
  }

  private mutating func add(_ path: SourcePath, followsLink: Bool) {
    var info = stat()
    guard LongPath.status(path.bytes, followsLink: false, &info) == 0 else {
      return fail(
        path, errno == ENOENT ? "no such file or folder; check the path" : systemError())
    }
    let isLink = info.st_mode & S_IFMT == S_IFLNK
    if isLink {
      guard followsLink else {
        return skip(path, "a symbolic link; name its target to import it, or --follow-links")
      }
      guard LongPath.status(path.bytes, followsLink: true, &info) == 0 else {
        return fail(
          path, errno == ENOENT ? "a symbolic link to nothing" : "a link: \(systemError())")
      }
    }
    let identity = FileIdentity(info)
    switch info.st_mode & S_IFMT {
    case S_IFREG: if !spared.contains(identity) { files.append(path) }
    case S_IFDIR: addFolder(path, identity, isLink: isLink)
    case S_IFIFO: skip(path, "a pipe, not a file")
    case S_IFSOCK: skip(path, "a socket, not a file")
    default: skip(path, "a device, not a file")
    }
  }

  private mutating func skip(_ path: SourcePath, _ reason: String) {
    problems.append(Problem(path: path.text, reason: reason, isSkipped: true))
  }

  private mutating func fail(_ path: SourcePath, _ reason: String) {
    problems.append(Problem(path: path.text, reason: reason, isSkipped: false))
  }

  private mutating func addFolder(_ path: SourcePath, _ identity: FileIdentity, isLink: Bool) {
    guard !above.contains(identity) else {
      return skip(path, "a link leads back to a folder that it lies in")
    }
    if isLink, followsLinks {
      if let first = linked[identity] { return skip(path, "a link to the same folder as \(first)") }
      linked[identity] = path.text
    }
    above.append(identity)
    defer { above.removeLast() }
    guard let names = names(in: path) else { return }
    var shown: Set<[UInt8]> = Set(names.filter { String(validating: $0, as: UTF8.self) != nil })
    for name in names {
      var child = path.appending(name)
      // Two names in different character sets may have the same text.
      if child.isDecoded, !shown.insert(Array(child.name.utf8)).inserted {
        child = path.appending(name, shown: escaped(name))
      }
      add(child, followsLink: followsLinks)
    }
  }

  /// What lies in a folder, in the order of the bytes.
  private mutating func names(in path: SourcePath) -> [[UInt8]]? {
    let descriptor = LongPath.open(path.bytes, O_RDONLY | O_DIRECTORY)
    guard descriptor >= 0, let folder = fdopendir(descriptor) else {
      fail(
        path,
        "the folder cannot be read (\(systemError())); give yourself permission or leave it out")
      if descriptor >= 0 { close(descriptor) }
      return nil
    }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      // Hidden files are the system's: .DS_Store, ._report.doc, .git.
      if name.first != UInt8(ascii: ".") { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

/// One file of the system, by whatever path.
public struct FileIdentity: Sendable, Hashable {
  private let device: UInt64
  private let number: UInt64

  init(_ info: stat) {
    device = UInt64(truncatingIfNeeded: info.st_dev)
    number = UInt64(truncatingIfNeeded: info.st_ino)
  }

  /// nil where there is no such file.
  public init?(path: String) {
    var info = stat()
    guard stat(path, &info) == 0 else { return nil }
    self.init(info)
  }
}
