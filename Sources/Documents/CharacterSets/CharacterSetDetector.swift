/// Tells the character set of a text without a mark that is not valid UTF-8.
enum CharacterSetDetector {
  /// How many bytes are decoded to tell.
  private static let sampleSize = 1 << 14

  static func set(of bytes: [UInt8], declared: CharacterSet?) -> CharacterSet {
    if let wide = WideText.set(of: bytes) { return wide }
    if LenientUTF8.isLikely(bytes) { return .utf8 }
    let sample = wideBytes(of: bytes)[...]
    let points = [CharacterSet.gb18030, .big5].map { set in
      (set, TextScore(utf8: DecodedText.decode(sample, set).0).points)
    }
    let best = points.map(\.1).max()
    let candidates = points.filter { $0.1 == best }.map(\.0)
    if let declared, candidates.contains(declared) { return declared }
    return candidates.first ?? .gb18030
  }

  /// The bytes beyond ASCII and those that may be the second half of a character: a page begins
  /// with thousands of bytes of markup that tell nothing.
  private static func wideBytes(of bytes: [UInt8]) -> [UInt8] {
    var sample: [UInt8] = []
    var isSecond = false
    for byte in bytes {
      if byte >= 0x80 || isSecond { sample.append(byte) }
      isSecond = byte >= 0x80
      if sample.count >= sampleSize { break }
    }
    return sample
  }
}
