import CSQLite

/// A connection to one SQLite file. It belongs to one thread at a time.
///
/// Errors are `SQLiteError`. Statements keep their connection alive; `close` refuses while one is.
public final class Connection {
  public enum Mode: Sendable {
    case readOnly, readWrite
    /// Reading and writing; the file is made when there is none.
    case create
  }

  public let path: String
  let handle: OpaquePointer
  var isOpen = true
  var cache: [String: Statement] = [:]
  let watch = Watch()
  /// Stops the running statement from another thread.
  public let interrupter: Interrupter
  /// What the authorizer of a `ReadOnlyPolicy` refused last.
  var guardian: Guardian?

  /// Opens a file, or a database in memory for the path `:memory:`.
  ///
  /// - Parameter busyTimeout: milliseconds to wait for another program's lock.
  public init(path: String, mode: Mode, busyTimeout: Int32 = 5_000) throws {
    guard !path.utf8.contains(0) else {
      throw SQLiteError(code: .cannotOpen, message: "the path contains a NUL byte")
    }
    // Threads do not share a connection, so SQLite need not lock it.
    var flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    switch mode {
    case .readOnly: flags |= SQLITE_OPEN_READONLY
    case .readWrite: flags |= SQLITE_OPEN_READWRITE
    case .create: flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    }
    var opened: OpaquePointer?
    let result = sqlite3_open_v2(path, &opened, flags, nil)
    guard result == SQLITE_OK, let opened else {
      let error = SQLiteError(result, opened)
      sqlite3_close_v2(opened)
      throw error
    }
    self.path = path
    handle = opened
    interrupter = Interrupter(opened)
    sqlite3_busy_timeout(opened, busyTimeout)
    // Misspelt identifiers in double quotes are errors, not text; no code comes in from files.
    _ = gongkai_sqlite_double_quoted_text(opened, 0)
    _ = gongkai_sqlite_load_extension(opened, 0)
  }

  deinit {
    guard isOpen else { return }
    interrupter.forget()
    detachCallbacks()
    cache.removeAll()
    sqlite3_close_v2(handle)
  }

  /// Closes the file; a second call does nothing.
  ///
  /// Throws `.busy` while an uncached statement lives, and leaves the connection usable.
  public func close() throws {
    guard isOpen else { return }
    cache.removeAll()
    interrupter.forget()
    let result = sqlite3_close(handle)
    guard result == SQLITE_OK else {
      interrupter.remember(handle)
      throw SQLiteError(result, handle)
    }
    isOpen = false
  }

  /// How many threads help to sort from now on. They do not keep rows with equal keys in order.
  public func setSortingThreads(_ count: Int32) {
    guard isOpen else { return }
    sqlite3_limit(handle, SQLITE_LIMIT_WORKER_THREADS, count)
  }

  /// The row id of the latest INSERT.
  public var lastInsertRowID: Int64 { isOpen ? sqlite3_last_insert_rowid(handle) : 0 }

  /// How many rows the latest INSERT, UPDATE or DELETE touched.
  public var changes: Int { isOpen ? Int(sqlite3_changes64(handle)) : 0 }

  /// Whether a transaction is open.
  public var isInTransaction: Bool { isOpen && sqlite3_get_autocommit(handle) == 0 }

  /// The version of the library, 3040001 for 3.40.1.
  public static var libraryVersion: Int { Int(sqlite3_libversion_number()) }

  func requireOpen() throws {
    guard isOpen else {
      throw SQLiteError(code: .misuse, message: "the connection to \(path) is closed")
    }
  }

  private func detachCallbacks() {
    // A statement that outlives the connection must not call into freed memory.
    sqlite3_progress_handler(handle, 0, nil, nil)
    sqlite3_set_authorizer(handle, nil, nil)
  }
}
