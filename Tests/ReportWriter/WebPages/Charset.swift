#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The character sets in which pages of agencies are stored.
public enum Charset: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf8Marked = "UTF-8 with mark"
  case gb18030 = "GB18030"
  case big5 = "BIG5"
  case utf16 = "UTF-16LE"

  /// One that has every character of the report.
  static func fitting(_ model: ReportModel, random: inout SplitMix64) -> Charset {
    let isTraditional = model.truth.style.isTraditional
    let sets: [Charset] = [.utf8, .utf8, .utf8Marked, .gb18030, .gb18030, .utf16]
    return isTraditional && model.truth.style.pronunciations == .none && random.chance(40)
      ? .big5 : random.pick(sets)
  }

  /// What a page in this set says; some say nothing, and some are wrong.
  func declaration(random: inout SplitMix64) -> String {
    switch self {
    case .utf8: random.pick(["utf-8", "utf-8", "UTF-8", "", "gb2312"])
    case .utf8Marked: random.pick(["utf-8", ""])
    case .gb18030: random.pick(["gb2312", "gb2312", "GBK", "gb18030", "utf-8", ""])
    case .big5: random.pick(["big5", "Big5", ""])
    case .utf16: random.pick(["utf-8", ""])
    }
  }

  /// The text in this character set; what it lacks is written as a reference to the character.
  func bytes(of text: String) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .utf8Marked: [0xEF, 0xBB, 0xBF] + text.utf8
    case .utf16: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .gb18030, .big5: converted(text)
    }
  }

  private func converted(_ text: String) -> [UInt8] {
    let converter = iconv_open(rawValue, "UTF-8")
    guard Int(bitPattern: converter) != -1 else { return Array(text.utf8) }
    defer { iconv_close(converter) }
    if let whole = Charset.bytes(Array(text.utf8), converter) { return whole }
    return text.unicodeScalars.flatMap { scalar in
      Charset.bytes(Array(String(scalar).utf8), converter)
        ?? Array("&#\(scalar.value);".utf8)
    }
  }

  /// nil where the set lacks one of the characters.
  private static func bytes(_ text: [UInt8], _ converter: iconv_t?) -> [UInt8]? {
    let text = text
    var result = [UInt8](repeating: 0, count: text.count * 2 + 16)
    var left = text.count
    var room = result.count
    let status = text.withUnsafeBytes { from in
      result.withUnsafeMutableBytes { to in
        var input = from.baseAddress.map {
          UnsafeMutablePointer(mutating: $0.assumingMemoryBound(to: CChar.self))
        }
        var output = to.baseAddress?.assumingMemoryBound(to: CChar.self)
        return iconv(converter, &input, &left, &output, &room)
      }
    }
    guard status != -1, left == 0 else { return nil }
    return Array(result[..<(result.count - room)])
  }
}
