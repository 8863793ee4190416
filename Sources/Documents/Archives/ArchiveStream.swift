/// The members of an archive, one after another, in the order in which it has them.
///
/// Inflated in memory, each when it is asked for; nothing is ever written. Belongs to one thread.
public final class ArchiveStream {
  /// A file in the archive. Folders, links, devices and hidden files are passed over.
  public struct Member {
    /// As the archive gives it: only a name, which may be absolute or lead upwards.
    public let name: String
    public let contents: Result<[UInt8], UnreadableDocument>
  }

  private let descriptor: Int32
  private let format: FileFormat
  private let limits: Limits
  private let size: Int
  private var entries: ArchiveEntries
  /// How many entries have been met, and how often the archive was opened anew behind a damaged one.
  private var met = 0
  private var resumed = 0
  private var inflated = 0

  /// Each time all entries before are passed over again.
  private static let mostResumed = 32

  /// - Parameters:
  ///   - descriptor: a regular file, which must stay open as long as this lives.
  ///   - format: the archive's; `compressed` is also one file that is no archive.
  ///   - size: the file's.
  public init(
    descriptor: Int32, format: FileFormat, size: Int, limits: Limits
  ) throws(UnreadableDocument) {
    self.descriptor = descriptor
    self.format = format
    self.size = size
    self.limits = limits
    entries = try ArchiveStream.open(descriptor, format)
  }

  private static func open(
    _ descriptor: Int32, _ format: FileFormat
  ) throws(UnreadableDocument) -> ArchiveEntries {
    do {
      return try ArchiveEntries(
        descriptor: descriptor, as: .any(compressed: format == .compressed))
    } catch {
      throw UnreadableDocument(ofArchive: error)
    }
  }

  /// The next file, or nil at the end. After an error nothing more can be had.
  public func next() throws(UnreadableDocument) -> Member? {
    while let entry = try nextEntry() {
      met += 1
      guard met <= limits.entries else {
        throw UnreadableDocument(
          "the archive has more than \(limits.entries) members; what comes after them is not read;"
            + " --max-entries raises this limit")
      }
      let name = name(of: entry)
      if entry.isFile, !ArchiveStream.isHidden(name) {
        return Member(name: name, contents: try contents(of: entry))
      }
      try drain()
    }
    return nil
  }

  /// Whether the stream is one compressed file and no archive.
  public var isSingle: Bool { entries.isSingle }

  private func nextEntry() throws(UnreadableDocument) -> ArchiveEntries.Entry? {
    do {
      return try entries.next()
    } catch {
      throw UnreadableDocument(ofArchive: error)
    }
  }

  private func contents(
    of entry: ArchiveEntries.Entry
  ) throws(UnreadableDocument) -> Result<[UInt8], UnreadableDocument> {
    if entry.isEncrypted { return .failure(.lockedArchive) }
    let declared = entry.size ?? 0
    guard declared <= limits.bytes else {
      try drain()
      return .failure(limits.tooManyBytes)
    }
    var bytes: [UInt8] = []
    // What it claims is reserved only as far as it is likely.
    bytes.reserveCapacity(min(max(0, declared), 1 << 20))
    while true {
      switch try read({ bytes += $0 }) {
      case .failure(let damage):
        return .failure(
          UnreadableDocument("damaged in the archive (\(damage.reason)); find a whole one"))
      case .success(0): return .success(bytes)
      case .success: break
      }
      if bytes.count > limits.bytes {
        try drain()
        return .failure(limits.tooManyBytes)
      }
    }
  }

  /// Inflates what the archive cannot pass over otherwise, so that the limits hold for it too.
  private func drain() throws(UnreadableDocument) {
    // A ZIP says where the next member is.
    guard format != .zip else { return }
    while case .success(let count) = try read({ _ in }), count > 0 {}
  }

  /// - Returns: how many bytes, 0 at the end; a failure where this member alone is damaged.
  private func read(
    _ take: (UnsafeRawBufferPointer) -> Void
  ) throws(UnreadableDocument) -> Result<Int, ArchiveEntries.Damage> {
    let piece: UnsafeRawBufferPointer
    do {
      piece = try entries.read()
    } catch {
      if error.endsArchive { try resume(after: error) }
      return .failure(error)
    }
    inflated += piece.count
    if inflated > limits.archiveBytes {
      throw UnreadableDocument(
        "the archive holds more than \(byteCount(limits.archiveBytes)); what comes after is not"
          + " read; --max-archive-bytes raises this limit")
    }
    if limits.isTrap(inflated, from: size) { throw limits.tooHighRatio }
    take(piece)
    return .success(piece.count)
  }

  /// Opens the archive anew behind a damaged member: libarchive gives up then, but a ZIP says where
  /// each of the others is.
  private func resume(after damage: ArchiveEntries.Damage) throws(UnreadableDocument) {
    resumed += 1
    guard format == .zip, resumed <= ArchiveStream.mostResumed else {
      throw UnreadableDocument(ofArchive: damage)
    }
    entries = try ArchiveStream.open(descriptor, format)
    for _ in 0..<met {
      guard try nextEntry() != nil else { throw UnreadableDocument(ofArchive: damage) }
    }
  }

  private func name(of entry: ArchiveEntries.Entry) -> String {
    guard let name = entry.name else { return "member \(met)" }
    let text = FileName.text(of: name)
    // Old programs for Windows write \ between folders.
    guard format == .zip, !text.utf8.contains(UInt8(ascii: "/")) else { return text }
    return String(text.unicodeScalars.map { $0 == "\\" ? "/" : Character($0) })
  }

  /// .DS_Store, ._report.doc, and what macOS adds.
  private static func isHidden(_ name: String) -> Bool {
    name.utf8.split(separator: UInt8(ascii: "/")).contains { part in
      part.elementsEqual("__MACOSX".utf8)
        || part.first == UInt8(ascii: ".") && !part.allSatisfy { $0 == UInt8(ascii: ".") }
    }
  }
}

extension UnreadableDocument {
  fileprivate static let lockedArchive = UnreadableDocument(
    "behind a password; unpack the archive with it and import the files")

  fileprivate init(ofArchive damage: ArchiveEntries.Damage) {
    if damage.isLocked {
      self = .lockedArchive
    } else {
      self.init(
        "the archive is damaged or cut off (\(damage.reason)); what stands before that is read, find a whole one"
      )
    }
  }
}
