/// Something about a document as a whole that makes its reading doubtful; it becomes a finding.
public struct Remark: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Bytes that are no character of the document's character set.
    case badBytes = "document.bad_bytes"
    /// Tables that are pictures.
    case pictures = "document.tables_are_pictures"
    /// Parts of the document that were not read.
    case cut = "document.cut"
  }

  public let kind: Kind
  /// One line for the user.
  public let message: String

  public init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}
