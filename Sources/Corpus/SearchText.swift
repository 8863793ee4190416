/// Splits text for the index of the prose, and questions to it in the same way.
///
/// Each Han character is a word of its own; runs of other letters and digits stay whole;
/// punctuation is dropped. Words are separated by one space.
public enum SearchText {
  /// The UTF-8 bytes of the words of a text.
  public static func tokens(of text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes in
      // Each word adds at most one space, and none is empty.
      [UInt8](unsafeUninitializedCapacity: bytes.count * 2) { words, count in
        var inRun = false
        var i = 0
        while i < bytes.count {
          let lead = bytes[i]
          let length = min(
            lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, bytes.count - i)
          let kind = kind(bytes, at: i, length)
          if kind != .separator {
            if count > 0, kind == .han || !inRun {
              words[count] = 0x20
              count += 1
            }
            for offset in i..<i + length {
              words[count] = bytes[offset]
              count += 1
            }
          }
          inRun = kind == .letter
          i += length
        }
      }
    }
  }

  /// A phrase for MATCH that finds the text letter by letter; nil when it holds no word.
  ///
  /// Punctuation between the words of a report is not seen: compare with `instr` where it matters.
  public static func phrase(for text: String) -> String? {
    let words = tokens(of: text)
    return words.isEmpty ? nil : "\"" + String(decoding: words, as: UTF8.self) + "\""
  }

  private enum Kind { case separator, han, letter }

  private static func kind(
    _ bytes: UnsafeBufferPointer<UInt8>, at i: Int, _ length: Int
  ) -> Kind {
    let lead = bytes[i]
    switch length {
    case 1:
      let isDigit = (0x30...0x39).contains(lead)
      return isDigit || (0x61...0x7A).contains(lead | 0x20) ? .letter : .separator
    case 3 where (0xE4...0xE9).contains(lead):
      return .han  // U+4000 to U+9FFF: most of what is ever read
    case 3:
      return kind(
        of: UInt32(lead & 0x0F) << 12 | UInt32(bytes[i + 1] & 0x3F) << 6
          | UInt32(bytes[i + 2] & 0x3F))
    case 4:
      // Planes 2 and 3 are Han; the rest is pictures.
      return lead == 0xF0 && (0xA0...0xBF).contains(bytes[i + 1]) ? .han : .separator
    default:
      // U+0080 to U+07FF: letters but for the signs of Latin-1.
      let scalar = UInt32(lead & 0x1F) << 6 | UInt32(length > 1 ? bytes[i + 1] & 0x3F : 0)
      return scalar < 0xC0 || scalar == 0xD7 || scalar == 0xF7 ? .separator : .letter
    }
  }

  private static func kind(of scalar: UInt32) -> Kind {
    switch scalar {
    case 0x3400...0x3FFF, 0xF900...0xFAFF, 0x3005, 0x3007: .han
    case 0x0800...0x1FFF, 0x3040...0x30FA, 0x30FC...0x312F, 0xA000...0xD7FF: .letter
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF66...0xFFDC: .letter
    default: .separator
    }
  }
}
