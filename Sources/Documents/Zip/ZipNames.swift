/// The names of a zip's members, read without inflating anything; they tell what document it is.
struct ZipNames {
  /// As in `Container`: in lower case, with slashes.
  private(set) var names: [String] = []
  /// The first bytes of the member `mimetype`, which office programs store as it is.
  private(set) var mimeType: [UInt8] = []
  private let bytes: [UInt8]

  /// Enough to tell a document by; its parts come first or among few others.
  private static let mostNames = 4096

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if let directory = ZipDirectory(in: bytes) {
      names = directory.names.prefix(ZipNames.mostNames).map { Container.key(Array($0)) }
    } else {
      readMembers()
    }
    readMimeType()
  }

  /// What the archive is as a document, or that it is a plain archive.
  var format: FileFormat {
    let openDocument = Array("application/vnd.oasis.opendocument.".utf8)
    if mimeType.starts(with: openDocument) {
      let kind = mimeType.dropFirst(openDocument.count)
      return kind.starts(with: "text".utf8)
        ? .odt : kind.starts(with: "spreadsheet".utf8) ? .ods : .binary
    }
    func has(_ folder: String) -> Bool { names.contains { $0.hasPrefix(folder) } }
    if names.contains("[content_types].xml") || names.contains("_rels/.rels") {
      // Slides and others are no archives of reports either.
      return has("word/") ? .docx : has("xl/") ? .xlsx : .binary
    }
    if names.contains("content.xml"), names.contains("meta-inf/manifest.xml") { return .odt }
    if names.contains("ofd.xml") || mimeType.starts(with: "application/".utf8) { return .binary }
    return .zip
  }

  // MARK: -

  /// The headers before the members, for an archive that was cut off.
  private mutating func readMembers() {
    var at = 0
    while names.count < ZipNames.mostNames {
      guard signature(at, 3, 4) else {
        guard let next = firstIndex(of: [0x50, 0x4B, 3, 4], in: bytes[min(at, bytes.count)...])
        else { return }
        at = next
        continue
      }
      guard let flags = number(at + 6, 2), let size = number(at + 18, 4),
        let name = number(at + 26, 2), let extra = number(at + 28, 2),
        at + 30 + name <= bytes.count
      else { return }
      names.append(Container.key(Array(bytes[at + 30..<at + 30 + name])))
      // Of a member written as a stream the size stands behind it only.
      at += 30 + name + extra + (flags & 8 == 0 ? size : 0)
    }
  }

  /// It is the first member, so that its text has a fixed place.
  private mutating func readMimeType() {
    guard signature(0, 3, 4), number(8, 2) == 0, let name = number(26, 2),
      let extra = number(28, 2),
      bytes.dropFirst(30).prefix(name).elementsEqual("mimetype".utf8)
    else { return }
    mimeType = Array(bytes.dropFirst(30 + name + extra).prefix(80))
  }

  private func signature(_ at: Int, _ third: UInt8, _ fourth: UInt8) -> Bool {
    at >= 0 && at + 4 <= bytes.count && bytes[at] == 0x50 && bytes[at + 1] == 0x4B
      && bytes[at + 2] == third && bytes[at + 3] == fourth
  }

  /// A number of some bytes, the lowest first; nil beyond the end.
  private func number(_ at: Int, _ count: Int) -> Int? {
    guard at >= 0, at + count <= bytes.count else { return nil }
    return (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
  }
}
