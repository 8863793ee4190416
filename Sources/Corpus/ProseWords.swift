/// The words of a chapter as `SearchText` has them, for comparing it with others.
struct ProseWords {
  /// UTF-8, the words separated by blanks.
  private let bytes: [UInt8]
  /// Where each word begins and ends; words that are left out are gone from here.
  private var words: [Range<Int>]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    words = []
    words.reserveCapacity(bytes.count / 4 + 1)
    var start = 0
    for (n, byte) in bytes.enumerated() where byte == 0x20 {
      words.append(start..<n)
      start = n + 1
    }
    if start < bytes.count { words.append(start..<bytes.count) }
  }

  /// How many words there are: a Han character is one.
  var count: Int { words.count }

  /// Drops names, each given in words separated by blanks; of two that fit the first.
  mutating func leaveOut(_ names: [[UInt8]]) {
    // Few words begin a name: the others are passed by at a glance.
    var begins = [Bool](repeating: false, count: 64 * 64)
    for name in names where name.count > 2 { begins[sign(name, 0)] = true }
    var kept: [Range<Int>] = []
    kept.reserveCapacity(words.count)
    var n = 0
    while n < words.count {
      let word = words[n]
      if word.count > 2, begins[sign(bytes, word.lowerBound)],
        let name = names.first(where: { isAt(word.lowerBound, $0) })
      {
        let end = word.lowerBound + name.count
        while n < words.count, words[n].lowerBound < end { n += 1 }
      } else {
        kept.append(word)
        n += 1
      }
    }
    words = kept
  }

  /// The low bits of a Han character, twelve of its sixteen.
  private func sign(_ bytes: [UInt8], _ start: Int) -> Int {
    Int(bytes[start + 1] & 63) << 6 | Int(bytes[start + 2] & 63)
  }

  private func isAt(_ start: Int, _ name: [UInt8]) -> Bool {
    let end = start + name.count
    guard end <= bytes.count, end == bytes.count || bytes[end] == 0x20 else { return false }
    return name.indices.allSatisfy { bytes[start + $0] == name[$0] }
  }

  /// Drops years: four digits before 年, with it and a 度 behind.
  mutating func leaveOutYears() {
    var kept: [Range<Int>] = []
    kept.reserveCapacity(words.count)
    var n = 0
    while n < words.count {
      if n + 1 < words.count, words[n].count == 4,
        bytes[words[n]].allSatisfy({ (0x30...0x39).contains($0) }), isWord("年", at: n + 1)
      {
        n += n + 2 < words.count && isWord("度", at: n + 2) ? 3 : 2
      } else {
        kept.append(words[n])
        n += 1
      }
    }
    words = kept
  }

  private func isWord(_ word: StaticString, at n: Int) -> Bool {
    let range = words[n]
    guard range.count == word.utf8CodeUnitCount else { return false }
    return range.enumerated().allSatisfy { bytes[$1] == word.utf8Start[$0] }
  }

  /// Hands on the bytes of the words that are left, with a blank behind each.
  func forEachByte(_ body: (UInt8) -> Void) {
    for word in words {
      for n in word { body(bytes[n]) }
      body(0x20)
    }
  }
}
