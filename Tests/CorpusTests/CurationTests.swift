import SQLite
import StatutoryForm
import Testing

@testable import Corpus
@testable import Ingest

/// A rule for the tests: the total of 予以公开 is that of 本年新收.
private func sumRule(_ report: Report) -> [Finding] {
  func cell(_ row: Int) -> CellReading? {
    report.cells.first { $0.address == CellAddress(section: .applications, row: row, column: 7) }
  }
  guard let left = cell(1)?.value, let right = cell(3)?.value, left != right else { return [] }
  return [
    Finding(
      rule: "relation.test", severity: .error, responsibility: .source, message: "\(left) \(right)",
      left: left, right: right,
      cells: [1, 3].map { CellAddress(section: .applications, row: $0, column: 7) })
  ]
}

@Suite struct `What persons enter` {
  let folder: TemporaryFolder
  let corpus: Corpus
  private let granted = CellAddress(section: .applications, row: 3, column: 7)
  private let me = Remarks(by: "王", note: "见公报")

  init() throws {
    folder = try TemporaryFolder()
    corpus = try Corpus.open(path: folder.file("c.sqlite"), for: .writing)
  }

  private func rows(_ sql: String) throws -> [[Value]] { try corpus.connection.rows(sql) }

  private var key: ReportKey { ReportKey(agencyID: 1, year: 2023) }

  /// Imports as the program does: rules on the worker, and again where cells are corrected.
  @discardableResult
  private func take(_ reports: (Report, path: String, bytes: String)..., forced: Bool = false)
    throws
    -> [Outcome]
  {
    let writer = try corpus.beginImport(
      paths: ["x"], parserVersion: 1, isForced: forced, rules: sumRule)
    let stored = try reports.map {
      try writer.store(
        Sample.reading($0.0, path: $0.path, bytes: $0.bytes, findings: sumRule($0.0)))
    }
    try writer.finish()
    return stored.map(\.outcome)
  }

  private func correct(_ value: Figure?, _ address: CellAddress? = nil) throws -> [Bool] {
    try corpus.enter(
      [Correction(report: key, address: address ?? granted, value: value, remarks: me)],
      rules: sumRule)
  }

  private var cell: [Value] {
    get throws {
      try rows(
        """
        SELECT value, state, printed, line FROM cells
        WHERE section = 'applications' AND row_code = 'granted' AND column_code = 'total'
        """)[0]
    }
  }

  private var findings: [String] {
    get throws { try rows("SELECT rule FROM findings ORDER BY 1").compactMap { $0[0].text } }
  }

