extension ContentScanner {
  /// Passes over the picture that stands within the contents, from behind BI to behind EI.
  ///
  /// - Returns: whether it ends.
  mutating func skipImage() -> Bool { scanner.skipImage() }
}

extension PDFScanner {
  fileprivate mutating func skipImage() -> Bool {
    while !isAtEnd {
      skipBlanks()
      if take("ID") { break }
      switch byte {
      case 0x28: skipString()
      case 0x3C where next != 0x3C: skipHexString()
      default:
        at += 1
        while !isAtEnd, PDFScanner.isRegular(byte) { at += 1 }
      }
    }
    at = min(at + 1, bytes.count)
    // Its bytes are any: the end is where EI stands alone and text follows.
    while !isAtEnd {
      if byte == 0x45, next == 0x49, at > 0, PDFScanner.isBlank(bytes[at - 1]) {
        let end = at + 2
        if end == bytes.count || PDFScanner.isBlank(bytes[end]) && isText(from: end) {
          at = end
          return true
        }
      }
      at += 1
    }
    return false
  }

  private func isText(from start: Int) -> Bool {
    bytes[start..<min(start + 6, bytes.count)].allSatisfy {
      $0 >= 32 && $0 < 127 || $0 == 10 || $0 == 13 || $0 == 9
    }
  }
}
