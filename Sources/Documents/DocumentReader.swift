/// Reads the bytes of one file as a document, whatever their format.
public struct DocumentReader: Sendable {
  public var limits: Limits

  public init(limits: Limits = Limits()) { self.limits = limits }

  /// - Parameter name: the file's name or path, which decides where the content does not.
  public func read(_ bytes: [UInt8], name: String) throws(UnreadableDocument) -> Document {
    if bytes.isEmpty { throw UnreadableDocument("the file is empty") }
    let format = FileFormat(of: bytes, name: name)
    switch format {
    case .text: return try text(bytes)
    case .csv, .tsv:
      return Document(separatedValues: try DecodedText(bytes), format: format.rawValue)
    case .doc:
      guard let document = try Document(word: bytes, limits: limits) else {
        return try foreign(bytes, name: name, format: format.rawValue)
      }
      return document
    case .compound, .foreign:
      return try foreign(bytes, name: name, format: format.rawValue)
    case .xls: return try Document(excel: bytes, limits: limits)
    case .rtf: return try Document(rtf: bytes, limits: limits)
    case .html: return try Document(html: DecodedText(bytes), limits: limits)
    case .mhtml: return try Document(mhtml: bytes, limits: limits)
    case .pdf: return try Document(pdf: bytes, limits: limits)
    case .docx: return try Document(docx: bytes, limits: limits)
    case .xlsx: return try Document(xlsx: bytes, limits: limits)
    case .odt, .ods: return try Document(openDocument: bytes, limits: limits)
    case .encrypted:
      throw UnreadableDocument.locked
    case .image:
      throw UnreadableDocument("a picture has no text; find the report as text or as a Word file")
    case .binary:
      throw UnreadableDocument("a binary file of no format that is read")
    default:
      throw UnreadableDocument("\(format.rawValue) is not read yet; save it as plain text in UTF-8")
    }
  }

  private func text(_ bytes: [UInt8]) throws(UnreadableDocument) -> Document {
    // Nearly all text is valid UTF-8 and needs no copy.
    if let document = try? Document(plainText: bytes) { return document }
    return Document(plainText: try DecodedText(bytes))
  }
}
