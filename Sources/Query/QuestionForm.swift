extension Question {
  /// The statement for programs that send every parameter as text, empty where it is left out, as web
  /// forms do: Datasette among them. Without the header.
  public var formSQL: String {
    var result: [UInt8] = []
    let bytes = Array(statement.utf8)
    var index = 0
    while index < bytes.count {
      let end = tokenEnd(bytes, from: index)
      let token = bytes[index..<end]
      let name = String(decoding: token.dropFirst(), as: UTF8.self)
      if token.first == UInt8(ascii: ":"), let parameter = parameter(named: name) {
        result.append(contentsOf: parameter.formSQL.utf8)
      } else {
        result.append(contentsOf: token)
      }
      index = end
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The SQL behind the header.
  var statement: String {
    let lines = sql.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.drop { $0.hasPrefix("--") }.joined(separator: "\n")
  }
}

extension Parameter {
  fileprivate var formSQL: String {
    let typed =
      switch kind {
      case .integer, .year: "CAST(NULLIF(:\(name), '') AS INTEGER)"
      default: "NULLIF(:\(name), '')"
      }
    return switch defaultValue {
    case .integer(let number): "IFNULL(\(typed), \(number))"
    case .text(let text): "IFNULL(\(typed), \(literal(text)))"
    default: typed
    }
  }

  private func literal(_ text: String) -> String {
    "'" + text.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
  }
}

/// Where the piece of SQL ends that starts here: a text or name in quotes, a comment, a parameter, or
/// a single byte of anything else.
private func tokenEnd(_ bytes: [UInt8], from start: Int) -> Int {
  func end(after stop: [UInt8], from: Int) -> Int {
    var index = from
    while index < bytes.count {
      if bytes[index...].starts(with: stop) { return index + stop.count }
      index += 1
    }
    return bytes.count
  }
  switch bytes[start] {
  case UInt8(ascii: "'"), UInt8(ascii: "\""): return end(after: [bytes[start]], from: start + 1)
  case UInt8(ascii: "-") where bytes[start...].starts(with: "--".utf8):
    return end(after: [UInt8(ascii: "\n")], from: start + 2)
  case UInt8(ascii: "/") where bytes[start...].starts(with: "/*".utf8):
    return end(after: Array("*/".utf8), from: start + 2)
  case UInt8(ascii: ":"):
    var index = start + 1
    while index < bytes.count, isOfIdentifier(bytes[index]) { index += 1 }
    return index
  default: return start + 1
  }
}

private func isOfIdentifier(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
    true
  default: false
  }
}
