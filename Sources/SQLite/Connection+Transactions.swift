import CSQLite

extension Connection {
  /// Runs `body` in one IMMEDIATE transaction: all of it happens or nothing.
  ///
  /// IMMEDIATE, because a read that turns into a write fails at once when another program has
  /// written in between. The error of `body` or of COMMIT is the one that is thrown.
  @discardableResult
  public func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    // Fails inside another transaction, and leaves that one alone.
    try cached("BEGIN IMMEDIATE").run()
    do {
      let result = try body()
      try cached("COMMIT").run()
      return result
    } catch {
      // After a full disk or an I/O error SQLite has rolled back already; ROLLBACK would fail
      // and hide the cause.
      if isInTransaction { try? cached("ROLLBACK").run() }
      throw error
    }
  }

  /// Copies the whole database to another file, as it is at one moment.
  public func backup(to path: String) throws {
    try requireOpen()
    let target = try Connection(path: path, mode: .create)
    guard let backup = sqlite3_backup_init(target.handle, "main", handle, "main") else {
      throw SQLiteError(sqlite3_errcode(target.handle), target.handle)
    }
    let stepped = sqlite3_backup_step(backup, -1)
    let finished = sqlite3_backup_finish(backup)
    guard stepped == SQLITE_DONE, finished == SQLITE_OK else {
      throw SQLiteError(stepped == SQLITE_DONE ? finished : stepped, target.handle)
    }
    try target.close()
  }
}
