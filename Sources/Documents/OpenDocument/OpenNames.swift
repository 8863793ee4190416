enum OpenNames {
  private static let base = "urn:oasis:names:tc:opendocument:xmlns:"
  static let namespaces = [
    "office": [base + "office:1.0"], "text": [base + "text:1.0"], "table": [base + "table:1.0"],
    "style": [base + "style:1.0"], "draw": [base + "drawing:1.0"],
    "svg": [base + "svg-compatible:1.0"], "form": [base + "form:1.0"],
    "presentation": [base + "presentation:1.0"],
  ]
}

extension XMLAttributes {
  /// How often an element counts; hostile numbers are held to what can be.
  func repeats(_ name: StaticString, most: Int) -> Int { max(1, min(most, int(name) ?? 1)) }
}

extension [UInt8] {
  /// Adds text of a paragraph, in which white space of any length is one space; more of it has
  /// elements of its own.
  mutating func appendCollapsed(_ text: [UInt8]) {
    for byte in text {
      let isSpace = byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
      if !isSpace {
        append(byte)
      } else if let last, last != 0x20, last != 0x0A {
        append(0x20)
      }
    }
  }
}
