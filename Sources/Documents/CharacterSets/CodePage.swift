/// A character set of Windows, by its number.
struct CodePage: Sendable, Equatable {
  let number: Int

  static let western = CodePage(number: 1252)

  private static let names: [Int: String] = [
    936: "GB18030", 54936: "GB18030", 950: "BIG5-HKSCS", 932: "CP932", 949: "CP949", 65001: "UTF-8",
    1250: "CP1250", 1251: "CP1251", 1252: "CP1252", 1253: "CP1253", 1254: "CP1254", 1255: "CP1255",
    1256: "CP1256", 1257: "CP1257", 1258: "CP1258", 874: "CP874", 437: "CP437", 850: "CP850",
    10008: "GB18030", 10002: "BIG5-HKSCS",
  ]

  /// Of fonts, by their number of a character set; nil for that of the document.
  static func ofFont(_ charset: Int) -> CodePage? {
    let numbers = [
      0: 1252, 77: 1252, 78: 932, 79: 949, 80: 936, 81: 950, 128: 932, 129: 949, 134: 936,
      136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251,
      222: 874, 238: 1250,
    ]
    return numbers[charset].map { CodePage(number: $0) }
  }

  var name: String { CodePage.names[number] ?? "CP1252" }

  /// Whether Chinese, Japanese or Korean characters are two bytes.
  var isWide: Bool { [936, 54936, 950, 932, 949, 10008, 10002].contains(number) }

  /// The characters of some bytes; U+FFFD for what is none.
  func decode(_ bytes: [UInt8]) -> [UInt16] {
    if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.map { UInt16($0) } }
    let (text, _) = MultibyteText.decode(bytes[...], name)
    return Array(String(decoding: text, as: UTF8.self).utf16)
  }
}
