extension PDFScanner {
  /// The name behind the slash that is here, passed over.
  mutating func name() -> [UInt8] {
    at += 1
    var name: [UInt8] = []
    while at < bytes.count, PDFScanner.isRegular(bytes[at]) {
      if bytes[at] == 0x23, at + 2 < bytes.count,  // #41
        let high = bytes[at + 1].hexDigit, let low = bytes[at + 2].hexDigit
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
