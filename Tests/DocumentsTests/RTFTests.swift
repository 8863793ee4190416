import Testing

@testable import Documents

@Suite("RTF is read") struct RTFTests {
  private func read(_ body: String, head: String = "\\ansi\\ansicpg936\\deff0") throws -> [String] {
    try lines(
      Array(
        "{\\rtf1\(head){\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset0 Arial;}{\\f2\\fcharset136 Ming;}}\(body)}"
          .utf8))
  }

  @Test func `bytes are read in the character set of their font`() throws {
    #expect(
      try read("\\'b9\\'e6\\'d5\\'c2 1\\par{\\f2\\'b3\\'b9}{\\f1\\'93x\\'94}") == ["规章 1", "章“x”"])
  }

  @Test func `Chinese bytes in a font that claims to be Western are the document's`() throws {
    #expect(try read("\\f1\\'b9\\'e6\\'d5\\'c2 5") == ["规章 5"])
  }

  @Test func `characters of Unicode replace what stands for them`() throws {
    #expect(try read("\\uc2\\u-30314\\'d0\\'d0{\\uc0\\u25919}\\uc1\\u24220?7") == ["視政府7"])
    #expect(try read("{\\upr{x}{\\*\\ud{\\u31456 ?}}}") == ["章"])
  }

  @Test func `the mark of a note does not lengthen a number`() throws {
    #expect(try read("12{\\super 1}{\\sub\\u50 ?}3") == ["12¹₂3"])
  }

  @Test func `a figure beside one that is struck out is doubtful`() throws {
    let row = "\\trowd\\cellx1000\\cellx2000 \\intbl 甲\\cell {\\strike 5}6\\cell\\row"
    let next = "\\intbl 乙\\cell \\strike\\strike0 7\\cell\\row\\pard"
    #expect(try read("\(row) \(next)".asRTF) == ["[0]甲[1?]56", "[0]乙[1]7"])
  }

  @Test func `struck figures in prose do not join those beside them`() throws {
    #expect(
      try read("收到申请{\\strike 旧12}15件\\par 3{\\strike 4\\u65301 ?}5".asRTF) == [
        "收到申请旧\u{FFFC}\u{FFFC}15件", "3\u{FFFC}\u{FFFC}5",
      ])
    // A table that lays out the page is prose.
    #expect(
      try read("\\trowd\\cellx1000\\intbl 3{\\strike .4}5\\cell\\row\\pard 见".asRTF) == [
        "3\u{FFFC}\u{FFFC}5", "见",
      ])
  }

  @Test func `what is no text of the document is left out`() throws {
    #expect(
      try read(
        "{\\header 页眉}{\\*\\unknown 忽略}{\\v 1}{\\deleted 2}3{\\pict 89504e}{\\footnote 注}{\\field{\\*\\fldinst PAGE}{\\fldrslt 4}}\\bin3 {{{5"
          .asRTF) == ["345"])
  }

  @Test func `numbers of lists stand before their text`() throws {
    #expect(
      try read("{\\listtext\\pard\\plain 一、\\tab}总体情况\\par{\\pntext 1.\\tab}2023年".asRTF) == [
        "一、总体情况", "1. 2023年",
      ])
  }

  @Test func `columns follow the edges of cells, and merged cells are one`() throws {
    let rows = """
      \\trowd\\clvmgf\\cellx1000\\cellx3000\\pard\\intbl a\\cell b\\cell\\row
      \\trowd\\clvmrg\\cellx1005\\cellx2000\\cellx3000\\intbl\\cell c\\par d\\cell e\\cell\\row
      \\trowd\\clmgf\\cellx1000\\clmrg\\cellx2000\\cellx3000\\intbl f\\cell\\cell g\\cell\\row\\pard z
      """
    #expect(try read(rows) == ["[0×2]a[1-2]b", "[1]c\nd[2]e", "[0-1]f[2]g", "z"])
  }

  @Test func `a table in a cell stands on its own, and its row leaves the outer row as it is`()
    throws
  {
    let rows = """
      \\trowd\\cellx1000\\cellx4000\\pard\\intbl a\\cell\\pard\\intbl\\itap2 1\\nestcell 2\\nestcell
      {\\*\\nesttableprops\\trowd\\cellx1500\\cellx2000\\nestrow}{\\nonesttables\\par}
      \\pard\\intbl b\\cell\\row\\pard
      """
    #expect(try read(rows) == ["a", "[0]1[1]2", "b"])
  }

  @Test func `a cut file is told, and too many groups are no danger`() throws {
    let cut = try DocumentReader().read(Array("{\\rtf1 abc".utf8), name: "")
    #expect(cut.remarks.map(\.kind) == [.cut])
    let deep = String(repeating: "{", count: 100_000) + "x" + String(repeating: "}", count: 100_000)
    #expect(try read(deep + "y") == ["xy"])
  }
}

extension String {
  /// With all that is no ASCII as RTF writes it.
  fileprivate var asRTF: String {
    utf16.map { $0 < 0x80 ? String(UnicodeScalar(UInt8($0))) : "\\u\(Int16(bitPattern: $0))?" }
      .joined()
  }
}
