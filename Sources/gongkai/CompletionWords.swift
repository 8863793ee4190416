import ArgumentParser
import Query
import SQLite

/// What a shell offers for a word: names of questions, their parameters, agencies and years.
///
/// Nothing here may fail or speak: without a database there is nothing to offer.
enum CompletionWords {
  static let question = CompletionKind.custom { words, index, _ in
    offer(for: words, index) { question(words, index, $0) }
  }

  static let agency = CompletionKind.custom { words, index, _ in
    offer(for: words, index) { list($0, agencies) }
  }

  static let year = CompletionKind.custom { words, index, _ in
    offer(for: words, index) { list($0, years) }
  }

  private static let agencies = "SELECT DISTINCT agency FROM agencies ORDER BY agency"

  private static let years =
    "SELECT DISTINCT year FROM reports WHERE year IS NOT NULL ORDER BY year DESC"

  /// Those that begin as the word does; a word in quotes begins behind the quote.
  private static func offer(
    for words: [String], _ index: Int, _ candidates: (DatabaseOption) -> [String]
  ) -> [String] {
    let word = words.indices.contains(index) ? words[index] : ""
    let prefix = String(word.drop { $0 == "'" || $0 == "\"" })
    var database = DatabaseOption()
    if let place = words.firstIndex(of: "--database"), words.indices.contains(place + 1) {
      database.given = words[place + 1]
    } else {
      database.given = nil
    }
    return candidates(database).filter { $0.hasPrefix(prefix) }
  }

  /// The value of a parameter behind its name, the parameters of a question that is named, else the
  /// questions.
  private static func question(
    _ words: [String], _ index: Int, _ database: DatabaseOption
  ) -> [String] {
    guard let standard = try? Catalogue.standard else { return [] }
    let own = try? QuestionFolder(nil, beside: database.path, taken: standard)
    let all = Catalogue(questions: standard.questions + (own?.questions ?? [])).questions
    let before = words.prefix(max(0, index))
    let named = all.first { question in before.contains(question.name) }
    guard let named else { return all.map(\.name) }
    if let last = before.last, last.hasPrefix("--"),
      let parameter = named.parameter(named: String(last.dropFirst(2)))
    {
      return values(of: parameter, database)
    }
    return named.parameters.map { "--" + $0.name }
  }

  private static func values(of parameter: Parameter, _ database: DatabaseOption) -> [String] {
    if parameter.kind == .year { return list(database, years) }
    if parameter.kind == .region {
      return list(database, "SELECT DISTINCT region FROM agency_regions ORDER BY region")
    }
    if parameter.kind == .agency { return list(database, agencies) }
    return (try? database.read { try parameter.choices(on: $0.connection) }) ?? []
  }

  private static func list(_ database: DatabaseOption, _ sql: String) -> [String] {
    let rows = try? database.read { try $0.connection.rows(sql) }
    return (rows ?? []).compactMap { $0.first?.field.plain }
  }
}
