import Checks
import Documents
import Foundation
import Ingest
import StatutoryForm
import Testing

/// Documents with the damage of real pages, against what was read in them by hand.
@Suite struct `Documents as real pages have them` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures").path

  /// Every document but web pages, a format that is not read.
  static let documents: [FixtureTruth] = {
    let all = try? FixtureTruth.read(folder)
    return (all ?? []).filter { !$0.file.hasSuffix(".html") }
  }()

  private static func report(_ truth: FixtureTruth) throws -> Report? {
    do {
      return try IngestTests.report(at: folder + "/" + truth.file)
    } catch is NotAReport {
      return nil
    }
  }

  @Test func `there are documents`() {
    #expect(Self.documents.count == 42)
  }

  @Test(arguments: documents)
  func `no number is reported that the document does not state`(truth: FixtureTruth) throws {
    guard let report = try Self.report(truth) else { return }
    for cell in report.cells where cell.state == .reported {
      let path = Form.standard.path(of: cell.address)
      #expect(cell.value?.double == truth.cells[path] ?? nil, "\(path)")
    }
    // None of them breaks a sum in print.
    let errors = Rules.findings(in: report)
      .filter { $0.severity == .error && $0.responsibility == .source }
    #expect(errors == [])
  }

  @Test(arguments: documents)
  func `the agency, the year and the totals of the prose are right`(truth: FixtureTruth) throws {
    let report = try #require(try Self.report(truth))
    func stated(_ figure: String) -> Double? {
      report.narrativeFigures.first { $0.figure == figure && $0.label.isEmpty }?.value.double
    }
    func compare<Value: Equatable>(
      _ field: String, _ read: Value?, _ want: Value?
    ) {
      // What took a decision may also be left out.
      let mayLack = truth.judgement.contains(field)
      #expect(read == want || (read == nil && mayLack), "\(field)")
    }
    compare("agency", report.agency?.name, truth.agency)
    compare("agency", report.agency?.fullName, truth.agency_name)
    compare("year", report.year, truth.year)
    compare("proactive_total", stated("proactive_disclosed"), truth.proactive_total)
    compare("received", stated("applications_received"), truth.received)
    if !truth.judgement.contains("edition") {
      compare("edition", report.edition?.rawValue, truth.edition)
    }
  }

  @Test func `nearly every cell is read, and few of them with a mark`() throws {
    var (all, right, marked) = (0, 0, 0)
    for truth in Self.documents {
      let cells = try Self.report(truth)?.cells ?? []
      let read = Dictionary(
        uniqueKeysWithValues: cells.map { (Form.standard.path(of: $0.address), $0) })
      for (path, value) in truth.cells {
        all += 1
        if read[path]?.value?.double == value { right += 1 }
        if read[path]?.state == .uncertain { marked += 1 }
      }
    }
    #expect(Double(right) >= 0.98 * Double(all), "\(right) of \(all)")
    #expect(Double(marked) <= 0.05 * Double(all), "\(marked) of \(all)")
  }
}

/// What `truth.json` says of one document.
struct FixtureTruth: Decodable, Sendable, CustomTestStringConvertible {
  var file = ""
  var agency: String?
  var agency_name: String?
  var year: Int?
  var edition: Int?
  var proactive_total: Double?
  var received: Double?
  var cells: [String: Double?]
  var judgement: [String]

  private enum CodingKeys: CodingKey {
    case agency, agency_name, year, edition, proactive_total, received, cells, judgement
  }

  var testDescription: String { file }

  static func read(_ folder: String) throws -> [FixtureTruth] {
    let data = try Data(contentsOf: URL(filePath: folder + "/truth.json"))
    return try JSONDecoder().decode([String: FixtureTruth].self, from: data).map { file, truth in
      var truth = truth
      truth.file = file
      return truth
    }.sorted { $0.file < $1.file }
  }
}
