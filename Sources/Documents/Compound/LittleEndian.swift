extension [UInt8] {
  /// Numbers of binary formats, least byte first; nil where they lie outside.
  func u8(_ at: Int) -> Int? { at >= 0 && at < count ? Int(self[at]) : nil }

  func u16(_ at: Int) -> Int? {
    guard at >= 0, at <= count - 2 else { return nil }
    return Int(self[at]) | Int(self[at + 1]) << 8
  }

  func i16(_ at: Int) -> Int? { u16(at).map { $0 < 0x8000 ? $0 : $0 - 0x10000 } }

  func u32(_ at: Int) -> Int? {
    guard at >= 0, at <= count - 4 else { return nil }
    return Int(self[at]) | Int(self[at + 1]) << 8 | Int(self[at + 2]) << 16
      | Int(self[at + 3]) << 24
  }

  /// A part that lies wholly within.
  func part(_ at: Int, _ length: Int) -> Range<Int>? {
    guard at >= 0, length >= 0, at <= count, length <= count - at else { return nil }
    return at..<at + length
  }
}
