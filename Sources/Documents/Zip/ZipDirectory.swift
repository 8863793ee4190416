/// What the directory at the end of a ZIP lists.
///
/// What stored members have within, such as Word files in an archive, is not among it.
public struct ZipDirectory {
  public private(set) var names: [ArraySlice<UInt8>] = []
  /// Bytes of all members when inflated, as they claim.
  public private(set) var inflatedSize = 0

  /// nil where the directory is lost or not all there.
  ///
  /// - Parameter bytes: the ZIP, or its beginning and its end.
  public init?(in bytes: [UInt8]) {
    guard let end = ZipDirectory.endRecord(in: bytes) else { return nil }
    func number(_ place: Int, bytes count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    let size = number(end + 12, bytes: 4)
    guard size <= end else { return nil }
    var at = end - size
    while at + 46 <= end, bytes[at...].starts(with: [0x50, 0x4B, 1, 2]) {
      let length = number(at + 28, bytes: 2)
      guard at + 46 + length <= end else { break }
      names.append(bytes[at + 46..<at + 46 + length])
      inflatedSize += number(at + 24, bytes: 4)
      at += 46 + length + number(at + 30, bytes: 2) + number(at + 32, bytes: 2)
    }
    if names.isEmpty { return nil }
  }

  /// How many bytes at the end of a ZIP hold its directory; nil where it has none.
  public static func size(atEnd tail: [UInt8]) -> Int? {
    guard let end = endRecord(in: tail) else { return nil }
    return (0..<4).reduce(tail.count - end) { $0 + Int(tail[end + 12 + $1]) << (8 * $1) }
  }

  /// The place of the record before the comment of at most 64 KB with which a ZIP ends.
  private static func endRecord(in bytes: [UInt8]) -> Int? {
    var at = bytes.count - 22
    let first = max(0, at - 0xFFFF)
    while at >= first {
      if bytes[at] == 0x50, bytes[at...].starts(with: [0x50, 0x4B, 5, 6]) { return at }
      at -= 1
    }
    return nil
  }
}
