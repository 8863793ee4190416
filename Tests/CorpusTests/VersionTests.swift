import SQLite
import StatutoryForm
import Testing

@testable import Corpus
@testable import Ingest

@Suite struct `Several files of an agency and year` {
  let folder: TemporaryFolder
  let corpus: Corpus
  private let key = ReportKey(agencyID: 1, year: 2023)
  private let me = Remarks(by: "王", note: "定稿")
  private let rules: FindingsOfReport = { _ in [] }

  init() throws {
    folder = try TemporaryFolder()
    corpus = try Corpus.open(path: folder.file("c.sqlite"), for: .writing)
  }

  private func rows(_ sql: String) throws -> [[Value]] { try corpus.connection.rows(sql) }

  private func report(published day: Int = 1, granted: Int = 37) -> Report {
    var report = Sample.report().with(.applications, "granted", "total") {
      ($0.value, $0.printed) = (Figure(granted), String(granted))
    }
    report.publishedOn = CalendarDate(year: 2024, month: 1, day: day)
    return report
  }

  private func reading(_ report: Report, _ path: String, _ bytes: String) -> SourceReading {
    Sample.reading(report, path: path, bytes: bytes)
  }

  private var current: [Value] {
    get throws { try rows("SELECT source_path FROM reports").flatMap { $0 } }
  }

  private var duplicates: [[Value]] {
    get throws {
      try rows("SELECT severity, message, cells FROM findings WHERE rule = 'report.duplicate'")
    }
  }

