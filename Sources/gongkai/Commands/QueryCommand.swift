import ArgumentParser
import Export
import Query

struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Ask a canned question.",
    usage: "gongkai query [<name> ...] [--<param> <value> ...] [<options>]",
    discussion: """
      Without a name it lists the questions and their parameters. --sql prints the SQL of a \
      question for the shell of sqlite3; it begins with what its parameters and columns mean, and \
      a file with such a header is a question of your own. With --format xlsx several may be \
      named, which become sheets of one workbook.

      EXAMPLES
        gongkai query
        gongkai query outcomes --year 2023 --format csv
      """)

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("The question, and its parameters.", valueName: "name"),
    completion: CompletionWords.question)
  var words: [String] = []

  @Flag(help: "Print the SQL of the question.")
  var sql = false

  @Option(
    help: ArgumentHelp(
      "A folder of your own questions; else the folder queries beside the database.",
      valueName: "folder"))
  var queries: String?

  @Option(help: "A picture below the table: on a terminal, always or never.")
  var picture: PictureWish = .auto

  @OptionGroup var limits: LimitOptions
  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let standard = try Catalogue.standard
    let own = try QuestionFolder(queries, beside: database.path, taken: standard)
    let catalogue = Catalogue(questions: standard.questions + own.questions)
    let request = try QuestionRequest(words, several: rows.chosen == .xlsx && !sql)
    let output = rows.rows(database)
    for mistake in own.mistakes {
      if request.names.contains(mistake.name) { throw mistake.error }
      if request.names.isEmpty { tell("\(mistake.error)") }
    }
    let questions = try request.names.map(catalogue.question(named:))
    guard let first = questions.first else {
      if sql { throw UsageError(message: "--sql needs the name of a question") }
      return try list(catalogue, to: output)
    }
    for question in questions { try request.refuseMistypedOptions(of: question) }
    if sql { return try output.write(text: shellText(first, request.arguments)) }
    let answers = try database.read { runner in
      for question in questions where own.holds(question) {
        try question.check(file: question.name + ".sql", on: runner.connection)
      }
      return try questions.map { question in
        var answer = AnswerOutput(question, to: output, wish: picture)
        let summary = try runner.run(
          question, arguments: request.arguments, limits: limits.limits(),
          begin: { try output.begin($0, sheet: title(of: question)) },
          lend: { try answer.write($0) })
        return (summary, answer)
      }
    }
    try output.end()
    for (question, (summary, answer)) in zip(questions, answers) {
      try answer.drawPicture()
      guard summary.rows == 0, summary.cut == nil else { continue }
      tell(
        (questions.count > 1 ? "\(question.name): " : "") + "nothing in the database answers this")
    }
    for (summary, _) in answers { try summary.endIfCut() }
  }

  /// The SQL, with the parameters that were given set for the shell of sqlite3. Our questions put
  /// their defaults in themselves, those of users need not.
  private func shellText(_ question: Question, _ arguments: [String: String]) throws -> String {
    let isOurs = try Catalogue.standard.questions.contains { $0.sql == question.sql }
    let defaults = isOurs ? [:] : question.defaultValues
    if arguments.isEmpty { return question.shellText(defaults) }
    let values = try database.read { runner in
      try question.values(from: arguments, on: runner.connection)
    }
    return question.shellText(
      values.filter { arguments[$0.key] != nil || defaults[$0.key] != nil })
  }

  /// What a sheet with its answer is called.
  private func title(of question: Question) -> String {
    switch rows.titles ?? .zh {
    case .zh: question.title.zh
    case .en: question.title.en
    case .code: question.name
    }
  }

  private func list(_ catalogue: Catalogue, to output: RowOutput) throws {
    let columns = [
      ResultColumn("name", "名称", "Name"),
      ResultColumn("title", "问题", "Question in Chinese"),
      ResultColumn("title_en", "英文", "Question"),
      ResultColumn("parameters", "参数", "Parameters"),
    ]
    try output.write(
      columns,
      catalogue.questions.map { question in
        let parameters = question.parameters.map { "--" + $0.name }.joined(separator: " ")
        return [
          .text(question.name), .text(question.title.zh), .text(question.title.en),
          .text(parameters),
        ]
      })
  }
}
