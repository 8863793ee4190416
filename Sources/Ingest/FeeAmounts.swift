import Documents
import StatutoryForm

/// What a sentence says was charged for handling applications, in 元.
struct FeeAmounts {
  let passage: Passage
  let context: SentenceContext

  private static let yuan = Array("元".utf16)
  private static let tenThousandYuan = Array("万元".utf16)

  func read(_ token: Int) -> Statement? {
    var number = passage.numbers[passage.tokens[token].index]
    guard number.unit == FeeAmounts.yuan || number.unit == FeeAmounts.tenThousandYuan,
      passage.isOfTheYear(token, context.year)
    else { return nil }
    let lead = passage.lead(token)
    let start = passage.clauseStart(token)
    guard !passage.has(.otherFee, in: start..<token),
      let fee = passage.last([.fee, .collect], in: lead),
      passage.only([.link, .sum, .collect], in: fee + 1..<token)
    else { return nil }
    let topic: WordClass = [.disclosure, .info, .request, .application]
    let isNamed = passage.has(.fee, in: lead) && isProcessing(lead)
    guard
      isNamed || number.value == Figure(0)
        || passage.has(topic, in: 0..<token) && passage.has(.collect, in: lead)
    else { return nil }
    if number.unit == FeeAmounts.tenThousandYuan {
      guard let value = number.value.multiplied(byTenTo: 4) else { return nil }
      number.value = value
    }
    return statement(number, passage.tokens[token].span)
  }

  private static let processing = Array("处理费".utf16)

  private func isProcessing(_ range: Range<Int>) -> Bool {
    range.contains { token in
      passage.units[passage.tokens[token].span].suffix(3) == FeeAmounts.processing[...]
    }
  }

  private func statement(_ number: Passage.Number, _ span: Range<Int>) -> Statement {
    Statement(
      figure: .information_fee_yuan, number: number, unit: "元",
      place: passage.source(span).lowerBound, sentence: context.sentence)
  }

  /// 未收取信息处理费, 信息处理费没有收取, 未因信息公开收费.
  func none(_ token: Int) -> Statement? {
    guard passage.classesSeen.contains(.fee) else { return nil }
    let start = passage.clauseStart(token)
    let end = passage.clauseEnd(token)
    let clause = token + 1..<end
    guard !passage.has([.number, .lastYear, .subordinate], in: start..<end),
      !passage.has(.otherFee, in: start..<passage.firstOr(end, .otherFee, after: token)),
      passage.isInTime(token, context.year), let next = clause.first
    else { return nil }
    let verbs: WordClass = [.collect, .occur, .disclosure, .request, .fee, .info, .filler]
    guard !passage.tokens[next].classes.isDisjoint(with: verbs) else { return nil }
    let isBehind: Bool
    if let fee = passage.first(.fee, in: clause) {
      isBehind =
        fee - token <= 8
        && !passage.has(
          [.foreign, .review, .lawsuit, .other, .otherFee, .plan], in: token + 1..<fee)
    } else {
      isBehind = false
    }
    let isBefore =
      !isBehind && passage.tokens[next].classes.contains(.collect)
      && passage.has(.fee, in: start..<token)
    guard isBehind || isBefore else { return nil }
    let zero = Passage.Number(value: Figure(0), unit: [], isApproximate: false, isUnsure: false)
    return statement(zero, passage.tokens[token].span)
  }
}

extension Passage {
  /// The first token of a class behind another if it directly names what is denied, else the end.
  func firstOr(_ end: Int, _ classes: WordClass, after token: Int) -> Int {
    guard let found = first(classes, in: token + 1..<end),
      let fee = first(.fee, in: token + 1..<end),
      fee < found
    else { return end }
    return found
  }
}
