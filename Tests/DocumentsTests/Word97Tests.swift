import Testing

@testable import Documents

@Suite("Word files of 97 to 2003 are read") struct Word97Tests {
  private let inTable = WordFileWriter.inTable

  @Test func `text is read across pieces of one and two bytes in any order`() throws {
    var file = WordFileWriter()
    file.add("本年主动公开")
    file.add("12", isWide: false)
    file.end("条。")
    file.add("\u{93}a\u{94} ", isWide: false)
    file.end("第二段")
    #expect(try lines(file.file()) == ["本年主动公开12条。", "“a” 第二段"])
  }

  @Test func `deleted and hidden text is left out and joins paragraphs`() throws {
    var file = WordFileWriter()
    file.add("共")
    file.add("34", isWide: false, properties: [0x00, 0x08, 1])
    file.add("56件\r", properties: [])
    file.add("内部", properties: [0x3C, 0x08, 1])
    file.add("受")
    file.add("\r", properties: [0x00, 0x08, 1])
    file.end("理")
    #expect(try lines(file.file()) == ["共56件", "受理"])
  }

  @Test func `hidden and struck text is known by its styles`() throws {
    var file = WordFileWriter()
    // Of paragraphs, based on that, and of characters.
    file.styles = [(0, nil, [0x3C, 0x08, 1]), (0, 0, []), (1, nil, [0x37, 0x08, 1])]
    file.end("不见", style: 0)
    file.add("见", properties: [0x3C, 0x08, 0])
    file.end("不见", style: 1)
    for cell in ["甲", "乙"] { file.end(cell, "\u{7}", inTable, style: 9) }
    file.endRow(edges: [0, 1000, 2000])
    file.end("丙", "\u{7}", inTable, style: 9)
    file.add("5", properties: [0x30, 0x4A, 2, 0])
    file.end("6", "\u{7}", inTable, style: 9)
    file.endRow(edges: [0, 1000, 2000])
    #expect(try lines(file.file()) == ["见", "[0]甲[1]乙", "[0]丙[1?]56"])
  }

  @Test func `struck figures in prose do not join those beside them`() throws {
    var file = WordFileWriter()
    file.add("收到申请")
    file.add("旧12", properties: [0x37, 0x08, 1])
    file.end("15件")
    #expect(try lines(file.file()) == ["收到申请旧\u{FFFC}\u{FFFC}15件"])
  }

  @Test func `a style of characters counts once however often it is named`() throws {
    var file = WordFileWriter()
    // The last is struck out twice.
    file.styles = [(1, nil, [0x3C, 0x08, 1]), (1, nil, [0x53, 0x2A, 1])]
    let named: [UInt8] = [0x30, 0x4A, 0, 0]
    file.add("12", properties: named + named)
    file.end("见", style: 9)
    file.end("甲", "\u{7}", inTable, style: 9)
    file.add("5", properties: [0x30, 0x4A, 1, 0, 0x37, 0x08, 0])
    file.end("", "\u{7}", inTable, style: 9)
    file.add("6", properties: [0x37, 0x08, 1, 0x53, 0x2A, 0])
    file.end("", "\u{7}", inTable, style: 9)
    file.endRow(edges: [0, 1000, 2000, 3000])
    #expect(try lines(file.file()) == ["见", "[0]甲[1?]5[2?]6"])
  }

  @Test func `sheets within the text are told`() throws {
    var file = WordFileWriter()
    file.end("\u{13} EMBED Excel.Sheet.8 \u{14}\u{15}见")
    let document = try DocumentReader().read(file.file(), name: "a.doc")
    #expect(document.remarks.map(\.kind) == [.cut])
  }

  @Test func `of a field only the result is shown, and special characters become text`() throws {
    var file = WordFileWriter()
    file.end("第\u{13} PAGE \u{14}7\u{15}页\u{B}a\u{1E}b\u{1F}c\u{13}open")
    #expect(try lines(file.file()) == ["第7页", "a-bcopen"])
  }

  @Test func `the mark of a note does not lengthen a number`() throws {
    var file = WordFileWriter()
    file.add("12")
    file.add("1", properties: [0x48, 0x2A, 1])
    file.end("件")
    #expect(try lines(file.file()) == ["12¹件"])
  }

