import CSQLite

/// A result code of SQLite, primary or extended.
///
/// A primary code matches all its extended codes: `catch let e as SQLiteError where .busy ~= e.code`.
public struct ResultCode: RawRepresentable, Sendable, Hashable {
  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// The code without its extension: `busySnapshot.primary == .busy`.
  public var primary: ResultCode { ResultCode(rawValue: rawValue & 0xff) }

  /// Whether `code` is `pattern`, or one of its extended codes where `pattern` is a primary one.
  public static func ~= (pattern: ResultCode, code: ResultCode) -> Bool {
    pattern == code || (pattern == pattern.primary && pattern == code.primary)
  }

  public static let ok = ResultCode(rawValue: SQLITE_OK)
  public static let error = ResultCode(rawValue: SQLITE_ERROR)
  public static let busy = ResultCode(rawValue: SQLITE_BUSY)
  public static let locked = ResultCode(rawValue: SQLITE_LOCKED)
  public static let noMemory = ResultCode(rawValue: SQLITE_NOMEM)
  public static let readOnly = ResultCode(rawValue: SQLITE_READONLY)
  public static let interrupt = ResultCode(rawValue: SQLITE_INTERRUPT)
  public static let ioError = ResultCode(rawValue: SQLITE_IOERR)
  public static let corrupt = ResultCode(rawValue: SQLITE_CORRUPT)
  public static let full = ResultCode(rawValue: SQLITE_FULL)
  public static let cannotOpen = ResultCode(rawValue: SQLITE_CANTOPEN)
  public static let tooBig = ResultCode(rawValue: SQLITE_TOOBIG)
  public static let constraint = ResultCode(rawValue: SQLITE_CONSTRAINT)
  public static let mismatch = ResultCode(rawValue: SQLITE_MISMATCH)
  public static let misuse = ResultCode(rawValue: SQLITE_MISUSE)
  public static let notAuthorized = ResultCode(rawValue: SQLITE_AUTH)
  public static let range = ResultCode(rawValue: SQLITE_RANGE)
  public static let notADatabase = ResultCode(rawValue: SQLITE_NOTADB)

  // The extended codes that are told apart; C macros with arithmetic do not import.
  public static let busySnapshot = ResultCode(rawValue: SQLITE_BUSY | (2 << 8))
  public static let constraintPrimaryKey = ResultCode(rawValue: SQLITE_CONSTRAINT | (6 << 8))
  public static let constraintUnique = ResultCode(rawValue: SQLITE_CONSTRAINT | (8 << 8))
  public static let constraintForeignKey = ResultCode(rawValue: SQLITE_CONSTRAINT | (3 << 8))
}

extension ResultCode: CustomStringConvertible {
  /// SQLite's own words and the number, `database is locked (5)`.
  public var description: String {
    let words = sqlite3_errstr(rawValue).map { String(cString: $0) } ?? "unknown"
    return "\(words) (\(rawValue))"
  }
}
