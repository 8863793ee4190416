import SQLite
import StatutoryForm
import Testing

@testable import Corpus
@testable import Ingest

@Suite("Importing")
struct WriterTests {
  let folder: TemporaryFolder
  let corpus: Corpus

  init() throws {
    folder = try TemporaryFolder()
    corpus = try Corpus.open(path: folder.file("c.sqlite"), for: .writing)
  }

  private func rows(_ sql: String) throws -> [[Value]] { try corpus.connection.rows(sql) }

  private func dated(_ day: Int, _ report: Report = Sample.report()) -> Report {
    var report = report
    report.publishedOn = CalendarDate(year: 2024, month: 1, day: day)
    return report
  }

  private var current: [Value] {
    get throws { try rows("SELECT source_path FROM reports ORDER BY report_id").flatMap { $0 } }
  }

  @Test("The same bytes again change nothing, read or not")
  func unchanged() throws {
    let reading = Sample.reading(Sample.report())
    #expect(
      try corpus.take([reading]) == [StoredSource(outcome: .imported, reason: nil, reportID: 1)])
    let writer = try corpus.beginImport(paths: ["x"], parserVersion: 1)
    #expect(
      writer.knownSources() == ["a": KnownSource(path: "a.html", parserVersion: 1, reportID: 1)])
    try writer.finish()
    let known = SourceReading(
      path: "moved.html", sha256: "a", byteCount: 3, format: "", encoding: nil, result: .known)
    for again in [reading, known] {
      #expect(try corpus.take([again]).map(\.outcome) == [.unchanged])
    }
    #expect(try rows("SELECT count(*) FROM report_versions") == [[1]])
    #expect(try rows("SELECT count(*) FROM section") == [[1]])
  }

  @Test("The same bytes at two paths of one run are a duplicate, at one path they are unchanged")
  func sameBytes() throws {
    let report = Sample.report()
    let stored = try corpus.take([
      Sample.reading(report), Sample.reading(report, path: "b.html"), Sample.reading(report),
    ])
    #expect(stored.map(\.outcome) == [.imported, .duplicate, .unchanged])
    #expect(stored[1].reason == "the same bytes as a.html")
    #expect(stored.map(\.reportID) == [1, 1, 1])
  }

  @Test("Changed bytes at the same path make a new version, and old bytes that return another")
  func versions() throws {
    try corpus.take([Sample.reading(dated(9))])
    #expect(try corpus.take([Sample.reading(dated(2), bytes: "b")]).map(\.outcome) == [.updated])
    #expect(try corpus.take([Sample.reading(dated(9))]).map(\.outcome) == [.updated])
    #expect(
      try rows(
        "SELECT report_id, source_sha256, version, is_current FROM report_versions ORDER BY 1")
        == [[1, "a", 1, 0], [2, "b", 2, 0], [3, "a", 3, 1]])
    #expect(try rows("SELECT count(*) FROM cells") == [[200]])
    #expect(try rows("SELECT count(*) FROM findings") == [[0]])
  }

  @Test("A file that moved away from a path that was written anew does not fail")
  func movedAway() throws {
    try corpus.take([Sample.reading(Sample.report())])
    let moved = SourceReading(
      path: "old.html", sha256: "a", byteCount: 3, format: "html", encoding: nil, result: .known)
    let stored = try corpus.take([Sample.reading(Sample.report(), bytes: "b"), moved])
    #expect(stored.map(\.outcome) == [.updated, .unchanged])
    #expect(stored.map(\.reportID) == [2, 1])
  }

  @Test("A newer parser reads the same bytes again; so does force")
  func parserVersion() throws {
    let reading = Sample.reading(Sample.report())
    try corpus.take([reading])
    #expect(try corpus.take([reading], parserVersion: 2).map(\.outcome) == [.updated])
    #expect(try corpus.take([reading], parserVersion: 2).map(\.outcome) == [.unchanged])
    #expect(
      try corpus.take([reading], parserVersion: 2, isForced: true).map(\.outcome) == [.updated])
    #expect(
      try rows("SELECT version, parser_version FROM report_versions WHERE is_current") == [[3, 2]])
  }

  @Test("Of two files of an agency and year the later published is current, in either order")
  func laterPublished() throws {
    let old = Sample.reading(dated(5), path: "old.html", bytes: "o")
    let new = Sample.reading(dated(20), path: "new.html", bytes: "n")
    #expect(try corpus.take([old, new]).map(\.outcome) == [.imported, .updated])
    #expect(try current == ["new.html"])
    let second = try Corpus.open(path: folder.file("d.sqlite"), for: .writing)
    #expect(try second.take([new, old]).map(\.outcome) == [.imported, .duplicate])
    for connection in [corpus.connection, second.connection] {
      let findings = try connection.rows("SELECT rule, severity, message FROM findings")
      #expect(findings.map { $0[0] } == ["report.duplicate"])
      #expect(findings.map { $0[1] } == ["info"])
      let message = findings.first?[2].text ?? ""
      #expect(message.contains("采用 new.html，另存 old.html；各单元格相同"))
    }
  }

  @Test("A complete report goes before a partial one, then the one with fewer gaps, then the first")
  func standing() throws {
    let gap = Sample.report().with(.reviews, "reconsideration", "total") {
      ($0.value, $0.state, $0.printed) = (nil, .missing, "")
    }
    var partial = Sample.report()
    partial.isComplete = false
    let stored = try corpus.take([
      Sample.reading(partial, path: "partial", bytes: "1"),
      Sample.reading(gap, path: "gap", bytes: "2"),
      Sample.reading(Sample.report(), path: "first", bytes: "3"),
      Sample.reading(Sample.report(), path: "second", bytes: "4"),
    ])
    #expect(stored.map(\.outcome) == [.imported, .updated, .updated, .duplicate])
    #expect(try current == ["first"])
    #expect(try rows("SELECT count(*) FROM findings WHERE rule = 'report.duplicate'") == [[3]])
  }

  @Test("A new version of the current file that is worse gives way to the other file, and is told")
  func givesWay() throws {
    try corpus.take([
      Sample.reading(dated(20), path: "a", bytes: "1"),
      Sample.reading(dated(10), path: "b", bytes: "2"),
    ])
    #expect(
      try corpus.take([Sample.reading(dated(1), path: "a", bytes: "3")]).map(\.outcome)
        == [.duplicate])
    #expect(try current == ["b"])
    #expect(try rows("SELECT count(*) FROM findings") == [[1]])
  }

  @Test("An unnamed agency or an unknown year merges with no other file, only with its own path")
  func unnamed() throws {
    for (agency, year) in [(nil, 2023), ("红格镇", nil)] as [(String?, Int?)] {
      let report = Sample.report(agency, year: year)
      let name = agency ?? "unnamed"
      let stored = try corpus.take([
        Sample.reading(report, path: "\(name) 1", bytes: "\(name) 1"),
        Sample.reading(report, path: "\(name) 2", bytes: "\(name) 2"),
        Sample.reading(report, path: "\(name) 1", bytes: "\(name) 3"),
      ])
      #expect(stored.map(\.outcome) == [.imported, .imported, .updated])
    }
    #expect(try current == ["unnamed 2", "unnamed 1", "红格镇 2", "红格镇 1"])
    // The same path names its agency now.
    let named = Sample.reading(Sample.report("渔门镇"), path: "unnamed 2", bytes: "named")
    #expect(try corpus.take([named]).map(\.outcome) == [.updated])
    #expect(try rows("SELECT count(*) FROM reports WHERE agency IS NULL") == [[1]])
  }

  @Test("A path that now holds another year leaves the old year alone")
  func reusedPath() throws {
    try corpus.take([Sample.reading(Sample.report(year: 2022), path: "latest", bytes: "1")])
    let stored = try corpus.take([
      Sample.reading(Sample.report(year: 2023), path: "latest", bytes: "2")
    ])
    #expect(stored.map(\.outcome) == [.imported])
    #expect(try rows("SELECT year FROM reports ORDER BY 1") == [[2022], [2023]])
  }

  @Test("An agency is one by all parts of its identity, unknown ones included")
  func agencies() throws {
    var other = Sample.report(year: 2020)
    other.agency?.county = "安县"
    var longer = Sample.report(year: 2021)
    longer.agency?.fullName = "攀枝花市盐边县红格镇人民政府"
    try corpus.take([
      Sample.reading(Sample.report(year: 2022), path: "1", bytes: "1"),
      Sample.reading(other, path: "2", bytes: "2"), Sample.reading(longer, path: "3", bytes: "3"),
      Sample.reading(Sample.report(year: 2019), path: "4", bytes: "4"),
    ])
    #expect(
      try rows(
        "SELECT agency, agency_name, county, province, reports, first_year, last_year FROM agencies ORDER BY agency_id"
      ) == [
        ["红格镇", "攀枝花市盐边县红格镇人民政府", "盐边县", .null, 3, 2019, 2022],
        ["红格镇", "盐边县红格镇人民政府", "安县", .null, 1, 2020, 2020],
      ])
  }

  @Test("Every file is recorded with its outcome, and the import with its counts")
  func record() throws {
    func failed(_ result: SourceReading.Result, _ path: String) -> SourceReading {
      SourceReading(
        path: path, sha256: "", byteCount: 0, format: "", encoding: nil, result: result)
    }
    let writer = try corpus.beginImport(paths: ["盐边\"县", "b\\\n"], parserVersion: 4)
    _ = try writer.store(failed(.notAReport(reason: "no table"), "x.txt"))
    _ = try writer.store(Sample.reading(Sample.report()))
    _ = try writer.store(failed(.failed(reason: "cannot be read"), "y.doc"))
    _ = try writer.store(failed(.known, "z"))
    let summary = try writer.finish()
    #expect(summary.files == 4 && summary[.failed] == 2 && summary[.imported] == 1)
    #expect(
      try rows("SELECT path, sha256, outcome, reason, report_id FROM import_files ORDER BY ordinal")
        == [
          ["x.txt", .null, "not_a_report", "no table", .null],
          ["a.html", "a", "imported", .null, 1],
          ["y.doc", .null, "failed", "cannot be read", .null],
          ["z", .null, "failed", "the corpus does not know these bytes", .null],
        ])
    #expect(
      try rows(
        """
        SELECT files, imported, unchanged, updated, duplicate, not_a_report, failed, parser_version,
          finished_at >= started_at, json_extract(paths, '$[0]'), json_extract(paths, '$[1]')
        FROM imports
        """) == [[4, 1, 0, 0, 0, 1, 2, 4, 1, "盐边\"县", "b\\\n"]])
    #expect(try folder.names == ["c.sqlite"])
  }

  @Test("Findings keep their figures and cells")
  func findings() throws {
    let cell = CellAddress(section: .applications, row: 3, column: 7)
    let finding = Finding(
      rule: "relation.x", severity: .error, responsibility: .source, message: "no \"sum\"",
      left: Figure(5), right: Figure(mantissa: 25, scale: 1), cells: [cell, cell])
    try corpus.take([Sample.reading(Sample.report(), findings: [finding])])
    #expect(
      try rows(
        "SELECT agency, year, rule, severity, responsibility, message, left_value, right_value, difference, cells FROM findings"
      )
        == [
          [
            "红格镇", 2023, "relation.x", "error", "source", "no \"sum\"", 5, 2.5, 2.5,
            "[\"applications|granted|total\",\"applications|granted|total\"]",
          ]
        ])
  }

  @Test("The prose is found by any part of a word, and shown as in the source")
  func search() throws {
    try corpus.take([Sample.reading(Sample.report())])
    let reader = try Corpus.open(path: corpus.path, for: .reading)
    for (text, found) in [("主动公开", 1), ("动公", 1), ("20条", 1), ("公开主动", 0)] as [(String, Int64)] {
      let bodies = try reader.connection.rows(
        "SELECT s.body FROM section_text t JOIN sections s ON s.section_id = t.rowid WHERE section_text MATCH ?",
        Value(SearchText.phrase(for: text)))
      #expect(bodies == Array(repeating: ["主動公開信息20條。"], count: Int(found)))
    }
  }

  @Test("A full disk ends the import with a plain message and keeps what was committed")
  func full() throws {
    let writer = try corpus.beginImport(paths: [], parserVersion: 1)
    _ = try writer.store(Sample.reading(Sample.report()))
    try writer.flush()
    let pages = try corpus.connection.value("PRAGMA page_count")?.integer ?? 0
    try corpus.connection.execute("PRAGMA max_page_count = \(pages + 2)")
    #expect {
      for n in 0..<200 {
        _ = try writer.store(
          Sample.reading(Sample.report("镇\(n)"), path: "\(n)", bytes: "\(n)"))
      }
    } throws: { ($0 as? CorpusError)?.reason == .full }
    #expect { try writer.flush() } throws: { ($0 as? CorpusError)?.reason == .misuse }
    #expect(try current == ["a.html"])
    #expect(try rows("PRAGMA integrity_check") == [["ok"]])
  }

  @Test("Two imports at once lose nothing and store nothing twice")
  func twoWriters() throws {
    let other = try Corpus.open(path: corpus.path, for: .writing)
    let first = try corpus.beginImport(paths: [], parserVersion: 1)
    let second = try other.beginImport(paths: [], parserVersion: 1)
    _ = try first.store(Sample.reading(Sample.report(year: 2020), path: "1", bytes: "1"))
    try first.flush()
    let again = try second.store(Sample.reading(Sample.report(year: 2020), path: "1", bytes: "1"))
    #expect(again.outcome == .unchanged)
    _ = try second.store(Sample.reading(Sample.report(year: 2021), path: "2", bytes: "2"))
    try second.finish()
    _ = try first.store(Sample.reading(Sample.report(year: 2022), path: "3", bytes: "3"))
    try first.finish()
    #expect(try rows("SELECT year FROM reports ORDER BY 1") == [[2020], [2021], [2022]])
    #expect(try rows("SELECT count(*) FROM agencies") == [[1]])
  }

  @Test("A reader sees whole reports while an import runs")
  func readerDuringImport() throws {
    let writer = try corpus.beginImport(paths: [], parserVersion: 1)
    _ = try writer.store(Sample.reading(Sample.report()))
    try writer.flush()
    _ = try writer.store(Sample.reading(Sample.report(year: 2022), path: "b", bytes: "b"))
    let reader = try Corpus.open(path: corpus.path, for: .reading)
    #expect(try reader.connection.value("SELECT count(*) FROM cells") == 200)
    try writer.finish()
    #expect(try reader.connection.value("SELECT count(*) FROM cells") == 400)
  }
}
