import SQLite
import Testing

@Suite("Statements")
struct StatementTests {
  let database: Connection

  init() throws { database = try Connection(path: ":memory:", mode: .create) }

  @Test("NULL, an embedded NUL, an empty text and an empty blob come back as they went in")
  func values() throws {
    try database.execute("CREATE TABLE t(v)")
    let values: [Value] = [
      .null, .integer(.min), .integer(.max), .real(25.1), .text(""), .text("a\0b"), .text("政府"),
      .blob([]), .blob([0, 255]), .text(String(repeating: "公", count: 100)),
    ]
    let insert = try database.prepare("INSERT INTO t VALUES (?)")
    for value in values {
      try insert.bind(1, value)
      try insert.run()
    }
    #expect(try database.rows("SELECT v FROM t ORDER BY rowid") == values.map { [$0] })
    #expect(
      try database.rows("SELECT typeof(v), length(CAST(v AS BLOB)) FROM t WHERE rowid IN (5, 6, 8)")
        == [["text", 0], ["text", 3], ["blob", 0]])
  }

  @Test("Column accessors answer nil for NULL and for columns that do not exist")
  func nulls() throws {
    let row = try database.prepare("SELECT NULL, 7")
    #expect(try row.step())
    for column in [0, 2, -1, Int.max] {
      #expect(row.int64(column) == nil)
      #expect(row.double(column) == nil)
      #expect(row.blob(column) == nil)
      #expect(try row.string(column) == nil)
      #expect(row.value(column) == .null)
    }
    #expect(row.int(1) == 7)
    #expect(try row.string(1) == "7")
  }

  @Test("Bytes that are not UTF-8 are never silently replaced")
  func invalidText() throws {
    let row = try database.prepare("SELECT CAST(x'B9ABBFAA' AS TEXT)")
    #expect(try row.step())
    #expect(row.value(0) == .blob([0xB9, 0xAB, 0xBF, 0xAA]))
    #expect { try row.string(0) } throws: { ($0 as? SQLiteError)?.code == .mismatch }
  }

  @Test("Typed bindings of every kind arrive by index and by name")
  func bindings() throws {
    let statement = try database.prepare("SELECT ?1, ?2, ?3, :name, @other, $last")
    try statement.bind(1, 5)
    try statement.bind(2, 0.5)
    try statement.bind(3, "literal" as StaticString)
    try statement.bind("name", "村")
    try statement.bind("@other", .blob([1]))
    try statement.bind("$last", .null)
    #expect(try statement.rows() == [[5, 0.5, "literal", "村", .blob([1]), .null]])
    #expect(statement.parameterNames == [nil, nil, nil, "name", "other", "last"])
    #expect { try statement.bind("nobody", 1) } throws: { ($0 as? SQLiteError)?.code == .range }
    #expect { try statement.bind(99, 1) } throws: { ($0 as? SQLiteError)?.code == .range }
  }

  @Test("Parameter names are not read from texts, identifiers and comments")
  func parameterNames() throws {
    let statement = try database.prepare("SELECT ':x', 1 AS \":y\", :real AS r -- :z\n/* :w */")
    #expect(statement.parameterNames == ["real"])
    #expect(statement.columnNames == ["':x'", ":y", "r"])
  }

  @Test("A text in double quotes is an unknown column, not a text")
  func doubleQuotes() throws {
    #expect(throws: SQLiteError.self) { try database.prepare("SELECT \"no such column\"") }
  }

  @Test(
    "A second statement is refused, blanks and comments are not",
    arguments: [
      ("SELECT 1", true), ("SELECT 1;", true), ("SELECT 1 ; -- end", true),
      ("SELECT 1;\n/* a ; b */ ;\t", true), ("SELECT 1; /* open", true),
      ("SELECT 1; SELECT 2", false), ("SELECT 1; -- x\nDELETE FROM t", false),
      (";DELETE FROM t", false), ("SELECT 1\0DELETE", false), ("", false), ("-- nothing", false),
    ])
  func oneStatement(sql: String, allowed: Bool) {
    #expect(((try? database.prepare(sql)) != nil) == allowed)
  }

  @Test("A statement that failed holds no lock and works again")
  func failure() throws {
    try database.execute("CREATE TABLE t(a PRIMARY KEY); INSERT INTO t VALUES (1)")
    let insert = try database.prepare("INSERT INTO t VALUES (?)")
    try insert.bind(1, 1)
    #expect { try insert.run() } throws: { error in
      guard let error = error as? SQLiteError else { return false }
      return .constraint ~= error.code && error.code == .constraintPrimaryKey
    }
    #expect(!insert.isBusy)
    try insert.bind(1, 2)
    try insert.run()
    #expect(database.changes == 1)
  }

  @Test("Bound values are not part of an error's text")
  func privacy() throws {
    try database.execute("CREATE TABLE t(a UNIQUE); INSERT INTO t VALUES ('秘密')")
    #expect { try database.run("INSERT INTO t VALUES (?)", "秘密") } throws: { error in
      let text = "\(error)"
      return text.contains("INSERT INTO t VALUES (?)") && !text.contains("秘密")
    }
  }

  @Test("A number of bound values that does not fit is an error before anything runs")
  func wrongCount() throws {
    #expect(throws: SQLiteError.self) { try database.rows("SELECT ?, ?", 1) }
  }

  @Test("A cursor that is left by an error leaves the statement reset")
  func leftCursor() throws {
    struct Stop: Error {}
    let statement = try database.prepare("SELECT 1 UNION ALL SELECT 2")
    #expect(throws: Stop.self) { try statement.forEach { _ in throw Stop() } }
    #expect(!statement.isBusy)
    #expect(try statement.map { $0.int(0) } == [1, 2])
  }
}
