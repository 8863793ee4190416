import Checks
import Corpus
import Documents
import Places

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
  /// What a file may ask for.
  public var limits = Limits()

  public init(jobs: Int) { self.jobs = max(1, jobs) }

  /// What was told of one file.
  public struct Event: Sendable {
    public let path: String
    public let stored: StoredSource
    /// As the view `reports` has it; empty where the file was not read.
    public let format: String
    /// How many files have been told of, this one included.
    public let done: Int
    /// How many there are; nil once an archive has been met, for it does not say.
    public let total: Int?
  }

  public struct Result: Sendable {
    public var summary: ImportSummary
    /// Ended before its time, by a signal or by `isStrict`.
    public var isStopped = false
  }

  /// Imports the files into a corpus that is open for writing.
  ///
  /// - Parameters:
  ///   - list: the files; what could not even be listed is recorded as failed before them.
  ///   - given: the paths as the user named them, for the record.
  ///   - shouldStop: asked between files; what was stored stays.
  ///   - tell: called for each file in order.
  public func run(
    _ list: SourceList, given: [String], into corpus: Corpus,
    shouldStop: @escaping @Sendable () -> Bool = { false }, tell: (Event) -> Void
  ) async throws -> Result {
    let writer = try corpus.beginImport(
      paths: given, parserVersion: SourceReader.parserVersion, isForced: isForced,
      rules: Rules.findings)
    var reader = reader(known: writer.knownSources())
    reader.places = PlaceResolver(list: try corpus.placeList())
    var done = 0
    var isStopped = false
    func store(_ readings: [SourceReading], _ total: Int?) throws -> Bool {
      for reading in readings {
        if shouldStop() {
          isStopped = true
          return false
        }
        let stored = try writer.store(reading)
        done += 1
        tell(
          Event(
            path: reading.path, stored: stored, format: reading.format, done: done, total: total))
        if isStrict, stored.outcome == .failed {
          isStopped = true
          return false
        }
      }
      return true
    }
    if try store(failures(list), nil) { try await inOrder(list, reader: reader, take: store) }
    if !isStopped { try writer.settlePlaces() }
    try writer.flush()
    // Whoever stops an import does not wait: the next one settles what this one leaves.
    if !isStopped { isStopped = try !Settlement.settle(corpus, shouldStop: shouldStop) }
    return Result(summary: try writer.finish(), isStopped: isStopped)
  }

  /// The hashes of what this program has read already.
  private func current(_ known: [String: KnownSource]) -> Set<String> {
    Set(known.filter { $0.value.parserVersion == SourceReader.parserVersion }.keys)
  }

  private func reader(known: [String: KnownSource]) -> SourceReader {
    SourceReader(
      known: isForced ? [] : current(known), namesAgencyByPath: namesAgencyByPath,
      documents: DocumentReader(limits: limits))
  }

  private func failures(_ list: SourceList) -> [SourceReading] {
    list.problems.filter { !$0.isSkipped }.map { problem in
      SourceReading(
        path: problem.path, sha256: "", byteCount: 0, format: "", encoding: nil,
        result: .failed(reason: problem.reason))
    }
  }

  /// What an import would do, without a writer.
  ///
  /// - Parameter corpus: the corpus, open for reading; nil where there is none yet.
  public func rehearse(
    _ list: SourceList, against corpus: Corpus?,
    shouldStop: @escaping @Sendable () -> Bool = { false }, tell: (Event) -> Void
  ) async throws -> [Outcome: Int] {
    var reader = reader(known: try corpus?.knownSources() ?? [:])
    reader.places = PlaceResolver(list: try corpus?.placeList() ?? .standard)
    var counts: [Outcome: Int] = [:]
    let rehearsal = try Rehearsal(corpus)
    func judge(_ readings: [SourceReading], _ total: Int?) throws -> Bool {
      for reading in readings {
        if shouldStop() { return false }
        let (outcome, reason) = try rehearsal.outcome(of: reading)
        counts[outcome, default: 0] += 1
        let stored = StoredSource(outcome: outcome, reason: reason, reportID: nil)
        let done = counts.values.reduce(0, +)
        tell(
          Event(
            path: reading.path, stored: stored, format: reading.format, done: done, total: total))
        if isStrict, outcome == .failed { return false }
      }
      return true
    }
    if try judge(failures(list), nil) { try await inOrder(list, reader: reader, take: judge) }
    return counts
  }

  /// Reads batches of sources side by side and hands them on in order until told to stop.
  private func inOrder(
    _ list: SourceList, reader: SourceReader, take: ([SourceReading], Int?) throws -> Bool
  ) async throws {
    var feed = SourceFeed(list.files, limits: limits)
    try await withThrowingTaskGroup(of: (Int, [SourceReading]).self) { group in
      var submitted = 0
      var finished = 0
      var taken = 0
      var isAtEnd = false
      var waiting: [Int: [SourceReading]] = [:]
      while !isAtEnd || taken < submitted {
        // No more at work than jobs, and no more waiting for the writer than as many again.
        while !isAtEnd, submitted - finished < jobs, submitted - taken < jobs * 2 {
          let number = submitted
          let batch = feed.batch()
          guard !batch.isEmpty else {
            isAtEnd = true
            break
          }
          group.addTask { (number, batch.map(reader.read)) }
          submitted += 1
        }
        if let batch = waiting.removeValue(forKey: taken) {
          taken += 1
          if try !take(batch, feed.total) { return }
        } else if let (number, batch) = try await group.next() {
          waiting[number] = batch
          finished += 1
        }
      }
    }
  }
}
