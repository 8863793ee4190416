/// The head of a Word file's main stream (FIB): where everything else is.
struct Word97Header {
  let isEncrypted: Bool
  /// Word 6 and 95 have other structures under the same name.
  let isOld: Bool
  /// Which of the two table streams holds the structures.
  let tableStream: String
  /// Characters of the main text; notes, headers and text boxes come after it.
  let textLength: Int
  private let places: [Range<Int>]

  /// The structures that are read, by their place in the head.
  enum Part: Int {
    case styles = 1
    case characterPages = 12
    case paragraphPages = 13
    case pieces = 33
    case lists = 73
    case listOverrides = 74
  }

  init?(_ main: [UInt8]) {
    guard let magic = main.u16(0), [0xA5EC, 0xA5DC, 0xA697, 0xA698, 0xA699].contains(magic),
      let version = main.u16(2), let flags = main.u16(10)
    else { return nil }
    isOld = version < 0xC0 || magic != 0xA5EC
    isEncrypted = flags & 0x0100 != 0
    tableStream = flags & 0x0200 != 0 ? "1Table" : "0Table"
    // Three arrays, each after its length.
    guard let shorts = main.u16(32), let longs = main.u16(34 + 2 * shorts) else { return nil }
    let longsAt = 36 + 2 * shorts
    guard let length = main.u32(longsAt + 12), let count = main.u16(longsAt + 4 * longs) else {
      return nil
    }
    textLength = length
    let at = longsAt + 4 * longs + 2
    places = (0..<count).map { n in
      guard let start = main.u32(at + 8 * n), let length = main.u32(at + 8 * n + 4) else {
        return 0..<0
      }
      return start..<start + length
    }
  }

  /// Where a part lies in the table stream; nil where the file does not have it.
  func place(of part: Part, in table: [UInt8]) -> Range<Int>? {
    guard part.rawValue < places.count else { return nil }
    let place = places[part.rawValue]
    return place.isEmpty ? nil : table.part(place.lowerBound, place.count)
  }
}
