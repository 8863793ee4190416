import SQLite
import StatutoryForm
import Testing

@testable import Corpus
@testable import Ingest

@Suite struct `Stored sums of regions` {
  let folder: TemporaryFolder
  let corpus: Corpus

  init() throws {
    folder = try TemporaryFolder()
    corpus = try Corpus.open(path: folder.file("c.sqlite"), for: .writing)
  }

  private func rows(_ sql: String) throws -> [[Value]] { try corpus.connection.rows(sql) }

  private func take(_ reports: Report...) throws {
    let writer = try corpus.beginImport(paths: ["x"], parserVersion: 1)
    for report in reports {
      let name = "\(report.agency?.name ?? "")\(report.year ?? 0)"
      _ = try writer.store(Sample.reading(report, path: name, bytes: name))
    }
    try writer.finish()
  }

  private func settle(minimum: Int = 1, stopped: Bool = false) throws {
    var isStopped = false
    guard let writer = try corpus.settling(shouldStop: { isStopped }) else { return }
    isStopped = stopped
    #expect(try writer.tallies(minimum: minimum) != stopped)
    if !stopped { try writer.finish() }
  }

  private let sums = """
    SELECT r.year, c.row_code, c.column_code, sum(c.value), count(*), count(c.value),
      count(*) FILTER (WHERE c.state = 'reported'), count(*) FILTER (WHERE c.state = 'blank'),
      count(*) FILTER (WHERE c.state = 'missing'), count(*) FILTER (WHERE c.state = 'uncertain')
    FROM reports r JOIN application_cells c ON c.report_id = r.report_id
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    """

  private func stored(_ region: String = "") throws -> [[Value]] {
    try rows(
      """
      SELECT t.year, c.row_code, c.column_code, sum(c.value), sum(c.cells), sum(c.numbers),
        sum(c.reported), sum(c.blank), sum(c.missing), sum(c.uncertain)
      FROM tallies t
      JOIN tally_cells c ON c.tally_id = t.tally_id AND c.figures = ''
        AND c.section = 'applications'
      WHERE t.region = '\(region)' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
      """)
  }

  @Test func `they are what the cells of all current reports give`() throws {
    try take(
      Sample.report(), Sample.report("盘江镇", applications: .form2019), Sample.report(year: 2022),
      Sample.report(nil, year: nil).with(.applications, "granted", "total") {
        ($0.value, $0.state, $0.printed) = (nil, .blank, "")
      }.with(.applications, "received", "other") { $0.state = .uncertain })
    try settle()
    #expect(try stored() == rows(sums))
    #expect(try stored("盐边县") == rows(sums + "").filter { $0[0] != .null })
    #expect(try rows("SELECT sum(reports) FROM tallies WHERE region = ''") == [[4]])
  }

  @Test func `nobody sees them while reports have come that they lack`() throws {
    try take(Sample.report())
    try settle()
    #expect(try !stored().isEmpty)
    try take(Sample.report(year: 2022))
    #expect(try stored().isEmpty)
    #expect(try rows("SELECT * FROM report_tallies").isEmpty)
    try settle()
    #expect(try stored() == rows(sums))
    #expect(try rows("SELECT count(*), sum(cells > 300) FROM report_tallies") == [[2, 0]])
  }

  @Test func `a correction changes them`() throws {
    try take(Sample.report())
    try settle()
    let cell = CellAddress(section: .applications, row: 3, column: 7)
    let correction = Correction(
      report: ReportKey(agencyID: 1, year: 2023), address: cell, value: Figure(5),
      remarks: Remarks(by: "王", note: "见公报"))
    #expect(try corpus.enter([correction], rules: { _ in [] }) == [true])
    try settle()
    #expect(try stored() == rows(sums))
    let granted = """
      SELECT corrected, reported, value FROM tally_cells c
      JOIN tallies t ON t.tally_id = c.tally_id AND t.region = ''
      WHERE figures = '' AND row_code = 'granted' AND column_code = 'total'
      """
    #expect(try rows(granted) == [[1, 0, 5]])
  }

