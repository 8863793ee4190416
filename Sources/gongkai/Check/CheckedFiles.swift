import Corpus
import Importer

/// Reads files into a corpus that is there for one check only.
struct CheckedFiles {
  /// As given: files, folders and archives; `-` is a report on standard input.
  let paths: [String]
  let limits: FileLimitOptions

  /// - Returns: the corpus, and whether every file could be read and one of them is a report.
  func read() async throws -> (corpus: Corpus, isWhole: Bool) {
    var held: [HeldInput] = []
    let sources = try paths.map { path in
      guard path == "-" else { return pathOfArgument(path) }
      let input = try CheckedFiles.standardInput()
      held.append(input)
      return input.path
    }
    let list = SourceList(paths: sources)
    let progress = ImportProgress()
    for problem in list.problems where problem.isSkipped {
      progress.line("\(problem.path): skipped: \(problem.reason)")
    }
    let corpus = try Corpus.temporary()
    var run = ImportRun(jobs: 2 * processorCount())
    run.limits = limits.limits
    Interruption.watch()
    let result = try await run.run(
      list, given: paths, into: corpus, shouldStop: { Interruption.isWanted }, tell: progress.tell)
    // Until here the files of inputs must stay.
    withExtendedLifetime(held) {}
    progress.clear()
    if result.isStopped {
      tell("interrupted; nothing was checked")
      throw Ended(status: .interrupted)
    }
    let counts = ImportCounts(result.summary.counts)
    if counts[.imported] + counts[.updated] + counts[.duplicate] == 0 {
      tell("there is no report to check")
      throw Ended(status: .inputsFailed)
    }
    return (corpus, counts[.failed] == 0)
  }

  private static func standardInput() throws -> HeldInput {
    guard let input = HeldInput(try readAll(0)) else {
      throw UsageError(
        message: "there is no memory for the input; give it as a file")
    }
    return input
  }
}
