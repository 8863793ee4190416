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

  @Test(arguments: [133.0, 136]) func `a figure on a level line may be of either row`(
    top: Double
  ) throws {
    var paper = table()
    paper.put("规章", 55, 124)
    paper.put("5", 155, top)
    paper.put("文件", 55, 144)
    paper.put("6", 205, 144)
    let rows = try paper.shown()
    #expect(rows.first == headings)
    #expect(rows.dropFirst().allSatisfy { $0.contains("[1?]") && $0.contains("[2?]") })
  }

  @Test(arguments: [153.0, 156]) func `a figure on the edge of the table leaves its row uncertain`(
    top: Double
  ) throws {
    var paper = table()
    paper.row(["规章", "5", "6"], xs, 124)
    paper.put("文件", 55, 144)
    paper.put("3", 205, 144)
    paper.put("7", 155, top)
    let rows = try paper.shown()
    #expect(rows.prefix(2) == [headings, "[0]规章[1]5[2]6"])
    #expect(rows.dropFirst(2).first { $0.contains("文件") }?.contains("[1?]") == true)
  }

  @Test func `a label on the edge of the table leaves its rows certain`() throws {
    var paper = table()
    paper.row(["规章", "5", "6"], xs, 124)
    paper.put("文件", 55, 154)
    paper.row(["", "3", "4"], xs, 144)
    #expect(try paper.shown() == [headings, "[0]规章[1]5[2]6", "[0]文件[1]3[2]4"])
  }

  @Test func `a digit of which nearly half is in the next cell leaves its row uncertain`() throws {
    var paper = table()
    paper.put("规章", 55, 124)
    paper.put("1", 198, 124)
    paper.row(["文件", "3", "4"], xs, 144)
    #expect(try paper.shown() == [headings, "[0?]规章[1?][2?]1", "[0]文件[1]3[2]4"])
  }

  @Test(arguments: [("12", "34"), ("１２", "３４")])
  func `two numbers of which one lies over the other are not one number`(
    left: String, right: String
  ) throws {
    var paper = table()
    paper.put("规章", 55, 124)
    paper.put(left, 155, 124)
    paper.put(right, 161, 124)
    paper.row(["文件", "3", "4"], xs, 144)
    #expect(
      try paper.shown() == [headings, "[0]规章[1?]\(left) \(right)[2]", "[0]文件[1]3[2]4"])
  }

  @Test func `a label below a full label is not certain to go on from it`() throws {
    var lower = RuledPaper(number: 2)
    lower.lines(xs, [60, 80, 100])
    lower.row(["行政强制许可事项", "5", ""], xs, 64)
    lower.row(["其他", "6", "7"], xs, 84)
    let rows = try upper(["行政处罚许可事项", "", ""]).shown(lower)
    #expect(rows.first == headings)
    #expect(rows.contains("[0?]行政处罚许可事项\n行政强制许可事项[1?]5[2?]"))
    #expect(rows.last == "[0]其他[1]6[2]7")
  }
}
