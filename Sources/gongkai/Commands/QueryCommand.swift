import ArgumentParser
import Query
import SQLite

struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Ask a canned question; without a name, list them.",
    discussion: """
      EXAMPLES
        gongkai query
        gongkai query received --year 2023 --format csv
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var rows: RowOptions
  @OptionGroup var limits: LimitOptions

  @Flag(name: .customLong("sql"), help: "Print the SQL of the question instead of asking it.")
  var showsSQL = false

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("The question, and its parameters as --name value.", valueName: "name"))
  var words: [String] = []

  func run() throws {
    let catalogue = try Catalogue.standard
    guard let name = words.first, !name.hasPrefix("-") else {
      if let word = words.first { throw UsageError(message: "name a question before \(word)") }
      return try list(catalogue)
    }
    let question = try catalogue.question(named: name)
    if showsSQL {
      print(question.sql)
      return
    }
    let arguments = try arguments(Array(words.dropFirst()), of: question)
    let output = try rows.rows()
    let summary = try database.reader().run(
      question, arguments: arguments, limits: limits.limits(), begin: output.begin,
      row: output.write)
    try output.end()
    try summary.endIfCut()
  }

  private func list(_ catalogue: Catalogue) throws {
    let columns = [
      ResultColumn("name", "名称", "Name"), ResultColumn("title_zh", "问题", "Question"),
      ResultColumn("title_en", "英文", "In English"), ResultColumn("parameters", "参数", "Parameters"),
    ]
    try rows.rows().write(
      columns,
      catalogue.questions.map { question in
        let parameters = question.parameters.map { "--" + $0.name }.joined(separator: " ")
        return [
          .text(question.name), .text(question.title.zh), .text(question.title.en),
          .text(parameters),
        ]
      })
  }

  /// --year 2023 and --year=2023.
  private func arguments(_ words: [String], of question: Question) throws -> [String: String] {
    var result: [String: String] = [:]
    var at = 0
    while at < words.count {
      let word = words[at]
      guard word.hasPrefix("--") else {
        throw UsageError(
          message: "'\(word)' is no parameter; parameters of \(question.name) are given as --name value")
      }
      let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1)
      guard let name = parts.first.map(String.init) else {
        throw UsageError(message: "'\(word)' is no parameter")
      }
      if parts.count == 2 {
        result[name] = String(parts[1])
      } else {
        guard at + 1 < words.count else {
          // An unknown name is the likelier mistake.
          if let parameter = question.parameter(named: name) {
            throw UsageError(message: "--\(parameter.name) needs a value")
          }
          throw QueryError.unknownParameter(
            question: question.name, name: name,
            suggestion: suggest(name, among: question.parameters.map(\.name)),
            known: question.parameters.map(\.name))
        }
        at += 1
        result[name] = words[at]
      }
      at += 1
    }
    return result
  }
}
