import Documents
import StatutoryForm

/// The parts of a whole that a sentence lists: 其中工作动态59条，财务信息3条.
struct PartReader {
  let passage: Passage
  let context: SentenceContext

  /// The counts behind a token. Without 其中 they are parts only where they add up to the whole.
  func parts(of whole: Statement, from start: Int, opened: Bool) -> [Statement] {
    guard let kind = whole.figure.part else { return [] }
    var result: [Statement] = []
    var isOpen = opened
    for token in start..<passage.tokens.count {
      if passage.tokens[token].classes.contains(.among) { isOpen = true }
      guard passage.tokens[token].classes.contains(.number) else { continue }
      let number = passage.numbers[passage.tokens[token].index]
      let around = passage.lead(token).lowerBound..<passage.tail(token).upperBound
      if passage.has(PartReader.ends(whole.figure), in: around) { break }
      let isOwn = number.unit == whole.unit.utf16.map { $0 } && !number.isUnsure
      if !isOwn || passage.has([.change, .lastYear, .plan], in: passage.lead(token)) {
        if isOpen { continue } else { break }
      }
      guard let label = label(token, of: whole.figure) else { continue }
      let isMore = !whole.number.isApproximate && number.value.double > whole.number.value.double
      if isMore { continue }
      result.append(
        Statement(
          figure: kind, label: label, number: number, unit: whole.unit,
          place: passage.source(passage.tokens[token].span).lowerBound, sentence: context.sentence))
    }
    return isOpen || addUp(result, whole) ? result : []
  }

  private func addUp(_ parts: [Statement], _ whole: Statement) -> Bool {
    var sum = Figure(0)
    for part in parts {
      guard let next = sum + part.number.value, !part.number.isApproximate else { return false }
      sum = next
    }
    return parts.count > 1 && sum == whole.number.value && !whole.number.isApproximate
  }

  /// The words that begin another subject.
  private static func ends(_ figure: NarrativeFigure.Kind) -> WordClass {
    figure == .proactive_disclosed
      ? [.receive, .answer, .application, .request, .review, .lawsuit, .carry, .fee]
      : [.review, .lawsuit, .carry, .fee]
  }

  private static let openings = [
    "其中", "主要包括", "具体为", "包括", "分别为", "分别是", "包含", "按渠道分", "通过", "、", "和", "及", "以及", "含",
  ].map(units)
  private static let applicationEndings = [
    "收到申请", "提出申请", "提交申请", "申请", "提出", "提交", "收到", "受理", "的", "共", "为", "有",
  ].map(units)
  private static let endings = [
    "发布信息", "公开信息", "主动公开", "发布", "公开", "信息数", "的有", "的", "共", "数", "为", "有",
  ].map(units)

  /// 其中财务信息 and 通过平台发布信息: the words around the part's name go.
  private func label(_ token: Int, of figure: NarrativeFigure.Kind) -> String? {
    let lead = passage.lead(token)
    guard !lead.isEmpty else { return nil }
    var name = unwrapped(
      passage.source(
        passage.tokens[lead.lowerBound].span
          .lowerBound..<passage.tokens[lead.upperBound - 1].span
          .upperBound))[...]
    var isTrimmed = true
    while isTrimmed {
      isTrimmed = false
      name = name.drop { $0.isSpace }
      for opening in PartReader.openings where name.starts(with: opening) {
        name = name.dropFirst(opening.count)
        isTrimmed = true
      }
    }
    while let last = name.last, last.isSpace || last == 0x3A { name.removeLast() }
    let endings =
      figure == .proactive_disclosed ? PartReader.endings : PartReader.applicationEndings
    for ending in endings
    where name.count > ending.count && name.suffix(ending.count) == ending[...] {
      name.removeLast(ending.count)
      break
    }
    while let last = name.last, last.isSpace { name.removeLast() }
    return name.isEmpty || name.count > 30 ? nil : String(folded: name)
  }

  /// The folded text without the ends of lines and the margins beside them.
  private func unwrapped(_ range: Range<Int>) -> [Text.Unit] {
    var kept: [Text.Unit] = []
    var isMargin = false
    for unit in context.text.units[range] {
      if unit == .newline {
        while let last = kept.last, last.isSpace { kept.removeLast() }
        isMargin = true
      } else if !(isMargin && unit.isSpace) {
        kept.append(unit)
        isMargin = false
      }
    }
    return kept
  }
}