  @Test func `a correction shows in every view, keeps what is printed, and mends the findings`()
    throws
  {
    try take((Sample.report(), "a", "1"))
    #expect(try cell == [37, "reported", "37", 103])
    #expect(try findings == ["relation.test"])
    #expect(try correct(Figure(17)) == [true])
    #expect(try cell == [17, "corrected", "37", 103])
    #expect(try findings == [])
    #expect(try rows("SELECT applications_granted FROM report_figures") == [[17]])
    #expect(
      try rows(
        "SELECT cell, value, made_by, note, read_value, read_state, printed FROM corrections")
        == [["applications|granted|total", 17, "王", "见公报", 37, "reported", "37"]])
    #expect(try correct(Figure(17)) == [false])
    #expect(try rows("SELECT count(*) FROM correction") == [[1]])
  }

  @Test func `a correction that breaks a sum is told, and goes with its withdrawal`() throws {
    let sound = Sample.report().with(.applications, "granted", "total") {
      ($0.value, $0.printed) = (Figure(17), "17")
    }
    try take((sound, "a", "1"))
    #expect(try findings == [])
    _ = try correct(Figure(5))
    #expect(try findings == ["relation.test"])
    #expect(try corpus.withdrawCorrection(of: granted, in: key, me, rules: sumRule))
    #expect(try findings == [])
    #expect(try cell == [17, "reported", "17", 103])
    #expect(try !corpus.withdrawCorrection(of: granted, in: key, me, rules: sumRule))
    #expect(try rows("SELECT count(*) FROM read_cell") == [[0]])
    #expect(try rows("SELECT withdrawn_by, withdrawn_note FROM corrections") == [["王", "见公报"]])
  }

  @Test func `a cell that a person calls blank has no value; a missing one can get one`() throws {
    let gap = Sample.report().with(.applications, "granted", "total") {
      ($0.value, $0.state, $0.printed, $0.line) = (nil, .missing, "", nil)
    }
    try take((gap, "a", "1"))
    _ = try correct(Figure(4))
    #expect(try cell.prefix(3) == [4, "corrected", .null])
    _ = try correct(nil)
    #expect(try cell.prefix(3) == [.null, "corrected", .null])
    #expect(
      try rows("SELECT withdrawn_note FROM corrections ORDER BY correction_id")
        == [["replaced by a later correction"], [.null]])
    _ = try corpus.withdrawCorrection(of: granted, in: key, me, rules: sumRule)
    #expect(try cell.prefix(3) == [.null, "missing", .null])
  }

  @Test func `a doubt about the reading of a cell is settled once the cell is corrected`() throws {
    let doubt = Finding(
      rule: "reading.uncertain", severity: .warning, responsibility: .extraction, message: "?",
      cells: [granted])
    let row = Finding(
      rule: "reading.uncertain", severity: .warning, responsibility: .extraction, message: "??",
      cells: [granted, CellAddress(section: .applications, row: 3, column: 6)])
    try corpus.take([Sample.reading(Sample.report(), findings: [doubt, row])])
    _ = try correct(Figure(17))
    #expect(try rows("SELECT message FROM findings") == [["??"]])
    _ = try corpus.withdrawCorrection(of: granted, in: key, me, rules: sumRule)
    #expect(try rows("SELECT count(*) FROM findings") == [[2]])
  }

  @Test func `corrections survive another reading, other bytes and another file`() throws {
    try take((Sample.report(), "a", "1"))
    _ = try correct(Figure(17))
    try take((Sample.report(), "a", "1"), forced: true)
    #expect(try cell == [17, "corrected", "37", 103])
    #expect(try findings == [])
    try take((Sample.report(), "a", "2"))
    #expect(try cell == [17, "corrected", "37", 103])
    var later = Sample.report()
    later.publishedOn = CalendarDate(year: 2024, month: 5, day: 1)
    #expect(try take((later, "b", "3")) == [.updated])
    #expect(try cell == [17, "corrected", "37", 103])
    #expect(try findings == ["report.duplicate"])
    // Only the current report has it; in the others what was read stands.
    #expect(
      try rows("SELECT DISTINCT report_id FROM read_cell") == rows("SELECT report_id FROM reports"))
    #expect(
      try rows("SELECT count(*) FROM application_rows WHERE row = 3 AND total = 37") == [[3]])
  }

  @Test func `other printed text leaves the correction and says that it is outdated`() throws {
    try take((Sample.report(), "a", "1"))
    _ = try correct(Figure(17))
    let other = Sample.report().with(.applications, "granted", "total") {
      ($0.value, $0.printed) = (Figure(38), "38")
    }
    try take((other, "a", "2"))
    #expect(try cell == [17, "corrected", "38", 103])
    #expect(try findings == ["correction.outdated"])
    let message = try rows("SELECT message, cells FROM findings")[0]
    #expect(message[0].text?.contains("“37”，现行文件“38”；更正值 17") == true)
    #expect(message[1] == "[\"applications|granted|total\"]")
    #expect(try correct(Figure(17)) == [true])
    #expect(try findings == [])
    // The form of the file that is current now may lack the cell.
    try take((Sample.report(applications: nil), "a", "3"))
    #expect(try findings == ["correction.outdated"])
  }

  @Test func `corrections go along when the file is read as another agency's`() throws {
    try take((Sample.report("红格"), "a", "1"))
    _ = try correct(Figure(17))
    try take((Sample.report("红格镇"), "a", "1"), forced: true)
    #expect(try cell == [17, "corrected", "37", 103])
    #expect(try rows("SELECT agency FROM corrections") == [["红格镇"]])
  }

  @Test func `all corrections are entered or none`() throws {
    try take((Sample.report(), "a", "1"))
    let lacking = CellAddress(section: .proactive, row: 8, column: 11)
    #expect(
      throws: CurationError(
        "the form of this report has no cell proactive|procurement|purchases", index: 1)
    ) {
      try corpus.enter(
        [granted, lacking].map {
          Correction(report: key, address: $0, value: Figure(1), remarks: me)
        }, rules: sumRule)
    }
    #expect(throws: CurationError("there is no report of 2020", index: 0)) {
      try corpus.enter(
        [
          Correction(
            report: ReportKey(agencyID: 1, year: 2020), address: granted, value: nil, remarks: me)
        ], rules: sumRule)
    }
    #expect(try rows("SELECT count(*) FROM correction") == [[0]])
    #expect(try cell == [37, "reported", "37", 103])
  }

  /// The rows of a report and its corrections share a transaction: nothing is left to be done
  /// after the last file, so there is no moment at which a kill could lose a correction.
  @Test func `an import that is killed after any file leaves its corrections in place`() throws {
    try take((Sample.report(), "a", "1"))
    _ = try correct(Figure(17))
    let other = try Corpus.open(path: corpus.path, for: .writing)
    let writer = try other.beginImport(paths: [], parserVersion: 2, rules: sumRule)
    _ = try writer.store(
      Sample.reading(Sample.report(), path: "a", bytes: "1", findings: sumRule(Sample.report())))
    try writer.flush()
    _ = try writer.store(Sample.reading(Sample.report(year: 2022), path: "b", bytes: "2"))
    // Neither finished nor flushed: what another program sees now is what a kill would leave.
    #expect(try rows("SELECT version FROM report_versions WHERE is_current") == [[2]])
    #expect(try cell == [17, "corrected", "37", 103])
    #expect(try findings == [])
    try writer.finish()
  }

  @Test func `an import takes up what is corrected while it runs`() throws {
    try take((Sample.report(), "a", "1"))
    let other = try Corpus.open(path: corpus.path, for: .writing)
    let writer = try other.beginImport(
      paths: [], parserVersion: 1, isForced: true, rules: sumRule)
    _ = try correct(Figure(17))
    _ = try writer.store(Sample.reading(Sample.report(), path: "a", bytes: "1"))
    try writer.finish()
    #expect(try cell == [17, "corrected", "37", 103])
  }

  @Test
  func `an accepted finding stays accepted over imports, and is told when its figures change`()
    throws
  {
    try take((Sample.report(), "a", "1"))
    #expect(try corpus.accept("relation.test", about: nil, in: key, takesAll: false, me) == 1)
    #expect(try corpus.accept("relation.test", about: granted, in: key, takesAll: false, me) == 0)
    #expect(try rows("SELECT rule, accepted FROM findings") == [["relation.test", "见公报"]])
    try take((Sample.report(), "a", "1"), forced: true)
    #expect(try rows("SELECT rule, accepted FROM findings") == [["relation.test", "见公报"]])
    let other = Sample.report().with(.applications, "granted", "total") { $0.value = Figure(38) }
    try take((other, "a", "2"))
    #expect(
      try rows("SELECT rule, severity, accepted FROM findings ORDER BY 1") == [
        ["exception.outdated", "info", .null], ["relation.test", "error", .null],
      ])
    _ = try correct(Figure(17))
    #expect(try findings == ["exception.outdated"])
    #expect(try corpus.withdrawExceptions(of: "relation.test", about: nil, in: key, me) == 1)
    #expect(try findings == [])
  }

  @Test func `what cannot be accepted is refused with what could`() throws {
    let doubt = { (message: String) in
      Finding(
        rule: "reading.joined", severity: .info, responsibility: .extraction, message: message)
    }
    try corpus.take([Sample.reading(Sample.report(), findings: [doubt("x"), doubt("y")])])
    #expect {
      try corpus.accept("relation.test", about: nil, in: key, takesAll: false, me)
    } throws: { "\($0)".contains("it has findings of reading.joined") }
    #expect {
      try corpus.accept("reading.joined", about: nil, in: key, takesAll: false, me)
    } throws: { "\($0)".contains("2 findings of reading.joined fit") }
    #expect(try corpus.accept("reading.joined", about: nil, in: key, takesAll: true, me) == 2)
    // Without figures it is the words that must stay.
    try corpus.take(
      [Sample.reading(Sample.report(), findings: [doubt("x"), doubt("z")])], isForced: true)
    #expect(
      try rows("SELECT message FROM findings WHERE accepted IS NULL AND finding_id > 0")
        == [["z"]])
  }
}
