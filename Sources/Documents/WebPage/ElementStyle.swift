/// What the style of an element says about whether and how it is shown.
struct ElementStyle {
  /// The element takes no place.
  private(set) var isAbsent = false
  /// The element takes its place but is not seen.
  private(set) var isInvisible = false
  private(set) var isBlock = false
  private(set) var isStruck = false
  /// Width or height of at most a few pixels, as of images that only keep a place.
  private(set) var isTiny = false

  init(_ node: HTMLNode) {
    if node.attribute("hidden") != nil { isAbsent = true }
    guard let style = node.attribute("style") else { return }
    for declaration in style.split(separator: UInt8(ascii: ";")) {
      let parts = declaration.split(separator: UInt8(ascii: ":"), maxSplits: 1)
      guard parts.count == 2, let name = ElementStyle.word(parts[0]) else { continue }
      apply(name, parts[1])
    }
  }

  private enum Name { case display, visibility, hide, decoration, size }

  private static let names: [([UInt8], Name)] = [
    ("display", Name.display), ("visibility", .visibility), ("mso-hide", .hide),
    ("text-decoration", .decoration), ("width", .size), ("height", .size),
  ].map { (Array($0.0.utf8), $0.1) }

  private static func word(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Name? {
    var name = bytes.drop { $0 <= 0x20 }
    while let last = name.last, last <= 0x20 { name = name.dropLast() }
    return names.first { word, _ in
      word.count == name.count && zip(word, name).allSatisfy { $0 == $1 | 0x20 }
    }?.1
  }

  private mutating func apply(_ name: Name, _ value: Slice<UnsafeBufferPointer<UInt8>>) {
    let value = value.filter { $0 > 0x20 }.map { $0 | 0x20 }
    func begins(_ word: String) -> Bool { value.starts(with: word.utf8) }
    switch name {
    case .display:
      if begins("none") { isAbsent = true }
      if begins("block") || begins("flex") || begins("grid") { isBlock = true }
    case .visibility: isInvisible = begins("hidden") || begins("collapse")
    case .hide: if begins("all") { isAbsent = true }
    case .decoration: isStruck = begins("line-through")
    case .size:
      let digits = value.prefix { (0x30...0x39).contains($0) }
      if digits.count == 1, !value.contains(UInt8(ascii: "%")) { isTiny = true }
    }
  }
}
