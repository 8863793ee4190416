import Ingest
import SQLite
import StatutoryForm

/// Writing the prose of a report, its index, the findings, and what copies are known by.
extension CorpusWriter {
  func insertSections(_ sections: [Section], _ words: [[UInt8]], _ id: Int64) throws {
    let insert = try connection.cached(
      "INSERT INTO section(report_id, ordinal, kind, heading, body) VALUES (?, ?, ?, ?, ?)")
    for (ordinal, section) in sections.enumerated() {
      try insert.bind(1, id)
      try insert.bind(2, ordinal + 1)
      try insert.bind(3, section.kind.rawValue)
      try insert.bind(4, section.heading)
      try insert.bind(5, section.body)
      try insert.run()
      guard ordinal < words.count, !words[ordinal].isEmpty else { continue }
      pendingWords.append((connection.lastInsertRowID, words[ordinal]))
    }
  }

  /// Enters the words of a whole batch into the index, with nothing in between: any statement
  /// that opens a savepoint makes FTS5 write out what it has, which is four times slower.
  func indexPendingWords() throws {
    let index = try connection.cached("INSERT INTO section_text(rowid, body) VALUES (?, ?)")
    for (section, words) in pendingWords {
      try index.bind(1, section)
      try index.bind(2, utf8: words)
      try index.run()
    }
    pendingWords.removeAll(keepingCapacity: true)
  }

  func insertNarrativeFigures(_ figures: [NarrativeFigure], _ id: Int64) throws {
    guard !figures.isEmpty else { return }
    let insert = try connection.cached(
      "INSERT INTO narrative_figure VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for (ordinal, figure) in figures.enumerated() {
      try insert.bind(1, id)
      try insert.bind(2, ordinal + 1)
      try insert.bind(3, figure.figure)
      try insert.bind(4, figure.label)
      try insert.bind(5, figure.value)
      try insert.bind(6, figure.unit)
      try insert.bind(7, figure.quote)
      try insert.bind(8, figure.line)
      try insert.bind(9, figure.isApproximate ? 1 : 0)
      try insert.run()
    }
  }

  func insertFindings(_ findings: [ReportRows.StoredFinding], _ id: Int64) throws {
    guard !findings.isEmpty else { return }
    let insert = try connection.cached(
      """
      INSERT INTO finding(report_id, rule, severity, responsibility, message, left_value,
        right_value, difference, cells) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for stored in findings {
      try insert.bind(1, id)
      try insert.bind(stored, from: 2)
      try insert.run()
    }
  }

  func insertFingerprints(_ prints: [Fingerprint], _ id: Int64) throws {
    guard !prints.isEmpty else { return }
    // The same part may be in a report twice.
    let insert = try connection.cached("INSERT OR IGNORE INTO fingerprint VALUES (?, ?, ?, ?)")
    for print in prints {
      try insert.bind(1, print.print)
      try insert.bind(2, id)
      try insert.bind(3, print.part.rawValue)
      try insert.bind(4, print.weight)
      try insert.run()
    }
  }
}

extension Statement {
  /// Rule, severity, responsibility, message, both values, difference and cells: eight columns.
  func bind(_ stored: ReportRows.StoredFinding, from index: Int32) throws {
    let finding = stored.finding
    try bind(index, finding.rule)
    try bind(index + 1, finding.severity.rawValue)
    try bind(index + 2, finding.responsibility.rawValue)
    try bind(index + 3, finding.message)
    try bind(index + 4, finding.left)
    try bind(index + 5, finding.right)
    try bind(index + 6, stored.difference)
    try bind(index + 7, stored.cells)
  }

  /// A whole number is stored as INTEGER, any other as REAL.
  func bind(_ index: Int32, _ figure: Figure?) throws {
    guard let figure else { return try bindNull(index) }
    if let whole = figure.whole {
      try bind(index, Int64(whole))
    } else {
      try bind(index, figure.double)
    }
  }
}
