import Documents

/// An archive on the disk whose members are sources.
final class OpenArchive {
  private let path: SourcePath
  private let file: OpenFile
  private let stream: ArchiveStream
  private var hasEnded = false
  private var isEmpty = true

  /// nil where the file is no archive, but a document or nothing that is known.
  init?(_ path: SourcePath, limits: Limits) throws(UnreadableDocument) {
    let file = try OpenFile(path)
    guard let format = try OpenArchive.format(of: file, path) else { return nil }
    if format == .zip, limits.isTrap(try OpenArchive.claimedSize(of: file), from: file.size) {
      throw limits.tooHighRatio
    }
    self.path = path
    self.file = file
    stream = try ArchiveStream(
      descriptor: file.descriptor, format: format, size: file.size, limits: limits)
  }

  /// The next member. What ends the archive before its end is told as the archive's own failure.
  func next() -> Source? {
    guard !hasEnded else { return nil }
    do {
      guard let member = try stream.next() else {
        hasEnded = true
        return isEmpty ? Source(path.text, .nothing) : nil
      }
      isEmpty = false
      // One compressed file is called as it lies there; its format goes by the name within.
      let name =
        stream.isSingle
        ? path.text.split(separator: ".").dropLast().joined(separator: ".") : member.name
      let shown = stream.isSingle ? path.text : path.text + "!/" + member.name
      switch member.contents {
      case .success(let bytes): return Source(shown, name: name, .member(bytes))
      case .failure(let error): return Source(shown, .failure(error.reason))
      }
    } catch {
      hasEnded = true
      return Source(path.text, .failure(error.reason))
    }
  }

  /// Decided by little of the file: what is no archive is read by a worker.
  private static func format(
    of file: OpenFile, _ path: SourcePath
  ) throws(UnreadableDocument) -> FileFormat? {
    let head = try file.bytes(count: headSize)
    guard FileFormat.mayBeArchive(head) else { return nil }
    var bytes = head
    if file.size > headSize {
      let start = max(headSize, file.size - tailSize)
      bytes += try file.bytes(from: start, count: file.size - start)
    }
    let format = FileFormat(of: bytes, name: path.text)
    return format.isArchive ? format : nil
  }

  /// What the members of a ZIP claim to hold, so that a trap is told in one line before any of it.
  private static func claimedSize(of file: OpenFile) throws(UnreadableDocument) -> Int {
    func end(_ count: Int) throws(UnreadableDocument) -> [UInt8] {
      try file.bytes(from: max(0, file.size - count), count: min(count, file.size))
    }
    var tail = try end(tailSize)
    if let size = ZipDirectory.size(atEnd: tail), size > tailSize, size < directorySize {
      tail = try end(size)
    }
    return ZipDirectory(in: tail)?.inflatedSize ?? 0
  }

  private static let directorySize = 64 << 20
  private static let headSize = 512
  /// The end of a ZIP lists its members; the lists of office documents are far shorter.
  private static let tailSize = 256 << 10
}
