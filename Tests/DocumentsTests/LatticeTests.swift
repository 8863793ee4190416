import Testing

@testable import Documents

/// A page with words and lines, put where they stand; ten points a character.
struct RuledPaper {
  var page = Page(width: 600, height: 842)
  var number = 1

  mutating func upright(_ x: Double, _ y: ClosedRange<Double>) {
    page.rulings.append(
      Ruling(
        isVertical: true, position: x, start: y.lowerBound, end: y.upperBound, thickness: 0.5))
  }

  mutating func level(_ y: Double, _ x: ClosedRange<Double>) {
    page.rulings.append(
      Ruling(
        isVertical: false, position: y, start: x.lowerBound, end: x.upperBound, thickness: 0.5))
  }

  /// All lines of a table without merged cells.
  mutating func lines(_ xs: [Double], _ ys: [Double]) {
    for x in xs { upright(x, ys[0]...ys[ys.count - 1]) }
    for y in ys { level(y, xs[0]...xs[xs.count - 1]) }
  }

  /// A line of text whose top is at y.
  mutating func put(_ text: String, _ x: Double, _ y: Double) {
    let wide = text.unicodeScalars.reduce(0.0) { $0 + ($1.value < 0x2E80 ? 5 : 10) }
    page.words.append(
      PageWord(
        Array(text.utf8), x: x...x + wide, y: y...y + 10, page: number, order: page.words.count))
  }

  /// Cells of a row, each five points right of its line.
  mutating func row(_ texts: [String], _ xs: [Double], _ y: Double) {
    for (text, x) in zip(texts, xs) where !text.isEmpty { put(text, x + 5, y) }
  }

  func shown(_ others: RuledPaper...) throws -> [String] {
    DocumentsTests.shown(
      try Document(pages: [page] + others.map(\.page), limits: Limits()))
  }
}

@Suite("Lines on a page enclose cells") struct LatticeTests {
  private let xs = [50.0, 150, 200, 250]

  @Test func `what stands between lines is in its cell, wherever it stands there`() throws {
    var paper = RuledPaper()
    paper.lines(xs, [100, 120, 160])
    paper.row(["信息内容", "甲项", "乙项"], xs, 104)
    paper.put("规章", 60, 124)
    paper.put("7", 192, 146)
    paper.put("8", 203, 121)
    #expect(try paper.shown() == ["[0]信息内容[1]甲项[2]乙项", "[0]规章[1]7[2]8"])
  }

  @Test func `fields without a line between them are one cell`() throws {
    var paper = RuledPaper()
    for x in [50.0, 250] { paper.upright(x, 100...160) }
    paper.upright(150, 100...160)
    paper.upright(200, 120...160)
    for y in [100.0, 160] { paper.level(y, 50...250) }
    paper.level(120, 150...250)
    paper.level(140, 50...250)
    paper.row(["信息内容", "甲乙"], xs, 104)
    paper.row(["", "甲", "乙"], xs, 124)
    paper.row(["规章", "", "3"], xs, 144)
    #expect(
      try paper.shown() == ["[0×2]信息内容[1-2]甲乙", "[1]甲[2]乙", "[0]规章[1][2]3"])
  }

  @Test func `lines may come in pieces, and tables be open at their sides`() throws {
    var paper = RuledPaper()
    for (n, x) in xs.dropFirst().dropLast().enumerated() {
      for y in [100.0, 120, 140] { paper.upright(x + 0.3 * Double(n), y + 0.25...y + 19.75) }
    }
    for y in [100.0, 120, 140, 160] {
      for (a, b) in zip(xs, xs.dropFirst()) { paper.level(y, a...b) }
    }
    paper.row(["信息内容", "甲", "乙"], xs, 104)
    paper.row(["规章", "1", ""], xs, 124)
    paper.row(["文件", "", "2"], xs, 144)
    #expect(try paper.shown() == ["[0]信息内容[1]甲[2]乙", "[0]规章[1]1[2]", "[0]文件[1][2]2"])
  }

  @Test func `frames around a page and lines under words are no tables`() throws {
    var paper = RuledPaper()
    paper.lines([20, 580], [20, 820])
    paper.lines(xs, [100, 120, 160])
    paper.level(138, 60...90)
    paper.put("一、总体情况", 50, 60)
    paper.row(["信息内容", "甲项", "乙项"], xs, 104)
    paper.row(["规章", "1", "2"], xs, 126)
    paper.put("二、其他", 50, 200)
    #expect(
      try paper.shown() == ["一、总体情况", "[0]信息内容[1]甲项[2]乙项", "[0]规章[1]1[2]2", "二、其他"])
  }

  @Test func `a word over a line leaves its row uncertain`() throws {
    var paper = RuledPaper()
    paper.lines(xs, [100, 120, 140, 160])
    paper.row(["信息内容", "甲项", "乙项"], xs, 104)
    paper.put("规章", 60, 124)
    paper.put("123456", 180, 124)
    paper.row(["文件", "3", "4"], xs, 144)
    #expect(
      try paper.shown() == [
        "[0]信息内容[1]甲项[2]乙项", "[0?]规章[1?]123456[2?]", "[0]文件[1]3[2]4",
      ])
  }

  @Test func `a number goes on in the next line only where its cell had no room for it`() throws {
    var paper = RuledPaper()
    let narrow = [50.0, 100, 125, 165]
    paper.lines(narrow, [100, 120, 150, 180])
    paper.row(["内容", "甲", "乙"], narrow, 104)
    paper.put("规章", 55, 124)
    paper.put("123", 105, 122)
    paper.put("45", 105, 134)
    paper.put("67", 130, 122)
    paper.put("89", 130, 134)
    paper.row(["文件", "3", "4"], narrow, 154)
    #expect(
      try paper.shown() == ["[0]内容[1]甲[2]乙", "[0]规章[1]12345[2]67\n89", "[0]文件[1]3[2]4"])
  }
}

