import Testing

@testable import Export

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("汉字", 4), ("１２", 4), ("（一）", 6), ("ｱ", 1), ("é", 1), ("e\u{301}", 1),
    ("ā", 1), ("😀", 2), ("👨‍👩‍👧", 2), ("🇨🇳", 2), ("☎", 1), ("☎\u{FE0F}", 2), ("𠀀", 2), ("각", 2),
    ("…", 1), ("─", 1), ("\u{200B}", 0), ("\u{301}", 0), ("、", 2), ("“", 1), ("①", 1), ("㎡", 2),
    ("\u{FF61}", 1), ("\u{1100}", 2), ("〇", 2), ("㐀", 2), ("\u{E000}", 1),
  ])
  func `a text takes the columns that a terminal gives it`(text: String, width: Int) {
    #expect(displayWidth(text) == width)
  }

  @Test func `a cut text ends in an ellipsis and never exceeds the width`() {
    #expect(cut("政府信息公开", to: 12) == "政府信息公开")
    #expect(cut("政府信息公开", to: 11) == "政府信息公…")
    #expect(cut("政府信息公开", to: 10) == "政府信息…")
    #expect(cut("政府", to: 1) == "…")
    #expect(cut("政府", to: 0) == "")
    for width in 0...12 {
      #expect(displayWidth(cut("a政b府c信d息", to: width)) <= width)
    }
  }

  @Test func `characters that drive a terminal become signs`() {
    #expect(visible("\u{1B}]0;x\u{7}") == "␛]0;x␇")
    #expect(visible("a\tb\0c\u{7F}") == "a␉b␀c␡")
    #expect(visible("a\r\nb\nc\rd\u{2028}e") == "a⏎b⏎c⏎d⏎e")
    #expect(visible("\u{9B}31m\u{202E}x") == "\u{FFFD}31m\u{FFFD}x")
    #expect(visible("汉字 e\u{301}") == "汉字 e\u{301}")
  }
}
