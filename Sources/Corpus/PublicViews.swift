import SQLite
import Schema
import StatutoryForm

/// The views of the database and the tables of the form that they read.
///
/// They are made again whenever the program's text of them differs from what made them.
struct PublicViews: Sendable {
  let sql: String
  let form: Form
  private let fingerprint: String

  static let standard = PublicViews(
    sql: Schema.text(of: "views.sql"), form: .standard, formText: Schema.text(of: "form.tsv"))

  init(sql: String, form: Form, formText: String) {
    self.sql = sql + "\n" + FiguresView.sql(of: form)
    self.form = form
    fingerprint = PublicViews.fingerprint(self.sql + formText)
  }

  func areCurrent(in connection: Connection) throws -> Bool {
    try connection.value("SELECT value FROM meta WHERE key = 'views'")?.text == fingerprint
  }

  /// Makes them in the file; inside the caller's transaction.
  func install(in connection: Connection) throws {
    for name in names { try connection.execute("DROP VIEW IF EXISTS \(name)") }
    try connection.execute(sql)
    try fillForm(in: connection)
    try connection.run("INSERT OR REPLACE INTO meta VALUES ('views', ?)", .text(fingerprint))
  }

  /// Makes them for one connection only, for a file that must not be written.
  func shadow(in connection: Connection) throws {
    var text = ""
    for line in lines {
      let isStart = line.hasPrefix(PublicViews.start)
      text += isStart ? "CREATE TEMP VIEW " + line.dropFirst(PublicViews.start.count) : line
      text += "\n"
    }
    try connection.execute(text)
  }

  private static let start = "CREATE VIEW "
  private var lines: [Substring] { sql.split(separator: "\n") }

  private var names: [Substring] {
    lines.filter { $0.hasPrefix(PublicViews.start) }
      .compactMap { $0.dropFirst(PublicViews.start.count).split(separator: " ").first }
  }

  private func fillForm(in connection: Connection) throws {
    try connection.execute(
      "DELETE FROM form_rows; DELETE FROM form_columns; DELETE FROM form_cells;")
    for section in SectionCode.allCases {
      let code = Value.text(section.rawValue)
      for row in form.rows[section] ?? [] {
        try connection.run(
          "INSERT INTO form_rows VALUES (?, ?, ?, ?, ?)", code, Value(row.id), .text(row.code),
          .text(row.label), .text(row.english))
      }
      for column in form.columns[section] ?? [] {
        try connection.run(
          "INSERT INTO form_columns VALUES (?, ?, ?, ?, ?, ?)", code, Value(column.id),
          .text(column.code), .text(column.label), .text(column.english), .text(column.unit))
      }
      for edition in Edition.allCases {
        for cell in form.cells(section, in: edition) {
          try connection.run(
            "INSERT INTO form_cells VALUES (?, ?, ?, ?)", code, Value(edition.rawValue),
            Value(cell.row), Value(cell.column))
        }
      }
    }
  }

  /// FNV-1a: only to notice a change, not to protect from one.
  private static func fingerprint(_ text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }
}
