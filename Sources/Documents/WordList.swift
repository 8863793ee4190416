/// A list of words, matched to the byte with a text that has no white space.
struct WordList: Sendable {
  private let words: [[UInt8]]

  init(_ words: String) {
    self.words = words.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) }
  }

  /// The text without spaces, narrow or wide, and without the colon at its end.
  static func bare(_ text: [UInt8]) -> [UInt8] {
    var bare: [UInt8] = []
    var at = 0
    while at < text.count {
      let space = text.spaceLength(at: at)
      if space == 0 { bare.append(text[at]) }
      at += max(1, space)
    }
    for colon in [":", "："] where bare.suffix(colon.utf8.count) == Array(colon.utf8)[...] {
      bare.removeLast(colon.utf8.count)
    }
    return bare
  }

  func begin(_ text: [UInt8]) -> Bool { words.contains { text.starts(with: $0) } }
  func are(_ text: [UInt8]) -> Bool { words.contains(text) }
  func end(_ text: [UInt8]) -> Bool { words.contains { text.suffix($0.count) == $0[...] } }
  func stand(in text: [UInt8]) -> Bool {
    words.contains { firstIndex(of: $0, in: text[...]) != nil }
  }
}
