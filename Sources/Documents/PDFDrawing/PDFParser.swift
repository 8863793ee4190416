/// Reads values of a PDF, and the objects of its file.
struct PDFParser {
  var scanner: PDFScanner
  /// Values that may yet be read; no object has so many.
  private var left: Int
  private static let nesting = 64

  init(_ bytes: [UInt8], at: Int = 0, limits: Limits) {
    scanner = PDFScanner(bytes, at: at)
    left = limits.elements / 4
  }

  /// nil where no value is here.
  mutating func value(depth: Int = 0) -> PDFObject? {
    scanner.skipBlanks()
    left -= 1
    guard left > 0, depth < PDFParser.nesting, !scanner.isAtEnd else { return nil }
    switch scanner.byte {
    case 0x2F: return .name(scanner.name())
    case 0x28:
      let start = scanner.at
      scanner.skipString()
      return .string(Array(scanner.bytes[start..<scanner.at]))
    case 0x5B:
      scanner.at += 1
      return array(depth)
    case 0x3C where scanner.next == 0x3C:
      scanner.at += 2
      return dictionary(depth).map { .dictionary($0) }
    case 0x3C:
      let start = scanner.at
      scanner.skipHexString()
      return .string(Array(scanner.bytes[start..<scanner.at]))
    case 0x30...0x39, 0x2B, 0x2D, 0x2E: return reference() ?? scanner.number().map { .number($0) }
    default: return word()
    }
  }

  private mutating func word() -> PDFObject? {
    if scanner.take("null") { return .null }
    if scanner.take("true") { return .bool(true) }
    if scanner.take("false") { return .bool(false) }
    return nil
  }

  private mutating func reference() -> PDFObject? {
    let start = scanner.at
    if let number = scanner.integer() {
      scanner.skipBlanks()
      if scanner.integer() != nil {
        scanner.skipBlanks()
        if scanner.take("R") { return .reference(number) }
      }
    }
    scanner.at = start
    return nil
  }

  private mutating func array(_ depth: Int) -> PDFObject? {
    var items: [PDFObject] = []
    while true {
      scanner.skipBlanks()
      if scanner.byte == 0x5D {
        scanner.at += 1
        return .array(items)
      }
      guard let item = value(depth: depth + 1) else { return nil }
      items.append(item)
    }
  }

  private mutating func dictionary(_ depth: Int) -> PDFDictionary? {
    var dictionary = PDFDictionary()
    while true {
      scanner.skipBlanks()
      if scanner.byte == 0x3E, scanner.next == 0x3E {
        scanner.at += 2
        return dictionary
      }
      guard scanner.byte == 0x2F else { return nil }
      let key = scanner.name()
      guard let value = value(depth: depth + 1) else { return nil }
      dictionary.append(key, value)
    }
  }

  /// The object that begins here with "12 0 obj"; its number, and its value with it.
  mutating func object() -> (number: Int, value: PDFObject)? {
    scanner.skipBlanks()
    guard let number = scanner.integer() else { return nil }
    scanner.skipBlanks()
    guard scanner.integer() != nil else { return nil }
    scanner.skipBlanks()
    guard scanner.takeStart("obj"), let value = value() else { return nil }
    guard case .dictionary(let dictionary) = value else { return (number, value) }
    scanner.skipBlanks()
    guard scanner.takeStart("stream") else { return (number, value) }
    if scanner.byte == 13 { scanner.at += 1 }
    if scanner.byte == 10 { scanner.at += 1 }
    return (number, .stream(dictionary, start: scanner.at))
  }
}

extension PDFScanner {
  /// As `take`, whatever follows.
  mutating func takeStart(_ word: StaticString) -> Bool {
    let end = at + word.utf8CodeUnitCount
    guard end <= bytes.count, word.withUTF8Buffer({ bytes[at..<end].elementsEqual($0) }) else {
      return false
    }
    at = end
    return true
  }
}
