/// A file that cannot be read as a document at all.
public struct UnreadableDocument: Error, Sendable, Equatable {
  /// What is the matter and what to do, in one line, as a message to the user ends.
  public let reason: String

  public init(_ reason: String) { self.reason = reason }
}
