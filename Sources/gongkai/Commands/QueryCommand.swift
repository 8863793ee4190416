import ArgumentParser
import Export
import Query

struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Ask a canned question.",
    usage: "gongkai query [<name>] [--<param> <value> ...] [<options>]",
    discussion: """
      Without a name it lists the questions and their parameters. --sql prints the SQL of a \
      question, which begins with what its parameters and columns mean.

      EXAMPLES
        gongkai query
        gongkai query outcomes --year 2023 --format csv
      """)

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("The question, and its parameters.", valueName: "name"))
  var words: [String] = []

  @Flag(help: "Print the SQL of the question.")
  var sql = false

  @OptionGroup var limits: LimitOptions
  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let catalogue = try Catalogue.standard
    let request = try QuestionRequest(words)
    let output = rows.rows(database)
    guard let name = request.name else {
      if sql { throw UsageError(message: "--sql needs the name of a question") }
      return try list(catalogue, to: output)
    }
    let question = try catalogue.question(named: name)
    if sql {
      return try output.write(text: question.sql)
    }
    try request.refuseMistypedOptions(of: question)
    let summary = try database.read { runner in
      try runner.run(
        question, arguments: request.arguments, limits: limits.limits(),
        begin: { output.begin($0) },
        row: { try output.write($0) })
    }
    try output.end()
    if summary.rows == 0, summary.cut == nil { tell("nothing in the database answers this") }
    try summary.endIfCut()
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
