import Ingest
import SQLite

/// Hands out the reports that must be compared with others again, and stores what was found.
///
/// What must be compared is noted in the table `unsettled` by triggers, together with the reports
/// themselves. It is done in short transactions, agency by agency, and the notes go at the end: when
/// it is cut off it begins anew the next time, and what was stored by then is replaced.
/// Errors are `CorpusError`.
public final class SettlingWriter {
  let path: String
  let connection: Connection
  let reader: FiledReader
  let shouldStop: () -> Bool
  private let lastNote: Int64

  /// How long other writers may have to wait.
  private static let batchTime = Duration.milliseconds(300)

  init(corpus: Corpus, lastNote: Int64, shouldStop: @escaping () -> Bool) throws {
    path = corpus.path
    connection = corpus.connection
    reader = FiledReader(connection: corpus.connection)
    self.lastNote = lastNote
    self.shouldStop = shouldStop
    // On the disk: the memory must not grow with the corpus.
    try connection.execute("PRAGMA temp_store = FILE; PRAGMA temp.cache_size = -16000")
    try drop()
    try connection.execute(
      """
      CREATE TEMP TABLE settling(report_id INTEGER PRIMARY KEY);
      INSERT OR IGNORE INTO settling SELECT report_id FROM unsettled WHERE note_id <= \(lastNote);
      """)
  }

  /// Forgets the notes that were there at the beginning.
  public func finish() throws {
    try explaining(path) {
      try connection.run("DELETE FROM unsettled WHERE note_id <= ?", .integer(lastNote))
      try drop()
    }
  }

  private func drop() throws {
    for table in ["settling", "touched", "copied", "original", "copy_pair", "settling_id"] {
      try connection.execute("DROP TABLE IF EXISTS temp.\(table)")
    }
  }

  /// Calls `body` with every id that a SELECT gives, many in a transaction; false when stopped.
  func forEachID(_ select: String, _ body: (Int64) throws -> Void) throws -> Bool {
    try connection.execute(
      """
      DROP TABLE IF EXISTS temp.settling_id;
      CREATE TEMP TABLE settling_id(id INTEGER PRIMARY KEY);
      INSERT OR IGNORE INTO settling_id \(select);
      """)
    let page = try connection.prepare(
      "SELECT id FROM temp.settling_id WHERE id > ? ORDER BY id LIMIT 2000")
    var last: Int64 = .min
    while true {
      try page.bind(1, last)
      var ids = try page.map { $0.int64(0) ?? 0 }[...]
      guard !ids.isEmpty else { return true }
      while !ids.isEmpty {
        if shouldStop() { return false }
        let start = ContinuousClock.now
        try connection.transaction {
          while let id = ids.popFirst() {
            try body(id)
            last = id
            if .now - start > Self.batchTime { break }
          }
        }
      }
    }
  }

  func insert(_ findings: [AcrossFinding]) throws {
    guard !findings.isEmpty else { return }
    let insert = try connection.cached(
      """
      INSERT INTO finding(report_id, rule, severity, responsibility, message, left_value,
        right_value, difference, cells, scope, other_report_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for across in findings {
      let stored = ReportRows.StoredFinding(across)
      try insert.bind(1, across.reportID)
      try insert.bind(stored, from: 2)
      try insert.bind(10, across.scope.rawValue)
      try insert.bind(11, across.otherReportID.map(Int.init))
      try insert.run()
    }
  }
}

extension Corpus {
  /// What must be compared across reports since it was last done; nil when nothing is.
  ///
  /// - Parameter shouldStop: asked between transactions; what is not done stays noted.
  public func settling(shouldStop: @escaping () -> Bool = { false }) throws -> SettlingWriter? {
    try explaining(path) {
      let last = try connection.value(
        """
        SELECT coalesce((SELECT max(note_id) FROM unsettled),
          (SELECT 0 FROM stale_year WHERE EXISTS (SELECT 1 FROM tally_region) LIMIT 1))
        """)?.integer
      return try last.map {
        try SettlingWriter(corpus: self, lastNote: $0, shouldStop: shouldStop)
      }
    }
  }

  /// Notes every report, so that all are compared again.
  public func unsettleAll() throws {
    try explaining(path) {
      try connection.transaction {
        try connection.execute(
          "DELETE FROM unsettled; INSERT INTO unsettled(report_id) SELECT report_id FROM report")
      }
    }
  }
}
