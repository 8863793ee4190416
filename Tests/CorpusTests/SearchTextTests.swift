import Testing

@testable import Corpus

@Suite("Splitting text for the index")
struct SearchTextTests {
  @Test(
    "Han characters stand alone, runs of letters and digits whole, punctuation nowhere",
    arguments: [
      ("公开信息", "公 开 信 息"), ("2023年，GB18030编码", "2023 年 GB18030 编 码"), ("", ""),
      ("。，！（）“”《》、…— 　\n\t", ""), ("a-b", "a b"), ("㐀𠀀〇々", "㐀 𠀀 〇 々"),
      ("①Ⅱ★😀x", "x"), ("ＡＢ１", "ＡＢ１"), ("Ünï", "Ünï"), ("ひらカナ漢", "ひらカナ 漢"), ("1.5万", "1 5 万"),
    ])
  func split(text: String, expected: String) {
    #expect(String(validating: SearchText.tokens(of: text), as: UTF8.self) == expected)
  }

  @Test("A phrase is quoted, and nothing of the question's text can leave the quotes")
  func phrase() {
    #expect(SearchText.phrase(for: "盘江\" OR *镇") == "\"盘 江 OR 镇\"")
    #expect(SearchText.phrase(for: "……") == nil)
  }
}
