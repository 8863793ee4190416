/// A list of words of web pages, matched to the byte without the white space of the page.
struct PageWords: Sendable {
  private let words: [[UInt8]]

  init(_ words: String) {
    self.words = words.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) }
  }

  /// The text without spaces, narrow or wide, and without the colon at its end.
  static func bare(_ text: [UInt8]) -> [UInt8] {
    var bare: [UInt8] = []
    var at = 0
    while at < text.count {
      let left = text.count - at
      if text[at] <= 0x20 {
        at += 1
      } else if text[at] == 0xC2, left > 1, text[at + 1] == 0xA0 {
        at += 2
      } else if text[at] == 0xE3, left > 2, text[at + 1] == 0x80, text[at + 2] == 0x80 {
        at += 3
      } else {
        bare.append(text[at])
        at += 1
      }
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

/// Tells a heading, title or sentence that stands alone in a row from the label of a row.
enum LineOfProse {
  private static let ends = PageWords("情况 情況 报告 報告 年报 年報 统计表 統計表")
  /// 六、其他需要报告的事项 is a heading; 8.属于行政查询事项 is the label of a row.
  private static let endsOfNumbered = PageWords("事项 事項")
  private static let numerals = PageWords("一 二 三 四 五 六 七 八 九 十")
  private static let sentence = PageWords("。 ；")

  static func isProse(_ text: [UInt8]) -> Bool {
    let bare = PageWords.bare(text)
    return bare.count > 150 || sentence.stand(in: bare) || isHeading(bare)
  }

  /// Whether a text without white space ends as headings do and labels of rows do not.
  static func isHeading(_ bare: [UInt8]) -> Bool {
    ends.end(bare) || endsOfNumbered.end(bare) && numerals.begin(bare)
  }
}