  @Test func `columns follow the edges of cells, and merged cells are one`() throws {
    var file = WordFileWriter()
    file.end("合并", "\u{7}", inTable)
    file.end("甲", "\u{7}", inTable)
    file.endRow(edges: [0, 1000, 3000], flags: [0x60, 0])
    file.end("", "\u{7}", inTable)
    file.end("1", "\u{7}", inTable)
    file.end("2", "\u{7}", inTable)
    // A hair beside the edges above.
    file.endRow(edges: [-10, 1010, 2000, 2995], flags: [0x20, 0, 0])
    file.end("横", "\u{7}", inTable)
    file.end("不显示", "\u{7}", inTable)
    file.end("3", "\u{7}", inTable)
    file.endRow(edges: [0, 1000, 2000, 3000], flags: [1, 2, 0])
    file.end("后")
    #expect(
      try lines(file.file()) == ["[0×2]合并[1-2]甲", "[1]1[2]2", "[0-1]横[2]3", "后"])
  }

  @Test func `later properties of a row change its cells`() throws {
    var file = WordFileWriter()
    for row in 0..<2 {
      file.end("a", "\u{7}", inTable)
      file.end("\(row)", "\u{7}", inTable)
      file.end("c", "\u{7}", inTable)
      // The middle cell of the second row: inserted, merged downwards.
      file.endRow(
        edges: row == 0 ? [0, 1000, 2000, 3000] : [0, 1000, 2000],
        more: (row == 0 ? [] : [0x21, 0x76, 1, 1, 0xE8, 3]) + [
          0x2B, 0xD6, 2, 1, row == 0 ? 3 : 1,
        ])
    }
    #expect(try lines(file.file()) == ["[0]a[1×2]0[2]c", "[0]a[2]c"])
  }

  @Test func `rows without edges have as many columns as cells, and are doubtful if they differ`()
    throws
  {
    var file = WordFileWriter()
    for cells in [["规章", "1", "2"], ["合计", "3"]] {
      for cell in cells { file.end(cell, "\u{7}", inTable) }
      file.end("", "\u{7}", inTable + [0x17, 0x24, 1])
    }
    #expect(try lines(file.file()) == ["[0?]规章[1?]1[2?]2", "[0?]合计[1?]3"])
  }

  @Test func `a table within a layout table stands on its own`() throws {
    var file = WordFileWriter()
    let nested = inTable + [0x49, 0x66, 2, 0, 0, 0]
    file.end("说明", "\r", inTable)
    for cell in ["一", "二", "三"] { file.end(cell, "\r", nested + [0x4B, 0x24, 1]) }
    let edges: [UInt8] = [3] + [0, 500, 900, 1500].flatMap(CompoundWriter.u16)
    file.end(
      "", "\r",
      nested + [0x4C, 0x24, 1, 0x08, 0xD6] + CompoundWriter.u16(edges.count + 1) + edges)
    file.end("", "\u{7}", inTable)
    file.end("", "\u{7}", inTable)
    file.endRow(edges: [0, 2000, 4000])
    #expect(try lines(file.file()) == ["说明", "[0]一[1]二[2]三"])
  }

  @Test func `a file behind a password, a cut one and one of Word 95 are told apart`() throws {
    var file = WordFileWriter()
    file.end("正文")
    let whole = file.file()
    file.flags |= 0x0100
    #expect(throws: UnreadableDocument.locked) { try lines(file.file()) }
    #expect(throws: CompoundFile.damaged) { try lines(Array(whole[..<5000])) }
    file.flags = 0x0200
    file.version = 0x68
    let old = try Document(word: file.file(), limits: Limits())
    #expect(old == nil)
  }

  @Test func `chains that go round in a circle end`() throws {
    var file = WordFileWriter()
    file.end("正文")
    var bytes = file.file()
    // Every sector follows itself.
    for n in 0..<128 {
      bytes.replaceSubrange(512 + 4 * n..<516 + 4 * n, with: CompoundWriter.u32(UInt32(n)))
    }
    #expect(throws: CompoundFile.damaged) { try lines(bytes) }
  }
}
