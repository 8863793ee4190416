/// What is wrong in the header of a question's file.
public struct HeaderError: Error, Sendable, Equatable, CustomStringConvertible {
  public let file: String
  /// Counted from 1; 0 for the file as a whole.
  public let line: Int
  public let message: String

  public init(file: String, line: Int, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }

  public var description: String {
    line == 0 ? "\(file): \(message)" : "\(file):\(line): \(message)"
  }
}
