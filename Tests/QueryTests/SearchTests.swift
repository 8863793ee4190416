import Query
import Testing

private let samples = [
  SampleReport(
    year: 2022,
    bodies: [("本年度收到政府信息公开申请三件。", "本年度收到政府信息公开申请三件。")]),
  SampleReport(
    town: "盘江镇", year: 2023,
    bodies: [
      ("主动公开，信息发布WeChat 12条。", "主动公开，信息发布WeChat 12条。"),
      ("主動公開(kāi)政府信息(xī)", "主动公开政府信息"),
    ]),
]

private func found(
  _ text: String, year: Int? = nil, agency: String? = nil, limits: QueryLimits = .none
) throws -> [String] {
  var lines: [String] = []
  let request = SearchRequest(text, year: year, agency: agency)
  let runner = try makeRunner(samples)
  let summary = try runner.search(
    request, limits: limits, folding: { $0 == "公開" ? "公开" : $0 },
    hit: { lines.append("\($0.agency ?? "-") \($0.year ?? 0) \($0.snippet)") })
  if summary.cut != nil { lines.append("cut") }
  return lines
}

@Suite struct SearchTests {
  @Test func `one and two Han characters are found, the newest year first`() throws {
    #expect(
      try found("申") == ["红格镇 2022 本年度收到政府信息公开【申】请三件。"])
    #expect(
      try found("公开") == [
        "盘江镇 2023 主动【公开】，信息发布WeChat 12条。", "盘江镇 2023 主動公開(kāi)政府信息(xī)",
        "红格镇 2022 本年度收到政府信息【公开】申请三件。",
      ])
  }

  @Test func `a phrase does not match across punctuation`() throws {
    #expect(try found("公开信息") == [])
    #expect(try found("信息公开").count == 1)
  }

  @Test func `words are all required, in any order, and marked`() throws {
    #expect(
      try found("申请 政府信息") == ["红格镇 2022 本年度收到【政府信息】公开【申请】三件。"])
    #expect(try found("申请 微博") == [])
  }

  @Test func `case, width and script of what is typed do not matter`() throws {
    #expect(try found("wechat").count == 1)
    #expect(try found("１２条").count == 1)
    #expect(try found("公開").count == 3)
  }

  @Test func `year and agency narrow the search`() throws {
    #expect(try found("公开", year: 2022).count == 1)
    #expect(try found("公开", agency: "盘江镇").count == 2)
    #expect(try found("公开", year: 2022, agency: "盘江镇") == [])
    #expect(try found("公开", agency: "盤江鎮").count == 2)
    let error = QueryError.severalAgencies(
      parameter: "agency", given: "镇",
      agencies: ["1 盐边县红格镇人民政府（盐边县）", "2 盐边县盘江镇人民政府（盐边县）"])
    #expect(throws: error) { try found("公开", agency: "镇") }
    #expect(throws: QueryError.self) { try found("公开", agency: "无此镇") }
  }

  @Test func `a limit cuts the hits and says so`() throws {
    #expect(try found("公开", limits: QueryLimits(maxRows: 2)).last == "cut")
    #expect(try found("公开", limits: QueryLimits(maxRows: 3)).count == 3)
  }

  @Test(arguments: [
    "\"", "a\"b OR c*", "NEAR(x y)", "body:公开", "-公开", "'; DROP TABLE report; --", "^x AND", "(((",
    "*", "{a b}:c", "公开\0申请",
  ])
  func `no text is an error of syntax`(text: String) throws {
    do {
      _ = try found(text)
    } catch let error as QueryError {
      #expect(error == .nothingToSearch(text: text))
    }
  }
}
