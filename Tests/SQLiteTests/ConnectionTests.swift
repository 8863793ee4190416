import SQLite
import Testing

@Suite("Connections")
struct ConnectionTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("Reading a missing file is an error and makes no file")
  func missing() throws {
    for mode in [Connection.Mode.readOnly, .readWrite] {
      #expect {
        try Connection(path: folder.file("none"), mode: mode)
      } throws: { ($0 as? SQLiteError).map { .cannotOpen ~= $0.code } ?? false }
    }
    #expect(throws: SQLiteError.self) {
      try Connection(path: folder.file("a\0b"), mode: .create)
    }
    #expect(try folder.names == [])
  }

  @Test("Closing refuses while a statement lives, and the connection still works")
  func closing() throws {
    let database = try Connection(path: folder.file("a.db"), mode: .create)
    var statement: Statement? = try database.prepare("SELECT 1")
    #expect { try database.close() } throws: { ($0 as? SQLiteError)?.code.primary == .busy }
    #expect(try statement?.rows() == [[1]])
    statement = nil
    _ = try database.cached("SELECT 2").rows()
    try database.close()
    try database.close()
    #expect { try database.rows("SELECT 1") } throws: { ($0 as? SQLiteError)?.code == .misuse }
    database.interrupter.interrupt()
    #expect(database.changes == 0)
  }

  @Test("A statement keeps its connection alive")
  func lifetime() throws {
    let statement = try Connection(path: ":memory:", mode: .create).prepare("SELECT 3")
    #expect(try statement.rows() == [[3]])
  }

  @Test("Several statements run in order, and stop at the first error")
  func execute() throws {
    let database = try Connection(path: ":memory:", mode: .create)
    try database.execute("-- start\n;CREATE TABLE t(a); INSERT INTO t VALUES (';'); /* end */")
    #expect(throws: SQLiteError.self) {
      try database.execute("INSERT INTO t VALUES (2); nonsense; INSERT INTO t VALUES (3)")
    }
    #expect(try database.value("SELECT count(*) FROM t") == 2)
    #expect(try database.value("SELECT a FROM t WHERE 0") == nil)
  }

  @Test("A failing transaction leaves nothing, is not left open, and keeps its error")
  func rollback() throws {
    struct Broken: Error {}
    let database = try Connection(path: ":memory:", mode: .create)
    try database.execute("CREATE TABLE t(a UNIQUE)")
    #expect(throws: Broken.self) {
      try database.transaction {
        try database.run("INSERT INTO t VALUES (1)")
        throw Broken()
      }
    }
    #expect(!database.isInTransaction)
    #expect {
      try database.transaction {
        try database.run("INSERT INTO t VALUES (1)")
        try database.run("INSERT OR ROLLBACK INTO t VALUES (1)")
      }
    } throws: { ($0 as? SQLiteError)?.code == .constraintUnique }
    #expect(!database.isInTransaction)
    try database.transaction { try database.run("INSERT INTO t VALUES (5)") }
    #expect(try database.rows("SELECT a FROM t") == [[5]])
  }

  @Test("A transaction within a transaction is refused and leaves the outer one alone")
  func nested() throws {
    let database = try Connection(path: ":memory:", mode: .create)
    try database.execute("CREATE TABLE t(a)")
    try database.transaction {
      try database.run("INSERT INTO t VALUES (1)")
      #expect(throws: SQLiteError.self) { try database.transaction {} }
      #expect(database.isInTransaction)
    }
    #expect(try database.value("SELECT count(*) FROM t") == 1)
  }

  @Test("A full disk is told by its code, and the data before it stays")
  func full() throws {
    let database = try Connection(path: folder.file("a.db"), mode: .create)
    try database.execute("CREATE TABLE t(a); INSERT INTO t VALUES (1); PRAGMA max_page_count = 3")
    #expect {
      try database.transaction {
        for _ in 0..<10 { try database.run("INSERT INTO t VALUES (zeroblob(4000))") }
      }
    } throws: { ($0 as? SQLiteError)?.code == .full }
    #expect(!database.isInTransaction)
    #expect(try database.rows("SELECT a FROM t") == [[1]])
  }

  @Test("A writer waits for its busy time and then says that the file is locked")
  func locked() throws {
    let first = try Connection(path: folder.file("a.db"), mode: .create)
    let second = try Connection(path: folder.file("a.db"), mode: .readWrite, busyTimeout: 20)
    try first.execute("CREATE TABLE t(a)")
    try first.transaction {
      #expect { try second.transaction {} } throws: { ($0 as? SQLiteError)?.code == .busy }
    }
    try second.transaction { try second.run("INSERT INTO t VALUES (1)") }
  }

  @Test("A backup holds what was committed")
  func backup() throws {
    let database = try Connection(path: folder.file("a.db"), mode: .create)
    try database.execute("CREATE TABLE t(a); INSERT INTO t VALUES (1), (2)")
    try database.backup(to: folder.file("b.db"))
    let copy = try Connection(path: folder.file("b.db"), mode: .readOnly)
    #expect(try copy.value("SELECT sum(a) FROM t") == 3)
  }

  @Test("A primary code matches its extended codes, not the other way round")
  func codes() {
    #expect(.busy ~= ResultCode.busySnapshot)
    #expect(!(.busySnapshot ~= ResultCode.busy))
    #expect(ResultCode.full.description == "database or disk is full (13)")
  }
}
