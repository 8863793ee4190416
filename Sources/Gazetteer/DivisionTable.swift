/// The list of divisions as people write it: lines of `code<TAB>name`, comments behind #.
public struct DivisionTable: Sendable {
  public struct Row: Sendable, Equatable {
    public let code: DivisionCode
    public let name: String
  }

  /// A name that a division had until a year.
  public struct Former: Sendable, Equatable {
    public let code: DivisionCode
    public let name: String
    /// The year of the change; nil where it is not known.
    public let until: Int?
  }

  /// What is wrong with a table, and in which line.
  public struct Mistake: Error, Sendable, Equatable {
    public let line: Int
    public let message: String
  }

  /// By code, each once.
  public let rows: [Row]
  public var former: [Former] = []
  /// The date of the list, from a line `# as of: 2025-12-31`; empty where there is none.
  public private(set) var asOf = ""
  public private(set) var source = ""

  /// Reads a list; tabs or commas part the fields, a first line of headings is passed over.
  public init(_ text: String) throws(Mistake) {
    var rows: [Row] = []
    for line in DivisionTable.tableLines(text) {
      if let comment = line.comment {
        if let value = remark("as of:", comment) { asOf = value }
        if let value = remark("source:", comment) { source = value }
        continue
      }
      guard line.fields.count >= 2, !line.fields[1].isEmpty else {
        throw Mistake(line: line.number, message: "a line must be a code and a name")
      }
      guard let code = DivisionCode(line.fields[0]) else {
        if rows.isEmpty, line.fields[0].utf8.first.map({ $0 < 48 || $0 > 57 }) ?? true { continue }
        throw Mistake(
          line: line.number,
          message: "'\(line.fields[0])' is no code: it has six digits, nine for a township")
      }
      guard line.fields[1].utf8.count <= 90 else {
        throw Mistake(line: line.number, message: "the name is too long")
      }
      rows.append(Row(code: code, name: String(line.fields[1])))
    }
    rows.sort { $0.code < $1.code }
    for (a, b) in zip(rows, rows.dropFirst()) where a.code == b.code {
      throw Mistake(line: 0, message: "the code \(a.code) is there twice: \(a.name), \(b.name)")
    }
    guard !rows.isEmpty else { throw Mistake(line: 0, message: "there is no division in it") }
    let codes = Set(rows.map(\.code))
    for row in rows where row.code.level == .township || row.code.level == .county {
      let above = DivisionCode.Level.allCases.prefix { $0 < row.code.level }
      guard above.contains(where: { row.code.ancestor($0).map(codes.contains) ?? false }) else {
        throw Mistake(
          line: 0, message: "\(row.code) \(row.name) has no county, city or province above it")
      }
    }
    self.rows = rows
  }

  /// The rows of a packed list.
  public init(_ list: DivisionList) {
    rows = (0..<list.count).map { Row(code: list.code($0), name: list.name($0)) }
    former = list.formerNames().sorted { $0.key < $1.key }.flatMap { place, names in
      names.map { Former(code: list.code(place), name: $0.name, until: $0.until) }
    }
    (asOf, source) = (list.asOf, list.source)
  }

  /// Reads former names: code of what it is now, the name it had, its code then or nothing, the year
  /// of the change, and remarks.
  public static func former(_ text: String) throws(Mistake) -> [Former] {
    var all: [Former] = []
    for line in tableLines(text) where line.comment == nil {
      guard line.fields.count >= 2, let code = DivisionCode(line.fields[0]) else {
        if all.isEmpty, DivisionCode(line.fields[0]) == nil { continue }
        throw Mistake(
          line: line.number, message: "a line must be a code, a former name, a former code, a year")
      }
      let year = line.fields.count > 3 ? Int(line.fields[3]) : nil
      guard line.fields.count <= 3 || line.fields[3].isEmpty || (1949...2100).contains(year ?? 0)
      else { throw Mistake(line: line.number, message: "'\(line.fields[3])' is no year") }
      guard !line.fields[1].isEmpty, line.fields[1].utf8.count <= 90 else {
        throw Mistake(line: line.number, message: "the former name is missing or too long")
      }
      all.append(Former(code: code, name: String(line.fields[1]), until: year))
    }
    return all
  }

  private struct Line {
    let number: Int
    var fields: [Substring] = []
    var comment: Substring?
  }

  private static func tableLines(_ text: String) -> [Line] {
    var text = text[...]
    if text.unicodeScalars.first == "\u{FEFF}" { text = Substring(text.unicodeScalars.dropFirst()) }
    let lines = text.utf8.split(omittingEmptySubsequences: false) { $0 == 10 }
    return lines.enumerated().compactMap { index, bytes in
      var bytes = bytes
      while let last = bytes.last, last == 13 || last == 32 { bytes = bytes.dropLast() }
      guard let first = bytes.first else { return nil }
      if first == UInt8(ascii: "#") {
        return Line(number: index + 1, comment: Substring(bytes.dropFirst()))
      }
      let separator: UInt8 = bytes.contains(9) ? 9 : UInt8(ascii: ",")
      let fields = bytes.split(separator: separator, omittingEmptySubsequences: false)
        .map { Substring(trimmed($0)) }
      return Line(number: index + 1, fields: fields)
    }
  }
}

private func trimmedText(_ text: Substring) -> Substring { Substring(trimmed(text.utf8)) }

private func remark(_ key: String, _ comment: Substring) -> String? {
  let text = trimmedText(comment)
  guard text.hasPrefix(key) else { return nil }
  return String(trimmedText(text.dropFirst(key.count)))
}

private func trimmed(_ bytes: Substring.UTF8View) -> Substring.UTF8View {
  func isEdge(_ byte: UInt8) -> Bool { byte == 32 || byte == 34 || byte == 13 }
  var bytes = bytes.drop(while: isEdge)
  while let last = bytes.last, isEdge(last) { bytes = bytes.dropLast() }
  return bytes
}
