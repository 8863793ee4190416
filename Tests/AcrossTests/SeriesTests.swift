import Corpus
import Documents
import Foundation
import ReportWriter
import SQLite
import StatutoryForm
import Synchronization
import Testing

@testable import Importer

/// A corpus in memory, filled with written reports as an import fills it.
struct SeriesCorpus {
  let corpus: Corpus
  private let reader = SourceReader(known: [])

  init() throws { corpus = try Corpus.open(path: ":memory:", for: .writing) }

  func store(_ texts: [(path: String, text: String)]) throws {
    let writer = try corpus.beginImport(
      paths: ["x"], parserVersion: SourceReader.parserVersion, isForced: false)
    for (path, text) in texts {
      _ = try writer.store(
        reader.read(Source(path, .member(Array(text.utf8)))))
    }
    try writer.finish()
  }

  func settle() throws { try Settlement.settle(corpus) }

  func rows(_ sql: String) throws -> [[Value]] { try corpus.connection.rows(sql) }

  func texts(_ sql: String) throws -> [String] {
    try rows(sql).map { $0.map { $0.text ?? "\($0.integer ?? -1)" }.joined(separator: " ") }
  }
}

@Suite struct `A corpus of towns over years` {
  /// What the written reports break from year to year, worked out here once more: `rule town year`.
  private static func broken(_ reports: [WrittenReport]) -> Set<String> {
    var broken: Set<String> = []
    for (earlier, later) in zip(reports, reports.dropFirst()) {
      func number(_ report: WrittenReport, _ path: String) -> Int? {
        guard let cell = Form.standard.address(path).flatMap({ report.truth.cells[$0] }),
          cell.state == .reported || cell.state == .blank, cell.trace == .certain
        else { return nil }
        return cell.value?.whole ?? 0
      }
      func check(_ rule: String, _ left: [Int?], _ right: Int?) {
        let terms = left.compactMap { $0 }
        guard let right, terms.count == left.count, terms.reduce(0, +) != right else { return }
        broken.insert(
          "\(rule) \(later.truth.agency.county ?? "")\(later.truth.agency.name) \(later.truth.year)"
        )
      }
      for column in Form.standard.columns[.applications] ?? [] {
        check(
          "across.carried_over",
          [number(earlier, "applications|carried_out|\(column.code)")],
          number(later, "applications|carried_in|\(column.code)"))
      }
      for row in Form.standard.rows[.proactive] ?? [] {
        let path = "proactive|\(row.code)|"
        check(
          "across.in_force",
          [
            number(earlier, path + "in_force"), number(later, path + "issued"),
            number(later, path + "repealed").map { -$0 },
          ], number(later, path + "in_force"))
        check(
          "across.items",
          [number(earlier, path + "items_last_year"), number(earlier, path + "items_change")],
          number(later, path + "items_last_year"))
      }
    }
    return broken
  }

  private static let found = """
    SELECT f.rule, r.county || r.agency, r.year FROM findings f JOIN reports r USING (report_id)
    WHERE f.rule IN ('across.carried_over', 'across.in_force', 'across.items')
    """

  @Test(arguments: [0, 30])
  func `every broken relation is found, and none in sound reports`(brokenYears: Int) throws {
    var series = ReportSeries(seed: 11, years: 2018...2024)
    series.brokenYears = brokenYears
    let towns = (0..<60).map { series.reports(ofTown: $0 * 7) }
    let store = try SeriesCorpus()
    try store.store(
      towns.enumerated().flatMap { n, reports in
        reports.map { ("\(n)/\($0.truth.year).txt", $0.text) }
      })
    #expect(try store.rows("SELECT count(*) FROM agencies") == [[60]])
    try store.settle()
    let expected = Set(towns.flatMap(Self.broken))
    let found = try store.texts(Self.found)
    #expect(expected.count == 0 || brokenYears > 0)
    #expect(expected.count > 40 || brokenYears == 0)
    #expect(Set(found) == expected)
    #expect(found.count == expected.count)
    let copies = try store.texts(
      "SELECT message FROM findings WHERE rule = 'across.same_tables'"
    )
    #expect(copies == [])
    #expect(try store.rows("SELECT count(*) FROM unsettled") == [[0]])
  }

  @Test func `what was not settled stays noted, and a later import settles it`() throws {
    var series = ReportSeries(seed: 5, years: 2021...2023)
    series.brokenYears = 100
    series.profile = .dense
    let reports = series.reports(ofTown: 3)
    let store = try SeriesCorpus()
    try store.store([("a.txt", reports[0].text), ("b.txt", reports[1].text)])
    // Killed here: the findings are not there, the notes are.
    #expect(try store.rows("SELECT count(*) FROM unsettled") == [[2]])
    #expect(try store.texts(Self.found) == [])
    #expect(try Settlement.settle(store.corpus, shouldStop: { true }) == false)
    #expect(try store.rows("SELECT count(*) FROM unsettled") == [[2]])
    try store.store([("c.txt", reports[2].text)])
    try store.settle()
    #expect(Set(try store.texts(Self.found)) == Self.broken(reports))
    // Again it is the same.
    try store.corpus.unsettleAll()
    try store.settle()
    #expect(Set(try store.texts(Self.found)) == Self.broken(reports))
    #expect(try store.texts(Self.found).count == Self.broken(reports).count)
  }

  /// Which files an import has told of.
  private final class Told: Sendable {
    let count = Mutex(0)
  }

