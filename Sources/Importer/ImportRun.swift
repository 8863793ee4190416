import Corpus

/// An import: files are read and parsed on all cores and stored by one writer, in order.
///
/// At most `jobs` batches are under way, so memory does not grow with the folder; the writer takes
/// them in the order of the files, so that the result does not depend on the number of workers.
public struct ImportRun: Sendable {
  /// Batches that may be read at once.
  public var jobs: Int
  /// Read again what the corpus has already.
  public var isForced = false
  /// Stop at the first file that fails.
  public var isStrict = false
  /// Let the path name the agency of a report that does not name it.
  public var namesAgencyByPath = false

  private static let batchSize = 32

  public init(jobs: Int) { self.jobs = max(1, jobs) }

  /// What was told of one file.
  public struct Event: Sendable {
    public let path: String
    public let stored: StoredSource
  }

  public struct Result: Sendable {
    public var summary: ImportSummary
    /// Ended before its time, by a signal or by `isStrict`.
    public var isStopped = false
  }

  /// Imports the files into a corpus that is open for writing.
  ///
  /// - Parameters:
  ///   - given: the paths as the user named them, for the record.
  ///   - problems: what could not even be listed; recorded as failed before all files.
  ///   - shouldStop: asked between files; what was stored stays.
  ///   - tell: called for each file in order, with how many are done.
  public func run(
    _ files: [String], given: [String], problems: [SourceList.Problem] = [],
    into corpus: Corpus, shouldStop: @escaping @Sendable () -> Bool = { false },
    tell: (Event, Int) -> Void
  ) async throws -> Result {
    let writer = try corpus.beginImport(
      paths: given, parserVersion: SourceReader.parserVersion, isForced: isForced)
    let reader = SourceReader(
      known: isForced ? [] : current(writer.knownSources()), namesAgencyByPath: namesAgencyByPath)
    var done = 0
    var isStopped = false
    func store(_ readings: [SourceReading]) throws -> Bool {
      for reading in readings {
        if shouldStop() {
          isStopped = true
          return false
        }
        let stored = try writer.store(reading)
        done += 1
        tell(Event(path: reading.path, stored: stored), done)
        if isStrict, stored.outcome == .failed {
          isStopped = true
          return false
        }
      }
      return true
    }
    if try store(failures(problems)) { try await inOrder(files, reader: reader, take: store) }
    return Result(summary: try writer.finish(), isStopped: isStopped)
  }

  /// The hashes of what this program has read already.
  private func current(_ known: [String: KnownSource]) -> Set<String> {
    Set(known.filter { $0.value.parserVersion == SourceReader.parserVersion }.keys)
  }

  private func failures(_ problems: [SourceList.Problem]) -> [SourceReading] {
    problems.filter { !$0.isSkipped }.map { problem in
      SourceReading(
        path: problem.path, sha256: "", byteCount: 0, format: "", encoding: nil,
        result: .failed(reason: problem.reason))
    }
  }

  /// What an import would do, without a writer.
  ///
  /// Whether a new file would be a new version of a report is not told: it counts as imported.
  ///
  /// - Parameter corpus: the corpus, open for reading; nil where there is none yet.
  public func rehearse(
    _ files: [String], problems: [SourceList.Problem] = [], against corpus: Corpus?,
    shouldStop: @escaping @Sendable () -> Bool = { false }, tell: (Event, Int) -> Void
  ) async throws -> [Outcome: Int] {
    let known = try corpus?.knownSources() ?? [:]
    let reader = SourceReader(
      known: isForced ? [] : current(known), namesAgencyByPath: namesAgencyByPath)
    var counts: [Outcome: Int] = [:]
    var met: Set<String> = []
    func judge(_ readings: [SourceReading]) -> Bool {
      for reading in readings {
        if shouldStop() { return false }
        var outcome: Outcome
        var reason: String?
        switch reading.result {
        case .known: outcome = .unchanged
        case .report:
          outcome = met.insert(reading.sha256).inserted ? .imported : .duplicate
          if outcome == .duplicate { reason = "the same bytes as another of these files" }
        case .notAReport(let why): (outcome, reason) = (.notAReport, why)
        case .failed(let why): (outcome, reason) = (.failed, why)
        }
        counts[outcome, default: 0] += 1
        let stored = StoredSource(outcome: outcome, reason: reason, reportID: nil)
        tell(Event(path: reading.path, stored: stored), counts.values.reduce(0, +))
        if isStrict, outcome == .failed { return false }
      }
      return true
    }
    if judge(failures(problems)) { try await inOrder(files, reader: reader, take: judge) }
    return counts
  }

  /// Reads batches of files side by side and hands them on in order until told to stop.
  private func inOrder(
    _ files: [String], reader: SourceReader, take: ([SourceReading]) throws -> Bool
  ) async throws {
    let starts = Array(stride(from: 0, to: files.count, by: ImportRun.batchSize))
    try await withThrowingTaskGroup(of: (Int, [SourceReading]).self) { group in
      var submitted = 0
      var finished = 0
      var taken = 0
      var waiting: [Int: [SourceReading]] = [:]
      while taken < starts.count {
        // No more at work than jobs, and no more waiting for the writer than as many again.
        while submitted < starts.count, submitted - finished < jobs, submitted - taken < jobs * 2 {
          let number = submitted
          let start = starts[number]
          let batch = files[start..<min(start + ImportRun.batchSize, files.count)]
          group.addTask { (number, batch.map(reader.read)) }
          submitted += 1
        }
        if let batch = waiting.removeValue(forKey: taken) {
          taken += 1
          if try !take(batch) { return }
        } else if let (number, batch) = try await group.next() {
          waiting[number] = batch
          finished += 1
        }
      }
    }
  }
}
