import Export
import Query

/// What Datasette is told of a database: all questions as canned queries, and what the views hold.
struct DatasetteMetadata {
  let questions: [Question]
  /// What Datasette calls the database: the name of the file without its ending.
  let database: String

  init(_ questions: [Question], database path: String) {
    self.questions = questions
    let file = path.split(separator: "/").last.map(String.init) ?? path
    database =
      file.lastIndex(of: ".").map { $0 > file.startIndex ? String(file[..<$0]) : file } ?? file
  }

  var json: String {
    let queries = questions.map { question in
      let parameters = question.parameters.map { quoted($0.name) }.joined(separator: ", ")
      return field(
        question.name,
        object([
          field("title", quoted("\(question.title.zh) · \(question.title.en)")),
          field("description", quoted(describe(question))), field("params", "[\(parameters)]"),
          field("sql", quoted(question.formSQL)),
        ]))
    }
    let views = PublicView.all.map { view in
      field(
        view.name, object([field("title", quoted(view.zh)), field("description", quoted(view.en))]))
    }
    let parts = [field("queries", object(queries)), field("tables", object(views))]
    return object([field("databases", object([field(database, object(parts))]))]) + "\n"
  }

  /// What it answers, and what its parameters may be.
  private func describe(_ question: Question) -> String {
    let parameters = question.parameters.map { parameter in
      "\(parameter.name): \(parameter.title.zh), " + meaning(of: parameter)
    }
    return ([question.description] + parameters).joined(separator: "\n")
  }

  /// What may be typed. Nothing finds there what a name may mean: it is compared as it stands.
  private func meaning(of parameter: Parameter) -> String {
    switch parameter.kind {
    case .region:
      "Only agencies of this region with all below it: its code, or its whole name without what lies"
        + " above it, which stands for all regions of that name"
    case .agency:
      "Only this agency: its full name or its number; a short name stands for all agencies that"
        + " bear it"
    case .integer, .text, .year: parameter.title.en
    }
  }

  private func object(_ fields: [String]) -> String {
    "{\n" + fields.joined(separator: ",\n") + "\n}"
  }

  private func field(_ name: String, _ value: String) -> String { quoted(name) + ": " + value }

  private func quoted(_ text: String) -> String { jsonText(text) }
}
