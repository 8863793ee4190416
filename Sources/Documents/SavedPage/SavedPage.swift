/// A page saved with all that belongs to it in one file: MHTML, .mht.
struct SavedPage {
  struct Part {
    var type: String
    var declared: CharacterSet?
    var body: [UInt8]
  }

  /// The pages in it: the one saved first, then those in its frames.
  private(set) var pages: [Part] = []

  /// Messages within messages; a saved page has at most one alternative in a related part.
  private static let mostNesting = 4

  init(_ bytes: [UInt8]) {
    add(bytes[...], depth: 0)
  }

  private mutating func add(_ message: ArraySlice<UInt8>, depth: Int) {
    let (headers, body) = MessageHeaders.parsed(message)
    let type = headers.value(of: "content-type") ?? "text/html"
    if type.hasPrefix("multipart/") {
      guard depth < SavedPage.mostNesting,
        let boundary = headers.parameter("boundary", of: "content-type"), !boundary.isEmpty
      else { return }
      for part in SavedPage.parts(of: body, boundary: Array("--\(boundary)".utf8)) {
        add(part, depth: depth + 1)
      }
    } else if type.hasPrefix("text/html") || type.hasPrefix("application/xhtml") {
      let encoding = headers.value(of: "content-transfer-encoding") ?? ""
      let name = headers.parameter("charset", of: "content-type")
      pages.append(
        Part(
          type: type, declared: name.flatMap { CharacterSet(named: $0.utf8) },
          body: TransferEncoding.decode(body, encoding)))
    }
  }

  /// What stands between the lines of a boundary.
  private static func parts(
    of body: ArraySlice<UInt8>, boundary: [UInt8]
  ) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var from = body.startIndex
    while let place = firstIndex(of: boundary, in: body[from...]) {
      from = place + boundary.count
      guard place == body.startIndex || body[place - 1] == 0x0A else { continue }
      if let start { parts.append(body[start..<place]) }
      let rest = body[from...]
      if rest.starts(with: "--".utf8) { return parts }
      start = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? body.endIndex
      from = start ?? from
    }
    // A file that is cut off ends within a part.
    if let start { parts.append(body[start...]) }
    return parts
  }
}

/// The headers of a message or of a part of one.
struct MessageHeaders {
  private var fields: [(name: String, value: String)] = []

  /// The headers and what follows the empty line after them.
  static func parsed(_ message: ArraySlice<UInt8>) -> (MessageHeaders, ArraySlice<UInt8>) {
    var headers = MessageHeaders()
    var rest = message
    for _ in 0..<200 {
      guard !rest.isEmpty else { break }
      let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
      var line = rest[rest.startIndex..<end].prefix(4096)
      rest = rest[min(end + 1, rest.endIndex)...]
      while line.last == 0x0D { line = line.dropLast() }
      if line.isEmpty {
        // Empty lines before the first header are passed over.
        if headers.fields.isEmpty { continue }
        break
      }
      let text = String(decoding: line, as: UTF8.self)
      if let first = line.first, first <= 0x20, !headers.fields.isEmpty {
        headers.fields[headers.fields.count - 1].value += text
      } else if let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) {
        let name = text[..<colon].lowercased()
        headers.fields.append((name, String(text[colon...].dropFirst())))
      }
    }
    return (headers, rest)
  }

  private func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// A value without its parameters, in small letters.
  func value(of name: String) -> String? {
    guard let field = field(name) else { return nil }
    let value = field.utf8.prefix { $0 != UInt8(ascii: ";") }.filter { $0 > 0x20 }
    return String(decoding: value, as: UTF8.self).lowercased()
  }

  /// A parameter such as boundary="…".
  func parameter(_ parameter: String, of name: String) -> String? {
    guard let field = field(name) else { return nil }
    let bytes = Array(field.utf8)
    let small = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard let place = firstIndex(of: Array("\(parameter)=".utf8), in: small[...]) else {
      return nil
    }
    let rest = bytes[(place + parameter.utf8.count + 1)...]
    let value =
      rest.first == UInt8(ascii: "\"")
      ? rest.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
      : rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ";") }
    return String(decoding: value, as: UTF8.self)
  }
}
