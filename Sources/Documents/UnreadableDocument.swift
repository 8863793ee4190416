/// A file that cannot be read as a document at all.
public struct UnreadableDocument: Error, Sendable, Equatable {
  /// What is the matter and what to do, in one line, as a message to the user ends.
  public let reason: String

  /// Whether the bytes contradict themselves, so that another way to read them may do better.
  let isDamage: Bool

  public init(_ reason: String, isDamage: Bool = false) {
    self.reason = reason
    self.isDamage = isDamage
  }

  static let locked = UnreadableDocument(
    "the file is behind a password; save it without one")
}
