import Query

/// The names of questions and their parameters, as they stand on the command line.
///
/// Parameters are the question's own, so the parser of the command line does not know them.
struct QuestionRequest {
  private(set) var names: [String] = []
  private(set) var arguments: [String: String] = [:]

  /// Reads `NAME --year 2023 --county=青禾县`.
  ///
  /// - Parameter several: whether more than one question may be named.
  init(_ words: [String], several: Bool = false) throws {
    var words = words[...]
    while let word = words.popFirst() {
      guard word.hasPrefix("-"), word != "-" else {
        if let name = names.first, !several {
          throw UsageError(
            message:
              "'\(word)' is one word too many after '\(name)'; a parameter is --NAME VALUE, and"
              + " several questions need --format xlsx")
        }
        names.append(word)
        continue
      }
      guard word.hasPrefix("--"), word.utf8.count > 2 else {
        throw UsageError(message: "there is no option \(word); a parameter is --NAME VALUE")
      }
      let parts = word.dropFirst(2).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let key = String(parts[0])
      guard let value = parts.count == 2 ? String(parts[1]) : words.popFirst() else {
        throw UsageError(message: "--\(key) needs a value")
      }
      guard arguments.updateValue(value, forKey: key) == nil else {
        throw UsageError(message: "--\(key) is given twice")
      }
    }
    if names.isEmpty, let stray = arguments.keys.min() {
      throw UsageError(message: "--\(stray) is a parameter of no question: name a question first")
    }
  }

  /// Refuses what was meant to be an option of the command: --fromat.
  func refuseMistypedOptions(of question: Question) throws {
    let parameters = question.parameters.map(\.name)
    let options = [
      "format", "output", "titles", "excel", "database", "timeout", "max-rows", "sql",
      "queries", "picture",
    ]
    for key in arguments.keys.sorted() where !parameters.contains(key) {
      guard let option = suggest(key, among: parameters + options), options.contains(option)
      else { continue }
      throw UsageError(message: "there is no option --\(key) (did you mean '--\(option)'?)")
    }
  }
}
