import SQLite

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The database of reports: one SQLite file.
///
/// Errors are `CorpusError`. A corpus belongs to one thread at a time.
public final class Corpus {
  public enum Purpose: Sendable {
    /// Under a `ReadOnlyPolicy`: also fit for SQL of strangers.
    case reading
    /// Makes the file where there is none, and brings an older one up to date.
    case writing
  }

  public let path: String
  public let connection: Connection

  /// `gkai`, so that tools can tell the file.
  static let applicationID: Int64 = 0x676B_6169

  private init(path: String, connection: Connection) {
    self.path = path
    self.connection = connection
  }

  /// Opens the database of a path.
  ///
  /// - Parameter busyTimeout: milliseconds to wait for another program that is writing.
  public static func open(
    path: String, for purpose: Purpose, migrator: Migrator = .standard,
    busyTimeout: Int32 = 10_000
  ) throws -> Corpus {
    try refuseWhatIsNoFile(path, purpose)
    return try explaining(path) {
      switch purpose {
      case .reading:
        try openForReading(path, migrator, busyTimeout)
      case .writing:
        try openForWriting(path, migrator, busyTimeout)
      }
    }
  }

  /// An empty corpus for one run of the program, on no path; gone when it is closed.
  public static func temporary() throws -> Corpus {
    // SQLite keeps a database without a name in memory, and what is too much in a nameless file.
    let path = "the temporary database"
    return try explaining(path) {
      let connection = try Connection(path: "", mode: .create)
      try Migrator.standard.bringUpToDate(connection, at: path)
      return Corpus(path: path, connection: connection)
    }
  }

  /// Closes the file; throws when a statement is still in use.
  public func close() throws {
    try explaining(path) { try connection.close() }
  }

  private static func openForReading(
    _ path: String, _ migrator: Migrator, _ busyTimeout: Int32
  ) throws -> Corpus {
    let connection = try Connection(path: path, mode: .readOnly, busyTimeout: busyTimeout)
    let version = try migrator.version(of: connection, at: path)
    guard version == migrator.newest else {
      throw version == 0
        ? CorpusError(
          .notACorpus, path: path,
          message:
            "\(path) is empty: no report was imported yet. Import some with: gongkai import FOLDER")
        : CorpusError(
          .older, path: path,
          message:
            "\(path) was written by an older gongkai (version \(version) of the database, \(migrator.newest) is needed). Any gongkai import brings it up to date and keeps a backup."
        )
    }
    let views = PublicViews.standard
    if try !views.areCurrent(in: connection) { try views.shadow(in: connection) }
    try ReadOnlyPolicy().apply(to: connection)
    return Corpus(path: path, connection: connection)
  }

  private static func openForWriting(
    _ path: String, _ migrator: Migrator, _ busyTimeout: Int32
  ) throws -> Corpus {
    let connection = try Connection(path: path, mode: .create, busyTimeout: busyTimeout)
    try migrator.bringUpToDate(connection, at: path)
    let views = PublicViews.standard
    if try !views.areCurrent(in: connection) {
      try connection.transaction { try views.install(in: connection) }
    }
    return Corpus(path: path, connection: connection)
  }

  private static func refuseWhatIsNoFile(_ path: String, _ purpose: Purpose) throws {
    guard path != ":memory:" else { return }
    var status = stat()
    if stat(path, &status) != 0 {
      guard purpose == .reading, errno == ENOENT || path.isEmpty else { return }
      throw CorpusError(
        .missing, path: path,
        message:
          "There is no database at \(path). Import reports first: gongkai import FOLDER --database \(path)"
      )
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw CorpusError(
        .directory, path: path,
        message: "\(path) is a folder, not a database. Name a file with --database.")
    }
  }
}