  @Test func `a finding that comes or goes in another report hides them until they are made again`()
    throws
  {
    try take(Sample.report(), Sample.report(year: 2022))
    try settle()
    #expect(try !stored().isEmpty)
    let found =
      "SELECT sum(f.findings) FROM finding_tallies f JOIN tallies t USING (tally_id)"
      + " WHERE region = '' AND rule = 'across.copy'"
    for (change, count) in [
      (
        """
        INSERT INTO finding(report_id, rule, severity, responsibility, message, cells)
        VALUES (1, 'across.copy', 'warning', 'source', '同', '[]'),
          (1, 'across.copy', 'warning', 'source', '也同', '[]')
        """, 2
      ), ("UPDATE finding SET by_corrections = 'removed' WHERE message = '同'", 1),
      ("DELETE FROM finding WHERE message <> '同'", nil),
    ] {
      try corpus.connection.execute(change)
      #expect(try stored().isEmpty)
      #expect(try rows("SELECT * FROM report_summaries").isEmpty)
      try settle()
      #expect(try rows(found) == [[Value(count)]])
      #expect(
        try rows("SELECT warnings, rules FROM report_summaries WHERE report_id = 1")
          == [[Value(count ?? 0), count == nil ? .null : "across.copy"]])
    }
  }

  @Test func `what is accepted no longer counts among the warnings`() throws {
    try take(Sample.report())
    try corpus.connection.execute(
      """
      INSERT INTO finding(report_id, rule, severity, responsibility, message, cells)
      VALUES (1, 'across.copy', 'warning', 'source', '同', '[]')
      """)
    try settle()
    let counts = "SELECT warnings, accepted FROM report_summaries"
    #expect(try rows(counts) == [[1, 0]])
    let report = ReportKey(agencyID: 1, year: 2023)
    let remarks = Remarks(by: "王", note: "见公报")
    #expect(try corpus.accept("across.copy", about: nil, in: report, takesAll: false, remarks) == 1)
    #expect(try rows(counts).isEmpty)
    try settle()
    #expect(try rows(counts) == [[0, 1]])
    #expect(
      try corpus.withdrawExceptions(of: "across.copy", about: nil, in: report, remarks) == 1)
    try settle()
    #expect(try rows(counts) == [[1, 0]])
  }

  @Test func `fees are kept as they are printed, whatever their state`() throws {
    func fees(_ town: String, _ change: (inout CellReading) -> Void) -> Report {
      Sample.report(town).with(.proactive, "fees", "amount_10k_yuan", change)
    }
    try take(
      fees("甲镇") { ($0.value, $0.printed) = (Figure(mantissa: 16, scale: 1), "１．６０") },
      fees("乙镇") { ($0.value, $0.printed) = (Figure(mantissa: 1, scale: 1), "0.1") },
      fees("丙镇") { ($0.value, $0.state, $0.printed) = (nil, .blank, "") },
      fees("丁镇") { ($0.value, $0.state, $0.printed) = (nil, .unreadable, "若干") },
      fees("戊镇") { ($0.value, $0.state, $0.printed) = (nil, .missing, "") },
      fees("己镇") { $0.state = .uncertain }, Sample.report("庚镇", disclosure: nil))
    try settle()
    let printed = try rows(
      """
      SELECT r.report_id, c.value, c.printed, coalesce(c.state, 'missing') FROM reports r
      LEFT JOIN proactive_cells c ON c.report_id = r.report_id AND c.row_code = 'fees'
        AND c.column_code = 'amount_10k_yuan' ORDER BY 1
      """)
    #expect(Set(printed.map { $0[3] }).count == 5)
    #expect(
      try rows("SELECT report_id, fees, fees_printed, fees_state FROM report_summaries ORDER BY 1")
        == printed)
  }

  @Test func `agencies are told year by year, also without any`() throws {
    try take(
      Sample.report(), Sample.report(year: 2020), Sample.report("盘江镇", year: nil))
    try settle()
    #expect(
      try rows("SELECT agency, first_year, years FROM agency_summaries ORDER BY agency_id")
        == [["红格镇", 2020, "●··●"], ["盘江镇", .null, .null]])
  }

  @Test func `small regions have none, and get those of all years once they are large`() throws {
    try take(Sample.report(), Sample.report("盘江镇"))
    try settle(minimum: 3)
    #expect(try rows("SELECT region FROM tally_region").isEmpty)
    try take(Sample.report(year: 2022))
    try settle(minimum: 3)
    #expect(try rows("SELECT region FROM tally_region") == [[""], ["盐边县"]])
    #expect(try stored() == rows(sums))
  }

  @Test func `what was stopped is not used, and made whole the next time`() throws {
    try take(Sample.report(), Sample.report(year: 2022))
    try settle(stopped: true)
    #expect(try stored().isEmpty)
    try settle()
    #expect(try stored() == rows(sums))
  }

  @Test func `an agency that moves to another county counts there`() throws {
    try take(Sample.report())
    try settle()
    try corpus.connection.execute("UPDATE agency SET county = '米易县'")
    #expect(try stored("盐边县").isEmpty)
    try settle()
    #expect(try stored("盐边县").isEmpty)
    #expect(try stored("米易县") == rows(sums))
  }

  /// Settles here, while another program does something between the years.
  private func settle(minimum: Int, whenYear number: Int, _ other: () throws -> Void) throws {
    var asked = 0
    var failure: (any Error)?
    try withoutActuallyEscaping(other) { other in
      let writer = try #require(
        try corpus.settling(shouldStop: {
          asked += 1
          if asked == number { do { try other() } catch { failure = error } }
          return false
        }))
      #expect(try writer.tallies(minimum: minimum))
      try writer.finish()
    }
    #expect(failure == nil)
    #expect(asked >= number)
  }

  private func settleElsewhere(minimum: Int, _ change: (Corpus) throws -> Void) throws {
    let elsewhere = try Corpus.open(path: corpus.path, for: .writing)
    try change(elsewhere)
    let writer = try #require(try elsewhere.settling())
    #expect(try writer.tallies(minimum: minimum))
    try writer.finish()
    try elsewhere.close()
  }

  @Test func `a region that another program finds large meanwhile loses no year`() throws {
    try take(
      Sample.report(nil, year: 2020), Sample.report(nil, year: 2021), Sample.report(year: 2022))
    try settle(minimum: 3)
    try take(Sample.report(nil, year: 2022), Sample.report(nil, year: 2023))
    try settle(minimum: 3, whenYear: 2) {
      try settleElsewhere(minimum: 3) { elsewhere in
        let writer = try elsewhere.beginImport(paths: ["y"], parserVersion: 1)
        for report in [Sample.report(year: 2023), Sample.report("盘江镇", year: 2022)] {
          let name = "\(report.agency?.name ?? "")\(report.year ?? 0)"
          _ = try writer.store(Sample.reading(report, path: name, bytes: name))
        }
        try writer.finish()
      }
    }
    #expect(try rows("SELECT count(*) FROM unsettled") == [[0]])
    #expect(try stored() == rows(sums))
    #expect(try stored("盐边县") == rows(ofCounty))
  }

  @Test func `an agency that another program moves meanwhile counts where it is`() throws {
    try take(Sample.report(year: 2022), Sample.report(year: 2023))
    try settle()
    try corpus.unsettleAll()
    try settle(minimum: 1, whenYear: 2) {
      try settleElsewhere(minimum: 1) {
        try $0.connection.execute("UPDATE agency SET county = '米易县'")
      }
    }
    #expect(try rows("SELECT count(*) FROM unsettled") == [[0]])
    #expect(try stored("盐边县").isEmpty)
    #expect(try stored("米易县") == rows(sums))
  }

  @Test func `sums that another program made otherwise are not used, and made again`() throws {
    try take(Sample.report(year: 2022), Sample.report(year: 2023))
    try settle()
    try corpus.connection.execute(
      """
      UPDATE meta SET value = 'other' WHERE key = 'tallies';
      DELETE FROM tally_set;
      UPDATE report_tally SET cells = 0;
      """)
    #expect(try stored().isEmpty)
    #expect(try rows("SELECT * FROM report_tallies").isEmpty)
    try take(Sample.report(year: 2024))
    try settle()
    #expect(try stored() == rows(sums))
    #expect(try rows("SELECT count(DISTINCT tally_id) FROM tally_set") == [[6]])
    #expect(try rows("SELECT count(*) FROM report_tallies WHERE cells > 0") == [[3]])
  }

  @Test func `a stop while a region grows large takes nothing from the others`() throws {
    try take(Sample.report(year: 2022), Sample.report(year: 2023))
    try settle(minimum: 2)
    try take(Sample.report(nil, year: 2024))
    try corpus.connection.execute("UPDATE tally_region SET is_whole = 0 WHERE region = ''")
    try settle(minimum: 2, stopped: true)
    try settle(minimum: 2)
    #expect(try stored() == rows(sums))
    #expect(try stored("盐边县") == rows(ofCounty))
  }

  private var ofCounty: String {
    sums.replacing("GROUP BY", with: "WHERE r.county = '盐边县' GROUP BY")
  }

  @Test func `a sum that no whole number can hold is not stored`() throws {
    func large(_ year: Int) -> Report {
      Sample.report(year: year).with(.applications, "granted", "total") {
        $0.value = Figure(Int.max / 2 + 1)
      }
    }
    try take(large(2022), Sample.report("盘江镇", year: 2022))
    try settle()
    #expect(try stored() == rows(sums))
    var other = large(2022)
    other.agency?.name = "米易镇"
    try take(other)
    try settle()
    #expect(try stored().isEmpty)
  }
}
