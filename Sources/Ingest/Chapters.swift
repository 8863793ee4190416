import Documents
import StatutoryForm

/// The headings of the chapters, by key, and by words where they are worded otherwise.
final class Chapters: Sendable {
  static let standard = Chapters()

  private let kinds: KeyTable<Section.Kind>
  private let words: [(kind: Section.Kind, words: [[Text.Unit]])]
  private let longest: Int
  /// What the names of chapters begin with, list numbers left out.
  let firstUnits: UnitSet

  init() {
    var kinds: [UInt64: Section.Kind] = [:]
    var words: [(kind: Section.Kind, words: [[Text.Unit]])] = []
    var longest = 0
    var firstUnits: [Text.Unit] = []
    for chapter in Form.standard.chapters {
      guard let kind = Section.Kind(rawValue: chapter.code) else { continue }
      words += chapter.words.map { (kind, $0.map(units)) }
      for name in [chapter.label] + chapter.variants {
        guard let text = try? Text(utf8: Array(name.utf8)) else { continue }
        longest = max(longest, text.units.count)
        let all = 0..<text.units.count
        if let first = LabelKey.start(text, all) { firstUnits.append(text.units[first]) }
        kinds[LabelKey(text, 0..<text.units.count).hash] = kind
      }
    }
    self.kinds = KeyTable(kinds)
    self.words = words
    self.longest = longest
    self.firstUnits = UnitSet(firstUnits)
  }

  func kind(_ key: LabelKey) -> Section.Kind? { key.length > 1 ? kinds[key.hash] : nil }

  static let numerals = UnitSet("一二三四五六七八九十")
  private static let comma: Text.Unit = 0x3001
  private static let prose = UnitSet(".…。；;:：=0123456789|")

  /// The kind of a line with a Chinese number in front and words of a heading behind it:
  /// 三、政府信息公开申请的办理情况.
  func kind(ofNumbered line: Range<Int>, in text: Text) -> Section.Kind? {
    guard line.count >= 5, line.count <= 40, let start = Chapters.afterNumber(line, in: text),
      !text.units[start..<line.upperBound].contains(where: Chapters.prose.contains)
    else { return nil }
    return words.first { _, words in
      words.allSatisfy { text.contains($0, in: start..<line.upperBound) }
    }?.kind
  }

  /// Past 三、 at the head of a line; nil where there is no such number.
  static func afterNumber(_ line: Range<Int>, in text: Text) -> Int? {
    var at = line.lowerBound
    while at < line.upperBound, numerals.contains(text.units[at]), at - line.lowerBound < 3 {
      at += 1
    }
    guard at > line.lowerBound else { return nil }
    while at < line.upperBound, text.units[at].isSpace { at += 1 }
    guard at < line.upperBound, text.units[at] == comma else { return nil }
    at += 1
    while at < line.upperBound, text.units[at].isSpace { at += 1 }
    return at < line.upperBound ? at : nil
  }

  /// Where a heading ends that begins at a place within a longer line; the longest that is known.
  func end(ofHeadingAt start: Int, before limit: Int, in text: Text) -> Int? {
    var best: Int?
    var hash = LabelKey.seed
    for at in start..<min(limit, start + longest + 6) {
      let unit = text.units[at]
      guard LabelKey.counts(unit) else { continue }
      hash = LabelKey.hash(hash, adding: unit)
      if at > start, unit.isHan, kinds[hash] != nil { best = at + 1 }
    }
    return best
  }
}
