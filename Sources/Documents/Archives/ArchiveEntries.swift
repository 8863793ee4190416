import CArchive

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The entries of an archive one after another, as libarchive finds them.
///
/// Nothing is inflated before it is asked for. Belongs to one thread.
final class ArchiveEntries {
  enum Format {
    /// An archive of any kind; `compressed` is also one file that is no archive.
    case any(compressed: Bool)
    /// A ZIP by the directory at its end.
    case zipByDirectory
    /// A ZIP by the headers before each member, where the directory is damaged.
    case zipByHeaders
  }

  struct Entry {
    /// The path as the archive has it, in whatever character set that is; nil without one.
    let name: [UInt8]?
    /// Bytes when inflated, where the archive says so; not to be relied on.
    let size: Int?
    /// Not a folder, a link or a device.
    let isFile: Bool
    let isEncrypted: Bool
  }

  /// Why an entry or its bytes cannot be had.
  struct Damage: Error {
    /// As libarchive tells it.
    let reason: String
    /// Whether nothing more can be had of the archive.
    let endsArchive: Bool
    let isLocked: Bool
  }

  private let archive: OpaquePointer
  private let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  private var isOpen = false

  /// - Parameter bytes: must stay as long as this lives.
  convenience init(_ bytes: UnsafeRawBufferPointer, as format: Format) throws(Damage) {
    try self.init(format) { archive_read_open_memory($0, bytes.baseAddress, bytes.count) }
  }

  /// - Parameter descriptor: a regular file, which must stay open as long as this lives.
  convenience init(descriptor: Int32, as format: Format) throws(Damage) {
    try self.init(format) { archive in
      guard lseek(descriptor, 0, SEEK_SET) == 0 else { return ARCHIVE_FATAL }
      return archive_read_open_fd(archive, descriptor, 1 << 16)
    }
  }

  private init(_ format: Format, open: (OpaquePointer) -> Int32) throws(Damage) {
    _ = ArchiveEntries.locale
    guard let archive = archive_read_new() else {
      piece.deallocate()
      throw Damage(reason: "out of memory", endsArchive: true, isLocked: false)
    }
    self.archive = archive
    switch format {
    case .zipByDirectory: archive_read_support_format_zip_seekable(archive)
    case .zipByHeaders: archive_read_support_format_zip_streamable(archive)
    case .any(let isCompressed):
      archive_read_support_format_zip(archive)
      archive_read_support_format_7zip(archive)
      archive_read_support_format_rar(archive)
      archive_read_support_format_rar5(archive)
      archive_read_support_format_tar(archive)
      guard isCompressed else { break }
      archive_read_support_filter_gzip(archive)
      archive_read_support_filter_bzip2(archive)
      archive_read_support_filter_xz(archive)
      archive_read_support_filter_zstd(archive)
      archive_read_support_format_raw(archive)
    }
    guard open(archive) == ARCHIVE_OK else { throw damage(ARCHIVE_FATAL) }
    isOpen = true
  }

  deinit {
    archive_read_free(archive)
    piece.deallocate()
  }

  /// Without a locale that has all characters libarchive gives no names but those in ASCII.
  private static let locale: Void = {
    if setlocale(LC_CTYPE, "C.UTF-8") == nil { setlocale(LC_CTYPE, "en_US.UTF-8") }
  }()

  /// Whether it is one compressed file and no archive.
  var isSingle: Bool { archive_format(archive) == ARCHIVE_FORMAT_RAW }

  /// The next entry, or nil at the end.
  func next() throws(Damage) -> Entry? {
    var entry: OpaquePointer?
    let status = archive_read_next_header(archive, &entry)
    if status == ARCHIVE_EOF { return nil }
    // A warning is about a date or a name; the entry can be read.
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw damage(status) }
    return Entry(
      name: archive_entry_pathname(entry).map {
        Array(UnsafeRawBufferPointer(start: $0, count: strlen($0)))
      },
      size: archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil,
      isFile: archive_entry_filetype(entry) & S_IFMT == S_IFREG
        && archive_entry_hardlink(entry) == nil && archive_entry_symlink(entry) == nil,
      isEncrypted: archive_entry_is_encrypted(entry) != 0)
  }

  /// Inflates more of the entry that was given last; empty at its end.
  ///
  /// - Returns: bytes that are there until the next call.
  func read() throws(Damage) -> UnsafeRawBufferPointer {
    let count = archive_read_data(archive, piece.baseAddress, piece.count)
    guard count >= 0 else { throw damage(Int32(clamping: count)) }
    return UnsafeRawBufferPointer(rebasing: piece[..<count])
  }

  private func damage(_ status: Int32) -> Damage {
    Damage(
      reason: archive_error_string(archive).map { String(cString: $0) } ?? "no reason is told",
      endsArchive: status == ARCHIVE_FATAL,
      // Of an archive that was not opened libarchive asks a format that it does not have.
      isLocked: isOpen && archive_read_has_encrypted_entries(archive) > 0)
  }
}
