import ArgumentParser
import Corpus
import Importer

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read reports into the corpus.",
    discussion: """
      Takes files and folders; - reads a list of paths from standard input. A bad file is told and
      passed over. Importing the same bytes again changes nothing; changed bytes make a new version.

      EXAMPLES
        gongkai import SampleData
        gongkai import --dry-run SampleData
      """)

  @Argument(help: "Files and folders, or - for a list of paths on standard input.")
  var paths: [String]

  @OptionGroup var database: DatabaseOption

  @Option(help: "Batches of files read side by side; else one for each core.")
  var jobs: Int?

  @Flag(name: .customLong("dry-run"), help: "Read and check everything, store nothing.")
  var isRehearsal = false

  @Flag(name: .customLong("strict"), help: "Stop at the first file that fails.")
  var isStrict = false

  @Flag(name: .customLong("force"), help: "Read again what the corpus has already.")
  var isForced = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
  }

  func run() async throws {
    let list = SourceList(paths: paths.flatMap { $0 == "-" ? listed() : [$0] })
    for problem in list.problems {
      tell("\(problem.path): \(problem.isSkipped ? "skipped" : "failed"): \(problem.reason)")
    }
    let unlisted = list.problems.filter { !$0.isSkipped }.count
    var run = ImportRun(jobs: jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    run.isForced = isForced
    run.isStrict = isStrict
    if isRehearsal {
      try await rehearse(run, list.files, unlisted)
    } else {
      try await store(run, list.files, unlisted)
    }
  }

  private func store(_ run: ImportRun, _ files: [String], _ unlisted: Int) async throws {
    Interruption.watch()
    let corpus = try Corpus.open(path: database.path, for: .writing)
    let progress = Progress(total: files.count)
    let result = try await run.run(
      files, given: paths, into: corpus, shouldStop: { Interruption.isWanted }
    ) { event, done in
      progress.show(done)
      report(event, progress)
    }
    progress.clear()
    try corpus.close()
    summarize(result.summary.counts, unlisted, "→ \(database.path)")
    if Interruption.isWanted {
      tell("interrupted; what was imported stays, import again for the rest")
      throw Ended(status: .interrupted)
    }
    try end(result.summary.counts, unlisted)
  }

  private func rehearse(_ run: ImportRun, _ files: [String], _ unlisted: Int) async throws {
    let known = try knownSources()
    let progress = Progress(total: 0)
    let counts = try await run.rehearse(files, known: known) { report($0, progress) }
    summarize(counts, unlisted, "(dry run: nothing was stored)")
    try end(counts, unlisted)
  }

  /// The hashes of the files that the corpus has; none where there is no corpus yet.
  private func knownSources() throws -> Set<String> {
    guard access(database.path, F_OK) == 0 else { return [] }
    let corpus = try Corpus.open(path: database.path, for: .reading)
    var known: Set<String> = []
    try corpus.connection.prepare("SELECT source_sha256 FROM report_versions")
      .forEach { known.insert(try $0.string(0) ?? "") }
    return known
  }

  private func report(_ event: ImportRun.Event, _ progress: Progress) {
    let reason = event.stored.reason ?? ""
    switch event.stored.outcome {
    case .failed: progress.tell("\(event.path): failed: \(reason)")
    case .notAReport: progress.tell("\(event.path): not a report: \(reason)")
    case .duplicate: progress.tell("\(event.path): duplicate: \(reason)")
    case .imported, .unchanged, .updated: return
    }
  }

  private func summarize(_ counts: [Outcome: Int], _ unlisted: Int, _ where: String) {
    let files = counts.values.reduce(0, +) + unlisted
    func count(_ outcome: Outcome) -> Int {
      (counts[outcome] ?? 0) + (outcome == .failed ? unlisted : 0)
    }
    let isUnchanged = files > 0 && count(.imported) + count(.updated) + count(.failed) == 0
    print(
      (isUnchanged ? "nothing changed: " : "") + "\(files) files: \(count(.imported)) imported, \(count(.unchanged)) unchanged,"
        + " \(count(.updated)) updated, \(count(.duplicate)) duplicate,"
        + " \(count(.notAReport)) not a report, \(count(.failed)) failed \(`where`)")
  }

  private func end(_ counts: [Outcome: Int], _ unlisted: Int) throws {
    if (counts[.failed] ?? 0) + unlisted > 0 { throw Ended(status: .inputsFailed) }
  }

  /// Paths on standard input, a line each, or parted by NUL.
  private func listed() -> [String] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while case let n = read(STDIN_FILENO, &chunk, chunk.count), n > 0 { bytes += chunk[..<n] }
    let mark: UInt8 = bytes.contains(0) ? 0 : 0x0A
    return bytes.split(separator: mark).map { String(decoding: $0, as: UTF8.self) }
  }
}
