/// UTF-16, with or without a mark.
enum WideText {
  /// The byte order of text without a mark, where nothing else can be meant.
  static func set(of bytes: [UInt8]) -> CharacterSet? {
    let head = bytes.prefix(4096)
    guard head.count >= 32, bytes.count.isMultiple(of: 2) else { return nil }
    let little = fitness(head, .utf16LittleEndian)
    let big = fitness(head, .utf16BigEndian)
    if little.isText, little.frequent > 2 * big.frequent { return .utf16LittleEndian }
    if big.isText, big.frequent > 2 * little.frequent { return .utf16BigEndian }
    return nil
  }

  private struct Fitness {
    var units = 0
    var usual = 0
    var frequent = 0
    var isText: Bool { usual * 20 >= units * 19 && frequent * 10 >= units }
  }

  private static func fitness(_ bytes: ArraySlice<UInt8>, _ set: CharacterSet) -> Fitness {
    var fitness = Fitness()
    for unit in Units(bytes, set) {
      fitness.units += 1
      switch unit {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x3000...0x303F, 0x4E00...0x9FFF, 0xFF00...0xFFEF,
        0x2000...0x206F, 0xA0:
        fitness.usual += 1
      default: continue
      }
      // Figures, letters and line ends tell the order as well as Chinese characters do.
      if unit < 0x80 || FrequentCharacters.contains(unit) { fitness.frequent += 1 }
    }
    return fitness
  }

  static func decode(_ slice: ArraySlice<UInt8>, _ set: CharacterSet) -> (
    [UInt8], DecodedText.Damage
  ) {
    var slice = slice
    if CharacterSet.marked(Array(slice.prefix(2)))?.0 == set { slice = slice.dropFirst(2) }
    var damage = DecodedText.Damage()
    var out: [UInt8] = []
    out.reserveCapacity(slice.count / 2 * 3)
    var decoder = UTF16()
    var units = Units(slice, set)
    reading: while true {
      switch decoder.decode(&units) {
      case .scalarValue(let scalar): out += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      case .emptyInput: break reading
      case .error:
        damage.add(at: out.count)
        out += UTF8.encodedReplacementCharacter
      }
    }
    if !slice.count.isMultiple(of: 2) {
      damage.add(at: out.count)
      out += UTF8.encodedReplacementCharacter
    }
    return (out, damage)
  }

  /// The units of some bytes; a single byte at the end is none.
  private struct Units: Sequence, IteratorProtocol {
    private let bytes: ArraySlice<UInt8>
    private let isBig: Bool
    private var at: Int

    init(_ bytes: ArraySlice<UInt8>, _ set: CharacterSet) {
      self.bytes = bytes
      isBig = set == .utf16BigEndian
      at = bytes.startIndex
    }

    mutating func next() -> UInt16? {
      guard at + 1 < bytes.endIndex else { return nil }
      let (first, second) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
      at += 2
      return isBig ? first << 8 | second : second << 8 | first
    }
  }
}
