import ArgumentParser
import Checks
import Corpus
import Importer

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Who enters something and why.
struct RemarkOptions: ParsableArguments {
  @Option(help: "Why; kept with the entry.")
  var note: String?

  @Option(
    name: .customLong("by"),
    help: ArgumentHelp("Who; else GONGKAI_USER, else the login name.", valueName: "name"))
  var givenName: String?

  /// Throws a `UsageError` without a note or a name.
  func remarks() throws -> Remarks {
    guard let note = note.map(trimmed), !note.isEmpty else {
      throw UsageError(message: "say why with --note")
    }
    return Remarks(by: try name(), note: note)
  }

  func name() throws -> String {
    let variable = getenv("GONGKAI_USER").map { String(cString: $0) }
    for name in [givenName, variable, loginName()].compactMap({ $0.map(trimmed) })
    where !name.isEmpty { return name }
    throw UsageError(message: "say who you are with --by or GONGKAI_USER")
  }
}

/// The name of the user who runs the program.
private func loginName() -> String? {
  if let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name {
    return String(cString: name)
  }
  return getenv("LOGNAME").map { String(cString: $0) }
}

/// A text without the blanks around it.
func trimmed(_ text: String) -> String {
  let start = text.drop { $0.isWhitespace }
  return String(start.reversed().drop { $0.isWhitespace }.reversed())
}

extension DatabaseOption {
  /// Opens the database for an entry of a person; it must be there already.
  ///
  /// - Parameter body: gets the agencies too, to find the one that is meant.
  func curate<Result>(_ body: (Corpus, AgencyFinder) throws -> Result) throws -> Result {
    // Opened for reading first: a mistyped path must not make a new database.
    let finder = try read { try AgencyFinder($0) }
    let corpus = try Corpus.open(path: path, for: .writing)
    let result: Result
    do {
      result = try body(corpus, finder)
    } catch let error as CurationError {
      throw UsageError(message: error.message)
    }
    try Settlement.settle(corpus)
    try corpus.close()
    return result
  }
}

extension AgencyFinder {
  /// The agency and year that a user means; there must be a report.
  func key(_ agency: String, _ year: Int) throws -> ReportKey {
    let choice = try self.agency(for: agency)
    _ = try report(of: choice, year: year)
    return ReportKey(agencyID: choice.id, year: year)
  }
}
