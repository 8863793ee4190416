/// Parts the code of a number format into what it is made of.
struct FormatScanner {
  enum Part {
    case literal([UInt8])
    /// A colour, a width, a language.
    case skipped
    /// Placeholders of digits with points and commas between.
    case digits([UInt8])
    case percent
    case general
    case dateLetter
    case unknown
  }

  private let code: [UInt8]
  private var at = 0

  init(_ code: [UInt8]) { self.code = code }

  private static let colours: Set<String> = [
    "black", "blue", "cyan", "green", "magenta", "red", "white", "yellow",
  ]
  private static let placeholders = Set("0#?.,".utf8)
  private static let general = ["General", "G/通用格式"].map { Array($0.utf8) }
  /// Shown as they are without quotes.
  private static let plain = Set("$-+()!^&'~{}<>=: ".utf8)

  mutating func next() -> Part? {
    guard at < code.count else { return nil }
    for word in FormatScanner.general where code[at...].starts(with: word) {
      at += word.count
      return .general
    }
    let byte = code[at]
    at += 1
    switch byte {
    case UInt8(ascii: "\""):
      let end = code[at...].firstIndex(of: byte) ?? code.count
      defer { at = min(end + 1, code.count) }
      return .literal(Array(code[at..<end]))
    case UInt8(ascii: "\\"): return .literal(character())
    case UInt8(ascii: "_"), UInt8(ascii: "*"):
      _ = character()
      return .skipped
    case UInt8(ascii: "["): return bracket()
    case UInt8(ascii: "%"): return .percent
    case UInt8(ascii: "@"): return .general
    case _ where FormatScanner.placeholders.contains(byte):
      let rest = code[at...].prefix { FormatScanner.placeholders.contains($0) }
      at += rest.count
      return .digits([byte] + rest)
    case _ where "yYmMdDhHsS".utf8.contains(byte): return .dateLetter
    case _ where FormatScanner.plain.contains(byte): return .literal([byte])
    case 0x80...:
      at -= 1
      return .literal(character())
    default: return .unknown
    }
  }

  /// All bytes of the next character.
  private mutating func character() -> [UInt8] {
    guard at < code.count else { return [] }
    var end = at + 1
    while end < code.count, code[end] & 0xC0 == 0x80 { end += 1 }
    defer { at = end }
    return Array(code[at..<end])
  }

  /// `[Red]`, `[$-804]`, `[$¥-804]`; conditions and numerals are not known.
  private mutating func bracket() -> Part {
    let end = code[at...].firstIndex(of: UInt8(ascii: "]")) ?? code.count
    let inside = Array(code[at..<end])
    at = min(end + 1, code.count)
    if inside.first == UInt8(ascii: "$") {
      return .literal(Array(inside.dropFirst().prefix { $0 != UInt8(ascii: "-") }))
    }
    let word = String(decoding: inside, as: UTF8.self).lowercased()
    if FormatScanner.colours.contains(word) || word.hasPrefix("color") { return .skipped }
    // [h]:mm counts hours.
    return ["h", "hh", "m", "mm", "s", "ss"].contains(word) ? .dateLetter : .unknown
  }
}
