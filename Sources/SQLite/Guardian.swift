import CSQLite

/// The authorizer of a `ReadOnlyPolicy`: a short list of what is allowed, all else is refused.
final class Guardian {
  private var refusal: String?

  /// What was refused last; asking forgets it.
  func takeRefusal() -> String? {
    defer { refusal = nil }
    return refusal
  }

  func watch(_ database: OpaquePointer) {
    sqlite3_set_authorizer(
      database,
      { context, action, first, second, _, _ in
        guard let context else { return SQLITE_DENY }
        let guardian = Unmanaged<Guardian>.fromOpaque(context).takeUnretainedValue()
        let allowed = guardian.allows(
          action, first.map { String(cString: $0) }, second.map { String(cString: $0) })
        return allowed ? SQLITE_OK : SQLITE_DENY
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  private func allows(_ action: Int32, _ first: String?, _ second: String?) -> Bool {
    switch action {
    case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE:
      return true
    case SQLITE_FUNCTION:
      let name = second?.lowercased() ?? ""
      return !Guardian.forbiddenFunctions.contains(name) || refuse("the function \(name)")
    case SQLITE_PRAGMA:
      let name = first?.lowercased() ?? ""
      let allowed =
        Guardian.describingPragmas.contains(name)
        || (second == nil && Guardian.readingPragmas.contains(name))
      return allowed || refuse("PRAGMA \(name)")
    default:
      return refuse(Guardian.names[action] ?? "this statement")
    }
  }

  private func refuse(_ what: String) -> Bool {
    refusal = what
    return false
  }

  /// Functions that load code, reach files or hand out pointers.
  private static let forbiddenFunctions: Set<String> = [
    "load_extension", "fts3_tokenizer", "readfile", "writefile", "edit", "sqlite_log",
  ]

  /// Pragmas that describe the schema, whatever their argument.
  private static let describingPragmas: Set<String> = [
    "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo",
    "foreign_key_list",
  ]

  /// Pragmas that only read when they have no argument. FTS5 asks for data_version.
  private static let readingPragmas: Set<String> = [
    "data_version", "user_version", "application_id", "schema_version", "encoding", "page_count",
    "page_size", "freelist_count", "database_list", "compile_options",
  ]

  private static let names: [Int32: String] = [
    SQLITE_ATTACH: "ATTACH", SQLITE_DETACH: "DETACH", SQLITE_INSERT: "INSERT",
    SQLITE_UPDATE: "UPDATE", SQLITE_DELETE: "DELETE", SQLITE_TRANSACTION: "a transaction",
    SQLITE_SAVEPOINT: "SAVEPOINT", SQLITE_ANALYZE: "ANALYZE", SQLITE_REINDEX: "REINDEX",
    SQLITE_ALTER_TABLE: "ALTER TABLE",
  ]
}
