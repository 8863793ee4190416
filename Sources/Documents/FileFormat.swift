/// What kind of file some bytes are, decided by what they contain; their name only parts text
/// that looks alike.
public enum FileFormat: String, Sendable, CaseIterable {
  case text, csv, tsv, html, mhtml, docx, xlsx, odt, ods, doc, xls, rtf, pdf
  case zip, tar, sevenZip = "7z", compressed, rar
  /// A Word or Excel file behind a password.
  case encrypted
  case image
  /// A compound file of another program, such as WPS or Works.
  case compound
  /// A document of another program in one piece, such as WordPerfect or XML of Office 2003.
  case foreign
  case binary

  public var isArchive: Bool {
    switch self {
    case .zip, .tar, .sevenZip, .compressed, .rar: true
    default: false
    }
  }

  /// Whether a file that begins so may be an archive, or a document that is built as one.
  public static func mayBeArchive(_ head: [UInt8]) -> Bool {
    head.starts(with: [0x50, 0x4B])
      || magic.contains {
        $0.format.isArchive && $0.at < head.count && head[$0.at...].starts(with: $0.bytes)
      }
  }

  /// - Parameter name: the file's name or path.
  public init(of bytes: [UInt8], name: String) {
    self = FileFormat.byMagic(bytes) ?? FileFormat.ofText(bytes, name)
  }

  private static let magic: [(at: Int, bytes: [UInt8], format: FileFormat)] = [
    (0, [0xFF, 0xD8, 0xFF], .image), (0, [0x89, 0x50, 0x4E, 0x47], .image),
    (0, Array("GIF8".utf8), .image), (0, Array("II*\0".utf8), .image),
    (0, Array("MM\0*".utf8), .image),
    (
      0, Array("7z\u{BC}\u{AF}".unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }),
      .sevenZip
    ),
    (0, Array("Rar!".utf8), .rar), (0, [0x1F, 0x8B], .compressed),
    (0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .compressed), (0, Array("BZh".utf8), .compressed),
    (0, [0x28, 0xB5, 0x2F, 0xFD], .compressed), (257, Array("ustar".utf8), .tar),
    (0, [0xFF, 0x57, 0x50, 0x43], .foreign),
  ]

  private static func byMagic(_ bytes: [UInt8]) -> FileFormat? {
    let text = bytes.prefix(1024).drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
    if text.starts(with: "{\\rtf".utf8) { return .rtf }
    // Mail servers and content systems put lines before it.
    if firstIndex(of: Array("%PDF-".utf8), in: bytes.prefix(1024)) != nil { return .pdf }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return ofCompound(bytes) }
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
      // Office documents are archives with members of certain names.
      return ZipNames(bytes).format
    }
    return magic.first { $0.at < bytes.count && bytes[$0.at...].starts(with: $0.bytes) }?.format
  }

  /// Compound files name their streams in UTF-16.
  private static func ofCompound(_ bytes: [UInt8]) -> FileFormat {
    let file = try? CompoundFile(bytes)
    // A cut file may still tell; a whole one may hold files of other programs within.
    func has(_ name: String) -> Bool {
      file?.hasStream(name)
        ?? (firstIndex(of: name.utf8.flatMap { [$0, 0] }, in: bytes[...]) != nil)
    }
    if has("EncryptedPackage") { return .encrypted }
    if has("WordDocument") { return .doc }
    if has("Workbook") || has("Book") { return .xls }
    return .compound
  }

  /// The first elements of documents that are one file of XML.
  private static let roots = [
    "<w:worddocument", "<uof:uof", "<office:document", "progid=\"word.document\"",
    "progid=\"excel.sheet\"", "=\"urn:schemas-microsoft-com:office:spreadsheet\"",
  ]

  private static let tags = [
    "<html", "<!doctype html", "<table", "<body", "<head", "<div", "<meta",
  ]

  /// Whether a text begins with the headers of a saved page or a mail.
  private static func isMessage(_ letters: [UInt8]) -> Bool {
    let head = letters.prefix(2048)
    return ["\nmime-version:", "\ncontent-type:"].allSatisfy { header in
      head.starts(with: header.utf8.dropFirst())
        || firstIndex(of: Array(header.utf8), in: head) != nil
    }
  }

  private static func hasTable(_ bytes: [UInt8]) -> Bool {
    var from = bytes.startIndex
    while let place = bytes[from...].firstIndex(of: UInt8(ascii: "<")) {
      from = place + 1
      if bytes[from...].prefix(5).elementsEqual("table".utf8, by: { $0 | 0x20 == $1 }) {
        return true
      }
    }
    return false
  }

  private static func ofText(_ bytes: [UInt8], _ name: String) -> FileFormat {
    let head = Array(bytes.prefix(4096))
    let isWide = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    // A stray zero byte is a bad byte like others; many are no text.
    if head.count(where: { $0 == 0 }) * 50 > head.count, !isWide, WideText.set(of: bytes) == nil {
      return .binary
    }
    // A tag may be written in UTF-16 as well; the zero bytes between do not matter then.
    let letters = head.filter { $0 != 0 }.map {
      (0x41...0x5A).contains($0) ? $0 | 0x20 : $0
    }
    func has(_ name: String) -> Bool { firstIndex(of: Array(name.utf8), in: letters[...]) != nil }
    if !has("<html"), roots.contains(where: has) { return .foreign }
    if isMessage(letters) { return .mhtml }
    if tags.contains(where: has) {
      return .html
    }
    // Markdown may have its first table below much prose.
    if hasTable(bytes) { return .html }
    switch name.split(separator: ".").last?.lowercased() {
    case "csv": return .csv
    case "tsv", "tab": return .tsv
    // A page may begin with its first paragraph.
    case "html", "htm", "shtml", "xhtml": return .html
    default: return .text
    }
  }
}

/// The first place of some bytes.
func firstIndex(of needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
  guard let first = needle.first, bytes.count >= needle.count else { return nil }
  var at = bytes.startIndex
  let last = bytes.endIndex - needle.count
  return bytes.withUnsafeBufferPointer { buffer in
    let base = bytes.startIndex
    while at <= last {
      if buffer[at - base] == first {
        var n = 1
        while n < needle.count, buffer[at - base + n] == needle[n] { n += 1 }
        if n == needle.count { return at }
      }
      at += 1
    }
    return nil
  }
}
