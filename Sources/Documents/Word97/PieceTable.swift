/// The text of a Word file in the order in which it is read: pieces that lie anywhere in the
/// stream, one or two bytes a character.
struct PieceTable {
  struct Piece {
    /// Places of characters in the text.
    var characters: Range<Int>
    /// Where the first lies in the main stream.
    var start: Int
    var isWide: Bool
    /// Properties that hold for the whole piece, as of a file that was saved fast.
    var properties: [UInt8]

    func place(of character: Int) -> Int {
      start + (character - characters.lowerBound) * (isWide ? 2 : 1)
    }
  }

  private(set) var pieces: [Piece] = []

  /// - Parameter place: of the structure (CLX) in the table stream.
  init?(_ table: [UInt8], place: Range<Int>, main: [UInt8], textLength: Int) {
    var at = place.lowerBound
    var properties: [Range<Int>] = []
    while at < place.upperBound, table.u8(at) == 1, let length = table.u16(at + 1) {
      guard let part = table.part(at + 3, length) else { return nil }
      properties.append(part)
      at = part.upperBound
    }
    guard table.u8(at) == 2, let length = table.u32(at + 1), length >= 4,
      table.part(at + 5, length) != nil
    else { return nil }
    let count = (length - 4) / 12
    let ends = at + 5
    let descriptors = ends + 4 * (count + 1)
    var expected = 0
    for n in 0..<count where expected < textLength {
      guard let start = table.u32(ends + 4 * n), let end = table.u32(ends + 4 * n + 4),
        let place = table.u32(descriptors + 8 * n + 2),
        let modifier = table.u16(descriptors + 8 * n + 6),
        start == expected, end >= start
      else { return nil }
      let isWide = place & 0x4000_0000 == 0
      let first = isWide ? place : (place & 0x3FFF_FFFF) / 2
      let last = min(end, textLength)
      guard main.part(first, (last - start) * (isWide ? 2 : 1)) != nil else { return nil }
      pieces.append(
        Piece(
          characters: start..<last, start: first, isWide: isWide,
          properties: PieceTable.properties(modifier, properties.map { table[$0] })))
      expected = end
    }
    guard expected >= textLength, textLength <= main.count else { return nil }
  }

  private static func properties(_ modifier: Int, _ lists: [ArraySlice<UInt8>]) -> [UInt8] {
    if modifier & 1 == 1 {
      return modifier >> 1 < lists.count ? Array(lists[modifier >> 1].prefix(512)) : []
    }
    // One property of a few, in short.
    let short: [Int: Int] = [
      0x18: 0x2416, 0x19: 0x2417, 0x41: 0x0800, 0x5C: 0x083C,
    ]
    guard let code = short[modifier >> 1 & 0x7F] else { return [] }
    return [UInt8(code & 0xFF), UInt8(code >> 8), UInt8(modifier >> 8)]
  }
}
