import Foundation
import StatutoryForm
import Testing

@testable import ReportWriter

@Suite("The reports of SampleData")
struct SampleDataTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("SampleData")

  @Test("The files are what the writer gives")
  func files() throws {
    var files = SampleData.texts.map { ($0.path, Array($0.report.text.utf8)) }
    files += SampleData.documents.filter { $0.path.hasSuffix(".html") && !$0.path.contains("!/") }
      .map { ($0.path, SampleData.page($0.model).bytes) }
    for (path, bytes) in files {
      let file = SampleDataTests.folder.appendingPathComponent(path)
      #expect(try Data(contentsOf: file) == Data(bytes), "\(path)")
    }
    let expected = SampleDataTests.folder.appendingPathComponent("expected.tsv")
    #expect(try Data(contentsOf: expected) == Data(SampleData.expected.utf8))
  }

  @Test("No other report lies in the folder")
  func noOthers() throws {
    let names = try FileManager.default.subpathsOfDirectory(atPath: SampleDataTests.folder.path)
    let files = Set(names.filter { !($0 as NSString).pathExtension.isEmpty })
    let documents = SampleData.documents.map { $0.path.components(separatedBy: "!/")[0] }
    let texts = SampleData.texts.map(\.path)
    #expect(files == Set(texts + documents + ["README.md", "expected.tsv"]))
  }

  @Test("The formats in which offices send reports are there, and all is small")
  func formats() throws {
    let endings = Set(SampleData.documents.map { ($0.path as NSString).pathExtension })
    #expect(endings == ["html", "docx", "doc", "xlsx", "xls", "pdf"])
    #expect(SampleData.documents.contains { $0.path.contains(".zip!/") })
    let names = try FileManager.default.subpathsOfDirectory(atPath: SampleDataTests.folder.path)
    let sizes = try names.map { name in
      try FileManager.default.attributesOfItem(
        atPath: SampleDataTests.folder.appendingPathComponent(name).path)[.size] as? Int ?? 0
    }
    #expect(sizes.reduce(0, +) < 500_000)
  }

  @Test("Documents have many figures and a few blanks")
  func density() {
    for (path, model) in SampleData.documents {
      let cells = model.truth.cells.values
      #expect(cells.count { $0.value?.whole ?? 0 > 0 } > 30, "\(path)")
    }
    let blanks = SampleData.documents.filter {
      $0.model.truth.cells.values.contains { $0.state == .blank }
    }
    #expect((3...5).contains(blanks.count))
  }

  @Test("The numbers stand in the text in the order of the form")
  func numbers() {
    for (path, report) in SampleData.texts {
      let expected = [SectionCode.proactive, .applications, .reviews].flatMap { section in
        Form.standard.cells(section, in: report.truth.edition)
          .compactMap { report.truth.cells[$0]?.value?.description }
      }
      #expect(NaiveReader.numbers(in: report.text) == expected, "\(path)")
    }
  }

  @Test("One report breaks a sum, one has lost totals, and no other")
  func oddities() {
    let files = SampleData.texts
    #expect(
      files.filter { !$0.report.truth.faults.isEmpty }.map(\.path) == [
        "tabRowsPadded/songling-2023.txt"
      ])
    let lost = files.filter { file in
      file.report.truth.cells.values.contains { $0.state == .missing }
    }
    #expect(lost.map(\.path) == ["tabRowsClipped/luxi-2022.txt"])
    #expect(SampleData.documents.allSatisfy { $0.model.truth.faults.isEmpty })
  }

  @Test("What a year carries out the next carries in, but for one town")
  func carryOver() {
    let sheets = SampleData.agencies.flatMap { agency in
      agency.samples.map { (agency.file, $0.year, agency.report($0).truth.cells) }
    }
    var broken: [String] = []
    for (file, year, cells) in sheets {
      guard let next = sheets.first(where: { $0.0 == file && $0.1 == year + 1 }) else { continue }
      for column in 1...7 {
        let out = cells[CellAddress(section: .applications, row: 25, column: column)]?.value
        let back = next.2[CellAddress(section: .applications, row: 2, column: column)]?.value
        if out != back { broken.append("\(file) \(year) \(column)") }
      }
    }
    #expect(broken == ["weitang 2023 1", "weitang 2023 7"])
  }

  @Test("The prose states what its table shows, and says that the report is a sample")
  func prose() {
    for agency in SampleData.agencies {
      for sample in agency.samples {
        let report = agency.report(sample)
        let text =
          ([report.truth.introduction]
          + report.truth.chapters.flatMap(\.paragraphs).map(\.text)).joined()
        #expect(text.contains("本报告为演示样例，机关名称均为虚构。"))
        for figure in report.truth.narrative {
          let stated = figure.value == 0 ? "未收到" : "\(figure.value)\(figure.unit)"
          #expect(text.contains(stated), "\(agency.file) \(sample.year) \(figure.figure)")
        }
        let parts = sample.parts.map(\.1)
        #expect(parts.isEmpty || parts.reduce(0, +) == sample.disclosed)
      }
    }
  }
}
