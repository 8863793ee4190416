import Ingest
import Query
import SQLite
import StatutoryForm
import Testing

/// Questions of a corpus of all kinds of agencies, once from its reports and once from the sums that
/// are stored.
@Suite struct TallyAnswerTests {
  /// Every kind of agency in two counties, with a year left out here and there, and reports that tell
  /// no agency or no year.
  private static let samples: [SampleReport] = {
    var numbers = SystemlessNumbers(state: 7)
    let kinds: [(String, Agency.OrganKind)] = [
      ("红格镇", .township), ("盘江镇", .township), ("教育局", .department), ("县政府", .government),
      ("县政府办公室", .governmentOffice),
    ]
    let paths = [SectionCode.proactive, .applications, .reviews].flatMap { section in
      Edition.allCases.flatMap { Form.standard.cells(section, in: $0) }
        .map { Form.standard.path(of: $0) }
    }
    return ["盐边县", "棠丰区"].flatMap { county in
      kinds.flatMap { name, kind in
        (2020...2022).filter { kind != .department || ($0 + county.count) % 2 > 0 }.map { year in
          var cells: [String: SampleCell] = [:]
          for path in paths {
            cells[path] =
              numbers.next(below: 9) == 0 ? .blank : .number(Figure(numbers.next(below: 40)))
          }
          // A town that never has any.
          if name == "盘江镇" { cells["applications|received|total"] = 0 }
          let numbered = paths.filter { if case .number = cells[$0] { true } else { false } }
          return SampleReport(
            town: name, county: county, city: county == "盐边县" ? "攀枝花市" : nil, kind: kind,
            region: county == "盐边县" ? "510422" : nil, year: year,
            edition: year == 2020 ? .form2019 : .form2021, cells: cells,
            uncertain: Set(numbered.filter { _ in numbers.next(below: 12) == 0 })
              .subtracting(name == "盘江镇" ? ["applications|received|total"] : []),
            figures: (0..<year - 2019).map { ("proactive_disclosed_part", $0 * 7) }
              + stated.filter { _ in numbers.next(below: 3) > 0 }
              .map { ($0, numbers.next(below: 40)) },
            isRound: kind == .department,
            findings: rules.filter { _ in numbers.next(below: 2) > 0 }.map { rule, severity in
              Finding(
                rule: rule, severity: severity, responsibility: .source, message: "\(year) \(rule)")
            }, isComplete: numbers.next(below: 5) > 0)
        }
      }
    } + [SampleReport(isNamed: false, year: 2022), SampleReport(town: "新九镇", year: nil)]
  }()

  private static let stated = [
    "proactive_disclosed", "proactive_disclosed", "information_fee_yuan", "applications_received",
    "applications_answered", "carried_out", "reconsiderations", "lawsuits",
  ]
  private static let rules: [(String, Finding.Severity)] = [
    ("applications.balance", .error), ("applications.balance", .error),
    ("cells.missing", .warning), ("narrative.received", .warning), ("reviews.total", .info),
  ]

  /// The questions that use stored sums.
  private static let questions = (try? Catalogue.standard.questions)?.filter {
    $0.sql.contains("tallies")
  }

  @Test func `stored sums give the same answer`() throws {
    let questions = try #require(Self.questions)
    #expect(questions.count >= 20)
    let fromReports = try makeRunner(Self.samples, accepted: Self.accepted)
    let fromSums = try makeRunner(Self.samples, accepted: Self.accepted, isTallied: true)
    for question in questions {
      for arguments in [[:]] + Self.arguments(of: question) {
        let lines = try fromReports.lines(question, arguments)
        #expect(!lines.isEmpty, "\(question.name) \(arguments)")
        #expect(try fromSums.lines(question, arguments) == lines, "\(question.name) \(arguments)")
      }
    }
  }

  @Test func `what the shell of sqlite3 runs has the defaults within`() throws {
    for isTallied in [false, true] {
      let runner = try makeRunner(Self.samples, isTallied: isTallied)
      for question in try Catalogue.standard.questions where !question.defaultValues.isEmpty {
        var bare: [[Value]] = []
        try runner.run(FreeStatement(question.sql), begin: { _ in }, row: { bare.append($0) })
        var asked: [[Value]] = []
        try runner.run(question, begin: { _ in }, row: { asked.append($0) })
        #expect(bare == asked, "\(question.name) \(isTallied)")
      }
    }
  }

  @Test func `an agency counts once however many of its reports tell no year`() throws {
    let reports = [
      SampleReport(year: nil), SampleReport(year: nil), SampleReport(town: "盘江镇", year: nil),
      SampleReport(year: 2022),
    ]
    #expect(
      try answer("organ-kinds", of: reports) == [
        "- township 2 3 0 3 0 0", "2022 township 1 1 0 1 0 0",
      ])
    #expect(try answer("organ-kinds", ["year": "2022"], of: reports).count == 1)
    #expect(
      try answer("organ-kinds", ["county": "盐边县"], of: reports).first == "- township 2 3 0 3 0 0")
  }

  /// Some findings are accepted; what was accepted of others has changed since.
  private static let accepted = """
    INSERT INTO exception(agency_id, year, rule, cells, message, note, made_by, made_at)
    SELECT r.agency_id, r.year, f.rule, f.cells,
      f.message || CASE WHEN f.finding_id % 3 = 0 THEN '' ELSE '?' END, '', '王', ''
    FROM finding f JOIN report r ON r.report_id = f.report_id
    WHERE f.finding_id % 3 < 2 AND r.agency_id IS NOT NULL AND r.year IS NOT NULL
    """

  private static func arguments(of question: Question) -> [[String: String]] {
    let values = [
      "region": ["盐边县", "攀枝花市", "四川省", "棠丰区"], "year": ["2021"], "from": ["2021"],
      "county": ["棠丰区"], "show": ["all", "none", "partial"], "severity": ["warning"],
      "rule": ["applications.balance"], "years": ["1"], "agency": ["盐边县盘江镇人民政府"],
      "organs": ["departments", "governments", "all"], "per": ["county", "report", "all"],
    ]
    return question.parameters.flatMap { parameter in
      (values[parameter.name] ?? []).compactMap { value in
        if case .words(let words)? = parameter.choices, !words.contains(value) { return nil }
        return [parameter.name: value]
      }
    }
  }
}

/// The same numbers on every machine.
private struct SystemlessNumbers {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
