import Ingest
import SQLite

/// One import: stores files in the order in which they are given.
///
/// Whole files are written in batches, so a killed import loses some files but never half of one.
/// Errors are `CorpusError`; after one nothing more can be stored, and what was committed stays.
public final class CorpusWriter {
  public let path: String
  public private(set) var summary: ImportSummary
  let connection: Connection
  let parserVersion: Int
  let isForced: Bool
  let placer: Placer
  /// Where this run has noted that reports came or went: the others of the folder may be placed by
  /// them.
  var touchedFolders: Set<String> = []
  /// By SHA-256, the latest reading of every file of the corpus.
  var known: [String: KnownSource] = [:]
  /// By SHA-256, readings that another of this run replaced; their files may turn up once more.
  var replacedSources: [String: Int64] = [:]
  /// The path under which this run met a report first, by SHA-256.
  private var met: [String: String] = [:]
  var tableInserts: [TableInsert: Statement] = [:]
  /// What persons entered: for which agencies and years, and how it is put into reports.
  let curator: Curator
  var curated: Set<ReportKey> = []
  /// Agencies and years of this batch that several files report on.
  var contested: Set<ReportKey> = []
  /// The words of sections of this batch that the index does not have yet, by section_id.
  var pendingWords: [(section: Int64, words: [UInt8])] = []
  private var dataVersion: Int64 = -1
  private var pending = 0
  private var batchStart = ContinuousClock.now
  private var isBroken = false

  /// Files per transaction: the index of the prose writes a segment for each.
  private static let batchSize = 4_000
  /// How long other writers may have to wait.
  private static let batchTime = Duration.milliseconds(500)

  init(
    corpus: Corpus, paths: [String], parserVersion: Int, isForced: Bool,
    rules: @escaping FindingsOfReport
  ) throws {
    path = corpus.path
    connection = corpus.connection
    curator = Curator(connection: corpus.connection, rules: rules)
    self.parserVersion = parserVersion
    self.isForced = isForced
    placer = Placer(connection, register: AgencyRegister(connection))
    summary = ImportSummary(importID: 0)
    // WAL: readers go on reading. The cache holds the index of the prose while it is merged.
    try connection.execute(
      """
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = NORMAL;
      PRAGMA wal_autocheckpoint = 8000;
      PRAGMA secure_delete = OFF;
      PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = -32000;
      """)
    try connection.transaction {
      try connection.run(
        """
        INSERT INTO import(started_at, paths, parser_version)
        VALUES (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?, ?)
        """, .text(JSONText.array(paths)), Value(parserVersion))
      summary = ImportSummary(importID: connection.lastInsertRowID)
      try noticeOtherWriters()
    }
  }

  /// The files of the corpus by SHA-256; those of the same parser version need not be read.
  public func knownSources() -> [String: KnownSource] { known }

  /// Stores one file, or finds that there is nothing to store.
  public func store(_ source: SourceReading) throws -> StoredSource {
    try guarded {
      if pending == 0 {
        try connection.cached("BEGIN IMMEDIATE").run()
        batchStart = .now
        try noticeOtherWriters()
      }
      let stored = try decide(source)
      try record(source, stored)
      summary.counts[stored.outcome, default: 0] += 1
      pending += 1
      if pending >= Self.batchSize || .now - batchStart > Self.batchTime { try commit() }
      return stored
    }
  }

  /// Commits what was stored so far.
  public func flush() throws {
    try guarded { if pending > 0 { try commit() } }
  }

  /// Ends the import; also right for one that was interrupted: what was stored stays.
  @discardableResult
  public func finish() throws -> ImportSummary {
    try flush()
    return try guarded {
      try connection.run(
        """
        UPDATE import SET finished_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE import_id = ?
        """, .integer(summary.importID))
      // One plain file at rest. Where a reader is in the way, the next import does it.
      try? connection.execute("PRAGMA journal_mode = DELETE")
      return summary
    }
  }