@Suite("Drawn tables go on over pages") struct LatticePagesTests {
  private let xs = [50.0, 150, 200, 250]

  private func first(_ label: String, _ values: [String]) -> RuledPaper {
    var paper = RuledPaper()
    paper.lines(xs, [700, 720, 740])
    paper.row(["信息内容", "甲项", "乙项"], xs, 704)
    paper.row([label] + values, xs, 724)
    return paper
  }

  @Test func `the next page goes on under the headings, which it may repeat`() throws {
    let upper = first("1.规章", ["1", "2"])
    var lower = RuledPaper(number: 2)
    lower.lines(xs, [60, 80, 100])
    lower.row(["信息内容", "甲项", "乙项"], xs, 64)
    lower.row(["2.文件", "3", ""], xs, 84)
    let table = ["[0]信息内容[1]甲项[2]乙项", "[0]1.规章[1]1[2]2", "[0]2.文件[1]3[2]"]
    #expect(try upper.shown(lower) == table)
    var bare = RuledPaper(number: 2)
    bare.lines(xs, [60, 80, 100])
    bare.row(["2.文件", "3", ""], xs, 64)
    bare.row(["3.其他", "", "4"], xs, 84)
    #expect(try upper.shown(bare) == table + ["[0]3.其他[1][2]4"])
  }

  @Test func `a row that the end of the page has cut is one row`() throws {
    let upper = first("1.某某某某某某某某", ["", "7"])
    var lower = RuledPaper(number: 2)
    lower.lines(xs, [60, 80, 100])
    lower.row(["某某", "3", ""], xs, 64)
    lower.row(["2.文件", "4", "5"], xs, 84)
    #expect(
      try upper.shown(lower) == [
        "[0]信息内容[1]甲项[2]乙项", "[0]1.某某某某某某某某\n某某[1]3[2]7", "[0]2.文件[1]4[2]5",
      ])
  }

  @Test func `a row without figures does not take those of the row below`() throws {
    let upper = first("规章", ["", ""])
    var lower = RuledPaper(number: 2)
    lower.lines(xs, [60, 80, 100])
    lower.row(["文件", "3", "4"], xs, 64)
    lower.row(["其他", "5", "6"], xs, 84)
    #expect(
      try upper.shown(lower) == [
        "[0]信息内容[1]甲项[2]乙项", "[0]规章[1][2]", "[0]文件[1]3[2]4", "[0]其他[1]5[2]6",
      ])
  }

  @Test func `a page may hold one row, and not the empty rest of what stands left of it`() throws {
    let narrow = [50.0, 100, 150, 200, 250]
    var upper = RuledPaper()
    upper.lines(narrow, [700, 720, 740])
    upper.row(["信息内容", "甲项", "乙项", "丙项"], narrow, 704)
    upper.row(["1.某某", "1", "2", "3"], narrow, 724)
    var lower = RuledPaper(number: 2)
    lower.lines(narrow, [60, 80])
    lower.row(["2.某某", "3", "7", "8"], narrow, 64)
    #expect(try upper.shown(lower).last == "[0]2.某某[1]3[2]7[3]8")
    let wide = [50.0, 100, 150, 200, 250, 300]
    var first = RuledPaper()
    first.upright(50, 700...760)
    for x in wide.dropFirst() { first.upright(x, 700...760) }
    for y in [700.0, 720, 760] { first.level(y, 50...300) }
    first.level(740, 100...300)
    first.row(["某类", "1.某某", "1", "2", "3"], wide, 724)
    first.row(["", "2.某某", "3", "4", "5"], wide, 744)
    var rest = RuledPaper(number: 2)
    rest.lines(Array(wide.dropFirst()), [60, 80])
    rest.row(["3.某某", "5", "6", "7"], Array(wide.dropFirst()), 64)
    #expect(try first.shown(rest).last == "[1]3.某某[2]5[3]6[4]7")
  }

  @Test func `a table of other columns is another table`() throws {
    let upper = first("1.规章", ["1", "2"])
    var lower = RuledPaper(number: 2)
    let others = [50.0, 120, 180, 250]
    lower.lines(others, [60, 80, 100])
    lower.row(["信息内容", "丙项", "丁项"], others, 64)
    lower.row(["2.文件", "3", "4"], others, 84)
    let document = try Document(pages: [upper.page, lower.page], limits: Limits())
    #expect(Set(document.rows.compactMap(\.table)) == [0, 1])
  }
}
