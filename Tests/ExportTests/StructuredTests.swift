import Testing

@testable import Export

@Suite struct StructuredTests {
  @Test func `json is an array of objects with exact numbers and plain UTF-8`() throws {
    let text = try render(
      .json,
      rows: [
        [.text("盘江镇😀"), .integer(9_007_199_254_740_993)], [.null, .real(0.1)],
        [.text(""), .real(.infinity)],
      ])
    #expect(
      text == """
        [
        {"agency":"盘江镇😀","received":9007199254740993},
        {"agency":null,"received":0.1},
        {"agency":"","received":null}
        ]

        """)
  }

  @Test func `json escapes quotes, backslashes and control characters`() throws {
    let text = try render(
      .jsonl, columns: note, rows: [[.text("\"\\/\u{8}\t\n\u{C}\r\u{1}\u{1F}\u{7F}")]])
    #expect(text == "{\"note\":\"\\\"\\\\/\\b\\t\\n\\f\\r\\u0001\\u001f\u{7F}\"}\n")
  }

  @Test func `an empty result is an empty array, or no line at all`() throws {
    #expect(try render(.json, rows: []) == "[]\n")
    #expect(try render(.jsonl, rows: []) == "")
  }

  @Test func `keys are codes whatever titles are asked for, and never twice the same`() throws {
    let columns = ["a", "a", "a_2", "a"].map(Column.init(named:))
    let row: [FieldValue] = [.integer(1), .integer(2), .integer(3), .integer(4)]
    let text = try render(.jsonl, columns: columns, rows: [row], options: .init(titles: .zh))
    #expect(text == "{\"a\":1,\"a_2\":2,\"a_2_2\":3,\"a_3\":4}\n")
  }

  @Test(arguments: [
    (25.0, "25"), (25.1, "25.1"), (0.1 + 0.2, "0.30000000000000004"), (-0.5, "-0.5"),
    (1e300, "1e+300"), (1e-300, "1e-300"), (1e16, "1e+16"),
  ])
  func `a number has the shortest digits that give it back`(number: Double, digits: String) throws {
    #expect(FieldValue.real(number).plain == digits)
    #expect(Double(digits) == number)
  }

  @Test func `markdown cells neither end early nor become HTML`() throws {
    let text = try render(
      .markdown, rows: [[.text("a|b\\|c\n<script>&"), .integer(3)], [.text("\u{1B}[m"), .null]])
    #expect(
      text == """
        | 机关 | 本年新收 |
        | --- | --- |
        | a\\|b\\\\\\|c<br>&lt;script>&amp; | 3 |
        | ␛[m |  |

        """)
  }
}
