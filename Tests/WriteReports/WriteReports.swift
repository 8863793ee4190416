import ArgumentParser
import Foundation
import ReportWriter
import StatutoryForm

/// Writes synthetic reports and what a reader must find in them.
@main
struct WriteReports: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write-reports",
    abstract: "Write annual reports with known figures: 00000.txt … and truth.json.")

  enum Size: String, ExpressibleByArgument { case small, full }
  enum Format: String, ExpressibleByArgument { case text, html, model }
  enum Forms: String, ExpressibleByArgument {
    case form2019 = "2019"
    case form2021 = "2021"
    case mixed
  }

  @Option(help: "text, html, or model: JSON that other writers make files of.")
  var format = Format.text
  @Option(help: "How many reports.") var count = 10
  @Option(help: "The same seed gives the same bytes.") var seed: UInt64 = 1
  @Option(help: "One layout instead of all in turn.") var layout: Layout?
  @Option(help: "2019, 2021 or mixed.") var edition = Forms.form2021
  @Option(help: "small (about 4 KB) or full.") var size = Size.full
  @Option(help: "How many reports in a hundred break a relation.") var faults = 0
  @Option(help: "How many reports in a hundred have cells without a number.") var blanks = 20
  @Option(help: "How many reports in a hundred have each kind of oddity.") var variety = 0
  @Option(help: "Web pages of at least so many bytes: with more links around the report.")
  var pageBytes = 0
  @Option(
    help: "Reports of towns over so many years up to 2024, whose figures follow from each other.")
  var years = 0
  @Flag(help: "Leave truth.json out.") var withoutTruth = false
  @Flag(
    help: """
      Write the texts and pages of SampleData and expected.tsv instead; with --format model what \
      other writers make the documents of.
      """)
  var samples = false
  @Option(help: "The folder to write to.") var to: String

  func validate() throws {
    guard count >= 0 else { throw ValidationError("--count must not be negative.") }
    guard (0...12).contains(years) else { throw ValidationError("--years must be up to 12.") }
    guard (0...100).contains(faults), (0...100).contains(blanks),
      (0...100).contains(variety)
    else {
      throw ValidationError("--faults, --blanks and --variety are percentages.")
    }
  }

  func run() throws {
    let folder = URL(fileURLWithPath: to, isDirectory: true)
    if samples { return try writeSamples(to: folder) }
    try years > 0 ? writeTowns(to: folder) : writeSeries(to: folder)
  }

  private func write(_ text: String, to file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func writeSamples(to folder: URL) throws {
    func write(_ bytes: some Sequence<UInt8>, _ path: String) throws {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    let isModel = format == .model
    for (path, model) in SampleData.documents {
      // What stands in an archive waits for the writer of the archive.
      if path.hasSuffix(".html"), isModel == path.contains("!/") {
        try write(SampleData.page(model).bytes, path)
      } else if isModel, !path.hasSuffix(".html") {
        try write(model.json.utf8, path + ".json")
      }
    }
    guard !isModel else { return }
    for (path, report) in SampleData.texts { try write(report.text.utf8, path) }
    try write(SampleData.expected.utf8, "expected.tsv")
  }

  /// town/year.txt; of so many in a hundred the figures do not follow.
  private func writeTowns(to folder: URL) throws {
    var series = ReportSeries(seed: seed, years: (2025 - years)...2024)
    series.isSmall = size == .small
    series.brokenYears = faults
    series.blankReports = blanks
    for town in 0..<(count / years) {
      let place = folder.appendingPathComponent(WriteReports.name(town))
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      for report in series.reports(ofTown: town) {
        try Data(report.text.utf8).write(
          to: place.appendingPathComponent("\(report.truth.year).txt"))
      }
    }
  }

  private func writeSeries(to folder: URL) throws {
    var writer = ReportWriter(seed: seed)
    writer.layout = layout
    switch edition {
    case .form2019: writer.edition = .form2019
    case .form2021: writer.edition = .form2021
    case .mixed: writer.edition = nil
    }
    writer.isSmall = size == .small
    writer.faultyReports = faults
    writer.blankReports = blanks
    writer.variety = variety
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if format != .text { return try writeModels(of: writer, to: folder) }
    var truths: [String] = []
    for index in 0..<count {
      let name = WriteReports.name(index) + ".txt"
      let report = writer.report(index)
      try Data(report.text.utf8).write(to: folder.appendingPathComponent(name))
      if !withoutTruth { truths.append("\"\(name)\":\(report.truthJSON)") }
    }
    guard !withoutTruth else { return }
    let truth = "{\n\(truths.joined(separator: ",\n"))\n}\n"
    try write(truth, to: folder.appendingPathComponent("truth.json"))
  }

  private static func name(_ index: Int) -> String {
    String(repeating: "0", count: max(0, 5 - "\(index)".count)) + "\(index)"
  }

  /// 00000.json … or 00000.html … and truth.tsv, where files are called without their endings.
  private func writeModels(of writer: ReportWriter, to folder: URL) throws {
    var truth = SyntheticReport.truthHead
    for (index, model) in writer.models(count).enumerated() {
      let name = WriteReports.name(index)
      let file = folder.appendingPathComponent("\(name).\(format == .html ? "html" : "json")")
      let page = WebPage(model, seed: seed &+ UInt64(index), size: pageBytes)
      try (format == .html ? Data(page.bytes) : Data(model.json.utf8)).write(to: file)
      truth += model.truth.truthLines(file: name)
    }
    if !withoutTruth { try write(truth, to: folder.appendingPathComponent("truth.tsv")) }
  }
}

extension Layout: ExpressibleByArgument {}
