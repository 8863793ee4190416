import Testing

@testable import Documents

@Suite struct `Folding` {
  private func folded(_ text: String) throws -> String {
    let text = try Text(utf8: Array(text.utf8))
    return text.folded(0..<text.units.count)
  }

  @Test func `makes width and spaces alike`() throws {
    #expect(try folded("（１２）　ＡＢ：\u{A0}x\u{200B}") == "(12) AB: x")
  }

  @Test func `drops pronunciation marks, and nothing else in brackets`() throws {
    #expect(try folded("紅格鎮(zhèn)數(shù)據(jù)") == "红格镇数据")
    #expect(try folded("紅格鎮\n(zhèn)數(shù)\n據(jù)") == "红格镇\n数\n据")
    #expect(try folded("微信(app)公众号（以下简称《条例》）") == "微信(app)公众号(以下简称《条例》)")
  }

  @Test func `simplifies a traditional text but not a name in a simplified one`() throws {
    #expect(try folded("彰武縣平安鎮根據政府信息公開條例編制報告數據") == "彰武县平安镇根据政府信息公开条例编制报告数据")
    #expect(try folded("乾县人民政府办公室於2023年公开政府信息") == "乾县人民政府办公室於2023年公开政府信息")
    #expect(try folded("乾縣人民政府辦公室編製報告數據統計") == "乾县人民政府办公室编制报告数据统计")
  }

  @Test func `keeps the text to the letter`() throws {
    let text = try Text(utf8: Array("紅格鎮(zhèn)　０\r\n".utf8))
    #expect(text.printed(0..<3) == "紅格鎮(zhèn)")
    #expect(text.printed(4..<5) == "０")
  }

  @Test(
    arguments: [
      [0xFF], [0x41, 0x80], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80],
      [0xE4, 0xB8],
    ] as [[UInt8]])
  func `refuses what is no UTF-8 and says where`(bytes: [UInt8]) {
    let error = #expect(throws: InvalidUTF8.self) { try Text(utf8: [0x41] + bytes) }
    #expect((1...2).contains(error?.offset ?? 0))
  }

  @Test func `agrees with the standard library on what is valid`() throws {
    let text = "规章〇𠀀🙂é\u{7FF}\u{FFFF}"
    #expect(try Text(utf8: Array(text.utf8)).units.count == text.unicodeScalars.count)
  }
}

@Suite struct `Plain text` {
  private func rows(_ text: String) throws -> [[String]] {
    let document = try Document(plainText: Array(text.utf8))
    return document.rows.map { row in
      document.cells[row.cells].map { document.text.printed($0.span) }
    }
  }

  @Test func `tabs and pipes part cells, blank ones included`() throws {
    #expect(try rows("规章\t0\t\t2\n") == [["规章", "0", "", "2"]])
    #expect(try rows("规章 | 0 || 2 |") == [["规章", "0", "", "2"]])
    #expect(try rows("一行 文字\r\n") == [["一行 文字"]])
  }

  @Test func `the frame of a table is no cell, an empty first cell is one`() throws {
    #expect(try rows("| 规章 | 0 |\n|---|---|\n| 许可 | 1 |") == [["规章", "0"], ["许可", "1"]])
    #expect(try rows("规章 | 0 |\n | 1 |") == [["规章", "0"], ["", "1"]])
  }

  @Test func `lines are counted from one, whatever ends them`() throws {
    let document = try Document(plainText: Array("甲\r\n\r\n乙\n丙".utf8))
    #expect(document.rows.map(\.line) == [1, 2, 3, 4])
  }
}
