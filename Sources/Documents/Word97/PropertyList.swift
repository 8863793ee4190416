/// A list of properties (grpprl): codes (sprm), each with its operand.
struct PropertyList: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var at: Int
  private let end: Int

  struct Property {
    var code: Int
    /// Where its operand lies, without the length of one that has a length.
    var operand: Range<Int>
  }

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    at = range.lowerBound
    end = Swift.min(range.upperBound, bytes.count)
  }

  mutating func next() -> Property? {
    guard at + 2 <= end, let code = bytes.u16(at) else { return nil }
    at += 2
    let length: Int
    switch code >> 13 {
    case 0, 1: length = 1
    case 2, 4, 5: length = 2
    case 3: length = 4
    case 7: length = 3
    default:
      // The definition of a table has a long length that counts one byte too many.
      let isLong = code == 0xD608 || code == 0xD606
      guard let said = isLong ? bytes.u16(at) : bytes.u8(at) else { return nil }
      at += isLong ? 2 : 1
      // Very many tab stops have no length that can be told.
      if code == 0xC615, said == 255 { return nil }
      length = isLong ? said - 1 : said
    }
    guard length >= 0, at + length <= end else { return nil }
    defer { at += length }
    return Property(code: code, operand: at..<at + length)
  }
}
