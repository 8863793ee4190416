import Ingest
import SQLite
import StatutoryForm

/// Writing the prose of a report, its index, and the findings.
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
      let finding = stored.finding
      try insert.bind(1, id)
      try insert.bind(2, finding.rule)
      try insert.bind(3, finding.severity.rawValue)
      try insert.bind(4, finding.responsibility.rawValue)
      try insert.bind(5, finding.message)
      try insert.bind(6, finding.left)
      try insert.bind(7, finding.right)
      try insert.bind(8, stored.difference)
      try insert.bind(9, stored.cells)
      try insert.run()
    }
  }
}

extension Statement {
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
