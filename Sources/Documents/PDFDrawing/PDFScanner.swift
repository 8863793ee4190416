/// Bytes of PDF syntax, and the place up to which they are read.
struct PDFScanner {
  let bytes: [UInt8]
  var at: Int

  init(_ bytes: [UInt8], at: Int = 0) {
    self.bytes = bytes
    self.at = max(0, min(at, bytes.count))
  }

  /// 0 at the end.
  @inline(__always) var byte: UInt8 { at < bytes.count ? bytes[at] : 0 }
  /// The byte after this one; 0 where there is none.
  @inline(__always) var next: UInt8 { at + 1 < bytes.count ? bytes[at + 1] : 0 }
  @inline(__always) var isAtEnd: Bool { at >= bytes.count }

  @inline(__always) static func isBlank(_ byte: UInt8) -> Bool {
    byte <= 32 && (byte == 32 || byte >= 9 && byte <= 13 && byte != 11 || byte == 0)
  }

  /// Neither blank nor one of ()<>[]{}/%.
  @inline(__always) static func isRegular(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D, 0x2F, 0x25: false
    default: !isBlank(byte)
    }
  }

  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Passes over blanks and comments.
  @inline(__always) mutating func skipBlanks() {
    while at < bytes.count {
      let byte = bytes[at]
      if PDFScanner.isBlank(byte) {
        at += 1
      } else if byte == 0x25 {  // %
        skipLine()
      } else {
        return
      }
    }
  }

  private mutating func skipLine() {
    while at < bytes.count, bytes[at] != 10, bytes[at] != 13 { at += 1 }
  }

  /// Passes over the word if it is here, and no longer word.
  mutating func take(_ word: StaticString) -> Bool {
    let end = at + word.utf8CodeUnitCount
    guard end <= bytes.count, word.withUTF8Buffer({ bytes[at..<end].elementsEqual($0) }),
      end == bytes.count || !PDFScanner.isRegular(bytes[end])
    else { return false }
    at = end
    return true
  }

  /// A number, passed over; nil where none is here, and nothing is passed over then.
  mutating func number() -> Double? {
    let start = at
    var isNegative = false
    // Some writers put two signs; readers take one.
    while byte == 0x2B || byte == 0x2D {
      isNegative = byte == 0x2D
      at += 1
    }
    var value = 0.0
    var digits = 0
    while PDFScanner.isDigit(byte) {
      value = value * 10 + Double(byte & 15)
      digits += 1
      at += 1
    }
    if byte == 0x2E {  // .
      at += 1
      var scale = 1.0
      while PDFScanner.isDigit(byte) {
        if scale < 1e15 {
          value = value * 10 + Double(byte & 15)
          scale *= 10
        }
        digits += 1
        at += 1
      }
      value /= scale
    }
    guard digits > 0 else {
      at = start
      return nil
    }
    // 12-34 is read as 12, as others do.
    if byte == 0x2D { while PDFScanner.isDigit(byte) || byte == 0x2D { at += 1 } }
    return isNegative ? -value : value
  }

  /// A number of digits alone; nil and nothing passed over where none is here.
  mutating func integer() -> Int? {
    let start = at
    var value = 0
    while PDFScanner.isDigit(byte), value < 1 << 52 {
      value = value * 10 + Int(byte & 15)
      at += 1
    }
    if at == start || PDFScanner.isRegular(byte) && !isAtEnd {
      at = start
      return nil
    }
    return value
  }
}
