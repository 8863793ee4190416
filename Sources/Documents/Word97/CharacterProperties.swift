/// What the properties of characters say about whether and how they are read.
struct CharacterProperties {
  private(set) var isDeleted = false
  private(set) var isHidden: Bool
  private var isStruckOnce: Bool
  private var isStruckTwice: Bool
  /// A character of its own font that stands for the one in the text.
  private(set) var symbol: UInt16?
  private(set) var isSpecial = false
  private(set) var rise = TextRise.baseline
  private let styles: StyleSheet
  /// The style of their paragraph.
  private let paragraph: Int
  /// As the styles say.
  private var styled: (isHidden: Bool, isStruck: Bool)

  static let hidden = 0x083C
  static let struck = 0x0837
  static let struckTwice = 0x2A53

  /// - Parameter style: of their paragraph.
  init(_ styles: StyleSheet, style: Int) {
    self.styles = styles
    paragraph = style
    styled = (styles.isHidden(style), styles.isStruck(style))
    (isHidden, isStruckOnce) = styled
    isStruckTwice = styles.isStruckTwice(style) ?? false
  }

  /// Struck out, so that what is left may not be what is meant.
  var isStruck: Bool { isStruckOnce || isStruckTwice }

  /// Neither deleted nor hidden.
  var isShown: Bool { !isDeleted && !isHidden }

  mutating func apply(_ bytes: [UInt8], _ range: Range<Int>) {
    for property in PropertyList(bytes, range) {
      let at = property.operand.lowerBound
      switch property.code {
      case 0x0800: isDeleted = bytes.u8(at) == 1
      case CharacterProperties.hidden:
        isHidden = CharacterProperties.toggled(bytes.u8(at), styled.isHidden)
      case CharacterProperties.struck:
        isStruckOnce = CharacterProperties.toggled(bytes.u8(at), styled.isStruck)
      case CharacterProperties.struckTwice: isStruckTwice = bytes.u8(at) == 1
      case 0x0855: isSpecial = bytes.u8(at) == 1
      case 0x2A48: rise = [1: .superscript, 2: .subscripted][bytes.u8(at) ?? 0] ?? .baseline
      case 0x4A30:
        // What the styles of a paragraph and of its characters both say takes itself back; of several
        // styles of characters the last counts.
        let style = bytes.u16(at) ?? 0
        styled.isHidden = styles.isHidden(paragraph) != styles.isHidden(style)
        styled.isStruck = styles.isStruck(paragraph) != styles.isStruck(style)
        (isHidden, isStruckOnce) = styled
        isStruckTwice = styles.isStruckTwice(style) ?? styles.isStruckTwice(paragraph) ?? false
      case 0x6A09: symbol = bytes.u16(at + 2).map { UInt16($0) }
      default: break
      }
    }
  }

  /// 0x80 is as the styles say, 0x81 the opposite.
  private static func toggled(_ operand: Int?, _ styled: Bool) -> Bool {
    switch operand {
    case 1: true
    case 0x80: styled
    case 0x81: !styled
    default: false
    }
  }
}
