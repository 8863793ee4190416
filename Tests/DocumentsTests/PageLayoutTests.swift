import Testing

@testable import Documents

/// A page of words, put where they stand one by one; ten points a character.
private struct Paper {
  var words: [PageWord] = []
  var page = 1

  /// A line whose top is at y.
  mutating func put(_ text: String, _ x: Double, _ y: Double) {
    let wide = text.unicodeScalars.reduce(0.0) { $0 + ($1.value < 0x2E80 ? 5 : 10) }
    words.append(
      PageWord(
        Array(text.utf8), x: x...x + wide, y: y...y + 10, page: page, order: words.count))
  }

  mutating func row(_ label: String, _ values: [String], _ y: Double) {
    put(label, 50, y)
    for (n, value) in values.enumerated() where !value.isEmpty {
      put(value, 215 + 60 * Double(n), y)
    }
  }

  mutating func header(_ y: Double) {
    put("信息内容", 60, y)
    for (n, heading) in ["甲项件数", "乙项件数", "丙项件数"].enumerated() {
      put(heading, 200 + 60 * Double(n), y)
    }
  }

  func lines(_ others: Paper...) throws -> [String] {
    let pages = ([self] + others).map { Page(width: 600, height: 842, words: $0.words) }
    return shown(try Document(pages: pages, limits: Limits()))
  }
}

@Suite("Tables are rebuilt from where words stand") struct PageLayoutTests {
  private let header = "[0]信息内容[1]甲项件数[2]乙项件数[3]丙项件数"

  @Test func `the order in which a file draws does not matter`() throws {
    var paper = Paper()
    paper.header(100)
    paper.row("1.规章", ["7", "8", "9"], 120)
    paper.row("2.文件", ["10", "11", "12"], 140)
    paper.words.reverse()
    #expect(try paper.lines() == [header, "[0]1.规章[1]7[2]8[3]9", "[0]2.文件[1]10[2]11[3]12"])
  }

