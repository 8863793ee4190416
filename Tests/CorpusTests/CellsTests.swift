import SQLite
import StatutoryForm
import Testing

@testable import Corpus
@testable import Ingest

@Suite("The cells of a report")
struct CellsTests {
  let folder: TemporaryFolder
  let corpus: Corpus

  init() throws {
    folder = try TemporaryFolder()
    corpus = try Corpus.open(path: folder.file("c.sqlite"), for: .writing)
  }

  private func count(_ condition: String) throws -> Value? {
    try corpus.connection.value("SELECT count(*) FROM cells WHERE \(condition)")
  }

  private func cell(_ section: String, _ row: String, _ column: String) throws -> [[Value]] {
    try corpus.connection.rows(
      """
      SELECT value, state, printed, line, page FROM cells
      WHERE section = ? AND row_code = ? AND column_code = ?
      """, .text(section), .text(row), .text(column))
  }

  @Test(
    "Every cell of the form is there, by the edition of each table",
    arguments: [
      (Edition.form2021, Edition.form2021, 200), (.form2019, .form2019, 198),
      (.form2021, .form2019, 186), (nil, .form2021, 190), (.form2019, nil, 37),
    ] as [(Edition?, Edition?, Int64)])
  func complete(disclosure: Edition?, applications: Edition?, expected: Int64) throws {
    let report = Sample.report(disclosure: disclosure, applications: applications)
    try corpus.take([Sample.reading(report)])
    #expect(try count("1") == .integer(expected))
    #expect(
      try count("state = 'reported' AND printed = CAST(value AS TEXT) AND line > 100")
        == .integer(expected))
    let stored = try corpus.connection.rows(
      "SELECT section || '|' || row_code || '|' || column_code, value FROM cells")
    let form = Form.standard
    let expectedCells = report.cells.map { cell -> [Value] in
      [.text(form.path(of: cell.address)), Value(cell.value?.whole)]
    }
    #expect(Set(stored) == Set(expectedCells))
  }

  @Test("A mixed report keeps the edition of each table")
  func editions() throws {
    try corpus.take([Sample.reading(Sample.report(applications: .form2019))])
    #expect(
      try corpus.connection.rows(
        "SELECT edition, proactive_edition, applications_edition FROM report_versions")
        == [[2021, 2021, 2019]])
  }

  @Test("Blank, missing, unreadable and uncertain cells are told apart and keep what is printed")
  func states() throws {
    let report = Sample.report()
      .with(.applications, "granted", "business") {
        ($0.value, $0.state, $0.printed) = (nil, .blank, "")
      }
      .with(.applications, "granted", "research") {
        ($0.value, $0.state, $0.printed) = (nil, .blank, "/")
      }
      .with(.applications, "granted", "other") {
        ($0.value, $0.state, $0.printed) = (nil, .unreadable, "见附件")
      }
      .with(.applications, "granted", "total") { ($0.state, $0.line) = (.uncertain, 7) }
      .with(.applications, "carried_in", "total") { $0.printed = "２７" }
      .with(.applications, "granted", "legal_service") {
        ($0.value, $0.state, $0.printed, $0.line) = (nil, .missing, "", nil)
      }
      .with(.proactive, "fees", "amount_10k_yuan") {
        ($0.value, $0.printed) = (Figure(mantissa: 251, scale: 1), "25.1")
      }
    try corpus.take([Sample.reading(report)])
    #expect(
      try cell("applications", "granted", "natural_person") == [[31, "reported", "31", 103, .null]])
    #expect(try cell("applications", "granted", "business") == [[.null, "blank", "", 103, .null]])
    #expect(try cell("applications", "granted", "research") == [[.null, "blank", "/", 103, .null]])
    #expect(
      try cell("applications", "granted", "other") == [[.null, "unreadable", "见附件", 103, .null]])
    #expect(try cell("applications", "granted", "total") == [[37, "uncertain", "37", 7, .null]])
    #expect(
      try cell("applications", "carried_in", "total") == [[27, "reported", "２７", 102, .null]])
    #expect(
      try cell("applications", "granted", "legal_service") == [
        [.null, "missing", .null, 103, .null]
      ])
    #expect(
      try cell("proactive", "fees", "amount_10k_yuan") == [[25.1, "reported", "25.1", 106, .null]])
    #expect(try corpus.connection.value("SELECT count(*) FROM cell_notes") == 5)
    #expect(try count("1") == 200)
    #expect(try corpus.connection.value("SELECT missing_cells FROM report_versions") == 1)
  }

  @Test("A row that the document lost, and one that the reading forgot, are missing")
  func lostRows() throws {
    var report = Sample.report()
    for index in report.cells.indices where report.cells[index].address.row == 1 {
      report.cells[index] = CellReading(
        address: report.cells[index].address, value: nil, state: .missing, printed: "")
    }
    report.cells.removeAll { $0.address.section == .reviews && $0.address.row == 3 }
    try corpus.take([Sample.reading(report)])
    // Row 1: three disclosure cells, seven applicants, five results; and one whole review row.
    #expect(
      try count("state = 'missing' AND value IS NULL AND printed IS NULL AND line IS NULL") == 20)
    #expect(try count("state = 'missing'") == 20)
    #expect(try corpus.connection.value("SELECT count(*) FROM cell_notes") == 0)
    #expect(try corpus.connection.value("SELECT missing_cells FROM report_versions") == 20)
  }

  @Test("A document without lines loses no cell")
  func noLines() throws {
    var report = Sample.report()
    for index in report.cells.indices { report.cells[index].line = nil }
    report = report.with(.reviews, "reconsideration", "upheld") {
      ($0.value, $0.state, $0.printed) = (nil, .blank, "")
    }
    try corpus.take([Sample.reading(report)])
    #expect(try count("state = 'reported'") == 199)
    #expect(
      try cell("reviews", "reconsideration", "upheld") == [[.null, "blank", "", .null, .null]])
  }

  @Test("Local rows stand under their own label")
  func localRows() throws {
    var report = Sample.report()
    let address = CellAddress(section: .proactive, row: 0, column: 1)
    report.localRows = [
      LocalRow(
        label: "其他主动公开文件",
        cells: [
          CellReading(address: address, value: Figure(4), state: .reported, printed: "4", line: 9)
        ])
    ]
    try corpus.take([Sample.reading(report)])
    #expect(try count("1") == 201)
    #expect(try cell("proactive", "其他主动公开文件", "issued") == [[4, "reported", "4", 9, .null]])
  }

  @Test("The wide row has a column for every cell it promises, with that cell's value")
  func wideRow() throws {
    try corpus.take([Sample.reading(Sample.report())])
    let row = try corpus.connection.prepare("SELECT * FROM report_figures")
    let names = row.columnNames
    let form = Form.standard
    #expect(Set(names).count == names.count)
    #expect(
      names.prefix(8) == [
        "report_id", "agency", "agency_name", "province", "city", "county", "year", "edition",
      ])
    #expect(names.count == 8 + 29 + 25 + 6 + 15)
    let values = try row.rows()
    #expect(values.count == 1)
    let byName = Dictionary(zip(names, values.first ?? [])) { first, _ in first }
    #expect(byName["normative_documents_in_force"] == 23)
    #expect(byName["procurement_purchases"] == .null)
    #expect(byName["applications_refused_state_secret"] == 57)
    #expect(byName["received_natural_person"] == 11)
    #expect(byName["litigation_direct_corrected"] == 22)
    #expect(byName["fees_amount_10k_yuan"] == 65)
    for row in form.rows[.applications] ?? [] {
      let name = "applications_" + row.code.replacingOccurrences(of: ".", with: "_")
      #expect(byName[name] == Value(row.id * 10 + 7))
    }
  }

  @Test("A condition reaches the tables: no question reads more rows than it needs")
  func plans() throws {
    func plan(_ condition: String) throws -> String {
      try corpus.connection.rows("EXPLAIN QUERY PLAN SELECT value FROM cells WHERE \(condition)")
        .compactMap { $0.last?.text }.joined(separator: "\n")
    }
    let one = try plan("report_id = 5")
    #expect(!one.contains("SCAN r") && !one.contains("SCAN d") && !one.contains("SCAN a\n"))
    for table in ["d", "a", "v", "l"] {
      #expect(one.contains("SEARCH \(table) USING PRIMARY KEY (report_id=?"))
    }
    let row = try plan("section = 'applications' AND row_code = 'received'")
    #expect(row.contains("SEARCH a USING PRIMARY KEY (report_id=? AND row=?)"))
    #expect(row.contains("SEARCH d USING PRIMARY KEY (report_id=? AND row=?)"))
    let agency = try plan("agency = '红格镇' AND year = 2023 AND section = 'reviews'")
    #expect(agency.contains("SEARCH r USING INDEX report_by_agency (agency_id=? AND year=?"))
    #expect(!agency.contains("SCAN r") && !agency.contains("SCAN g"))
  }
}
