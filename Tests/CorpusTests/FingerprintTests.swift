import StatutoryForm
import Testing

@testable import Corpus
@testable import Ingest

@Suite struct `Fingerprints of reports` {
  private func prints(_ report: Report) -> [CopiedPart: Int64] {
    let words = report.sections.map { SearchText.tokens(of: $0.folded) }
    return Dictionary(
      Fingerprint.all(of: report, words: words).map { ($0.part, $0.print) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func `the same cells have the same prints, whoever reports`() {
    let mine = prints(Sample.report("红格镇", year: 2022))
    let other = prints(Sample.report("渔门镇", year: 2023))
    #expect(Set(mine.keys) == [.tables, .proactive, .applications, .reviews])
    #expect(mine == other)
  }

  @Test func `one figure more changes the prints of its table and of all together`() throws {
    let report = Sample.report()
    let changed = report.with(.reviews, "reconsideration", "total") { $0.value = Figure(99) }
    let (before, after) = (prints(report), prints(changed))
    #expect(before[.proactive] == after[.proactive])
    #expect(before[.applications] == after[.applications])
    #expect(before[.reviews] != after[.reviews])
    #expect(before[.tables] != after[.tables])
    let blank = report.with(.reviews, "reconsideration", "total") { cell in
      cell.value = nil
      cell.state = .blank
    }
    #expect(prints(blank)[.reviews] != before[.reviews])
  }

  @Test func `zeros, and stocks that stay for years, tell nothing`() {
    var report = Sample.report()
    for n in report.cells.indices { report.cells[n].value = Figure(0) }
    #expect(prints(report).isEmpty)
    for n in report.cells.indices where report.cells[n].address.section == .proactive {
      let column = Form.standard.column(.proactive, id: report.cells[n].address.column)?.code
      if column == "in_force" { report.cells[n].value = Figure(123_456 + n) }
    }
    #expect(prints(report).isEmpty)
  }

  private func report(_ agency: String, _ year: Int, _ body: String) -> Report {
    var report = Sample.report(
      agency, year: year, disclosure: nil, applications: nil, reviews: false)
    report.sections = [Section(kind: .problems, heading: "五", body: body, folded: body)]
    return report
  }

  private let lines = String(repeating: "政策解读不够通俗，栏目更新有时晚于实际变动，需要继续改进。", count: 8)

  @Test func `prose is the same but for the names of the agency and the years`() throws {
    let mine = report("红格镇", 2022, "2022年，红格镇公开信息12条。\(lines)2023年度我镇将改进。")
    let other = report("渔门街道", 2023, "2023年，渔门街道公开信息12条。\(lines)2024年我街道将改进。")
    let print = try #require(prints(mine)[.problems])
    #expect(prints(other)[.problems] == print)
    let figure = report("红格镇", 2022, "2022年，红格镇公开信息13条。\(lines)2023年度我镇将改进。")
    #expect(prints(figure)[.problems] != print)
  }

  @Test func `short prose tells nothing`() {
    #expect(prints(report("红格镇", 2022, "政策解读不够通俗，需要继续改进。")).isEmpty)
  }
}
