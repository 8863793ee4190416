/// What the properties of a paragraph say about where it stands.
struct ParagraphProperties {
  private var isInTable = false
  private var nesting: Int?
  private(set) var isRowEnd = false
  private(set) var isInnerCellEnd = false
  private(set) var isInnerRowEnd = false
  private var row = RowDefinition()
  /// The list that numbers it, counted from 1; zero where none does.
  private(set) var list: Int?
  private(set) var level: Int?
  /// Bytes of properties that lie in another stream.
  private(set) var outside = 0

  init(list: Int? = nil, level: Int? = nil) {
    self.list = list
    self.level = level
  }

  /// In how many tables it stands.
  var depth: Int { isInTable ? max(1, nesting ?? 1) : 0 }
  var layout: RowLayout? { row.result }

  /// - Parameter data: the stream that long lists of properties lie in.
  mutating func apply(_ bytes: [UInt8], _ range: Range<Int>, data: [UInt8], isOutside: Bool = false)
  {
    for property in PropertyList(bytes, range) {
      let at = property.operand.lowerBound
      switch property.code {
      case 0x2416: isInTable = bytes.u8(at) == 1
      case 0x2417: isRowEnd = bytes.u8(at) == 1
      case 0x244B: isInnerCellEnd = bytes.u8(at) == 1
      case 0x244C: isInnerRowEnd = bytes.u8(at) == 1
      case 0x6649: nesting = bytes.u32(at)
      case 0x664A:
        if let change = bytes.u32(at) {
          nesting = (nesting ?? 0) + Int(Int32(truncatingIfNeeded: change))
        }
      case 0x460B: list = bytes.u16(at)
      case 0x260A: level = bytes.u8(at)
      case 0x6645, 0x6646, 0x646B:
        // Only once: what lies outside names nothing outside.
        guard !isOutside, let place = bytes.u32(at), let length = data.u16(place),
          let part = data.part(place + 2, length)
        else { continue }
        outside += length
        apply(data, part, data: data, isOutside: true)
      default: row.apply(property, of: bytes)
      }
    }
  }
}
