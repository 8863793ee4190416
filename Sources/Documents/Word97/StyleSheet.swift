/// The styles of a Word file (STSH), as far as they decide what is shown.
struct StyleSheet {
  private struct Style {
    var basis: Int
    var list: Int?
    var level: Int?
    var isHidden: Bool?
    var isStruck: Bool?
    var isStruckTwice: Bool?
  }

  private var styles: [Style?] = []

  init(_ table: [UInt8], place: Range<Int>?) {
    guard let place, let header = table.u16(place.lowerBound),
      let count = table.u16(place.lowerBound + 2), let base = table.u16(place.lowerBound + 4)
    else { return }
    var at = place.lowerBound + 2 + header
    for _ in 0..<count {
      guard let length = table.u16(at), let part = table.part(at + 2, length) else { break }
      styles.append(length > 0 ? StyleSheet.style(table, part, base) : nil)
      at = part.upperBound
    }
    styles = styles.indices.map { inherited($0) }
  }

  /// The list and level of a style.
  func list(of style: Int) -> (list: Int?, level: Int?) {
    guard let style = self[style] else { return (nil, nil) }
    return (style.list, style.level)
  }

  func isHidden(_ style: Int) -> Bool { self[style]?.isHidden ?? false }
  func isStruck(_ style: Int) -> Bool { self[style]?.isStruck ?? false }
  /// nil where the style does not say.
  func isStruckTwice(_ style: Int) -> Bool? { self[style]?.isStruckTwice }

  private subscript(style: Int) -> Style? { style < styles.count ? styles[style] : nil }

  /// A style with what it takes over from those it is based on.
  private func inherited(_ at: Int) -> Style? {
    guard var style = styles[at] else { return nil }
    // Styles may be based on one another in a circle.
    for _ in 0..<16 {
      guard style.basis < styles.count, let basis = styles[style.basis] else { break }
      style.list = style.list ?? basis.list
      style.level = style.level ?? basis.level
      style.isHidden = style.isHidden ?? basis.isHidden
      style.isStruck = style.isStruck ?? basis.isStruck
      style.isStruckTwice = style.isStruckTwice ?? basis.isStruckTwice
      style.basis = basis.basis
    }
    return style
  }

  private static func style(_ table: [UInt8], _ part: Range<Int>, _ base: Int) -> Style? {
    // Of paragraphs or of characters.
    guard let kind = table.u16(part.lowerBound + 2), [1, 2].contains(kind & 15) else { return nil }
    var style = Style(basis: kind >> 4)
    // The name, ended by a zero, then lists of properties, each at an even place.
    guard let name = table.u16(part.lowerBound + base) else { return style }
    var at = part.lowerBound + base + 2 + 2 * name + 2
    func properties() -> Range<Int>? {
      at += (at - part.lowerBound) & 1
      guard let length = table.u16(at), let range = table.part(at + 2, length),
        range.upperBound <= part.upperBound
      else { return nil }
      at = range.upperBound
      return range
    }
    if kind & 15 == 1 {
      guard let ofParagraph = properties() else { return style }
      // After the number of the style itself.
      if ofParagraph.count > 2 {
        var properties = ParagraphProperties()
        properties.apply(table, ofParagraph.dropFirst(2), data: [])
        style.list = properties.list
        style.level = properties.level
      }
    }
    guard let ofCharacters = properties() else { return style }
    for property in PropertyList(table, ofCharacters) {
      let isOn = table.u8(property.operand.lowerBound) == 1
      switch property.code {
      case CharacterProperties.hidden: style.isHidden = isOn
      case CharacterProperties.struck: style.isStruck = isOn
      case CharacterProperties.struckTwice: style.isStruckTwice = isOn
      default: break
      }
    }
    return style
  }
}
