import Gazetteer
import Places
import SQLite
import StatutoryForm
import Testing

@testable import Corpus
@testable import Ingest

@Suite("Whose reports are") struct PlaceTests {
  let folder: TemporaryFolder
  let corpus: Corpus

  init() throws {
    folder = try TemporaryFolder()
    corpus = try Corpus.open(path: folder.file("c.sqlite"), for: .writing)
  }

  private func reading(
    _ name: String, year: Int = 2022, path: String, fullName: String? = nil, county: String? = nil
  ) -> SourceReading {
    var report = Sample.report(nil, year: year)
    let isTown = ["镇", "街道"].contains(where: name.hasSuffix)
    let kind: Agency.OrganKind =
      isTown ? .township : name.hasSuffix("政府") ? .government : .department
    report.agency = Agency(name: name, fullName: fullName ?? name, kind: kind)
    report.agency?.county = county
    if isTown { report.agency?.town = name }
    let resolver = PlaceResolver(list: .standard)
    return SourceReading(
      path: path, sha256: path, byteCount: 1, format: "text", encoding: nil,
      result: .report(report, findings: []),
      placement: Clues(report, path: path).map(resolver.placement))
  }

  private func store(_ readings: SourceReading...) throws {
    let writer = try corpus.beginImport(paths: [], parserVersion: 1)
    for reading in readings { _ = try writer.store(reading) }
    try writer.settlePlaces()
    try writer.finish()
  }

  private func codes() throws -> [String?] {
    try corpus.connection.rows("SELECT division_code FROM reports ORDER BY source_path")
      .map { $0[0].text }
  }

  @Test func `names of one division are one agency, and its longest name stays`() throws {
    try store(
      reading("盘江镇", year: 2014, path: "1", fullName: "沾益县盘江镇"),
      reading("盘江镇", year: 2018, path: "2", fullName: "沾益区盘江镇人民政府"))
    let rows = try corpus.connection.rows("SELECT agency_name, county, reports FROM agencies")
    #expect(rows == [["沾益区盘江镇人民政府", "沾益区", 2]])
  }

  @Test(arguments: [[2015, 2016], [2016, 2015], [2015, 2016, 2020], [2020, 2016, 2015]])
  func `a town goes by its own name until a report has that of the subdistrict it became`(
    years: [Int]
  ) throws {
    for year in years {
      let name = year < 2020 ? "东浦镇" : "东浦街道"
      try store(
        reading(name, year: year, path: "\(year)", fullName: "绍兴市越城区\(name)", county: "越城区"))
    }
    let last = years.contains(2020) ? "东浦街道" : "东浦镇"
    let rows = try corpus.connection.rows(
      "SELECT agency, agency_name, town, reports FROM agencies")
    #expect(rows == [[.text(last), .text("绍兴市越城区" + last), "东浦街道", Value(years.count)]])
  }

  @Test func `open reports of one name and year are not each other's versions`() throws {
    try store(
      reading("平安镇", year: 2022, path: "a/1"), reading("平安镇", year: 2022, path: "a/2"),
      reading("平安镇", year: 2023, path: "a/3"), reading("平安镇", year: 2022, path: "b/1"))
    #expect(try codes() == [nil, nil, nil, nil])
    let reports = try corpus.connection.rows("SELECT reports FROM agencies ORDER BY agency_id")
    #expect(reports == [[2], [1], [1]])
  }

  @Test func `reports that a decision brings together have one current version`() throws {
    try store(
      reading("平安镇", year: 2022, path: "a/1"), reading("平安镇", year: 2022, path: "b/1"),
      reading("平安镇", year: 2022, path: "c/1", fullName: "彰武县平安镇"))
    let code = DivisionCode("210922116")
    let open = try corpus.connection.rows(
      "SELECT agency_id FROM agencies WHERE division_code IS NULL"
    ).compactMap { $0[0].integer }
    #expect(open.count == 2)
    let moved = try corpus.decide(
      open.map { PlaceDecision(agencyID: $0, code: code, note: nil, by: nil) }, rules: { _ in [] })
    #expect(moved == 2)
    #expect(try codes() == ["210922116"])
    #expect(try corpus.connection.value("SELECT files FROM filings") == 3)
    let findings = try corpus.connection.rows("SELECT rule FROM findings")
    #expect(findings == [["report.duplicate"], ["report.duplicate"]])
  }

