import Foundation
import SQLite
import StatutoryForm

@testable import Corpus
@testable import Ingest

/// A folder of its own for one test, removed at the end.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}

/// Reports made for the tests: every cell of the form, with a number that tells its place.
enum Sample {
  static func report(
    _ agency: String? = "红格镇", year: Int? = 2023, disclosure: Edition? = .form2021,
    applications: Edition? = .form2021, reviews: Bool = true
  ) -> Report {
    var report = Report()
    report.agency = agency.map {
      var agency = Agency(name: $0, fullName: "盐边县\($0)人民政府", kind: .township)
      agency.county = "盐边县"
      return agency
    }
    report.year = year
    report.edition = disclosure ?? applications
    report.isComplete = true
    if let disclosure { report.cells += cells(.proactive, disclosure) }
    if let applications { report.cells += cells(.applications, applications) }
    if reviews { report.cells += cells(.reviews, .form2021) }
    report.sections = [
      Section(kind: .overview, heading: "一、总体情况", body: "主動公開信息20條。", folded: "主动公开信息20条。")
    ]
    return report
  }

  static func cells(_ section: SectionCode, _ edition: Edition) -> [CellReading] {
    Form.standard.cells(section, in: edition).map { address in
      let value = Figure(address.row * 10 + address.column)
      return CellReading(
        address: address, value: value, state: .reported, printed: value.description,
        line: 100 + address.row)
    }
  }

  static func reading(
    _ report: Report, path: String = "a.html", bytes: String = "a", findings: [Finding] = []
  ) -> SourceReading {
    SourceReading(
      path: path, sha256: bytes, byteCount: 3, format: "html", encoding: "utf-8",
      result: .report(report, findings: findings))
  }
}

extension Report {
  /// The report with one cell read differently.
  func with(
    _ section: SectionCode, _ row: String, _ column: String,
    _ change: (inout CellReading) -> Void
  ) -> Report {
    var copy = self
    let form = Form.standard
    for index in copy.cells.indices
    where form.path(of: copy.cells[index].address) == "\(section.rawValue)|\(row)|\(column)" {
      change(&copy.cells[index])
    }
    return copy
  }
}

extension Corpus {
  /// Imports readings in one run and gives their outcomes.
  @discardableResult
  func take(
    _ readings: [SourceReading], parserVersion: Int = 1, isForced: Bool = false
  ) throws -> [StoredSource] {
    let writer = try beginImport(paths: ["x"], parserVersion: parserVersion, isForced: isForced)
    let stored = try readings.map(writer.store)
    try writer.finish()
    return stored
  }
}
