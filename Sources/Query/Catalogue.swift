import Schema

/// The canned questions, by name.
public struct Catalogue: Sendable {
  /// Sorted by name.
  public let questions: [Question]

  public init(questions: [Question]) {
    self.questions = questions.sorted { $0.name < $1.name }
  }

  /// The questions this program was built with: every file in `Schema/queries`.
  ///
  /// Throws `HeaderError` for a file that breaks the rules; a test keeps that from happening.
  public static var standard: Catalogue {
    get throws(HeaderError) {
      var questions: [Question] = []
      for file in Schema.files(below: "queries/") {
        questions.append(try Question(file: file.path, name: file.name, text: file.text))
      }
      return Catalogue(questions: questions)
    }
  }

  /// Throws `QueryError.unknownQuestion`, with the name that was likely meant.
  public func question(named name: String) throws(QueryError) -> Question {
    if let question = questions.first(where: { $0.name == name }) { return question }
    throw .unknownQuestion(name: name, suggestion: suggest(name, among: questions.map(\.name)))
  }
}
