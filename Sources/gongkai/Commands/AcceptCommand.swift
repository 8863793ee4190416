import ArgumentParser
import Corpus
import StatutoryForm

struct AcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Accept a finding that was looked into, with who and why.",
    discussion: """
      An accepted finding is not listed by `gongkai check` and does not count for --fail-on, as \
      long as its cells and figures stay the same; when they change, or the finding is gone, \
      exception.outdated says so. Give CELL where a report has several findings of the rule.

      EXAMPLES
        gongkai accept 松岭街道 2023 relation.concluded_outcomes --note 已核实 --by 王某
        gongkai accept 松岭街道 2023 relation.applicants_total 予以公开/total --note 已核实
      """)

  @Argument(
    help: "The agency: its name, a part of it that fits one only, or its number.",
    completion: CompletionWords.agency)
  var agency: String

  @Argument(help: "The year.", completion: CompletionWords.year)
  var year: Int

  @Argument(help: "The rule, as `gongkai check` names it.")
  var rule: String

  @Argument(help: "A cell that the finding is about.")
  var cell: String?

  @Flag(help: "Accept all findings that fit.")
  var all = false

  @Flag(help: "Accept no longer; --note says why.")
  var withdraw = false

  @OptionGroup var remarks: RemarkOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let address = try cell.map { try cellAddress(for: $0) }
    let remarks = try self.remarks.remarks()
    let count = try database.curate { corpus, finder in
      let key = try finder.key(agency, year)
      return withdraw
        ? try corpus.withdrawExceptions(of: rule, about: address, in: key, remarks)
        : try corpus.accept(rule, about: address, in: key, takesAll: all, remarks)
    }
    if withdraw {
      guard count > 0 else {
        throw UsageError(
          message: "nothing of \(rule) is accepted; `gongkai exceptions` lists what is")
      }
      return try writeOutput("\(findings(count)) of \(rule) accepted no longer\n")
    }
    try writeOutput(
      count > 0 ? "\(findings(count)) of \(rule) accepted\n" : "accepted already\n")
  }

  private func findings(_ count: Int) -> String {
    "\(count) \(count == 1 ? "finding" : "findings")"
  }
}
