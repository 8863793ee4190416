import Testing

@testable import Query

@Suite struct FormWordsTests {
  @Test(arguments: [
    ("新收", "applications/received"), ("本年新收政府信息公开申请数量", "applications/received"),
    ("予以公开/自然人", "applications/granted/natural_person"), ("總計", "applications/concluded"),
    ("不予公开", "applications/refused"), ("不予公开 / 商业企业", "applications/refused/business"),
    ("保护第三方", "applications/refused.third_party"), ("granted/总计", "applications/granted/total"),
    ("行政复议/结果纠正", "reviews/reconsideration/corrected"), ("结果纠正", "reviews/corrected"),
    ("行政处罚/处理决定", "proactive/penalties/decisions"),
    ("申请表/其他/其他", "applications/other.other/other"),
    ("applications.received", "applications.received"),
  ])
  func `labels of the form mean cells`(text: String, path: String) throws {
    #expect(try FormWords.path(text, for: "measure") == path)
  }

  @Test(arguments: [
    ("结转", ["applications/carried_in", "applications/carried_out"]),
    (
      "复议",
      [
        "reviews/reconsideration", "reviews/litigation_direct",
        "reviews/litigation_after_reconsideration",
      ]
    ),
  ])
  func `what may be several is refused with all of them`(text: String, choices: [String]) {
    #expect(
      throws: QueryError.notAChoice(
        parameter: "measure", given: text, suggestion: nil, choices: choices)
    ) {
      try FormWords.path(text, for: "measure")
    }
  }

  @Test(arguments: ["新收/维持", "收养", "甲/新收/自然人", "新收/自然人/1/2", "", "·"])
  func `what the form does not have is left for whoever tells of it`(text: String) throws {
    #expect(try FormWords.path(text, for: "measure") == text)
  }
}
