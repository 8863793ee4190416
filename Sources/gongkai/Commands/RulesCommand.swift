import ArgumentParser
import Checks
import Ingest
import Query
import SQLite

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Tell what is checked, and what each rule means.",
    discussion: """
      A rule may be named by its beginning: relation is every relation of the form. No database is \
      needed.

      EXAMPLES
        gongkai rules
        gongkai rules relation --format json
      """)

  @Argument(help: "The rule, such as relation.applicants_total, or the first part of its name.")
  var rule: String?

  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let chosen = Rules.catalogue.filter { description in
      rule.map { description.code == $0 || description.code.hasPrefix($0 + ".") } ?? true
    }
    if let rule, chosen.isEmpty {
      let known = Rules.catalogue.map(\.code)
      throw UsageError(
        message: "there is no rule '\(rule)'" + didYouMean(suggest(rule, among: known))
          + "; `gongkai rules` lists them")
    }
    try rows.rows(database).write(
      [
        ResultColumn("rule", "规则", "Rule"), ResultColumn("scope", "范围", "Scope"),
        ResultColumn("severity", "级别", "Severity"), ResultColumn("editions", "格式版本", "Editions"),
        ResultColumn("statement", "要求", "Statement"), ResultColumn("formula", "公式", "Formula"),
        ResultColumn("example", "不合的例子", "Example"), ResultColumn("title_en", "英文", "In English"),
      ],
      chosen.map { rule in
        [
          .text(rule.code), .text(rule.scope.rawValue), .text(rule.severity.rawValue),
          .text(rule.editions.map { String($0.rawValue) }.joined(separator: " ")),
          .text(rule.statement), .text(rule.formula), .text(rule.example), .text(rule.english),
        ]
      })
  }
}
