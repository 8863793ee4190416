/// Reads the contents of a page operator by operator, with the numbers before each.
struct ContentScanner {
  var scanner: PDFScanner
  /// The numbers before the operator outside of arrays, at most as many as any operator takes.
  private(set) var numbers: [Double] = []
  /// The last name before the operator, without its slash.
  private(set) var name: [UInt8]?
  private static let mostNumbers = 33

  init(_ bytes: [UInt8]) {
    scanner = PDFScanner(bytes)
    numbers.reserveCapacity(ContentScanner.mostNumbers)
  }

  /// The place of the scanner, to tell how much was read.
  var at: Int { scanner.at }

  /// The next operator that matters; nil at the end.
  mutating func next() -> ContentOperator? {
    numbers.removeAll(keepingCapacity: true)
    name = nil
    var arrays = 0
    while true {
      scanner.skipBlanks()
      if scanner.isAtEnd { return nil }
      switch scanner.byte {
      case 0x30...0x39, 0x2B, 0x2D, 0x2E:
        guard let number = scanner.number() else {
          scanner.at += 1
          continue
        }
        if arrays == 0, numbers.count < ContentScanner.mostNumbers { numbers.append(number) }
      case 0x28: scanner.skipString()
      case 0x3C where scanner.next == 0x3C: scanner.at += 2
      case 0x3C: scanner.skipHexString()
      case 0x5B:
        arrays += 1
        scanner.at += 1
      case 0x5D:
        arrays = max(0, arrays - 1)
        scanner.at += 1
      case 0x2F: name = scanner.name()
      case 0x29, 0x3E, 0x7B, 0x7D: scanner.at += 1
      default:
        if let found = word() { return found }
        numbers.removeAll(keepingCapacity: true)
        name = nil
        arrays = 0
      }
    }
  }

  private mutating func word() -> ContentOperator? {
    var code: UInt32 = 0
    var length: UInt32 = 0
    while scanner.at < scanner.bytes.count {
      let byte = scanner.bytes[scanner.at]
      guard PDFScanner.isRegular(byte) else { break }
      if length < 4 { code |= UInt32(byte) << (8 * length) }
      length = min(length + 1, 5)
      scanner.at += 1
    }
    return length > 3 ? nil : ContentOperator(rawValue: code)
  }
}
