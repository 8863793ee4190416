import Foundation
import SQLite
import Synchronization
import Testing

@Suite("What strangers may run")
struct ReadOnlyPolicyTests {
  let folder: TemporaryFolder
  let database: Connection
  let policy = ReadOnlyPolicy()

  init() throws {
    folder = try TemporaryFolder()
    let path = folder.file("corpus.db")
    for name in ["corpus.db", "other.db"] {
      let writer = try Connection(path: folder.file(name), mode: .create)
      try writer.execute(
        """
        PRAGMA synchronous = OFF;
        CREATE TABLE t(a, b);
        INSERT INTO t VALUES (1, '[1,2]'), (2, '[3]');
        CREATE VIEW v AS SELECT a * 2 AS twice FROM t;
        CREATE VIRTUAL TABLE words USING fts5(body, content='', tokenize='ascii');
        INSERT INTO words(rowid, body) VALUES (1, '盘 江 镇'), (2, '镇 江 市');
        """)
      try writer.close()
    }
    database = try policy.open(path: path)
  }

  private func run(_ sql: String) throws -> [[Value]] {
    try policy.prepare(sql, on: database).rows()
  }

  @Test("Rows that a subquery has sorted are joined group by group in its order, however many")
  func keepsOrder() throws {
    // More than a sorter holds at once, so that it merges several pieces.
    let scrambled = try run(
      """
      WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 199999),
      joined AS (
        SELECT g, group_concat(i, ' ') AS text
        FROM (SELECT i / 10 AS g, i, 'a text that makes rows longer ' || i AS t FROM n ORDER BY g, i)
        GROUP BY g HAVING max(t) > ''
      )
      SELECT count(*) FROM joined
      WHERE text <> (SELECT group_concat(10 * g + k, ' ')
        FROM (SELECT 0 AS k UNION ALL VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9)))
      """)
    #expect(scrambled == [[0]])
  }

  @Test(
    "Reading works",
    arguments: [
      ("SELECT twice FROM v ORDER BY 1", [[2], [4]]),
      ("SELECT rowid FROM words WHERE words MATCH '\"江 镇\"'", [[1]]),
      ("SELECT count(*) FROM words WHERE words MATCH '江' AND rank < 0", [[2]]),
      ("SELECT sum(j.value) FROM t, json_each(t.b) j", [[6]]),
      ("SELECT count(*) FROM json_tree('[[1]]')", [[3]]),
      ("SELECT name FROM pragma_table_info('t')", [["a"], ["b"]]),
      ("SELECT count(*) FROM sqlite_master WHERE name = 't'", [[1]]),
      ("PRAGMA user_version", [[0]]),
      (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT i FROM n",
        [[1], [2], [3]]
      ),
      ("SELECT a, row_number() OVER (ORDER BY a DESC) FROM t ORDER BY 1", [[1, 2], [2, 1]]),
      ("SELECT 'INSERT; PRAGMA query_only' -- not one", [["INSERT; PRAGMA query_only"]]),
    ] as [(String, [[Value]])])
  func reading(sql: String, expected: [[Value]]) throws {
    #expect(try run(sql) == expected)
  }

  @Test("EXPLAIN QUERY PLAN works")
  func plans() throws {
    #expect(try run("EXPLAIN QUERY PLAN SELECT * FROM t").count == 1)
  }

