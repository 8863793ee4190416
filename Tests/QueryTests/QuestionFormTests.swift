import Testing

@testable import Query

@Suite struct QuestionFormTests {
  @Test func `parameters become what a form sends, but not in texts and comments`() throws {
    let question = try Question(
      file: "q.sql", name: "q",
      text: """
        -- title: 甲 | A
        -- description: One sentence.
        -- param: year year optional | 年份 | Only this year
        -- param: town text optional | 镇 | Town
        -- column: a | 甲 | A
        SELECT ':year' AS a -- of :year
        WHERE 2023 = :year AND ":town" /* :town */ <> :town AND ':' || :years;
        """)
    #expect(
      question.formSQL == """
        SELECT ':year' AS a -- of :year
        WHERE 2023 = CAST(NULLIF(:year, '') AS INTEGER) AND ":town" /* :town */ <> NULLIF(:town, '') AND ':' || :years;
        """)
  }
}
