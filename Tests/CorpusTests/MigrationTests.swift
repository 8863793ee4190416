import Foundation
import SQLite
import Testing

@testable import Corpus

@Suite("Opening and migrating")
struct MigrationTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("c.sqlite")
  }

  private func reason(_ path: String, _ purpose: Corpus.Purpose, _ migrator: Migrator = .standard)
    throws -> CorpusError.Reason?
  {
    do {
      try Corpus.open(path: path, for: purpose, migrator: migrator, busyTimeout: 10).close()
      return nil
    } catch let error as CorpusError {
      #expect(error.message.contains(path))
      return error.reason
    }
  }

  private let newest = Migrator.standard.newest
  private var next: Migrator {
    Migrator(
      Migrator.standard.migrations
        + [Migration(number: newest + 1, sql: "CREATE TABLE later(a)")])
  }

  @Test("The steps are numbered without gaps, and every one has a text")
  func numbers() {
    let migrations = Migrator.standard.migrations
    #expect(migrations.map(\.number) == Array(1...max(1, migrations.count)))
    #expect(migrations.allSatisfy { $0.sql.contains("CREATE") || $0.sql.contains("ALTER") })
  }

  @Test("A missing file is said to be missing, and is not made")
  func missing() throws {
    #expect(try reason(path, .reading) == .missing)
    #expect(try reason(folder.file("no/folder/c.sqlite"), .writing) == .cannotOpen)
    #expect(try folder.names == [])
  }

  @Test("What is no corpus is refused and left as it is")
  func strangers() throws {
    try Data("这不是数据库，只是一个文本文件。这不是数据库，只是一个文本文件。".utf8).write(to: URL(filePath: path))
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(try reason(path, .reading) == .notADatabase)
    #expect(try reason(path, .writing) == .notADatabase)
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    #expect(try reason(folder.path, .reading) == .directory)
    #expect(try reason(folder.path, .writing) == .directory)
    let other = folder.file("other.sqlite")
    let stranger = try Connection(path: other, mode: .create)
    try stranger.execute("CREATE TABLE t(a)")
    try stranger.close()
    #expect(try reason(other, .reading) == .notACorpus)
    #expect(try reason(other, .writing) == .notACorpus)
    let reader = try Connection(path: other, mode: .readOnly)
    #expect(try reader.value("SELECT count(*) FROM sqlite_schema") == 1)
  }

  @Test("An empty file becomes a corpus when it is written, and holds none when it is read")
  func empty() throws {
    try Data().write(to: URL(filePath: path))
    #expect(try reason(path, .reading) == .notACorpus)
    #expect(try reason(path, .writing) == nil)
    #expect(try reason(path, .reading) == nil)
  }

  @Test("A damaged file is said to be damaged")
  func damaged() throws {
    #expect(try reason(path, .writing) == nil)
    var bytes = try Data(contentsOf: URL(filePath: path))
    for index in 100..<bytes.count { bytes[index] = 0xFF }
    try bytes.write(to: URL(filePath: path))
    #expect(try reason(path, .reading) == .damaged)
  }

  @Test("A locked file is said to be locked")
  func locked() throws {
    let corpus = try Corpus.open(path: path, for: .writing)
    try corpus.connection.execute("BEGIN EXCLUSIVE")
    #expect(try reason(path, .reading) == .locked)
    #expect(try reason(path, .writing) == .locked)
  }

  @Test("A newer database is refused and left as it is, and the message tells both versions")
  func newer() throws {
    #expect(try reason(path, .writing, next) == nil)
    #expect(try reason(path, .writing) == .newer)
    #expect(try reason(path, .reading) == .newer)
    #expect {
      try Corpus.open(path: path, for: .reading)
    } throws: { error in
      "\(error)".contains("version \(newest + 1)") && "\(error)".contains("knows \(newest)")
    }
    #expect(try folder.names == ["c.sqlite"])
  }

  @Test("An older database is brought up to date after a backup; earlier backups are kept")
  func older() throws {
    try Corpus.open(path: path, for: .writing).take([Sample.reading(Sample.report())])
    try Data("earlier".utf8).write(to: URL(filePath: path + ".backup-v\(newest)"))
    #expect(try reason(path, .reading, next) == .older)
    #expect(try reason(path, .writing, next) == nil)
    #expect(
      try folder.names == [
        "c.sqlite", "c.sqlite.backup-v\(newest)", "c.sqlite.backup-v\(newest)-2",
      ])
    let corpus = try Corpus.open(path: path, for: .reading, migrator: next)
    #expect(try corpus.connection.value("SELECT count(*) FROM later") == 0)
    #expect(try corpus.connection.value("SELECT count(*) FROM cells") == 200)
    let backup = try Corpus.open(path: path + ".backup-v\(newest)-2", for: .reading)
    #expect(try backup.connection.value("SELECT count(*) FROM cells") == 200)
  }

  @Test(
    "Sums of version 8 go, whatever shape they had",
    arguments: [
      "",
      """
      DROP TABLE tally_region;
      CREATE TABLE tally_region(region TEXT PRIMARY KEY, is_whole INTEGER NOT NULL);
      CREATE TABLE tally_part(tally_id INTEGER, label TEXT);
      """,
    ])
  func sums(shape: String) throws {
    let eight = Migrator(Migrator.standard.migrations.filter { $0.number <= 8 })
    let old = try Corpus.open(path: path, for: .writing, migrator: eight)
    try old.connection.execute(shape + "INSERT INTO tally VALUES (1, '', 2023, NULL, 5)")
    try old.close()
    let corpus = try Corpus.open(path: path, for: .writing)
    try corpus.take([Sample.reading(Sample.report())])
    let settling = try #require(try corpus.settling())
    #expect(try settling.tallies(minimum: 1))
    try settling.finish()
    #expect(
      try corpus.connection.rows("SELECT region, year, reports FROM tallies WHERE region = ''")
        == [["", 2023, 1]])
  }

  @Test("A step that fails in the middle leaves the database as it was")
  func failure() throws {
    try Corpus.open(path: path, for: .writing).take([Sample.reading(Sample.report())])
    let broken = Migrator(
      next.migrations + [
        Migration(number: newest + 2, sql: "DROP TABLE finding; CREATE TABLE report(a)")
      ])
    #expect(try reason(path, .writing, broken) == .other)
    let corpus = try Corpus.open(path: path, for: .reading)
    #expect(try corpus.connection.value("PRAGMA user_version") == .integer(Int64(newest)))
    #expect(try corpus.connection.value("SELECT count(*) FROM findings") == 0)
    #expect(
      try corpus.connection.value("SELECT count(*) FROM sqlite_schema WHERE name = 'later'") == 0)
  }

  @Test("Views of another build are made again when writing and shadowed when reading")
  func views() throws {
    #expect(try reason(path, .writing) == nil)
    let tinkerer = try Connection(path: path, mode: .readWrite)
    try tinkerer.execute(
      """
      DROP VIEW reports; CREATE VIEW reports AS SELECT 1 AS old;
      CREATE VIEW mine AS SELECT 2 AS own;
      DELETE FROM form_rows; UPDATE meta SET value = 'old' WHERE key = 'views';
      """)
    try tinkerer.close()
    let reader = try Corpus.open(path: path, for: .reading)
    #expect(try reader.connection.prepare("SELECT * FROM reports").columnNames.first == "report_id")
    try reader.close()
    let writer = try Corpus.open(path: path, for: .writing)
    #expect(try writer.connection.prepare("SELECT * FROM main.reports").columnNames.count == 24)
    #expect(try writer.connection.value("SELECT own FROM mine") == 2)
    #expect(try writer.connection.value("SELECT count(*) FROM form_rows") == 36)
  }

  @Test("A corpus that is open for reading cannot be written")
  func sandbox() throws {
    #expect(try reason(path, .writing) == nil)
    let corpus = try Corpus.open(path: path, for: .reading)
    #expect(throws: SQLiteError.self) { try corpus.connection.execute("DELETE FROM report") }
    #expect(throws: CorpusError.self) { try corpus.beginImport(paths: [], parserVersion: 1) }
  }

  @Test("Every view of the contract can be read by a stranger")
  func contract() throws {
    try Corpus.open(path: path, for: .writing).take([Sample.reading(Sample.report())])
    let corpus = try Corpus.open(path: path, for: .reading)
    for (view, columns) in [
      (
        "reports",
        "report_id agency_id agency agency_name organ_kind province city county town year edition title period_start period_end published_on status source_path source_sha256 source_format source_encoding parser_version imported_at"
      ),
      ("cells", "report_id agency year section row_code column_code value state printed page line"),
      (
        "findings",
        "finding_id report_id agency year rule severity responsibility message left_value right_value difference cells"
      ),
      ("narrative_figures", "report_id figure label value unit quote line is_approximate"),
      ("sections", "report_id ordinal kind heading body"),
      ("report_versions", "report_id version is_current"), ("imports", "import_id files"),
      ("import_files", "import_id path outcome reason"), ("agencies", "agency reports"),
      ("report_figures", "report_id agency year"),
    ] {
      let list = columns.split(separator: " ").joined(separator: ", ")
      #expect(throws: Never.self) { try corpus.connection.rows("SELECT \(list) FROM \(view)") }
    }
  }
}
