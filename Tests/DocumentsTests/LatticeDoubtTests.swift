import Testing

@testable import Documents

@Suite("What stands in a drawn table without doubt") struct LatticeDoubtTests {
  private let xs = [50.0, 150, 200, 250]
  private let headings = "[0]信息内容[1]甲项[2]乙项"

  /// A table of three rows, the first of them headings.
  private func table() -> RuledPaper {
    var paper = RuledPaper()
    paper.lines(xs, [100, 120, 140, 160])
    paper.row(["信息内容", "甲项", "乙项"], xs, 104)
    return paper
  }

  /// The end of a page.
  private func upper(_ cells: [String]) -> RuledPaper {
    var paper = RuledPaper()
    paper.lines(xs, [700, 720, 740])
    paper.row(["信息内容", "甲项", "乙项"], xs, 704)
    paper.row(cells, xs, 724)
    return paper
  }

  @Test func `a figure in a cell at the top of a page is no page number`() throws {
    var lower = RuledPaper(number: 2)
    lower.lines(xs, [60, 100, 120])
    lower.put("2", 155, 62)
    lower.put("2.文件", 55, 84)
    lower.row(["3.其他", "3", "4"], xs, 104)
    #expect(
      try upper(["1.规章", "1", "5"]).shown(lower) == [
        headings, "[0]1.规章[1]1[2]5", "[0]2.文件[1]2[2]", "[0]3.其他[1]3[2]4",
      ])
  }
}