  @Test func `what persons entered goes with a report to the agency where it is placed`() throws {
    try store(reading("平安镇", year: 2022, path: "a/1"), reading("平安镇", year: 2023, path: "a/2"))
    let open = try #require(
      try corpus.connection.value("SELECT agency_id FROM agencies")?.integer)
    let cell = CellAddress(section: .applications, row: 3, column: 7)
    let correction = Correction(
      report: ReportKey(agencyID: open, year: 2022), address: cell, value: Figure(7),
      remarks: Remarks(by: "王", note: "见公报"))
    #expect(try corpus.enter([correction], rules: { _ in [] }) == [true])
    try corpus.connection.execute("DELETE FROM unsettled")
    let decision = PlaceDecision(
      agencyID: open, code: DivisionCode("210922116"), note: nil, by: nil)
    #expect(try corpus.decide([decision], rules: { _ in [] }) == 2)
    #expect(try codes() == ["210922116", "210922116"])
    let corrected = """
      SELECT c.value, c.state, k.agency_id = r.agency_id FROM cells c
      JOIN reports r USING (report_id) JOIN correction k ON k.year = r.year
      WHERE c.state = 'corrected' AND r.year = 2022
      """
    #expect(try corpus.connection.rows(corrected) == [[7, "corrected", 1]])
    let unsettled = try corpus.connection.rows("SELECT DISTINCT report_id FROM unsettled")
    #expect(unsettled.count == 2)
    // And what was corrected in a report that must give way is what was read again.
    try store(reading("平安镇", year: 2022, path: "b/1", fullName: "彰武县平安镇"))
    #expect(try corpus.connection.value("SELECT files FROM filings WHERE year = 2022") == 2)
    #expect(try corpus.connection.rows(corrected).count == 1)
  }

  @Test func `a later report under the path of an older one does not go with it`() throws {
    try store(reading("城关镇", year: 2022, path: "f/x"))
    let second = reading("城关镇", year: 2023, path: "f/x")
    try store(
      SourceReading(
        path: "f/x", sha256: "other", byteCount: 1, format: "text", encoding: nil,
        result: second.result, placement: second.placement))
    try store(reading("城关镇", year: 2023, path: "q/y", fullName: "平利县城关镇", county: "平利县"))
    let open = try corpus.connection.rows(
      "SELECT agency_id FROM agencies WHERE division_code IS NULL"
    ).compactMap { $0[0].integer }
    let decisions = open.map {
      PlaceDecision(agencyID: $0, code: DivisionCode("610926100"), note: nil, by: nil)
    }
    _ = try corpus.decide(decisions, rules: { _ in [] })
    let rows = try corpus.connection.rows(
      "SELECT year, count(*) FROM reports GROUP BY agency_id, year ORDER BY year")
    #expect(rows == [[2022, 1], [2023, 1]])
  }

  @Test func `neighbours settle nothing that the path speaks against`() throws {
    try store(
      reading("平利县财政局", path: "盐边县/1"), reading("平利县教育局", path: "盐边县/2"),
      reading("城关镇", year: 2022, path: "盐边县/3"))
    #expect(try codes().last == .some(nil))
    try store(
      reading("平利县财政局", path: "某/1"), reading("平利县教育局", path: "某/2"),
      reading("城关镇", year: 2022, path: "某/3"))
    #expect(try codes().contains("610926100"))
  }

  @Test func `places that an import has left are settled by the next one`() throws {
    let writer = try corpus.beginImport(paths: [], parserVersion: 1)
    for reading in [
      reading("平利县财政局", path: "某/1"), reading("平利县教育局", path: "某/2"),
      reading("城关镇", year: 2022, path: "某/3"),
    ] { _ = try writer.store(reading) }
    try writer.finish()
    #expect(try !codes().contains("610926100"))
    try store()
    #expect(try codes().contains("610926100"))
  }

  @Test func `what neighbours have placed stays current when others of the folder come`() throws {
    try store(
      reading("平利县财政局", path: "某/1"), reading("平利县教育局", path: "某/2"),
      reading("城关镇", year: 2022, path: "某/3"), reading("平利县财政局", path: "别/1"),
      reading("平利县教育局", path: "别/2"), reading("城关镇", year: 2022, path: "别/3"))
    let current = "SELECT source_path FROM reports WHERE agency = '城关镇'"
    let before = try corpus.connection.rows(current)
    #expect(before.count == 1)
    for n in 4..<7 {
      try store(reading("平利县民政局", year: 2010 + n, path: "某/\(n)"))
      #expect(try corpus.connection.rows(current) == before)
    }
  }

  @Test func `a report that moves leaves its old county to be compared again`() throws {
    try store(
      reading("盐边县人民政府", path: "a/1"), reading("平安镇", year: 2022, path: "b/1"))
    try corpus.connection.execute(
      "UPDATE agency SET county = '盐边县' WHERE name = '平安镇'; DELETE FROM unsettled")
    let open = try #require(
      try corpus.connection.value("SELECT agency_id FROM agency WHERE name = '平安镇'")?.integer)
    let decision = PlaceDecision(
      agencyID: open, code: DivisionCode("210922116"), note: nil, by: nil)
    _ = try corpus.decide([decision], rules: { _ in [] })
    let noted = try corpus.connection.rows(
      """
      SELECT DISTINCT a.name FROM unsettled JOIN report USING (report_id) JOIN agency a
        USING (agency_id) ORDER BY 1
      """)
    #expect(noted == [["平安镇"], ["盐边县人民政府"]])
  }

  @Test func `a rehearsal tells agencies apart as the import does`() throws {
    let rehearsal = try Rehearsal(corpus)
    let readings = [
      reading("城关镇", year: 2023, path: "甲/1"), reading("城关镇", year: 2023, path: "乙/1"),
      reading("盘江镇", year: 2023, path: "丙/1", fullName: "沾益县盘江镇"),
      reading("盘江镇", year: 2023, path: "丁/1", fullName: "沾益区盘江镇"),
    ]
    let told = try readings.map { try rehearsal.outcome(of: $0).outcome }
    let writer = try corpus.beginImport(paths: [], parserVersion: 1)
    #expect(try readings.map { try writer.store($0).outcome } == told)
    try writer.finish()
  }

  @Test func `an open agency is in the region of all its reports, once that is known`() throws {
    try store(reading("平安镇", year: 2022, path: "a/1"))
    try corpus.connection.execute("UPDATE agency SET region_code = '210922'")
    try store(reading("平安镇", year: 2023, path: "a/2"))
    #expect(try corpus.connection.value("SELECT region_code FROM agency") == "210922")
  }

  @Test func `reports of an older database are placed by the next import, once`() throws {
    try store(reading("红格镇", year: 2022, path: "1"))
    try corpus.connection.execute(
      """
      DELETE FROM naming; DELETE FROM meta WHERE key = 'places';
      UPDATE agency SET division_code = NULL, region_code = NULL, province = NULL, city = NULL,
        county = NULL;
      """)
    try store(reading("盘江镇", year: 2022, path: "z/2"))
    #expect(try codes() == ["510422101", nil])
    try corpus.connection.execute("DELETE FROM naming")
    try store(reading("红格镇", year: 2023, path: "3"))
    #expect(try corpus.connection.value("SELECT count(*) FROM naming") == 1)
  }

  @Test func `another list places all anew, and a wrong one changes nothing`() throws {
    try store(reading("红格镇", year: 2022, path: "1"))
    let list = "510000\t四川省\n510499\t某县\n510499101\t红格镇\n"
    #expect(
      try corpus.usePlaces(divisions: list, former: nil, origin: "x", rules: { _ in [] }) == 1)
    #expect(try codes() == ["510499101"])
    #expect(throws: DivisionTable.Mistake.self) {
      try corpus.usePlaces(divisions: "1\t2\n3", former: nil, origin: "x", rules: { _ in [] })
    }
    #expect(try codes() == ["510499101"])
    #expect(try corpus.useStandardPlaces(rules: { _ in [] }) == 1)
    #expect(try codes() == ["510422101"])
  }
}
