import SQLite

/// Why a database cannot be used: what happened, where, and what to do about it.
public struct CorpusError: Error, Sendable, Equatable {
  public enum Reason: String, Sendable {
    case missing, directory
    case notADatabase = "not_a_database"
    case notACorpus = "not_a_corpus"
    case damaged, newer, older, locked, full
    case readOnly = "read_only"
    case cannotOpen = "cannot_open"
    case io, misuse, other
  }

  public let reason: Reason
  public let path: String
  /// One or two sentences for people.
  public let message: String

  public init(_ reason: Reason, path: String, message: String) {
    self.reason = reason
    self.path = path
    self.message = message
  }

  /// What an error of SQLite means to whoever uses the database.
  public init(_ error: SQLiteError, path: String) {
    self.path = path
    (reason, message) =
      switch error.code.primary {
      case .busy, .locked:
        (
          .locked,
          "\(path) is locked: another program is writing to it. Try again when it is done."
        )
      case .full:
        (
          .full,
          "The disk that holds \(path) is full. What was imported before stays; make room and import again."
        )
      case .notADatabase:
        (
          .notADatabase,
          "\(path) is not a SQLite database; it was left as it is. Name another file with --database."
        )
      case .corrupt:
        (
          .damaged,
          "\(path) is damaged (\(error.message)). Restore a copy, or import the reports into a new file."
        )
      case .readOnly:
        (
          .readOnly,
          "\(path) cannot be written (\(error.message)). Check its permissions and folder."
        )
      case .cannotOpen:
        (
          .cannotOpen,
          "\(path) cannot be opened (\(error.message)). Check its folder and permissions."
        )
      case .ioError:
        (
          .io,
          "Reading or writing \(path) failed (\(error.message)). Check the disk; what was imported before stays."
        )
      default:
        (.other, "\(path): \(error)")
      }
  }
}

extension CorpusError: CustomStringConvertible {
  public var description: String { message }
}

/// Runs `body` and tells its SQLite errors in the words of the corpus.
func explaining<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let error as SQLiteError {
    throw CorpusError(error, path: path)
  }
}
