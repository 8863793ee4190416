import Testing

@testable import Query

@Suite struct SearchPassageTests {
  @Test(arguments: [
    ("政府 信息公开", ["政府", "信息公开"]), ("\"政府 信息\" 2023", ["政府 信息", "2023"]),
    ("“依申请 公开”很多", ["依申请 公开", "很多"]), ("政府\u{3000}公开", ["政府", "公开"]), ("  ", []),
    ("\"unclosed words", ["unclosed words"]), ("\"\" a", ["a"]), ("a\"b", ["a", "b"]),
    ("NEAR(a b) OR c*", ["NEAR(a", "b)", "OR", "c*"]),
  ])
  func `a user's text becomes phrases without any syntax`(text: String, phrases: [String]) {
    #expect(searchPhrases(in: text) == phrases)
  }

  @Test(arguments: [
    ("政府", "(\"政 府\")"), ("２０２３年", "(\"２０２３ 年\" OR \"2023 年\")"),
    ("公開", "(\"公 開\" OR \"公 开\")"), ("a\" OR b*", "(\"a OR b\")"), ("……", nil),
  ])
  func `a phrase becomes quoted words in every spelling`(phrase: String, expression: String?) {
    let needle = SearchNeedle(phrase) { $0 == "公開" ? "公开" : $0 }
    #expect(needle.expression == expression)
  }

  @Test func `a phrase in either script is found, unless punctuation divides it`() {
    let needle = SearchNeedle("公開信息") { _ in "公开信息" }
    #expect(needle.find(in: SearchPassage("公开信息")) == .literal([0..<4]))
    #expect(needle.find(in: SearchPassage("了公開信息")) == .literal([1..<5]))
    #expect(needle.find(in: SearchPassage("公开，信息")) == .acrossPunctuation)
    #expect(needle.find(in: SearchPassage("公開(kāi)信息")) == .absent)
  }

  @Test func `a phrase is found across line breaks, in any case and width`() {
    #expect(SearchPassage("政府信\n 息公开").find("信息公开") == .literal([2..<8]))
    #expect(SearchPassage("发布ＷｅＣｈａｔ消息").find("wechat") == .literal([2..<8]))
    #expect(SearchPassage("一次，两次一次").find("一次") == .literal([0..<2, 5..<7]))
  }

  @Test func `letters that only punctuation divides are told apart from the phrase`() {
    #expect(SearchPassage("主动公开，信息发布").find("公开信息") == .acrossPunctuation)
    #expect(SearchPassage("主动公开，信息发布").find("公开，信息") == .literal([2..<7]))
    #expect(SearchPassage("主动公開(kāi)信息").find("公开信息") == .absent)
    #expect(SearchPassage("").find("公开") == .absent)
  }

  @Test func `a snippet marks every hit it shows and says where it is cut`() {
    let passage = SearchPassage("本年度收到申请三件，\n其中申请公开两件，余下的申请一件。")
    guard case .literal(let places) = passage.find("申请") else {
      Issue.record("the phrase must be found")
      return
    }
    #expect(passage.snippet(marking: places, margin: 4) == "…年度收到【申请】三件，…")
    #expect(passage.snippet(marking: places, margin: 4, lead: 1) == "…到【申请】三件，…")
    #expect(
      passage.snippet(marking: places, margin: 30)
        == "本年度收到【申请】三件，其中【申请】公开两件，余下的【申请】一件。")
    #expect(passage.snippet(marking: [], margin: 3) == "本年度收到申…")
  }

  @Test func `spaces stay between Latin words and go from between Han`() {
    let passage = SearchPassage("the  open\ndata 公 开 act")
    #expect(passage.snippet(marking: [5..<9], margin: 40) == "the 【open】 data公开act")
  }
}
