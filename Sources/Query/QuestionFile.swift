import SQLite

/// Reads a question from its `.sql` file.
///
/// The file begins with lines `-- key: value`; the keys are `title`, `description`, `param`,
/// `column`, `chart` and `sort`. The header ends at the first line that is no comment. Anything else is an error.
extension Question {
  public init(file: String, name: String, text: String) throws(HeaderError) {
    var title: BilingualText?
    var description: [String] = []
    var parameters: [Parameter] = []
    var columns: [ResultColumn] = []
    var chart: (line: Int, text: String)?
    var sortsInThreads = false
    for (number, line) in headerLines(of: text) {
      func wrong(_ message: String) -> HeaderError {
        HeaderError(file: file, line: number, message: message)
      }
      guard let colon = line.firstIndex(of: ":") else {
        throw wrong("a line of the header must be `-- key: value`")
      }
      let key = trimmed(line[..<colon])
      let value = trimmed(line[line.index(after: colon)...])
      let fields = fields(of: value)
      switch key {
      case "title":
        guard title == nil, fields.count == 2 else { throw wrong("one title: Chinese | English") }
        title = BilingualText(zh: fields[0], en: fields[1])
      case "description":
        description.append(value)
      case "param":
        guard fields.count == 3 else { throw wrong("param: name type … | Chinese | English") }
        let titles = BilingualText(zh: fields[1], en: fields[2])
        do throws(DeclarationError) {
          parameters.append(try Parameter(declaration: fields[0], title: titles))
        } catch {
          throw wrong(error.message)
        }
      case "column":
        guard (3...4).contains(fields.count), !fields.contains("") else {
          throw wrong("column: name | Chinese | English, and a unit if it has one")
        }
        columns.append(
          ResultColumn(
            code: fields[0], title: BilingualText(zh: fields[1], en: fields[2]),
            unit: fields.count == 4 ? fields[3] : nil))
      case "chart":
        guard chart == nil else { throw wrong("one chart") }
        chart = (number, value)
      case "sort":
        guard value == "threads" else { throw wrong("sort: threads, or no such line") }
        sortsInThreads = true
      default:
        throw wrong("unknown key `\(key)`")
      }
    }
    func lacks(_ what: String) -> HeaderError { HeaderError(file: file, line: 0, message: what) }
    guard let title else { throw lacks("the title is missing") }
    guard !description.isEmpty else { throw lacks("the description is missing") }
    guard !columns.isEmpty else { throw lacks("the columns are missing") }
    guard Set(columns.map(\.code)).count == columns.count else {
      throw lacks("a column comes twice")
    }
    guard Set(parameters.map(\.name)).count == parameters.count else {
      throw lacks("a parameter comes twice")
    }
    var picture: Chart?
    do throws(DeclarationError) {
      picture = try chart.flatMap { (_, text) throws(DeclarationError) in
        try Chart.declared(text, columns: columns.map(\.code))
      }
    } catch {
      throw HeaderError(file: file, line: chart?.line ?? 0, message: error.message)
    }
    self.init(
      name: name, title: title, description: description.joined(separator: " "),
      parameters: parameters, columns: columns, chart: picture,
      sortsInThreads: sortsInThreads, sql: text)
  }
}

/// The lines of the header with their numbers, without `--`.
private func headerLines(of text: String) -> [(Int, Substring)] {
  // Bytes: to Swift's Characters CRLF is one letter, and no line would end.
  let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  return lines.prefix { $0.starts(with: "--".utf8) }.enumerated().map { index, line in
    (index + 1, Substring(line.dropFirst(2)))
  }
}

/// The parts between bars; a bar inside double quotes belongs to its part.
private func fields(of value: String) -> [String] {
  var fields: [String] = []
  var isQuoted = false
  let bytes = value.utf8
  var start = bytes.startIndex
  for index in bytes.indices {
    if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
    guard bytes[index] == UInt8(ascii: "|"), !isQuoted else { continue }
    fields.append(trimmed(value[start..<index]))
    start = bytes.index(after: index)
  }
  return fields + [trimmed(value[start...])]
}

/// Without the white space at both ends.
func trimmed(_ text: Substring) -> String {
  var scalars = text.unicodeScalars[...]
  while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
  while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
  return String(scalars)
}
