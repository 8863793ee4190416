import Documents
import StatutoryForm

/// The sentences and clauses of a stretch of prose.
struct Prose {
  let document: Document
  private let text: Text

  init(document: Document) {
    self.document = document
    text = document.text
  }

  private static let sentenceEnds = Set(units("。；;！？!?"))
  private static let clauseEnds = Set(units("，,：:"))

  /// Sentences within some rows: a line break ends one behind a short line, such as a heading, or before a blank one.
  func sentences(in rows: Range<Int>) -> [Range<Int>] {
    guard !rows.isEmpty else { return [] }
    let start = document.rows[rows.lowerBound].span.lowerBound
    let end = document.rows[rows.upperBound - 1].span.upperBound
    var result: [Range<Int>] = []
    var from = start
    var lineStart = start
    for at in start..<end {
      let unit = text.units[at]
      var isBreak = false
      if unit == .newline {
        isBreak = at + 1 >= end || text.units[at + 1] == .newline || at - lineStart < 28
        lineStart = at + 1
      }
      guard isBreak || Prose.sentenceEnds.contains(unit) else { continue }
      let sentence = text.trimmed(from..<at + (isBreak ? 0 : 1))
      if !sentence.isEmpty { result.append(sentence) }
      from = at + 1
    }
    let rest = text.trimmed(from..<end)
    if !rest.isEmpty { result.append(rest) }
    return result
  }

  /// The clauses of a sentence; a comma between digits separates thousands.
  func clauses(of sentence: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var from = sentence.lowerBound
    for at in sentence {
      let unit = text.units[at]
      guard Prose.clauseEnds.contains(unit) || Prose.sentenceEnds.contains(unit) else { continue }
      if unit == 0x2C, at > sentence.lowerBound, text.units[at - 1].isDigit,
        at + 1 < sentence.upperBound, text.units[at + 1].isDigit
      {
        continue
      }
      if from < at { result.append(text.trimmed(from..<at)) }
      from = at + 1
    }
    if from < sentence.upperBound { result.append(text.trimmed(from..<sentence.upperBound)) }
    return result.filter { !$0.isEmpty }
  }

  /// A number in prose with the counter that follows it.
  struct Count {
    var value: Figure
    var unit: String
    /// The digits with their counter.
    var span: Range<Int>
    /// 近, 约, 余, 多, ＋: no exact number.
    var isApproximate: Bool
  }

  private static let counters = [
    "万元", "条次", "人次", "条", "件", "篇", "项", "份", "个", "次", "宗", "起", "期", "元", "批", "则", "部",
  ].map(units)
  private static let about = Set(units("近约超逾?"))
  private static let more = Set(units("余多+几"))
  private static let atLeast = units("以上")

  /// The numbers of a range that count something; years, days and list numbers do not.
  func counts(in range: Range<Int>) -> [Count] {
    var result: [Count] = []
    let reader = FigureReader(text: text)
    var at = range.lowerBound
    while at < range.upperBound {
      guard text.units[at].isDigit else {
        at += 1
        continue
      }
      guard let (value, after) = reader.digits(at, range.upperBound) else {
        while at < range.upperBound, text.units[at].isDigit { at += 1 }
        continue
      }
      var end = after
      while end < range.upperBound, text.units[end].isSpace { end += 1 }
      var isApproximate = at > range.lowerBound && Prose.about.contains(text.units[at - 1])
      if end < range.upperBound, Prose.more.contains(text.units[end]) {
        isApproximate = true
        end += 1
      }
      let isJoined =
        at > range.lowerBound && (text.units[at - 1].isLatin || text.units[at - 1] == 0x2E)
      let counter = Prose.counters.first { text.has($0, at: end, before: range.upperBound) }
      if let counter, !isJoined {
        let rest = end + counter.count
        if text.has(Prose.atLeast, at: rest, before: range.upperBound) { isApproximate = true }
        result.append(
          Count(
            value: value, unit: String(decoding: counter, as: UTF16.self),
            span: at..<end + counter.count,
            isApproximate: isApproximate))
        end += counter.count
      }
      at = max(end, after)
    }
    return result
  }

  /// The source's line on which a place stands.
  func line(of place: Int) -> Int {
    var low = 0
    var high = document.rows.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if document.rows[middle].span.lowerBound <= place { low = middle } else { high = middle }
    }
    return document.rows.isEmpty ? 1 : document.rows[low].line
  }
}
