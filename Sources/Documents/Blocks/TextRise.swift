/// Text set above or below the line, as the marks of notes are.
///
/// Its digits become characters of their own: 12¹ must not be read as 121.
enum TextRise: Sendable {
  case baseline, superscript, subscripted

  init(_ value: String?) {
    switch value {
    case "superscript": self = .superscript
    case "subscript": self = .subscripted
    default: self = .baseline
    }
  }

  private static let above: [UInt16] = [
    0x2070, 0xB9, 0xB2, 0xB3, 0x2074, 0x2075, 0x2076, 0x2077, 0x2078, 0x2079,
  ]

  /// A unit of UTF-16 as it is set.
  func unit(_ unit: UInt16) -> UInt16 {
    guard (0x30...0x39).contains(unit) else { return unit }
    switch self {
    case .baseline: return unit
    case .superscript: return TextRise.above[Int(unit) - 0x30]
    case .subscripted: return unit - 0x30 + 0x2080
    }
  }

  /// UTF-8 as it is set.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    if self == .baseline { return Array(bytes) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for byte in bytes { add(byte, to: &text) }
    return text
  }

  /// Adds a byte of UTF-8 as it is set.
  func add(_ byte: UInt8, to text: inout [UInt8]) {
    let set = unit(UInt16(byte))
    switch set {
    // No digit, or one on the line.
    case UInt16(byte): text.append(byte)
    case ..<0x800:
      text += [0xC0 | UInt8(truncatingIfNeeded: set >> 6), 0x80 | UInt8(set & 0x3F)]
    default:
      text += [0xE2, 0x80 | UInt8(truncatingIfNeeded: set >> 6 & 0x3F), 0x80 | UInt8(set & 0x3F)]
    }
  }
}
