import Documents

/// The columns that a file of entries may have, each by its code or a heading.
protocol SheetField: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  static var headings: [Self: [String]] { get }
}

/// A file of entries: one in a row, under headings in Chinese or English.
struct EntrySheet<Field: SheetField> {
  let path: String
  let columns: [Field: Int]
  let rows: [Row]

  struct Row {
    /// The line it stands on.
    let line: Int
    fileprivate let fields: [String]
    fileprivate let columns: [Field: Int]

    /// Empty where the column is missing.
    subscript(field: Field) -> String {
      columns[field].flatMap { $0 < fields.count ? fields[$0] : nil } ?? ""
    }
  }

  /// Reads a file, `-` for standard input. Throws a `UsageError`.
  init(path: String) throws {
    let name = path == "-" ? "the input" : path
    do {
      let table = try SeparatedTable(try readBytes(path))
      guard let head = table.records.first else { throw UsageError(message: "\(name) is empty") }
      let columns = EntrySheet.columns(head.fields)
      (self.path, self.columns) = (name, columns)
      rows = table.records.dropFirst().map {
        Row(line: $0.line, fields: $0.fields, columns: columns)
      }
    } catch let error as UnreadableDocument {
      throw UsageError(message: "\(name) cannot be read: \(error.reason)")
    }
  }

  private static func columns(_ head: [String]) -> [Field: Int] {
    var columns: [Field: Int] = [:]
    for (n, heading) in head.enumerated() {
      let word = heading.lowercased()
      let field = Field.allCases.first {
        $0.rawValue == word || (Field.headings[$0] ?? []).contains(word)
      }
      if let field, columns[field] == nil { columns[field] = n }
    }
    return columns
  }

  /// Throws a `UsageError` that names columns which the first line must name.
  func require(_ missing: [Field]) throws {
    guard !missing.isEmpty else { return }
    let names = missing.map { "\($0.rawValue) (\(Field.headings[$0]?.first ?? ""))" }
    throw UsageError(
      message: "\(path): the first line must name the columns; missing are "
        + names.joined(separator: ", "))
  }

  /// Tells with a `UsageError` of the body on which line, and in which column, it came up.
  func at<Result>(_ line: Int, _ field: Field? = nil, _ body: () throws -> Result) throws -> Result
  {
    do {
      return try body()
    } catch let error as UsageError {
      let column = field.flatMap { field in
        columns[field].map { ", column \($0 + 1) (\(field.rawValue))" }
      }
      throw UsageError(message: "\(path), line \(line)\(column ?? ""): \(error.message)")
    }
  }
}
