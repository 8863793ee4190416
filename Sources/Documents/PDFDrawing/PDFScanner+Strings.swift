extension PDFScanner {
  /// The name behind the slash that is here, passed over.
  mutating func name() -> [UInt8] {
    at += 1
    var name: [UInt8] = []
    while at < bytes.count, PDFScanner.isRegular(bytes[at]) {
      if bytes[at] == 0x23, at + 2 < bytes.count,  // #41
        let high = PDFScanner.hexDigit(bytes[at + 1]), let low = PDFScanner.hexDigit(bytes[at + 2])
      {
        name.append(high << 4 | low)
        at += 3
      } else {
        name.append(bytes[at])
        at += 1
      }
    }
    return name
  }

  static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  /// Passes over the string in parentheses that begins here.
  mutating func skipString() {
    var depth = 0
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case 0x5C: at = min(at + 1, bytes.count)
      case 0x28: depth += 1
      case 0x29:
        depth -= 1
        if depth <= 0 { return }
      default: break
      }
    }
  }

  /// Passes over the string of hexadecimal digits that begins here.
  mutating func skipHexString() {
    while at < bytes.count, bytes[at] != 0x3E { at += 1 }
    at = min(at + 1, bytes.count)
  }
}
