import ArgumentParser
import Corpus
import Importer

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read reports into the database.",
    discussion: """
      Reads every file below the paths, in the order of their names. A file that fails is told and \
      passed over. Files that the database has already are not read again.

      EXAMPLES
        gongkai import SampleData
        gongkai import SampleData --dry-run
      """)

  @Argument(
    help: ArgumentHelp("Files and folders; - reads a list of paths.", valueName: "path"))
  var paths: [String]

  @OptionGroup var database: DatabaseOption

  @Option(
    help: ArgumentHelp(
      "Read so many batches of files at once; else two for each core.", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Tell what would be imported; write nothing.")
  var dryRun = false

  @Flag(help: "Stop at the first file that fails.")
  var strict = false

  @Flag(help: "Read files again that the database has already.")
  var force = false

  @Flag(
    help: ArgumentHelp(
      "Where a report does not name its agency, take the name from its path: 盐边县/红格镇/2023.txt. Files that the database has need --force."
    ))
  var agencyFromPath = false

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs must be from 1 to 1024")
    }
  }

  func run() async throws {
    let given = try paths.flatMap { $0 == "-" ? try pathsOnStandardInput() : [$0] }
    let list = SourceList(paths: given)
    let files = list.files.filter { !isOfDatabase($0) }
    let progress = ImportProgress(total: files.count)
    for problem in list.problems where problem.isSkipped {
      progress.line("\(problem.path): skipped: \(problem.reason)")
    }
    guard !files.isEmpty else {
      for problem in list.problems where !problem.isSkipped {
        progress.line("\(problem.path): failed: \(problem.reason)")
      }
      tell("there is no file to import; nothing was written")
      throw Ended(status: .inputsFailed)
    }
    var run = ImportRun(jobs: jobs ?? 2 * processorCount())
    run.isForced = force
    run.isStrict = strict
    run.namesAgencyByPath = agencyFromPath
    Interruption.watch()
    let summary =
      try await dryRun
      ? rehearse(run, files, list.problems, progress)
      : store(run, files, given, list.problems, progress)
    try conclude(summary)
  }

  private func store(
    _ run: ImportRun, _ files: [String], _ given: [String], _ problems: [SourceList.Problem],
    _ progress: ImportProgress
  ) async throws -> ImportCounts {
    let corpus = try Corpus.open(path: database.path, for: .writing)
    let result = try await run.run(
      files, given: given, problems: problems, into: corpus, shouldStop: { Interruption.isWanted },
      tell: progress.tell)
    try corpus.close()
    progress.clear()
    return ImportCounts(result.summary.counts)
  }

  private func rehearse(
    _ run: ImportRun, _ files: [String], _ problems: [SourceList.Problem],
    _ progress: ImportProgress
  ) async throws -> ImportCounts {
    var corpus: Corpus?
    do {
      corpus = try Corpus.open(path: database.path, for: .reading)
    } catch let error as CorpusError where error.reason == .missing {}
    let counts = try await run.rehearse(
      files, problems: problems, against: corpus, shouldStop: { Interruption.isWanted },
      tell: progress.tell)
    progress.clear()
    return ImportCounts(counts)
  }

  /// The summary on standard output, and the status.
  private func conclude(_ counts: ImportCounts) throws {
    let target = counts.isNothingNew ? "" : " → \(database.path)"
    let end = dryRun ? "; dry run, nothing was written" : target
    try writeOutput(safe(counts.sentence + end) + "\n")
    if Interruption.isWanted {
      tell("interrupted; what was imported stays, import again for the rest")
      throw Ended(status: .interrupted)
    }
    guard counts[.failed] > 0 else { return }
    if strict { tell("stopped at the first file that failed, as --strict asks") }
    throw Ended(status: .inputsFailed)
  }

  /// Whether a file is the database itself, which may lie among the reports.
  private func isOfDatabase(_ file: String) -> Bool {
    ["", "-journal", "-wal", "-shm"].contains { isSameFile(file, database.path + $0) }
  }
}