  private func decide(_ source: SourceReading) throws -> StoredSource {
    switch source.result {
    case .notAReport(let reason):
      return StoredSource(outcome: .notAReport, reason: reason, reportID: nil)
    case .failed(let reason):
      return StoredSource(outcome: .failed, reason: reason, reportID: nil)
    case .known, .report: break
    }
    let before = known[source.sha256]
    if let before,
      try giveUp(path: source.path, sha256: source.sha256, for: before.reportID)
    {
      return StoredSource(
        outcome: .updated, reason: "now the same bytes as \(before.path)",
        reportID: before.reportID)
    }
    if let first = met[source.sha256] {
      // To the byte: Swift takes a composed letter and a decomposed one for the same.
      return first.utf8.elementsEqual(source.path.utf8)
        ? StoredSource(outcome: .unchanged, reason: nil, reportID: before?.reportID)
        : StoredSource(
          outcome: .duplicate, reason: "the same bytes as \(first)", reportID: before?.reportID)
    }
    met[source.sha256] = source.path
    if let before, before.parserVersion == parserVersion, !isForced || source.rows == nil {
      return StoredSource(outcome: .unchanged, reason: nil, reportID: before.reportID)
    }
    if source.rows == nil, let replaced = replacedSources[source.sha256] {
      return StoredSource(
        outcome: .unchanged, reason: "an earlier version of its report", reportID: replaced)
    }
    guard case .report(let report, _) = source.result, let rows = source.rows else {
      return StoredSource(
        outcome: .failed, reason: "the corpus does not know these bytes", reportID: nil)
    }
    let stored = try storeReport(source, report, rows, before)
    known[source.sha256] = stored.reportID.map {
      KnownSource(path: source.path, parserVersion: parserVersion, reportID: $0)
    }
    return stored
  }

  private func record(_ source: SourceReading, _ stored: StoredSource) throws {
    let insert = try connection.cached("INSERT INTO import_file VALUES (?, ?, ?, ?, ?, ?, ?)")
    try insert.bind(1, summary.importID)
    try insert.bind(2, summary.files + 1)
    try insert.bind(3, source.path)
    try insert.bind(4, source.sha256.isEmpty ? nil : source.sha256)
    try insert.bind(5, stored.outcome.rawValue)
    try insert.bind(6, stored.reason)
    try insert.bind(7, stored.reportID.map(Int.init))
    try insert.run()
  }

  private func commit() throws {
    try indexPendingWords()
    let duplicates = DuplicateFindings(connection: connection)
    for key in contested { try duplicates.settle(key) }
    contested.removeAll()
    let update = try connection.cached(
      """
      UPDATE import SET files = ?, imported = ?, unchanged = ?, updated = ?, duplicate = ?,
        not_a_report = ?, failed = ? WHERE import_id = ?
      """)
    try update.bind(1, summary.files)
    for (index, outcome) in Outcome.allCases.enumerated() {
      try update.bind(Int32(index + 2), summary[outcome])
    }
    try update.bind(8, summary.importID)
    try update.run()
    try connection.cached("COMMIT").run()
    pending = 0
  }

  /// Reads anew what other programs may have changed since the last batch.
  private func noticeOtherWriters() throws {
    let version = try connection.cached("PRAGMA data_version").map { $0.int64(0) ?? 0 }.first ?? 0
    guard version != dataVersion else { return }
    dataVersion = version
    placer.forget()
    known = try KnownSource.all(in: connection)
    curated = try Curator.keys(in: connection)
  }

  private func guarded<Result>(_ body: () throws -> Result) throws -> Result {
    guard !isBroken else {
      throw CorpusError(
        .misuse, path: path, message: "The import into \(path) has ended with an error before.")
    }
    return try explaining(path) {
      do {
        return try body()
      } catch {
        isBroken = true
        // A full disk rolls back by itself; the first error is the one that counts.
        if connection.isInTransaction { try? connection.execute("ROLLBACK") }
        throw error
      }
    }
  }
}

extension Corpus {
  /// Starts an import. The corpus must be open for writing.
  ///
  /// - Parameters:
  ///   - paths: what the user named, for the record.
  ///   - parserVersion: grows whenever the reading of documents changes.
  ///   - isForced: stores reports again that the corpus has from the same parser version.
  ///   - rules: applied anew to reports whose cells persons have corrected.
  public func beginImport(
    paths: [String], parserVersion: Int, isForced: Bool = false,
    rules: @escaping FindingsOfReport = { _ in [] }
  ) throws -> CorpusWriter {
    try explaining(path) {
      try CorpusWriter(
        corpus: self, paths: paths, parserVersion: parserVersion, isForced: isForced, rules: rules)
    }
  }
}