  @Test(
    "Everything that could write, reach another file or lift the guard is refused",
    arguments: [
      "INSERT INTO t VALUES (3, '')", "UPDATE t SET a = 0", "DELETE FROM t",
      "REPLACE INTO t VALUES (1, 2)",
      "DROP TABLE t", "DROP VIEW v", "CREATE TABLE x(a)", "CREATE TEMP TABLE x(a)",
      "CREATE TEMP VIEW x AS SELECT 1", "CREATE VIRTUAL TABLE x USING fts5(a)",
      "ALTER TABLE t ADD c",
      "CREATE INDEX i ON t(a)", "REINDEX", "ANALYZE", "VACUUM", "VACUUM INTO 'FOLDER/copy.db'",
      "ATTACH 'FOLDER/other.db' AS o", "ATTACH 'FOLDER/new.db' AS o", "ATTACH ':memory:' AS o",
      "DETACH main", "BEGIN", "BEGIN IMMEDIATE", "COMMIT", "ROLLBACK", "SAVEPOINT s", "RELEASE s",
      "PRAGMA query_only = OFF", "PRAGMA Query_Only(0)", "PRAGMA writable_schema = ON",
      "PRAGMA journal_mode = WAL", "PRAGMA temp_store_directory = 'FOLDER'",
      "PRAGMA user_version = 9",
      "PRAGMA trusted_schema = ON", "PRAGMA wal_checkpoint", "PRAGMA optimize",
      "PRAGMA mmap_size = 1",
      "PRAGMA hard_heap_limit = 1", "PRAGMA busy_timeout = 100000",
      "SELECT load_extension('x')", "SELECT LOAD_EXTENSION('x', 'y')",
      "SELECT fts3_tokenizer('simple')",
      "SELECT randomblob(900000000)", "SELECT length(zeroblob(900000000))",
      "INSERT INTO words(words) VALUES ('optimize')", "EXPLAIN DELETE FROM t",
      "SELECT * FROM pragma_query_only('0')", "SELECT 1; DELETE FROM t", ";DELETE FROM t",
      "\u{FEFF}DELETE FROM t", "DELETE FROM t RETURNING a",
      "WITH x AS (SELECT 1) INSERT INTO t SELECT 1, 2",
    ])
  func hostile(sql: String) throws {
    let before = try folder.names
    #expect(throws: SQLiteError.self) {
      try run(sql.replacingOccurrences(of: "FOLDER", with: folder.path))
    }
    #expect(try folder.names == before)
    // The guard still stands, and the data is whole.
    #expect(try database.rows("PRAGMA user_version") == [[0]])
    #expect(try run("SELECT count(*) FROM t") == [[2]])
    #expect(throws: SQLiteError.self) { try database.execute("DELETE FROM t") }
  }

  @Test("A refusal names what was refused")
  func refusal() {
    #expect { try run("ATTACH 'x' AS y") } throws: { error in
      (error as? SQLiteError)?.code == .notAuthorized
        && "\(error)".contains("ATTACH is not allowed")
    }
    #expect { try run("PRAGMA query_only = 0") } throws: { error in
      "\(error)".contains("PRAGMA query_only is not allowed")
    }
  }

  @Test("An endless query stops at its deadline, and the next one runs")
  func deadline() throws {
    let endless =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    let start = ContinuousClock.now
    database.setDeadline(after: .milliseconds(100))
    #expect { try run(endless) } throws: { ($0 as? SQLiteError)?.code == .interrupt }
    #expect(database.deadlinePassed)
    #expect(ContinuousClock.now - start < .seconds(10))
    database.setDeadline(after: nil)
    #expect(!database.deadlinePassed)
    #expect(try run("SELECT 1") == [[1]])
  }

  @Test("Another thread can stop a query")
  func interrupt() throws {
    let interrupter = database.interrupter
    let isDone = Flag()
    // A thread of its own: the pool's threads may all be at work on other tests.
    Thread.detachNewThread {
      while !isDone.isRaised {
        Thread.sleep(forTimeInterval: 0.005)
        interrupter.interrupt()
      }
    }
    database.setDeadline(after: .seconds(60))
    #expect {
      try run(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n")
    } throws: { ($0 as? SQLiteError)?.code == .interrupt }
    isDone.raise()
    #expect(!database.deadlinePassed)
  }
}

/// Tells another thread to end.
private final class Flag: Sendable {
  private let value = Atomic<Bool>(false)

  var isRaised: Bool { value.load(ordering: .acquiring) }
  func raise() { value.store(true, ordering: .releasing) }
}
