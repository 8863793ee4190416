import SQLite
import Schema

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One step of the database's structure.
public struct Migration: Sendable {
  /// The version the database has after the step; steps count from 1 without gaps.
  public let number: Int
  public let sql: String

  public init(number: Int, sql: String) {
    self.number = number
    self.sql = sql
  }
}

/// Brings databases of older versions up to date; `PRAGMA user_version` tells the version.
public struct Migrator: Sendable {
  public let migrations: [Migration]

  public init(_ migrations: [Migration]) {
    self.migrations = migrations.sorted { $0.number < $1.number }
  }

  /// The steps this program was built with, `Schema/migrations/0001-….sql` and so on.
  public static let standard = Migrator(
    Schema.files(below: "migrations/").compactMap { file in
      Int(file.name.prefix { $0.isNumber }).map { Migration(number: $0, sql: file.text) }
    })

  /// The version after all steps.
  public var newest: Int { migrations.last?.number ?? 0 }

  /// The version of a database; 0 for an empty file.
  ///
  /// Refuses databases of other programs and of newer versions, and leaves them as they are.
  func version(of connection: Connection, at path: String) throws -> Int {
    let version = Int(try connection.value("PRAGMA user_version")?.integer ?? 0)
    let owner = try connection.value("PRAGMA application_id")?.integer
    let isEmpty = try connection.value("SELECT count(*) FROM sqlite_schema") == 0
    guard owner == Corpus.applicationID || (isEmpty && version == 0 && owner == 0) else {
      throw CorpusError(
        .notACorpus, path: path,
        message:
          "\(path) is a database of another program; it was left as it is. Name another file with --database."
      )
    }
    guard version <= newest else {
      throw CorpusError(
        .newer, path: path,
        message:
          "\(path) was written by a newer gongkai (version \(version) of the database; this program knows \(newest)). Use that gongkai, or import into a new file."
      )
    }
    return version
  }

  /// Runs the steps that a database lacks: all or none, after a backup beside it.
  func bringUpToDate(_ connection: Connection, at path: String) throws {
    let version = try version(of: connection, at: path)
    guard version < newest else { return }
    if version > 0 { try backUp(connection, to: "\(path).backup-v\(version)") }
    try connection.transaction {
      // Another program may have done it in the meantime.
      let version = try self.version(of: connection, at: path)
      for migration in migrations where migration.number > version {
        try connection.execute(migration.sql)
      }
      try connection.execute(
        """
        PRAGMA application_id = \(Corpus.applicationID);
        PRAGMA user_version = \(newest);
        """)
      try PublicViews.standard.install(in: connection)
    }
  }

  /// Copies the database; an earlier backup of the same name is kept.
  private func backUp(_ connection: Connection, to wanted: String) throws {
    var target = wanted
    var count = 1
    while access(target, F_OK) == 0 {
      count += 1
      target = "\(wanted)-\(count)"
    }
    do {
      try connection.backup(to: target)
    } catch {
      unlink(target)
      throw error
    }
  }
}