  @Test func `an import that is stopped while it settles says so`() async throws {
    var series = ReportSeries(seed: 5, years: 2021...2022)
    series.profile = .dense
    let folder = FileManager.default.temporaryDirectory.appending(path: "settling-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let reports = series.reports(ofTown: 3)
    for (n, report) in reports.enumerated() {
      try Data(report.text.utf8).write(to: folder.appending(path: "\(n).txt"))
    }
    func run(stopsAtEnd: Bool) async throws -> Bool {
      let told = Told()
      return try await ImportRun(jobs: 1).run(
        SourceList(paths: [SourcePath(folder.path())]), given: ["x"], into: .temporary(),
        shouldStop: { stopsAtEnd && told.count.withLock { $0 } == reports.count },
        tell: { _ in told.count.withLock { $0 += 1 } }
      ).isStopped
    }
    #expect(try await run(stopsAtEnd: true))
    #expect(try await run(stopsAtEnd: false) == false)
  }

  @Test func `a version that mends a break takes its finding away`() throws {
    var series = ReportSeries(seed: 9, years: 2022...2023)
    series.profile = .dense
    let sound = series.reports(ofTown: 3)
    series.brokenYears = 100
    var broken = series.reports(ofTown: 3)[1].text
    if broken.utf8.elementsEqual(sound[1].text.utf8) { broken += "\n" }
    let store = try SeriesCorpus()
    try store.store([("a.txt", sound[0].text), ("b.txt", broken)])
    try store.settle()
    #expect(try store.texts(Self.found).count > 0)
    try store.store([("b.txt", sound[1].text)])
    try store.settle()
    #expect(try store.texts(Self.found) == [])
  }

  /// The text of a report under the names of another town and year.
  private static func renamed(_ report: WrittenReport, town: AgencyTruth, year: Int) -> String {
    let own = report.truth.agency
    var text = report.text
    for (old, new) in [
      (own.city ?? "", town.city ?? ""), (own.county ?? "", town.county ?? ""),
      (own.name, town.name), ("\(report.truth.year)年", "\(year)年"),
      ("\(report.truth.year) 年", "\(year) 年"),
    ] {
      text = text.replacingOccurrences(of: old, with: new)
    }
    return text
  }

  @Test func `a report under another name, and one of last year again, are copies`() throws {
    var series = ReportSeries(seed: 21, years: 2022...2023)
    series.profile = .dense
    series.isSmall = false
    series.blankReports = 0
    var towns = (0..<6).map { series.reports(ofTown: $0 * 11) }
    let names = towns.map { $0[0].truth.agency }
    let plain = try #require(towns.firstIndex { !$0[0].layout.rawValue.hasPrefix("pipesT") })
    let other = plain == 0 ? 1 : 0
    let copied = towns[plain][0]
    var texts = towns.enumerated().flatMap { n, reports in
      reports.map { ("\(n)/\($0.truth.year).txt", $0.text) }
    }
    texts.removeAll { $0.0 == "\(other)/2023.txt" || $0.0 == "\(plain)/2023.txt" }
    texts.append(("x.txt", Self.renamed(copied, town: names[other], year: 2023)))
    texts.append(("y.txt", Self.renamed(copied, town: names[plain], year: 2023)))
    let store = try SeriesCorpus()
    try store.store(texts)
    try store.settle()
    let sql = """
      SELECT f.rule, r.source_path, o.source_path FROM findings f JOIN reports r USING (report_id)
      JOIN reports o ON o.report_id = f.other_report_id WHERE f.scope = 'copies' ORDER BY 1, 2
      """
    let original = "\(plain)/2022.txt"
    let found = try store.texts(sql)
    #expect(
      found == [
        "across.same_prose x.txt \(original)", "across.same_prose y.txt \(original)",
        "across.same_tables x.txt \(original)", "across.same_tables y.txt \(original)",
      ])
    // When the original goes, the copies are left to each other.
    towns.removeAll()
    var later = ReportSeries(seed: 77, years: 2022...2023)
    later.profile = .dense
    try store.store([
      (original, Self.renamed(later.reports(ofTown: 5)[0], town: names[plain], year: 2022))
    ])
    try store.settle()
    let left = try store.texts(sql)
    #expect(
      left == [
        "across.same_prose y.txt x.txt", "across.same_tables y.txt x.txt",
      ])
  }

  @Test func `a county with fewer than its towns is told`() throws {
    let store = try SeriesCorpus()
    let names = ["red": "红岩镇", "blue": "蓝田镇"]
    func text(_ agency: String, _ received: Int) -> String {
      """
      \(agency)2023年政府信息公开工作年度报告
      三、收到和处理政府信息公开申请情况
      | 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      | 一、本年新收政府信息公开申请数量 | \(received) | 0 | 0 | 0 | 0 | 0 | \(received) |
      | 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
      | （七）总计 | \(received) | 0 | 0 | 0 | 0 | 0 | \(received) |
      | 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
      """
    }
    try store.store(
      names.map { ("\($0).txt", text("苇宁县\($1)人民政府", 4)) }
        + [("county.txt", text("苇宁县人民政府", 5)), ("far.txt", text("棠丰县人民政府", 5))])
    try store.settle()
    let sql = "SELECT message FROM findings WHERE rule = 'across.children'"
    let told = try store.texts(sql)
    #expect(told.count == 1)
    #expect(told.first?.contains("本报告 5，所属机关合计 8") == true, "\(told)")
    #expect(told.first?.contains("所属机关 2 个，本年有报告的 2 个") == true, "\(told)")
    // One town less is enough for the county.
    try store.store([("red.txt", text("苇宁县红岩镇人民政府", 1))])
    try store.settle()
    #expect(try store.texts(sql) == [])
  }
}
