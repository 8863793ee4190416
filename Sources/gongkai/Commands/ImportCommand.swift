import ArgumentParser
import Corpus
import Importer

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read reports into the database.",
    discussion: """
      Reads every file below the paths, in the order of their names, and in archives (zip, tar, \
      gz, bz2, xz, zst, 7z, rar), in their own order. A member of an archive is called \
      reports.zip!/红格镇/2023.html. A file that fails is told and passed over. Files that the \
      database has already are not read again.

      EXAMPLES
        gongkai import SampleData
        gongkai import SampleData --dry-run
      """)

  @Argument(
    help: ArgumentHelp("Files, folders and archives; - reads a list of paths.", valueName: "path"))
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

  @Flag(help: "Follow symbolic links that lie in folders.")
  var followLinks = false

  @OptionGroup(title: "LIMITS OF ONE FILE") var fileLimits: FileLimitOptions

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs must be from 1 to 1024")
    }
  }

  func run() async throws {
    let given = try paths.flatMap {
      $0 == "-" ? try pathsOnStandardInput() : [pathOfArgument($0)]
    }
    let list = SourceList(paths: given, followsLinks: followLinks, sparing: filesOfDatabase)
    let progress = ImportProgress()
    for problem in list.problems where problem.isSkipped {
      progress.line("\(problem.path): skipped: \(problem.reason)")
    }
    noteDecodedNames(in: list, progress)
    guard !list.files.isEmpty else {
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
    run.limits = fileLimits.limits
    Interruption.watch()
    let counts =
      try await dryRun
      ? rehearse(run, list, progress) : store(run, list, given.map(\.text), progress)
    progress.clear()
    try conclude(ImportCounts(counts), progress.formats)
  }

  private func store(
    _ run: ImportRun, _ list: SourceList, _ given: [String], _ progress: ImportProgress
  ) async throws -> [Outcome: Int] {
    let corpus = try Corpus.open(path: database.path, for: .writing)
    let result = try await run.run(
      list, given: given, into: corpus, shouldStop: { Interruption.isWanted }, tell: progress.tell)
    try corpus.close()
    return result.summary.counts
  }

  private func rehearse(
    _ run: ImportRun, _ list: SourceList, _ progress: ImportProgress
  ) async throws -> [Outcome: Int] {
    var corpus: Corpus?
    do {
      corpus = try Corpus.open(path: database.path, for: .reading)
    } catch let error as CorpusError where error.reason == .missing {}
    return try await run.rehearse(
      list, against: corpus, shouldStop: { Interruption.isWanted }, tell: progress.tell)
  }

  /// The summary on standard output, and the status.
  private func conclude(_ counts: ImportCounts, _ formats: FormatCounts) throws {
    let target = counts.isNothingNew ? "" : " → \(database.path)"
    let end = dryRun ? "; dry run, nothing was written" : target
    let lines = [counts.sentence + end, formats.sentence].compactMap { $0 }
    try writeOutput(lines.map { safe($0) + "\n" }.joined())
    if Interruption.isWanted {
      tell("interrupted; what was imported stays, import again for the rest")
      throw Ended(status: .interrupted)
    }
    guard counts[.failed] > 0 else { return }
    if strict { tell("stopped at the first file that failed, as --strict asks") }
    throw Ended(status: .inputsFailed)
  }

  private func noteDecodedNames(in list: SourceList, _ progress: ImportProgress) {
    guard let example = list.files.first(where: \.isDecoded) else { return }
    let count = list.files.count { $0.isDecoded }
    progress.line(
      count == 1
        ? "\(example.text): the path is not UTF-8; it is shown as it reads in GB18030"
        : "\(count) paths are not UTF-8; they are shown as they read in GB18030, such as"
          + " \(example.text)")
  }

  /// The database may lie among the reports.
  private var filesOfDatabase: Set<FileIdentity> {
    Set(["", "-journal", "-wal", "-shm"].compactMap { FileIdentity(path: database.path + $0) })
  }
}
