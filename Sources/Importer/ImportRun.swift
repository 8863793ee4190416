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
  ///   - shouldStop: asked between files; what was stored stays.
  ///   - tell: called for each file in order, with how many are done.
  public func run(
    _ files: [String], given: [String], into corpus: Corpus,
    shouldStop: @escaping @Sendable () -> Bool = { false },
    tell: (Event, Int) -> Void
  ) async throws -> Result {
    let writer = try corpus.beginImport(
      paths: given, parserVersion: SourceReader.parserVersion, isForced: isForced)
    let current = writer.knownSources().filter {
      $0.value.parserVersion == SourceReader.parserVersion
    }
    let reader = SourceReader(known: isForced ? [] : Set(current.keys))
    var done = 0
    var isStopped = false
    try await inOrder(files, reader: reader) { readings in
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
    return Result(summary: try writer.finish(), isStopped: isStopped)
  }

  /// What an import would do, without a writer.
  ///
  /// - Parameter known: the hashes of the files that the corpus has.
  public func rehearse(
    _ files: [String], known: Set<String>, tell: (Event) -> Void
  ) async throws -> [Outcome: Int] {
    let reader = SourceReader(known: isForced ? [] : known)
    var counts: [Outcome: Int] = [:]
    var met: Set<String> = []
    try await inOrder(files, reader: reader) { readings in
      for reading in readings {
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
        tell(
          Event(
            path: reading.path,
            stored: StoredSource(outcome: outcome, reason: reason, reportID: nil)))
      }
      return true
    }
    return counts
  }

  /// Reads batches of files side by side and hands them on in order until told to stop.
  private func inOrder(
    _ files: [String], reader: SourceReader, take: ([SourceReading]) throws -> Bool
  ) async throws {
    let starts = Array(stride(from: 0, to: files.count, by: ImportRun.batchSize))
    try await withThrowingTaskGroup(of: (Int, [SourceReading]).self) { group in
      var submitted = 0
      var taken = 0
      var waiting: [Int: [SourceReading]] = [:]
      while taken < starts.count {
        while submitted < starts.count, submitted - taken < jobs * 2 {
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
        }
      }
    }
  }
}
