/// One line of a page, gathered from the texts of its elements as a browser shows them.
struct InlineText {
  private(set) var bytes: [UInt8] = []
  /// Line of the source in which it begins.
  private(set) var line = 0
  /// Bytes within links, and letters outside of them.
  private(set) var linked = 0
  private(set) var unlinked = 0
  private var space = Space.none

  private enum Space { case none, plain, lineEnd }

  /// Whether it shows nothing but spaces, narrow or wide.
  var isBlank: Bool { !bytes.hasInk }

  /// Adds text in which any white space is one space.
  mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, line start: Int, isLink: Bool, rise: TextRise = .baseline
  ) {
    var ends = 0
    var at = 0
    while at < text.count {
      let byte = text[at]
      if byte <= 0x20 {
        if byte == 0x0A {
          ends += 1
          space = .lineEnd
        } else if space == .none {
          space = .plain
        }
        at += 1
        continue
      }
      let length = InlineText.length(byte, text.count - at)
      defer { at += length }
      if length > 1, InlineText.isInvisible(text, at, length) { continue }
      if bytes.isEmpty { line = start + ends }
      addSpace(before: byte)
      if length == 1, rise != .baseline {
        rise.add(byte, to: &bytes)
      } else {
        for n in at..<at + length { bytes.append(text[n]) }
      }
      if isLink {
        linked += length
      } else if (0xE4...0xE9).contains(byte) || (0x61...0x7A).contains(byte | 0x20) {
        unlinked += 1
      }
    }
  }

  /// Adds text to the letter, as of preformatted lines.
  mutating func append(verbatim text: some Sequence<UInt8>, line start: Int) {
    if bytes.isEmpty { line = start }
    bytes += text
    space = .none
    unlinked += 1
  }

  /// The space between what stands before and what comes. A line end of the source between two
  /// Chinese characters is none.
  private mutating func addSpace(before next: UInt8) {
    defer { space = .none }
    guard space != .none, !bytes.isEmpty else { return }
    if space == .lineEnd, next >= 0xE3, bytes.count >= 3, bytes[bytes.count - 3] >= 0xE3 { return }
    bytes.append(0x20)
  }

  private static func length(_ lead: UInt8, _ left: Int) -> Int {
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    return min(length, left)
  }

  /// Soft hyphens and spaces of no width.
  private static func isInvisible(
    _ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ length: Int
  ) -> Bool {
    switch (text[at], length) {
    case (0xC2, 2): text[at + 1] == 0xAD
    case (0xE2, 3):
      text[at + 1] == 0x80
        && ((0x8B...0x8F).contains(text[at + 2]) || (0xAA...0xAE).contains(text[at + 2]))
        || text[at + 1] == 0x81 && (0xA0...0xA4).contains(text[at + 2])
    case (0xEF, 3): text[at + 1] == 0xBB && text[at + 2] == 0xBF
    default: false
    }
  }
}
