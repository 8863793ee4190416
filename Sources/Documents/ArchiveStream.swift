import CArchive

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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

  private let archive: OpaquePointer
  private let format: FileFormat
  private let limits: Limits
  private let size: Int
  private var entries = 0
  private var inflated = 0
  private var isOpen = false

  /// - Parameters:
  ///   - descriptor: a regular file, which must stay open as long as this lives.
  ///   - format: the archive's; `compressed` is also one file that is no archive.
  ///   - size: the file's.
  public init(
    descriptor: Int32, format: FileFormat, size: Int, limits: Limits
  ) throws(UnreadableDocument) {
    // Without a locale that has all characters libarchive gives no names but those in ASCII.
    _ = ArchiveStream.locale
    guard let archive = archive_read_new() else { throw ArchiveStream.outOfMemory }
    self.archive = archive
    self.format = format
    self.size = size
    self.limits = limits
    archive_read_support_format_zip(archive)
    archive_read_support_format_7zip(archive)
    archive_read_support_format_rar(archive)
    archive_read_support_format_rar5(archive)
    archive_read_support_format_tar(archive)
    if format == .compressed {
      for support in ArchiveStream.filters { _ = support(archive) }
      archive_read_support_format_raw(archive)
    }
    guard archive_read_open_fd(archive, descriptor, 1 << 16) == ARCHIVE_OK else {
      throw damage()
    }
    isOpen = true
  }

  deinit { archive_read_free(archive) }

  /// The next file, or nil at the end. After an error nothing more can be had.
  public func next() throws(UnreadableDocument) -> Member? {
    while true {
      var entry: OpaquePointer?
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return nil }
      // A warning is no failure: a name in another character set gives one.
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw damage() }
      entries += 1
      guard entries <= limits.entries else {
        throw UnreadableDocument(
          "the archive has more than \(limits.entries) members; what comes after them is not read;"
            + " --max-entries raises this limit")
      }
      let name = name(of: entry)
      if isFile(entry), !ArchiveStream.isHidden(name) {
        return Member(name: name, contents: try contents(of: entry))
      }
      try drain()
    }
  }

  /// Whether the stream is one compressed file and no archive.
  public var isSingle: Bool { archive_format(archive) == ARCHIVE_FORMAT_RAW }

  private func contents(
    of entry: OpaquePointer
  ) throws(UnreadableDocument) -> Result<[UInt8], UnreadableDocument> {
    if archive_entry_is_encrypted(entry) != 0 { return .failure(ArchiveStream.locked) }
    let declared = archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : 0
    guard declared <= limits.bytes else {
      try drain()
      return .failure(limits.tooManyBytes)
    }
    var bytes: [UInt8] = []
    // What it claims is reserved only as far as it is likely.
    bytes.reserveCapacity(min(max(0, declared), 1 << 20))
    while true {
      switch try read({ bytes += $0 }) {
      case nil:
        return .failure(UnreadableDocument("damaged in the archive (\(reason)); find a whole one"))
      case 0: return .success(bytes)
      default: break
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
    while let count = try read({ _ in }), count > 0 {}
  }

  private var piece = [UInt8](repeating: 0, count: 1 << 16)

  /// - Returns: how many bytes, 0 at the end; nil where this member alone is damaged.
  private func read(
    _ take: (ArraySlice<UInt8>) -> Void
  ) throws(UnreadableDocument) -> Int? {
    let count = piece.withUnsafeMutableBytes {
      archive_read_data(archive, $0.baseAddress, $0.count)
    }
    guard count >= 0 else {
      guard count != Int(ARCHIVE_FATAL) else { throw damage() }
      return nil
    }
    inflated += count
    if inflated > limits.archiveBytes {
      throw UnreadableDocument(
        "the archive holds more than \(byteCount(limits.archiveBytes)); what comes after is not"
          + " read; --max-archive-bytes raises this limit")
    }
    if limits.isTrap(inflated, from: size) { throw limits.tooHighRatio }
    take(piece[..<count])
    return count
  }

  private func isFile(_ entry: OpaquePointer) -> Bool {
    archive_entry_filetype(entry) & S_IFMT == S_IFREG && archive_entry_hardlink(entry) == nil
      && archive_entry_symlink(entry) == nil
  }

  private func name(of entry: OpaquePointer) -> String {
    guard let raw = archive_entry_pathname(entry) else { return "member \(entries)" }
    let text = FileName.text(
      of: UnsafeBufferPointer(start: raw, count: strlen(raw)).map(UInt8.init(bitPattern:)))
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

  private func damage() -> UnreadableDocument {
    // Of an archive that was not opened libarchive asks a format that it does not have.
    if isOpen, archive_read_has_encrypted_entries(archive) > 0 { return ArchiveStream.locked }
    return UnreadableDocument(
      "the archive is damaged or cut off (\(reason)); what stands before that is read, find a whole one"
    )
  }

  private var reason: String {
    archive_error_string(archive).map { String(cString: $0) } ?? "no reason is told"
  }

  private static let locked = UnreadableDocument(
    "behind a password; unpack the archive with it and import the files")
  private static let outOfMemory = UnreadableDocument("there is not enough memory for the archive")

  private static let filters: [@Sendable (OpaquePointer?) -> Int32] = [
    { archive_read_support_filter_gzip($0) }, { archive_read_support_filter_bzip2($0) },
    { archive_read_support_filter_xz($0) }, { archive_read_support_filter_zstd($0) },
  ]

  private static let locale: Void = {
    if setlocale(LC_CTYPE, "C.UTF-8") == nil { setlocale(LC_CTYPE, "en_US.UTF-8") }
  }()
}
