import ArgumentParser
import Checks
import Corpus
import StatutoryForm

struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Enter the right value of a cell, with who and why.",
    discussion: """
      A correction belongs to the agency, year and cell: it stays when the report is imported \
      again, read anew or replaced by another file. What is printed there is kept beside it, and \
      --withdraw puts back what was read. VALUE is a number as the form has it, or blank (空).

      A file has a correction in each row, under headings: agency, year, cell, value, and county, \
      note, by where they are needed, or the same in Chinese (机关, 年份, 单元格, 数值, 县, 说明, \
      更正人). `gongkai corrections --format csv` writes such a file. All of it is entered or \
      nothing.

      EXAMPLES
        gongkai correct 松岭街道 2023 applications/granted/total 3 --note 见公报 --by 王某
        gongkai correct 鹭溪镇 2022 行政处罚/decisions blank --note 网页为空
      """)

  @Argument(
    help: "The agency: its name, a part of it that fits one only, or its number.",
    completion: CompletionWords.agency)
  var agency: String?

  @Argument(help: "The year.", completion: CompletionWords.year)
  var year: Int?

  @Argument(help: "The cell, such as applications/granted/total, by codes or labels.")
  var cell: String?

  @Argument(help: "The right value, or blank.")
  var value: String?

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp("Enter the corrections of a CSV file; - reads it.", valueName: "file"))
  var file: String?

  @Flag(help: "Withdraw the correction of the cell; --note says why.")
  var withdraw = false

  @OptionGroup var remarks: RemarkOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if file != nil {
      guard agency == nil, !withdraw else {
        throw ValidationError("--from takes agency, year, cell and value from the file")
      }
      return
    }
    let given = [agency, year.map { String($0) }, cell, value].compactMap { $0 }.count
    guard given == (withdraw ? 3 : 4) else {
      throw ValidationError(
        withdraw ? "give AGENCY YEAR CELL" : "give AGENCY YEAR CELL VALUE, or --from FILE")
    }
  }

  func run() throws {
    if let file { return try enter(CorrectionSheet(path: file)) }
    guard let agency, let year, let cell else { return }
    let address = try cellAddress(for: cell)
    let path = Form.standard.path(of: address)
    let remarks = try self.remarks.remarks()
    if let value {
      let entered = try enteredValue(value, at: address)
      let isNew = try database.curate { corpus, finder in
        let correction = Correction(
          report: try finder.key(agency, year), address: address, value: entered.figure,
          remarks: remarks)
        return try corpus.enter([correction], rules: Rules.findings)
      }
      let shown = entered.figure?.description ?? "blank"
      try writeOutput(
        isNew == [true] ? "\(path) = \(shown)\n" : "\(path) is corrected so already\n")
    } else {
      let isDone = try database.curate { corpus, finder in
        try corpus.withdrawCorrection(
          of: address, in: try finder.key(agency, year), remarks, rules: Rules.findings)
      }
      guard isDone else { throw UsageError(message: "no correction of \(path) is in force") }
      try writeOutput("\(path): what was read stands again\n")
    }
  }

  private func enter(_ sheet: CorrectionSheet) throws {
    let results = try database.curate { corpus, finder in
      let (corrections, lines) = try sheet.corrections(
        finder, by: remarks.name, note: remarks.note.map(trimmed))
      do {
        return try corpus.enter(corrections, rules: Rules.findings)
      } catch let error as CurationError {
        throw sheet.located(error, lines)
      }
    }
    let new = results.count { $0 }
    try writeOutput(
      "\(results.count) \(results.count == 1 ? "correction" : "corrections"): "
        + "\(new) entered, \(results.count - new) in force already\n")
  }
}