  @Test func `the finding lists the cells that differ with both values`() throws {
    let other = report(published: 2, granted: 5).with(.reviews, "reconsideration", "total") {
      ($0.value, $0.state, $0.printed) = (nil, .blank, "")
    }
    try corpus.take([reading(report(), "a", "1"), reading(other, "b", "2")])
    let found = try duplicates
    #expect(found.count == 1 && found.first?[0] == "warning")
    #expect(
      found.first?[1].text?.contains(
        "采用 b，另存 a；2 个单元格不同：（一）予以公开 · 总计 5｜37；行政复议 · 总计 空白｜15") == true)
    #expect(
      found.first?[2] == "[\"applications|granted|total\",\"reviews|reconsideration|total\"]")
  }

  @Test func `ten differences are spelled out, and all are among the cells`() throws {
    var other = report()
    for index in other.cells.indices.prefix(25) { other.cells[index].value = Figure(9999) }
    try corpus.take([reading(report(), "a", "1"), reading(other, "b", "2")])
    let found = try #require(try duplicates.first)
    #expect(found[1].text?.contains("个单元格不同") == true)
    #expect(found[1].text?.hasSuffix("；…") == true)
    #expect(found[1].text?.split(separator: "；").count == 12)
    #expect(try rows("SELECT json_array_length(cells) FROM findings") == [[25]])
  }

  @Test func `the finding is made anew when either file changes, and goes when they become equal`()
    throws
  {
    try corpus.take([reading(report(granted: 4), "a", "1"), reading(report(), "b", "2")])
    try corpus.take([reading(report(granted: 6), "b", "3")])
    #expect(try duplicates.map { $0[1].text?.contains("总计 4｜6") } == [true])
    try corpus.take([reading(report(granted: 5), "a", "4")])
    #expect(try duplicates.map { $0[1].text?.contains("总计 5｜6") } == [true])
    // The bytes of b become those of a.
    #expect(try corpus.take([reading(report(granted: 5), "b", "4")]).map(\.outcome) == [.updated])
    #expect(try duplicates == [])
    #expect(try current == ["a"])
    #expect(try corpus.take([reading(report(granted: 5), "b", "4")]).map(\.outcome) == [.unchanged])
  }

  @Test func `where the current file takes the bytes of the other, the other becomes current`()
    throws
  {
    try corpus.take([
      reading(report(published: 9), "a", "1"), reading(report(published: 2), "b", "2"),
    ])
    #expect(try current == ["a"])
    try corpus.take([reading(report(published: 2), "a", "2")])
    #expect(try current == ["b"])
    #expect(try duplicates == [])
  }

  @Test func `a file that leaves an agency and year lets the other one become current`() throws {
    try corpus.take([
      reading(report(published: 9), "a", "1"), reading(report(published: 2), "b", "2"),
    ])
    var moved = Sample.report("渔门镇")
    moved.publishedOn = report().publishedOn
    try corpus.take([reading(moved, "a", "1")], isForced: true)
    #expect(
      try rows("SELECT agency, source_path FROM reports ORDER BY 2")
        == [["渔门镇", "a"], ["红格镇", "b"]])
    #expect(try duplicates == [])
  }

  @Test func `a preferred file is current, whatever it and others become, until that is withdrawn`()
    throws
  {
    try corpus.take([
      reading(report(published: 9), "x/a", "1"),
      reading(report(published: 2, granted: 5), "x/b", "2"),
    ])
    #expect(try corpus.prefer("b", in: key, me, rules: rules) == "x/b")
    #expect(try corpus.prefer("b", in: key, me, rules: rules) == nil)
    #expect(try current == ["x/b"])
    #expect(try duplicates.map { $0[1].text?.contains("采用 x/b，另存 x/a；1 个") } == [true])
    try corpus.take([reading(report(published: 20), "x/c", "3")])
    try corpus.take([reading(report(published: 1), "x/b", "4")])
    try corpus.take([reading(report(published: 9), "x/a", "1")], isForced: true)
    try corpus.take([reading(report(published: 1), "x/b", "4")], isForced: true)
    #expect(try current == ["x/b"])
    #expect(
      try rows("SELECT source_path, source_sha256, note FROM preferences") == [["x/b", "4", "定稿"]])
    #expect(try corpus.withdrawPreference(in: key, me, rules: rules))
    #expect(try current == ["x/c"])
    #expect(try !corpus.withdrawPreference(in: key, me, rules: rules))
    #expect { try corpus.prefer("d", in: key, me, rules: rules) } throws: {
      "\($0)".contains("no file of this agency and year is 'd'; there are: ")
    }
  }

  @Test func `corrections go over to the preferred file`() throws {
    try corpus.take([reading(report(published: 9), "a", "1"), reading(report(), "b", "2")])
    let cell = CellAddress(section: .applications, row: 3, column: 7)
    _ = try corpus.enter(
      [Correction(report: key, address: cell, value: Figure(1), remarks: me)], rules: rules)
    _ = try corpus.prefer("b", in: key, me, rules: rules)
    #expect(
      try rows(
        """
        SELECT r.source_path, c.value FROM cells c JOIN reports r USING (report_id)
        WHERE state = 'corrected'
        """) == [["b", 1]])
    #expect(try rows("SELECT count(*) FROM application_rows WHERE row = 3 AND total = 37") == [[1]])
    // Files are compared as they were read.
    #expect(try duplicates.map { $0[1].text?.contains("各单元格相同") } == [true])
  }

  @Test func `versions tell why one is current and in how many cells the others differ`() throws {
    func versions() throws -> [String] {
      try ReportVersion.all(of: key, on: corpus.connection).map {
        "\($0.sourcePath) \($0.version) \($0.isCurrent ? "+" : "-") \($0.reason.rawValue) \($0.differingCells)"
      }
    }
    try corpus.take([reading(report(granted: 5), "a", "1")])
    #expect(try versions() == ["a 1 + only 0"])
    try corpus.take([reading(report(granted: 6), "b", "2")])
    #expect(try versions() == ["a 1 + first 0", "b 2 - other 1"])
    try corpus.take([reading(report(published: 2, granted: 5), "b", "3")])
    #expect(try versions() == ["a 1 - other 0", "b 2 - replaced 1", "b 3 + newer 0"])
    var partial = report(published: 2)
    partial.isComplete = false
    try corpus.take([reading(partial, "a", "4")])
    #expect(try versions().suffix(2) == ["b 3 + complete 0", "a 4 - other 1"])
  }

  /// Each is compared with the current one once a batch, and none with all the others.
  @Test(.timeLimit(.minutes(1)), arguments: [true, false])
  func `thousands of versions are stored in a time that grows with their number`(isOnePath: Bool)
    throws
  {
    let small = Sample.report(disclosure: nil, applications: nil)
    func time(_ count: Int, _ name: String) throws -> Duration {
      let corpus = try Corpus.open(path: folder.file(name), for: .writing)
      let readings = (0..<count).map {
        Sample.reading(small, path: isOnePath ? "a" : "\($0)", bytes: "\($0)")
      }
      let clock = ContinuousClock()
      return try clock.measure { try corpus.take(readings) }
    }
    _ = try time(100, "warm")
    let few = try time(500, "few")
    let many = try time(3000, "many")
    #expect(many < few * 15, "\(few) for 500, \(many) for 3000")
  }
}
