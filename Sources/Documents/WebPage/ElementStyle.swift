/// What the style of an element says about whether and how it is shown.
struct ElementStyle {
  /// The element takes no place.
  private(set) var isAbsent = false
  /// The element takes its place but is not seen.
  private(set) var isInvisible = false
  private(set) var isBlock = false
  private(set) var isStruck = false
  /// Above or below the line; of cells it says something else.
  private(set) var rise = TextRise.baseline
  /// Width or height of at most a few pixels, as of images that only keep a place.
  private(set) var isTiny = false

  /// Every element of a page that Word wrote has a style, so nothing is allocated here.
  init(_ node: HTMLNode) {
    guard node.hasAttributes else { return }
    if node.attribute("hidden") != nil { isAbsent = true }
    guard let style = node.attribute("style") else { return }
    var at = 0
    while at < style.count {
      while at < style.count, style[at] <= 0x20 || style[at] == UInt8(ascii: ";") { at += 1 }
      let start = at
      while at < style.count, style[at] != UInt8(ascii: ";") { at += 1 }
      if at > start { apply(Declaration(bytes: style, start: start, end: at)) }
    }
  }

  private mutating func apply(_ style: Declaration) {
    switch style.bytes[style.start] | 0x20 {
    case UInt8(ascii: "d"):
      guard style.isNamed("display") else { return }
      if style.hasValue("none") { isAbsent = true }
      if style.hasValue("block") || style.hasValue("flex") || style.hasValue("grid") {
        isBlock = true
      }
    case UInt8(ascii: "v"):
      if style.isNamed("vertical-align") {
        rise =
          style.hasValue("super") ? .superscript : style.hasValue("sub") ? .subscripted : .baseline
      }
      guard style.isNamed("visibility") else { return }
      isInvisible = style.hasValue("hidden") || style.hasValue("collapse")
    case UInt8(ascii: "m"):
      if style.isNamed("mso-hide"), style.hasValue("all") { isAbsent = true }
    case UInt8(ascii: "t"):
      if style.isNamed("text-decoration") || style.isNamed("text-decoration-line") {
        isStruck = style.hasValue("line-through")
      }
    case UInt8(ascii: "w"), UInt8(ascii: "h"):
      if style.isNamed("width") || style.isNamed("height"), style.isTinySize { isTiny = true }
    default: return
    }
  }
}

/// A name and a value of a style.
private struct Declaration {
  let bytes: UnsafeBufferPointer<UInt8>
  let start: Int
  let end: Int

  func isNamed(_ name: StaticString) -> Bool {
    guard var at = place(after: name, at: start) else { return false }
    while at < end, bytes[at] <= 0x20 { at += 1 }
    return at < end && bytes[at] == UInt8(ascii: ":")
  }

  func hasValue(_ value: StaticString) -> Bool { place(after: value, at: valueStart) != nil }

  private var valueStart: Int {
    var at = start
    while at < end, bytes[at] != UInt8(ascii: ":") { at += 1 }
    at += 1
    while at < end, bytes[at] <= 0x20 { at += 1 }
    return at
  }

  /// 1px, 0.75pt; not 5%.
  var isTinySize: Bool {
    let first = valueStart
    var at = first
    while at < end, (0x30...0x39).contains(bytes[at]) { at += 1 }
    return at == first + 1 && !bytes[first..<end].contains(UInt8(ascii: "%"))
  }

  private func place(after word: StaticString, at place: Int) -> Int? {
    let count = word.utf8CodeUnitCount
    guard place + count <= end else { return nil }
    for n in 0..<count where bytes[place + n] | 0x20 != word.utf8Start[n] { return nil }
    return place + count
  }
}
