/// UTF-8 with some bytes damaged.
enum LenientUTF8 {
  /// Whether the text is UTF-8 but for a few bytes: in other sets hardly any three bytes are a
  /// character of it, and the rest are none.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    var (whole, bad, at) = (0, 0, 0)
    bytes.withUnsafeBufferPointer { bytes in
      while at < bytes.count {
        let length = Self.length(bytes, at)
        if length == 0 {
          bad += 1
        } else if length > 2 {
          whole += 1
        }
        at += max(1, length)
      }
    }
    return whole > 0 && whole >= 2 * bad
  }

  static func decode(_ slice: ArraySlice<UInt8>) -> ([UInt8], DecodedText.Damage) {
    var damage = DecodedText.Damage()
    var out: [UInt8] = []
    out.reserveCapacity(slice.count)
    slice.withUnsafeBufferPointer { bytes in
      var at = 0
      var start = 0
      while at < bytes.count {
        let length = Self.length(bytes, at)
        if length > 0 {
          at += length
          continue
        }
        out += bytes[start..<at]
        damage.add(at: out.count)
        out += [0xEF, 0xBF, 0xBD]
        // The beginning of a character that is cut off is one loss, not one for each byte.
        let most = min(bytes[at] >= 0xF0 ? 2 : bytes[at] >= 0xE0 ? 1 : 0, bytes.count - at - 1)
        var tails = 0
        while tails < most, bytes[at + 1 + tails] & 0xC0 == 0x80 { tails += 1 }
        at += 1 + tails
        start = at
      }
      out += bytes[start..<bytes.count]
    }
    return (out, damage)
  }

  /// The length of the character that begins here; 0 where none does.
  @inline(__always)
  private static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    let lead = bytes[at]
    if lead < 0x80 { return 1 }
    func tail(_ n: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      at + n < bytes.count && range.contains(bytes[at + n])
    }
    switch lead {
    case 0xC2...0xDF: return tail(1) ? 2 : 0
    case 0xE0: return tail(1, 0xA0...0xBF) && tail(2) ? 3 : 0
    case 0xED: return tail(1, 0x80...0x9F) && tail(2) ? 3 : 0
    case 0xE1...0xEF: return tail(1) && tail(2) ? 3 : 0
    case 0xF0: return tail(1, 0x90...0xBF) && tail(2) && tail(3) ? 4 : 0
    case 0xF1...0xF3: return tail(1) && tail(2) && tail(3) ? 4 : 0
    case 0xF4: return tail(1, 0x80...0x8F) && tail(2) && tail(3) ? 4 : 0
    default: return 0
    }
  }
}
