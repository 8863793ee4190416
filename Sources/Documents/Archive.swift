import CArchive

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Walks through the members of a zipped document that lies in memory. Archives of reports, which may
/// be larger than memory, are `ArchiveStream`'s.
///
/// A member's bytes are inflated only when they are asked for, and never beyond the limits.
public struct Archive {
  /// How the members of a ZIP are found.
  public enum Way: Sendable {
    /// By the directory at its end.
    case directory
    /// By the headers before each member, for archives whose directory is damaged.
    case headers
  }

  public enum Next { case goOn, stop }

  private let handle: OpaquePointer
  private let limits: Limits
  /// Inflated bytes beyond which the archive is taken for a bomb.
  private let allowance: Int
  private var inflated = 0

  /// Hands each member to `body` in the order of the archive, until that says `stop`.
  public static func read(
    _ bytes: [UInt8], by way: Way, limits: Limits,
    _ body: (inout Member) throws(UnreadableDocument) -> Next
  ) throws(UnreadableDocument) {
    _ = characterSet
    guard let handle = archive_read_new() else { throw UnreadableDocument("out of memory") }
    defer { archive_read_free(handle) }
    switch way {
    case .directory: archive_read_support_format_zip_seekable(handle)
    case .headers: archive_read_support_format_zip_streamable(handle)
    }
    var archive = Archive(handle: handle, limits: limits, size: bytes.count)
    let result: Result<Void, UnreadableDocument> = bytes.withUnsafeBytes { raw in
      guard archive_read_open_memory(handle, raw.baseAddress, raw.count) == ARCHIVE_OK else {
        return .failure(archive.damage)
      }
      do throws(UnreadableDocument) {
        return .success(try archive.walk(body))
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  private init(handle: OpaquePointer, limits: Limits, size: Int) {
    self.handle = handle
    self.limits = limits
    let (most, overflow) = size.multipliedReportingOverflow(by: limits.inflationRatio)
    allowance = overflow ? limits.inflatedBytes : min(limits.inflatedBytes, max(1 << 20, most))
  }

  /// Without a character set libarchive has no names for members whose names are not ASCII.
  private static let characterSet: Void = {
    if setlocale(LC_CTYPE, "C.UTF-8") == nil { setlocale(LC_CTYPE, "en_US.UTF-8") }
  }()

  private mutating func walk(
    _ body: (inout Member) throws(UnreadableDocument) -> Next
  ) throws(UnreadableDocument) {
    var count = 0
    while true {
      var entry: OpaquePointer?
      let code = archive_read_next_header(handle, &entry)
      if code == ARCHIVE_EOF { return }
      // A warning is about a date or a name; the member can be read.
      guard code == ARCHIVE_OK || code == ARCHIVE_WARN, let entry else { throw damage }
      count += 1
      if count > limits.entries {
        throw UnreadableDocument("the archive has more than \(limits.entries) members")
      }
      var member = Member(entry: entry, archive: self)
      let next = try body(&member)
      inflated = member.inflated
      if next == .stop { return }
    }
  }

  fileprivate var damage: UnreadableDocument {
    let said = archive_error_string(handle).map { String(cString: $0) }
    let detail = said.map { " (\($0))" } ?? ""
    return UnreadableDocument(
      "damaged\(detail); fetch the file again, or open it and save it again",
      isDamage: true)
  }

  /// Reads what is left of the current member.
  fileprivate func bytes(expecting size: Int?, inflated: inout Int) throws(UnreadableDocument)
    -> [UInt8]
  {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(size ?? 0, 0), 1 << 22, allowance))
    var empty = 0
    while true {
      var block: UnsafeRawPointer?
      var count = 0
      var offset: Int64 = 0
      let code = archive_read_data_block(handle, &block, &count, &offset)
      if code == ARCHIVE_EOF { return bytes }
      guard code == ARCHIVE_OK else { throw damage }
      guard let block, count > 0 else {
        // A stored member ends with a block of nothing.
        empty += 1
        if empty > 1000 { throw damage }
        continue
      }
      inflated += count
      if inflated > allowance { throw tooLarge }
      bytes.append(contentsOf: UnsafeRawBufferPointer(start: block, count: count))
    }
  }

  private var tooLarge: UnreadableDocument {
    UnreadableDocument(
      allowance == limits.inflatedBytes
        ? "inflates to more than \(limits.inflatedBytes >> 20) MB; no report is that large"
        : "inflates to more than \(limits.inflationRatio) times its size, as only a zip bomb does")
  }

  /// The member of an archive where the walk stands; not to be kept.
  public struct Member {
    /// The path as the archive has it, in whatever character set that is.
    public let name: [UInt8]
    /// Bytes when inflated, where the archive says so; not to be relied on.
    public let size: Int?
    /// Not a folder, a link or a device.
    public let isFile: Bool
    public let isEncrypted: Bool
    private let archive: Archive
    fileprivate var inflated: Int

    fileprivate init(entry: OpaquePointer, archive: Archive) {
      name =
        archive_entry_pathname(entry).map {
          Array(UnsafeRawBufferPointer(start: $0, count: strlen($0)))
        } ?? []
      size = archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil
      // The kinds of file as POSIX numbers them.
      isFile =
        archive_entry_filetype(entry) & 0o170000 == 0o100000 && archive_entry_hardlink(entry) == nil
      isEncrypted = archive_entry_is_data_encrypted(entry) != 0
      self.archive = archive
      inflated = archive.inflated
    }

    /// Inflates the member. To be called once.
    public mutating func read() throws(UnreadableDocument) -> [UInt8] {
      if isEncrypted {
        throw UnreadableDocument("the file is behind a password; save it without one")
      }
      return try archive.bytes(expecting: size, inflated: &inflated)
    }
  }
}
