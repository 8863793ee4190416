import SQLite

/// How long a question may take and how much it may answer; nil is without limit.
public struct QueryLimits: Sendable, Equatable {
  /// Time of SQLite's own work; waiting for whoever reads the rows does not count.
  public var timeout: Duration?
  public var maxRows: Int?

  public init(timeout: Duration? = nil, maxRows: Int? = nil) {
    self.timeout = timeout
    self.maxRows = maxRows
  }

  public static let none = QueryLimits()
}

/// How an answer ended.
public struct QuerySummary: Sendable, Equatable {
  /// Which limit ended it.
  public enum Cut: Sendable { case rows, time }

  /// The rows that were handed on.
  public let rows: Int
  /// nil where the answer is complete; else the exit status is 5.
  public let cut: Cut?

  public init(rows: Int, cut: Cut?) {
    self.rows = rows
    self.cut = cut
  }
}

/// The deadline of one statement, put off by the time its reader takes.
struct QueryClock {
  private let limit: Duration?
  private let connection: Connection
  private let start = ContinuousClock.now
  private var paused = Duration.zero
  /// The part of `paused` by which the deadline has been put off.
  private var granted = Duration.zero

  init(limit: Duration?, connection: Connection) {
    self.limit = limit
    self.connection = connection
    connection.setDeadline(after: limit)
  }

  /// Runs `body` off the clock; a pager that waits for its reader must not end the query.
  mutating func pause(_ body: () throws -> Void) throws {
    guard let limit else { return try body() }
    let before = ContinuousClock.now
    try body()
    let after = ContinuousClock.now
    paused += before.duration(to: after)
    // Setting the deadline anew costs something, so only once it is worth it.
    if paused - granted > .milliseconds(5) {
      granted = paused
      connection.setDeadline(after: limit - (start.duration(to: after) - paused))
    }
  }
}
