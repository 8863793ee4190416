import Documents
import StatutoryForm

/// The reviews and lawsuits about disclosure that a sentence counts.
///
/// An agency that decides reviews itself reports those too; they are another count.
struct ReviewCounts {
  let passage: Passage
  let context: SentenceContext

  private static let counters = Set(
    ["件", "起", "宗", "次", "例", "个", "项", "条", ""].map { Array($0.utf16) })
  private static let cases: WordClass = [.review, .lawsuit]
  private static let elsewhere: WordClass = [.otherCase, .handle, .foreign, .answer, .otherFee]

  func read(_ token: Int) -> [Statement] {
    let number = passage.numbers[passage.tokens[token].index]
    guard !passage.classesSeen.isDisjoint(with: ReviewCounts.cases),
      ReviewCounts.counters.contains(number.unit), passage.isOfTheYear(token, context.year)
    else { return [] }
    let (lead, tail) = (passage.lead(token), passage.tail(token))
    guard !passage.has(ReviewCounts.elsewhere, in: lead),
      !passage.has([.otherCase, .answer], in: tail)
    else { return [] }
    let isZero = number.value == Figure(0)
    let named: [Int]
    if let last = passage.last(ReviewCounts.cases, in: lead) {
      guard passage.only([.link, .sum, .occur], in: last + 1..<token) else { return [] }
      named = lead.filter { !passage.tokens[$0].classes.isDisjoint(with: ReviewCounts.cases) }
    } else if let first = passage.first(ReviewCounts.cases, in: tail),
      passage.only([.link, .filler, .occur, .info, .disclosure], in: tail.lowerBound..<first),
      let verb = passage.last([.occur, .receive], in: lead),
      passage.only([.link, .sum], in: verb + 1..<token)
    {
      named = [first]
    } else {
      return []
    }
    let figures = kinds(named)
    // A number of reviews and lawsuits together is neither's.
    guard isZero || (figures.count == 1 && isOnDisclosure(token, lead, tail)) else { return [] }
    return figures.map { statement($0, number, passage.tokens[token].span) }
  }

  private func kinds(_ tokens: [Int]) -> [NarrativeFigure.Kind] {
    var result: [NarrativeFigure.Kind] = []
    if tokens.contains(where: { passage.tokens[$0].classes.contains(.review) }) {
      result.append(.reconsiderations)
    }
    if tokens.contains(where: { passage.tokens[$0].classes.contains(.lawsuit) }) {
      result.append(.lawsuits)
    }
    return result
  }

  /// Whether the cases are about disclosure, not all that the agency met.
  private func isOnDisclosure(_ token: Int, _ lead: Range<Int>, _ tail: Range<Int>) -> Bool {
    // 3件，其中涉及信息公开1件: the whole is not the figure.
    let rest = token + 1..<passage.tokens.count
    if let among = passage.first(.among, in: rest),
      passage.has([.disclosure, .info], in: among..<passage.tokens.count)
    {
      return false
    }
    let topic: WordClass = [.disclosure, .info, .request]
    if passage.has(topic, in: lead.lowerBound..<tail.upperBound) { return true }
    if passage.has(.receive, in: lead) { return false }
    return passage.has(topic, in: 0..<token) || context.isOnDisclosure
  }

  private func statement(
    _ figure: NarrativeFigure.Kind, _ number: Passage.Number, _ span: Range<Int>
  ) -> Statement {
    Statement(
      figure: figure, number: number, unit: "件", place: passage.source(span).lowerBound,
      sentence: context.sentence)
  }

  /// What a word of none denies: 未发生行政复议、行政诉讼, or 行政复议均未发生.
  func none(_ token: Int) -> [Statement] {
    guard !passage.classesSeen.isDisjoint(with: ReviewCounts.cases) else { return [] }
    let start = passage.clauseStart(token)
    let end = passage.clauseEnd(token)
    let clause = token + 1..<end
    guard !passage.has([.number], in: start..<end), passage.isInTime(token, context.year),
      !passage.has([.otherCase, .lastYear, .subordinate, .share], in: start..<end)
    else { return [] }
    var named = clause.filter { isCase($0) }
    if let first = named.first {
      guard isDenied(clause.lowerBound..<first) else { return [] }
    } else {
      // 行政复议、行政诉讼均未发生.
      guard let next = clause.first, passage.tokens[next].classes.contains(.occur),
        next + 1 == end || passage.only([.link, .occur], in: next + 1..<end)
      else { return [] }
      named = (start..<token).filter { isCase($0) }
      guard let last = named.last,
        passage.only([.link, .joiner, .foreign, .unknown], in: last + 1..<token),
        token - last <= 5
      else { return [] }
    }
    let zero = Passage.Number(value: Figure(0), unit: [], isApproximate: false, isUnsure: false)
    return kinds(named).map { statement($0, zero, passage.tokens[token].span) }
  }

  private func isCase(_ token: Int) -> Bool {
    !passage.tokens[token].classes.isDisjoint(with: ReviewCounts.cases)
  }

  /// Whether what stands between a word of none and the case leaves it the case that is denied.
  private func isDenied(_ between: Range<Int>) -> Bool {
    guard let first = between.first else { return true }
    let verbs: WordClass = [.occur, .receive, .filler, .disclosure, .info, .request, .link]
    guard !passage.tokens[first].classes.isDisjoint(with: verbs), between.count <= 14 else {
      return false
    }
    return !passage.has([.answer, .handle, .plan, .fee], in: between)
  }
}
