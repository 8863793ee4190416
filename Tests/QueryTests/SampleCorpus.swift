import Corpus
import Gazetteer
import Ingest
import Places
import Query
import SQLite
import StatutoryForm
import Testing

@testable import struct Ingest.NarrativeFigure
@testable import struct Ingest.Section

/// A number or a blank.
enum SampleCell: ExpressibleByIntegerLiteral {
  case number(Figure)
  case blank

  init(integerLiteral value: Int) { self = .number(Figure(value)) }

  var value: Figure? {
    if case .number(let number) = self { number } else { nil }
  }
}

/// A report to be stored; only what differs from an ordinary one need be said.
struct SampleReport {
  var town = "红格镇"
  var county = "盐边县"
  var city: String?
  var province: String?
  var kind = Agency.OrganKind.township
  /// Whether the report names its agency.
  var isNamed = true
  /// The code of the division whose agency it is; nil while it is open.
  var division: String?
  /// The code of the division that holds it.
  var region: String?
  /// nil where the report tells none.
  var year: Int? = 2023
  var edition = Edition.form2021
  /// By path, `applications|received|total`. All others are 0.
  var cells: [String: SampleCell] = [:]
  /// Cells whose reading is a guess.
  var uncertain: Set<String> = []
  var figures: [(figure: String, value: Int)] = []
  /// Whether the prose gives its figures as round numbers.
  var isRound = false
  var findings: [Finding] = []
  /// Bodies of sections, as printed and as folded for the index.
  var bodies: [(printed: String, folded: String)] = []
  var isComplete = true

  private var agency: Agency {
    var agency = Agency(name: town, fullName: county + town + "人民政府", kind: kind)
    (agency.province, agency.city, agency.county) = (province, city, county)
    if division != nil, kind == .township { agency.town = town }
    return agency
  }

  /// nil where nothing is said of its place.
  var placement: Placement? {
    guard let region = region ?? division else { return nil }
    var placement = Placement(agency: agency)
    placement.division = division.flatMap { DivisionCode($0) }
    placement.region = DivisionCode(region)
    placement.organ = kind == .township ? "" : town
    return placement
  }

  var report: Report {
    var report = Report()
    report.agency = isNamed ? agency : nil
    report.year = year
    report.edition = edition
    report.isComplete = isComplete
    let form = Form.standard
    report.cells = [SectionCode.proactive, .applications, .reviews].flatMap { section in
      form.cells(section, in: edition).map { address in
        let path = form.path(of: address)
        let value = cells[path, default: 0].value
        return CellReading(
          address: address, value: value,
          state: uncertain.contains(path) ? .uncertain : value == nil ? .blank : .reported,
          printed: value?.description ?? "", line: 10)
      }
    }
    report.narrativeFigures = figures.map {
      NarrativeFigure(
        figure: $0.figure, label: "", value: Figure($0.value), unit: "件", quote: "原文", line: 3,
        isApproximate: isRound)
    }
    report.sections = bodies.map {
      Section(kind: .overview, heading: "一、总体情况", body: $0.printed, folded: $0.folded)
    }
    return report
  }
}

/// A runner over a corpus in memory that holds the reports.
///
/// - Parameters:
///   - accepted: SQL that enters which findings are accepted.
///   - isTallied: whether sums of them are stored, as those of large regions are.
func makeRunner(
  _ samples: [SampleReport], accepted: String = "", isTallied: Bool = false
) throws -> QueryRunner {
  let corpus = try Corpus.open(path: ":memory:", for: .writing)
  let writer = try corpus.beginImport(paths: ["sample"], parserVersion: 1)
  for (index, sample) in samples.enumerated() {
    let stored = try writer.store(
      SourceReading(
        path: "sample/\(index).txt", sha256: "\(index)", byteCount: 1, format: "text",
        encoding: "utf-8", result: .report(sample.report, findings: sample.findings),
        placement: sample.placement))
    try #require(stored.outcome == .imported)
  }
  try writer.finish()
  try corpus.connection.execute(accepted)
  if isTallied, let settling = try corpus.settling() {
    #expect(try settling.tallies(minimum: 1))
    try settling.finish()
  }
  return try QueryRunner(connection: corpus.connection)
}

/// The answer to a question of the catalogue. It must be the same with sums that are stored.
func answer(
  _ name: String, _ arguments: [String: String] = [:], of samples: [SampleReport]
) throws -> [String] {
  let question = try Catalogue.standard.question(named: name)
  let lines = try makeRunner(samples).lines(question, arguments)
  #expect(try lines == makeRunner(samples, isTallied: true).lines(question, arguments))
  return lines
}

extension QueryRunner {
  /// Each row of an answer as texts, NULL being `-`.
  func lines(_ question: Question, _ arguments: [String: String]) throws -> [String] {
    var lines: [String] = []
    try run(
      question, arguments: arguments, begin: { _ in },
      row: { row in lines.append(row.map(plain).joined(separator: " ")) })
    return lines
  }
}

private func plain(_ value: Value) -> String {
  switch value {
  case .null: "-"
  case .integer(let number): String(number)
  case .real(let number): "\(number)"
  case .text(let text): text
  case .blob: "?"
  }
}
