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

  @Test func `a field left empty is the default`() throws {
    let question = try Question(
      file: "q.sql", name: "q",
      text: """
        -- title: 甲 | A
        -- description: One sentence.
        -- param: years integer default 3 | 年数 | Years
        -- param: town text default 某'镇 | 镇 | Town
        -- column: a | 甲 | A
        SELECT :years || :town AS a;
        """)
    #expect(
      question.formSQL == """
        SELECT IFNULL(CAST(NULLIF(:years, '') AS INTEGER), 3) || IFNULL(NULLIF(:town, ''), '某''镇') AS a;
        """)
  }
}
