import Documents

/// The path of a file as the system has it, and as it is shown and stored.
///
/// A path is any bytes. Stored is its text, to the letter where it is UTF-8, so that names which
/// differ in bytes alone, such as a composed and a decomposed letter, stay two files.
public struct SourcePath: Sendable, Hashable {
  public let bytes: [UInt8]
  public let text: String

  public init(_ text: String) {
    bytes = Array(text.utf8)
    self.text = text
  }

  public init(bytes: [UInt8]) {
    self.bytes = bytes
    // Part by part: a folder may be in UTF-8 and the file in it in GBK.
    text =
      String(validating: bytes, as: UTF8.self)
      ?? bytes.split(separator: SourcePath.slash, omittingEmptySubsequences: false)
      .map(FileName.text).joined(separator: "/")
  }

  init(bytes: [UInt8], text: String) {
    self.bytes = bytes
    self.text = text
  }

  static let slash = UInt8(ascii: "/")

  /// Whether `text` is not what the system has.
  public var isDecoded: Bool { !text.utf8.elementsEqual(bytes) }

  /// The last part of the text.
  var name: Substring { text.split(separator: "/").last ?? "" }

  /// The path of something in this folder.
  ///
  /// - Parameters:
  ///   - name: its name as the system has it.
  ///   - shown: its name as text, where that is not what the bytes say.
  func appending(_ name: [UInt8], shown: String? = nil) -> SourcePath {
    let between = bytes.last == SourcePath.slash ? "" : "/"
    return SourcePath(
      bytes: bytes + between.utf8 + name, text: text + between + (shown ?? FileName.text(of: name)))
  }

  public static func == (a: SourcePath, b: SourcePath) -> Bool { a.bytes == b.bytes }
  public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}

/// A name with the bytes that are not ASCII in hexadecimal: \xBA\xEC.txt.
func escaped(_ name: [UInt8]) -> String {
  name.map { byte in
    byte < 0x80
      ? String(Unicode.Scalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
  }.joined()
}