  @Test func `blank cells stay cells, and a row of blanks a row`() throws {
    var paper = Paper()
    paper.header(100)
    paper.row("1.规章", ["7", "", "9"], 120)
    paper.row("2.文件", ["", "", ""], 140)
    paper.row("3.其他", ["", "5", ""], 160)
    #expect(
      try paper.lines() == [
        header, "[0]1.规章[1]7[2][3]9", "[0]2.文件[1][2][3]", "[0]3.其他[1][2]5[3]",
      ])
  }

  @Test func `marks and numbers in traditional characters end no table`() throws {
    var paper = Paper()
    paper.header(100)
    paper.row("1.规章", ["7", "無", "9"], 120)
    paper.row("2.文件", ["1234567", "12條", "3"], 140)
    paper.row("3.其他", ["無", "無", "無"], 160)
    #expect(
      try paper.lines() == [
        header, "[0]1.规章[1]7[2]無[3]9", "[0]2.文件[1]1234567[2]12條[3]3", "[0]3.其他[1]無[2]無[3]無",
      ])
  }

  @Test func `a line may end early before a pronunciation mark`() throws {
    var paper = Paper()
    paper.header(80)
    paper.row("1.某某某某某某某", ["7", "8", "9"], 100)
    paper.put("2.某某某某某", 50, 120)
    paper.put("(zhèng)某某某某某", 50, 134)
    for (n, value) in ["1", "2", "3"].enumerated() { paper.put(value, 215 + 60 * Double(n), 120) }
    paper.row("3.某某", ["4", "5", "6"], 154)
    #expect(
      try paper.lines().dropFirst() == [
        "[0]1.某某某某某某某[1]7[2]8[3]9", "[0]2.某某某某某\n(zhèng)某某某某某[1]1[2]2[3]3",
        "[0]3.某某[1]4[2]5[3]6",
      ])
  }

  @Test(arguments: [0.0, 7, 14])
  func `wrapped labels belong to the row beside them`(offset: Double) throws {
    var paper = Paper()
    paper.header(80)
    for (n, y) in [100.0, 128, 156].enumerated() {
      paper.put("\(n + 1).某某某某某某某", 50, y)
      paper.put("某某", 50, y + 14)
      for m in 0..<3 { paper.put("\(n)\(m)", 215 + 60 * Double(m), y + offset) }
    }
    #expect(
      try paper.lines().dropFirst() == [
        "[0]1.某某某某某某某\n某某[1]00[2]01[3]02", "[0]2.某某某某某某某\n某某[1]10[2]11[3]12",
        "[0]3.某某某某某某某\n某某[1]20[2]21[3]22",
      ])
  }

  @Test func `a label of one character a line is one cell over its rows`() throws {
    var paper = Paper()
    paper.header(80)
    for (n, character) in "本年结果".enumerated() {
      paper.put(String(character), 30, 104 + 12 * Double(n))
    }
    for n in 0..<3 { paper.row("\(n + 1).某项", ["1", "2", "3"], 100 + 20 * Double(n)) }
    #expect(
      try paper.lines().dropFirst() == [
        "[0×3]本年结果[1]1.某项[2]1[3]2[4]3", "[1]2.某项[2]1[3]2[4]3", "[1]3.某项[2]1[3]2[4]3",
      ])
  }

  @Test func `a number broken over lines is one where its middle is on the row`() throws {
    var paper = Paper()
    paper.header(80)
    paper.row("1.规章", ["1", "2", "3"], 100)
    paper.put("2.文件", 50, 140)
    paper.put("123456", 210, 134)
    paper.put("7", 222, 146)
    paper.put("5", 275, 140)
    #expect(try paper.lines().last == "[0]2.文件[1]1234567[2]5[3]")
  }

  @Test func `two numbers in one column are not certain to be one`() throws {
    var paper = Paper()
    paper.header(80)
    paper.row("1.规章", ["1", "2", "3"], 100)
    paper.put("2.文件", 50, 120)
    paper.put("5", 205, 120)
    paper.put("198", 214, 120)
    paper.put("4", 275, 120)
    #expect(try paper.lines().last == "[0]2.文件[1?]5 198[2]4[3?]")
  }

  @Test func `a heading repeated on the next page is not a second table`() throws {
    var (first, second) = (Paper(), Paper(page: 2))
    first.header(700)
    first.row("1.规章", ["1", "2", "3"], 720)
    first.put("- 1 -", 290, 800)
    second.words = []
    second.header(60)
    second.row("2.文件", ["4", "5", "6"], 80)
    second.put("- 2 -", 290, 800)
    for n in second.words.indices { second.words[n].order += 100 }
    #expect(
      try first.lines(second) == [header, "[0]1.规章[1]1[2]2[3]3", "[0]2.文件[1]4[2]5[3]6"])
  }

  @Test func `numbers of a row that is broken over pages are in doubt`() throws {
    var (first, second) = (Paper(), Paper(page: 2))
    first.header(680)
    first.row("1.规章", ["1", "2", "3"], 700)
    first.row("2.文件", ["1", "2", "3"], 720)
    first.row("3.某某某某某某", ["12345", "2", "3"], 740)
    second.row("某某", ["6", "", ""], 60)
    second.row("4.其他", ["1", "2", "3"], 80)
    for n in second.words.indices { second.words[n].order += 100 }
    let lines = try first.lines(second)
    #expect(lines.contains("[0]3.某某某某某某[1?]12345[2?]2[3?]3"))
    #expect(lines.last == "[0]4.其他[1]1[2]2[3]3")
  }

  @Test func `values between two headings are in doubt`() throws {
    var paper = Paper()
    paper.put("信息内容", 60, 80)
    for (n, heading) in ["甲", "乙", "丙"].enumerated() {
      paper.put(heading, 200 + 60 * Double(n), 80)
    }
    paper.put("1.规章", 50, 100)
    paper.put("7", 235, 100)
    paper.put("2.文件", 50, 120)
    paper.put("8", 235, 120)
    #expect(try paper.lines().dropFirst().allSatisfy { $0.contains("?]") })
  }

  @Test func `lines that reach the margin go on in the next`() throws {
    var paper = Paper()
    paper.put("一、总体情况", 70, 80)
    paper.put("某某某某某某某某某某某某某某某某某某某某", 70, 100)
    paper.put("某某某某某某某某某某某某。", 50, 120)
    paper.put("某某某。", 70, 140)
    paper.put("二、其他", 70, 160)
    #expect(
      try paper.lines() == [
        "一、总体情况", "某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某。", "某某某。",
        "二、其他",
      ])
  }

  @Test func `radicals are read as the characters they look like`() throws {
    let pages = Page.pages(
      Array(
        "<page width=\"9\" height=\"9\">\n<word xMin=\"1\" yMin=\"1\" xMax=\"3\" yMax=\"2\">⼀、⼯⻓&lt;</word>"
          .utf8))
    #expect(pages.first?.words.first?.text == Array("一、工长<".utf8))
    #expect(try Text(utf8: Array("⼀⽉".utf8)).folded(0..<2) == "一月")
  }

  @Test func `any words make a document`() throws {
    var seed: UInt64 = 7
    func random(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    let texts = ["1", "23", "/", "1.某", "（一）某某", "某", "某某某某某某", "—", "4,5", "\u{FFFD}", "三、"]
    for _ in 0..<80 {
      var pages: [Page] = []
      for page in 1...(1 + random(3)) {
        var paper = Paper(page: page)
        for _ in 0..<random(120) {
          paper.put(texts[random(texts.count)], Double(random(40) * 15), Double(random(60) * 7))
        }
        pages.append(Page(width: 600, height: 420, words: paper.words))
      }
      _ = try? Document(pages: pages, limits: Limits())
    }
  }
}
