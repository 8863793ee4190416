import ArgumentParser
import Corpus
import Export
import Query
import SQLite

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The exit statuses of the contract.
enum Status: Int32 {
  case done = 0
  case findings = 1
  case usage = 2
  case inputsFailed = 3
  case database = 4
  case incomplete = 5
  case interrupted = 130
}

/// Ends a command whose output was given already.
struct Ended: Error {
  let status: Status
}

/// Something the user can mend: a wrong name, a missing argument.
struct UsageError: Error {
  let message: String
}

/// Turns any error into a line on standard error and an exit status.
enum Failure {
  static func end(_ error: any Error) -> Never {
    switch error {
    case let ended as Ended: exit(ended.status.rawValue)
    case SinkError.closed: exit(Status.done.rawValue)
    case SinkError.failed(let code):
      tell("the output cannot be written: \(String(cString: strerror(code)))")
      exit(Status.incomplete.rawValue)
    case let error as CorpusError:
      tell(error.message)
      exit(Status.database.rawValue)
    case let error as QueryError:
      tell("\(error)")
      exit(Status.usage.rawValue)
    case let error as HeaderError:
      tell("\(error)")
      exit(Status.usage.rawValue)
    case let error as UsageError:
      tell(error.message)
      exit(Status.usage.rawValue)
    case let error as SQLiteError:
      tell("\(error)")
      exit(Status.database.rawValue)
    default: endParsing(error)
    }
  }

  /// Help is data; what the parser refuses is told in one line and the usage.
  private static func endParsing(_ error: any Error) -> Never {
    let message = Gongkai.fullMessage(for: error)
    guard Gongkai.exitCode(for: error) != .success else {
      do {
        try writeOutput(message.hasSuffix("\n") ? message : message + "\n")
      } catch {
        end(error)
      }
      exit(Status.done.rawValue)
    }
    // Where all arguments are missing the parser adds its whole help; the usage is enough.
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    let usage = lines.first { $0.lowercased().hasPrefix("usage: ") }?.dropFirst(7)
    let reason = lines.prefix { !$0.isEmpty && !$0.hasPrefix("Usage: ") && !$0.hasPrefix("Help: ") }
      .joined(separator: "\n")
    tell(
      (reason.hasPrefix("Error: ") ? String(reason.dropFirst(7)) : reason)
        + (usage.map { "\nusage: \($0)" } ?? ""))
    exit(Status.usage.rawValue)
  }
}

/// ` (did you mean 'x'?)`, or nothing.
func didYouMean(_ suggestion: String?) -> String {
  suggestion.map { " (did you mean '\($0)'?)" } ?? ""
}
