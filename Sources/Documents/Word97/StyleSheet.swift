/// Which styles of a Word file number their paragraphs.
struct StyleLists {
  private struct Style {
    var basis: Int
    var list: Int?
    var level: Int?
  }

  private var styles: [Style?] = []

  init(_ table: [UInt8], place: Range<Int>?) {
    guard let place, let header = table.u16(place.lowerBound),
      let count = table.u16(place.lowerBound + 2), let base = table.u16(place.lowerBound + 4)
    else { return }
    var at = place.lowerBound + 2 + header
    for _ in 0..<count {
      guard let length = table.u16(at), let part = table.part(at + 2, length) else { return }
      styles.append(length > 0 ? StyleLists.style(table, part, base) : nil)
      at = part.upperBound
    }
  }

  /// The list and level of a style, its own or those of the styles that it is based on.
  func list(of style: Int) -> (list: Int?, level: Int?) {
    var result: (list: Int?, level: Int?)
    var at = style
    // Styles may be based on one another in a circle.
    for _ in 0..<16 {
      guard at < styles.count, let style = styles[at] else { break }
      result.list = result.list ?? style.list
      result.level = result.level ?? style.level
      at = style.basis
    }
    return result
  }

  private static func style(_ table: [UInt8], _ part: Range<Int>, _ base: Int) -> Style? {
    guard let kind = table.u16(part.lowerBound + 2), kind & 15 == 1 else { return nil }
    var style = Style(basis: kind >> 4)
    // The name, ended by a zero, then the properties at an even place.
    guard let name = table.u16(part.lowerBound + base) else { return style }
    var at = part.lowerBound + base + 2 + 2 * name + 2
    at += (at - part.lowerBound) & 1
    guard let length = table.u16(at), length > 2, at + 2 + length <= part.upperBound else {
      return style
    }
    var properties = ParagraphProperties()
    properties.apply(table, at + 4..<at + 2 + length, data: [])
    style.list = properties.list
    style.level = properties.level
    return style
  }
}
