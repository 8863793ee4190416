import Ingest
import Query
import StatutoryForm
import Testing

private let received = "applications|received|total"
private let carriedIn = "applications|carried_in|total"
private let carriedOut = "applications|carried_out|total"

/// Three towns: one with applications, one without, one with a blank.
private let samples = [
  SampleReport(year: 2021, cells: [received: 3, carriedOut: 1, "applications|granted|total": 2]),
  SampleReport(year: 2022, cells: [received: 5, carriedIn: 2], uncertain: [received]),
  SampleReport(town: "盘江镇", county: "水城县", year: 2021, edition: .form2019),
  SampleReport(town: "盘江镇", county: "水城县", year: 2022),
  SampleReport(
    town: "柳堡镇", county: "宝应县", year: 2022,
    cells: [received: .blank, "applications|granted|total": .blank], isComplete: false),
]

@Suite struct AnswerTests {
  @Test func `received keeps a blank apart from zero and a guess apart from a figure`() throws {
    #expect(
      try answer("received", of: samples) == [
        "柳堡镇 宝应县 2022 - 0 blank reported", "盘江镇 水城县 2021 0 0 reported reported",
        "盘江镇 水城县 2022 0 0 reported reported", "红格镇 盐边县 2021 3 0 reported reported",
        "红格镇 盐边县 2022 5 2 uncertain reported",
      ])
    #expect(try answer("received", ["year": "2021", "county": "盐边县"], of: samples).count == 1)
    #expect(try answer("received", ["agency": "水城县盘江镇人民政府"], of: samples).count == 2)
    #expect(try answer("received", ["from": "2022", "to": "2022"], of: samples).count == 3)
  }

  @Test func `a sum says how many cells it rests on`() throws {
    let lines = try answer("outcomes", ["year": "2022"], of: samples)
    #expect(lines.count == 22)
    #expect(lines.first == "2022 - - granted （一）予以公开 0 2 1 0")
    #expect(lines.last == "2022 - - concluded （七）总计 0 3 0 0")
    let blank = try answer("outcomes", ["per": "report", "agency": "柳堡镇"], of: samples)
    #expect(blank.first == "2022 柳堡镇 宝应县 granted （一）予以公开 - 0 1 0")
  }

  @Test func `an edition is asked only for the rows that it has`() throws {
    let lines = try answer("outcomes", ["year": "2021", "county": "水城县"], of: samples)
    #expect(lines.count == 20)
    #expect(!lines.contains { $0.contains("no_correction") })
  }

  @Test func `refusals are the eight reasons of the form`() throws {
    let cell = "applications|refused.third_party|total"
    let lines = try answer("refusals", of: [SampleReport(cells: [cell: 4])])
    #expect(lines.count == 8)
    #expect(lines[3] == "2023 - - refused.third_party 4.保护第三方合法权益 4 1 0 0")
  }

  @Test func `proactive counts keep the measures of an edition apart`() throws {
    let cells: [String: SampleCell] = [
      "proactive|normative_documents|in_force": 7, "proactive|fees|amount_10k_yuan": 2,
    ]
    let lines = try answer("proactive", of: [SampleReport(cells: cells)])
    #expect(lines.count == 10)
    #expect(lines.contains("2023 - - normative_documents 行政规范性文件 现行有效件数 7 件 1 0 0"))
    #expect(lines.last == "2023 - - fees 行政事业性收费 本年收费金额（单位：万元） 2 万元 1 0 0")
    #expect(try answer("proactive", of: [SampleReport(edition: .form2019)]).count > 10)
  }

  /// 0.86 + 1.6 + 41.7 is 44.160000000000004 in the arithmetic of machines.
  @Test func `amounts add up to what a reader would write`() throws {
    let amounts = [("红格镇", 86, 2), ("盘江镇", 16, 1), ("惠民乡", 417, 1)]
    let samples = amounts.map { town, mantissa, scale in
      SampleReport(
        town: town,
        cells: [
          "proactive|fees|amount_10k_yuan": .number(
            Figure(mantissa: Int64(mantissa), scale: UInt8(scale)))
        ])
    }
    let lines = try answer("proactive", of: samples)
    #expect(lines.last == "2023 - - fees 行政事业性收费 本年收费金额（单位：万元） 44.16 万元 3 0 0")
  }

  @Test func `reviews count every procedure by its results`() throws {
    let cells: [String: SampleCell] = [
      "reviews|reconsideration|upheld": 2, "reviews|reconsideration|total": 3,
      "reviews|litigation_direct|pending": .blank,
    ]
    #expect(
      try answer("reviews", of: [SampleReport(cells: cells), SampleReport(town: "盘江镇")]) == [
        "2023 - - reconsideration 行政复议 2 0 0 0 3 10 0 0",
        "2023 - - litigation_direct 未经复议直接起诉 0 0 0 0 0 9 1 0",
        "2023 - - litigation_after_reconsideration 复议后起诉 0 0 0 0 0 10 0 0",
      ])
  }

  @Test func `only printed zeros make a run of years without applications`() throws {
    let blank = SampleReport(year: 2020, cells: [received: .blank])
    let years =
      [2017, 2018, 2019, 2021, 2022].map { SampleReport(year: $0) } + [blank]
      // Nobody knows which years these are, nor whether one follows the other.
      + [SampleReport(year: nil), SampleReport(year: nil)]
    #expect(
      try answer("no-applications", of: years) == [
        "红格镇 盐边县 2017 2019 3", "红格镇 盐边县 2021 2022 2",
      ])
    #expect(try answer("no-applications", ["years": "3"], of: years).count == 1)
    #expect(try answer("no-applications", ["years": "1", "from": "2022"], of: years).count == 1)
  }

  @Test func `a break between years is told as printed and with blanks as zero`() throws {
    func year(_ year: Int, out: SampleCell, in carried: SampleCell) -> SampleReport {
      SampleReport(year: year, cells: [carriedOut: out, carriedIn: carried])
    }
    let years = [
      year(2018, out: 1, in: 0), year(2019, out: .blank, in: 2), year(2020, out: .blank, in: 0),
      year(2021, out: 4, in: 3), year(2022, out: 1, in: 4), year(2024, out: 9, in: 9),
    ]
    #expect(
      try answer("carry-over", of: years) == [
        "红格镇 盐边县 2018 2019 total 1 2 -1 -1 different 0",
        "红格镇 盐边县 2020 2021 total - 3 - -3 blank_differs 0",
      ])
    #expect(
      try answer("carry-over", ["show": "all", "from": "2019"], of: years) == [
        "红格镇 盐边县 2019 2020 total - 0 - 0 blank 0",
        "红格镇 盐边县 2020 2021 total - 3 - -3 blank_differs 0",
        "红格镇 盐边县 2021 2022 total 4 4 0 0 equal 0",
      ])
    #expect(
      try answer("carry-over", ["show": "all", "applicant": "all"], of: years).count == 4 * 7)
  }

  @Test func `coverage shows who is missing, not only who is there`() throws {
    #expect(
      try answer("coverage", of: samples) == [
        "柳堡镇 宝应县 2021 none", "柳堡镇 宝应县 2022 partial", "盘江镇 水城县 2021 complete",
        "盘江镇 水城县 2022 complete", "红格镇 盐边县 2021 complete", "红格镇 盐边县 2022 complete",
      ])
    #expect(
      try answer("coverage", ["show": "none", "to": "2023"], of: samples) == [
        "柳堡镇 宝应县 2021 none", "柳堡镇 宝应县 2023 none", "盘江镇 水城县 2023 none",
        "红格镇 盐边县 2023 none",
      ])
  }

  @Test func `prose is compared with the table it speaks of`() throws {
    let sample = SampleReport(
      cells: [
        received: 3, "reviews|litigation_direct|total": 1,
        "reviews|litigation_after_reconsideration|total": 2,
      ],
      figures: [("applications_received", 4), ("lawsuits", 3), ("carried_out", 0)])
    #expect(
      try answer("narrative", of: [sample]) == [
        "红格镇 盐边县 2023 applications_received 4 3 1 件 3 原文 reported"
      ])
    #expect(try answer("narrative", ["show": "all"], of: [sample]).count == 3)
  }

  @Test func `a round number of the prose is compared with no table`() throws {
    var sample = SampleReport(
      cells: [received: 3], figures: [("applications_received", 40)])
    sample.isRound = true
    #expect(try answer("narrative", of: [sample]) == [])
    #expect(try answer("narrative", ["show": "all"], of: [sample]) == [])
    let runner = try makeRunner([sample])
    let rows = try runner.connection.rows("SELECT value, is_approximate FROM narrative_figures")
    #expect(rows == [[.integer(40), .integer(1)]])
  }

  @Test func `findings are counted by rule, or by rule and agency`() throws {
    let finding = Finding(
      rule: "relation.balance", severity: .error, responsibility: .source, message: "x")
    let doubt = Finding(
      rule: "reading.unit", severity: .warning, responsibility: .extraction, message: "y")
    let reports = [
      SampleReport(year: 2021, findings: [finding, finding, doubt]),
      SampleReport(town: "盘江镇", year: 2022, findings: [finding]),
    ]
    #expect(
      try answer("findings", of: reports) == [
        "relation.balance error source - - 3 2 2021 2022 0",
        "reading.unit warning extraction - - 1 1 2021 2021 0",
      ])
    let perAgency = ["per": "agency", "severity": "error"]
    #expect(
      try answer("findings", perAgency, of: reports) == [
        "relation.balance error source 盘江镇 盐边县 1 1 2022 2022 0",
        "relation.balance error source 红格镇 盐边县 2 1 2021 2021 0",
      ])
  }

  @Test func `blanks count every state of a report's cells`() throws {
    #expect(
      try answer("blanks", ["year": "2022"], of: samples) == [
        "柳堡镇 宝应县 2022 200 198 2 0 0 0 0", "盘江镇 水城县 2022 200 200 0 0 0 0 0",
        "红格镇 盐边县 2022 200 199 0 0 0 1 0",
      ])
  }

  @Test func `editions are counted by year`() throws {
    #expect(
      try answer("editions", of: samples) == [
        "2021 2019 2019 1", "2021 2021 2021 1", "2022 2021 2021 3",
      ])
  }
}
