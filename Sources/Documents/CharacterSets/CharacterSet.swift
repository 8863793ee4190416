/// The character sets in which Chinese texts come.
enum CharacterSet: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// Also GBK and GB 2312, which are parts of it.
  case gb18030 = "GB18030"
  /// With the characters of Hong Kong.
  case big5 = "Big5"

  private static let names: [String: CharacterSet] = [
    "utf-8": .utf8, "utf8": .utf8, "unicode": .utf16LittleEndian, "utf-16": .utf16LittleEndian,
    "utf-16le": .utf16LittleEndian, "utf-16be": .utf16BigEndian,
    "gb2312": .gb18030, "gb_2312-80": .gb18030, "gbk": .gb18030, "gb18030": .gb18030,
    "cp936": .gb18030, "x-gbk": .gb18030, "euc-cn": .gb18030, "hz-gb-2312": .gb18030,
    "big5": .big5, "big5-hkscs": .big5, "cp950": .big5, "x-x-big5": .big5,
  ]

  /// The set that a declaration names; nil for others.
  init?(named name: some Collection<UInt8>) {
    let name = String(decoding: name, as: UTF8.self).lowercased()
    guard let set = CharacterSet.names[name] else { return nil }
    self = set
  }

  /// The set that a mark at the beginning tells, and the length of the mark.
  static func marked(_ bytes: [UInt8]) -> (CharacterSet, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) { return (.gb18030, 4) }
    return nil
  }

  /// The set that the head of a page or a text declares: charset=gb2312, encoding="GBK".
  static func declared(in bytes: [UInt8]) -> CharacterSet? {
    let head = bytes.prefix(4096).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for key in ["charset", "encoding"].map({ Array($0.utf8) }) {
      var from = 0
      while let place = firstIndex(of: key, in: head[from...]) {
        from = place + key.count
        var rest = head[from...].drop { $0 <= 0x20 }
        guard rest.first == UInt8(ascii: "=") else { continue }
        rest = rest.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
        let name = rest.prefix { $0 > 0x20 && ![0x22, 0x27, 0x3B, 0x3E, 0x2F, 0x3F].contains($0) }
        if let set = CharacterSet(named: name) { return set }
      }
    }
    return nil
  }
}
