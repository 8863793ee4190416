/// Objects that are compressed together.
struct ObjectStream {
  let bytes: [UInt8]
  /// Where each object begins, by its number.
  private(set) var offsets: [Int: Int] = [:]

  /// - Parameters:
  ///   - first: where the objects begin; before are their numbers and places.
  ///   - count: as many objects as it claims.
  init(_ bytes: [UInt8], first: Int, count: Int) {
    self.bytes = bytes
    guard first > 0, first <= bytes.count else { return }
    var scanner = PDFScanner(bytes)
    var left = count
    while left > 0 {
      scanner.skipBlanks()
      guard scanner.at < first, let number = scanner.integer() else { return }
      scanner.skipBlanks()
      guard let offset = scanner.integer(), offset < bytes.count else { return }
      offsets[number] = first + offset
      left -= 1
    }
  }

  /// An object, and of how many bytes it was read.
  func value(_ number: Int, _ limits: Limits) -> (value: PDFObject, length: Int)? {
    guard let offset = offsets[number] else { return nil }
    var parser = PDFParser(bytes, at: offset, limits: limits)
    let value = parser.value() ?? .null
    return (value, parser.scanner.at - offset)
  }
}
