import Documents
import Testing

@Suite("The character set of a text is told by its content") struct CharacterSetTests {
  private static let simplified = """
    石桥县林业局2023年政府信息公开工作年度报告
    一、总体情况
    全年主动公开信息231条，收到申请12件。
    """
  private static let traditional = """
    石橋縣林業局2023年政府信息公開工作年度報告
    一、總體情況
    全年主動公開信息231條，收到申請12件。
    """

  private func read(_ bytes: [UInt8], name: String = "report.txt") throws -> Document {
    try DocumentReader().read(bytes, name: name)
  }

  @Test(arguments: [
    ("UTF-8", Array(simplified.utf8)), ("UTF-8", [0xEF, 0xBB, 0xBF] + Array(simplified.utf8)),
    ("GB18030", Encoded.gb18030(simplified)), ("Big5", Encoded.big5(traditional)),
    ("UTF-16LE", [0xFF, 0xFE] + Encoded.utf16(simplified, isBig: false)),
    ("UTF-16BE", [0xFE, 0xFF] + Encoded.utf16(simplified, isBig: true)),
    ("UTF-16LE", Encoded.utf16(simplified, isBig: false)),
    ("UTF-16BE", Encoded.utf16(simplified, isBig: true)),
  ])
  func `a text is read in the set it is in`(set: String, bytes: [UInt8]) throws {
    let document = try read(bytes)
    #expect(document.encoding == set)
    #expect(document.remarks.isEmpty)
    let text = set == "Big5" ? Self.traditional : Self.simplified
    #expect(shown(document) == text.split(separator: "\n").map(String.init))
  }

  @Test(arguments: ["gb2312", "utf-8", "big5", "iso-8859-1", ""])
  func `what a page declares does not decide`(declared: String) throws {
    // 镕 and 㐀 are not in GB 2312; the second takes four bytes.
    let page = """
      <html><head><meta http-equiv="Content-Type" content="text/html; charset=\(declared)">
      </head><body><p>镕㐀\(Self.simplified)</p></body></html>
      """
    let document = try read(Encoded.gb18030(page), name: "page.html")
    #expect(document.encoding == "GB18030")
    #expect(shown(document).first?.hasPrefix("镕㐀石桥县林业局2023年") == true)
    let inUTF8 = try read(Array(page.utf8), name: "page.html")
    #expect(inUTF8.encoding == "UTF-8")
    #expect(shown(inUTF8) == shown(document))
  }

  @Test func `a bad byte of UTF-8 costs one character and is told`() throws {
    var bytes = Array(Self.simplified.utf8)
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "1")))
    bytes.insert(0xFF, at: place)
    // The last character is cut off.
    bytes.removeLast()
    let document = try read(bytes)
    #expect(document.encoding == "UTF-8")
    #expect(document.remarks.map(\.kind) == [.badBytes])
    #expect(document.remarks.first?.message == "有 2 处字节不是 UTF-8 文字，最早在第 3 行，以 � 显示")
    #expect(shown(document).last == "全年主动公开信息23�1条，收到申请12件�")
  }

  @Test func `a bad byte of GB18030 costs one character and is told`() throws {
    var bytes = Encoded.gb18030(Self.simplified)
    let place = try #require(bytes.firstIndex(of: 0x0A))
    bytes.insert(0xFF, at: place)
    let document = try read(bytes)
    #expect(document.encoding == "GB18030")
    #expect(document.remarks.map(\.kind) == [.badBytes])
    #expect(shown(document).first == "石桥县林业局2023年政府信息公开工作年度报告�")
    #expect(shown(document).last == "全年主动公开信息231条，收到申请12件。")
  }

  @Test func `bytes that are no text are refused`() {
    var state: UInt32 = 7
    let noise = (0..<4000).map { _ -> UInt8 in
      state = state &* 1_664_525 &+ 1_013_904_223
      return max(1, UInt8(state >> 24))
    }
    #expect(throws: UnreadableDocument("a binary file of no format that is read")) {
      try read(noise)
    }
  }

  @Test func `a stray zero byte is no reason to refuse a text`() throws {
    let bytes = Array(Self.simplified.utf8) + [0]
    #expect(shown(try read(bytes)).count == 3)
  }
}
