import Documents
import Gazetteer

/// The divisions that folders and the name of a file name: 云南省/曲靖市/沾益区/2023.txt.
struct PathMentions {
  struct Mention {
    let word: String
    let divisions: [Int]
    /// A short form, which may be any word: it can speak for a place, not against one.
    let isShort: Bool
  }

  /// The innermost component that names any comes last.
  let mentions: [Mention]

  init(_ path: String, list: DivisionList) {
    var mentions: [Mention] = []
    let parts = path.split(separator: "/")
    for (n, part) in parts.enumerated() {
      mentions += PathMentions.mentions(
        in: Array(String(part).utf16), isFile: n == parts.count - 1, list)
    }
    self.mentions = mentions
  }

  private static let district: UInt16 = 0x533A

  private static func mentions(
    in part: [UInt16], isFile: Bool, _ list: DivisionList
  ) -> [Mention] {
    if let code = code(part, isFile: isFile), let division = list.division(code) {
      return [
        Mention(word: String(decoding: part, as: UTF16.self), divisions: [division], isShort: false)
      ]
    }
    var found: [Mention] = []
    var start = 0
    while start < part.count {
      guard part[start].isHan else {
        start += 1
        continue
      }
      var next = start + 1
      for (length, references) in list.names(beginning: part[start...]).reversed() {
        let end = start + length
        let isWhole = start == 0 && end == part.count
        let divisions = references.filter {
          let isShort = $0.role == .short || $0.role == .formerShort
          // 城区 and 东区 are words for any place.
          let isVague = length == 2 && part[end - 1] == district
          return list.code($0.division).level < .township && (!isShort || isWhole) && !isVague
        }
        guard let first = divisions.first else { continue }
        found.append(
          Mention(
            word: String(decoding: part[start..<end], as: UTF16.self),
            divisions: divisions.map(\.division),
            isShort: first.role == .short || first.role == .formerShort))
        next = end
        break
      }
      start = next
    }
    return found
  }

  /// A folder called by a code, which is no date such as 220104.
  private static func code(_ part: [UInt16], isFile: Bool) -> DivisionCode? {
    let digits = part.prefix { $0 >= 48 && $0 <= 57 }
    guard digits.count == part.count || digits.count >= 9 else { return nil }
    let text = String(decoding: digits, as: UTF16.self)
    if digits.count == 6 {
      let pairs = (0..<3).map { Int(digits[$0 * 2] - 48) * 10 + Int(digits[$0 * 2 + 1] - 48) }
      let isDate =
        (8...30).contains(pairs[0]) && (1...12).contains(pairs[1])
        && (1...31).contains(pairs[2])
      if isFile || isDate { return nil }
    }
    return DivisionCode(text)
  }
}
