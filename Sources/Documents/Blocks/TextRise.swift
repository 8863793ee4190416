/// Text set above or below the line, as the marks of notes are.
enum TextRise: Sendable {
  case baseline, superscript, subscripted

  init(_ value: String?) {
    switch value {
    case "superscript": self = .superscript
    case "subscript": self = .subscripted
    default: self = .baseline
    }
  }

  /// Digits as characters of their own: 12¹ must not be read as 121.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let digits: [String]
    switch self {
    case .baseline: return Array(bytes)
    case .superscript: digits = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    case .subscripted: digits = ["₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"]
    }
    return bytes.flatMap { byte in
      (0x30...0x39).contains(byte) ? Array(digits[Int(byte) - 0x30].utf8) : [byte]
    }
  }
}
