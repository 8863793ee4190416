import Documents

/// The year's total of disclosed items in a sentence, and the parts it names.
///
/// 主动公开各类信息62条: between the verb and 信息 nothing but general words may stand, for
/// 主动公开财政信息62条 counts one kind.
struct DisclosedTotal {
  let passage: Passage
  let context: SentenceContext

  private static let kinds = Set(["条", "件", "篇", "项", "份", "个", "则", "条次"].map { Array($0.utf16) })
  private static let between: WordClass = [
    .generic, .link, .info, .weak, .strong, .joiner, .sum, .now,
  ]

  /// The number at a token as the total, or nil.
  func read(_ token: Int) -> Statement? {
    let number = passage.numbers[passage.tokens[token].index]
    guard passage.classesSeen.contains(.info), DisclosedTotal.kinds.contains(number.unit),
      passage.isOfTheYear(token, context.year),
      let (verb, isStrong) = verb(token)
    else { return nil }
    if verb > 0, passage.tokens[verb - 1].classes.contains(.none) { return nil }
    let isChannel = isOfOneChannel(verb)
    // 发布信息12条 is a whole only as the first number of a sentence that speaks of the year.
    let isYears =
      passage.has([.sum, .now, .year], in: 0..<token) && !passage.has(.number, in: 0..<token)
      && !isStock(token, isChannel)
    guard isStrong || isYears || isChannel else { return nil }
    let isWitness = !isStrong && !isYears || isChannel && isAmongChannels(token, number)
    return Statement(
      figure: .proactive_disclosed, number: number,
      unit: String(folded: number.unit),
      scope: isChannel ? .channel : isStrong ? .whole : .loose, isWitness: isWitness,
      place: passage.source(passage.tokens[token].span).lowerBound,
      sentence: context.sentence)
  }

  /// The verb that a number belongs to, and whether it says 主动公开.
  private func verb(_ token: Int) -> (Int, isStrong: Bool)? {
    let lead = passage.lead(token)
    var at = token
    var info: Int?
    var verb: (Int, isStrong: Bool)?
    while at > lead.lowerBound, passage.tokens[at - 1].classes.isDisjoint(with: [.channel]),
      !passage.tokens[at - 1].classes.isDisjoint(with: DisclosedTotal.between)
    {
      at -= 1
      let classes = passage.tokens[at].classes
      if classes.contains(.info), info == nil { info = at }
      if classes.contains(.strong) { verb = (at, true) }
      if classes.contains(.weak), verb == nil { verb = (at, false) }
    }
    guard let verb else { return nil }
    if let info {
      // Right before the number stands 信息, or 主动公开 behind 信息.
      let near = info > verb.0 ? info : verb.0
      guard info > verb.0 || verb.isStrong, passage.only(.link, in: near + 1..<token) else {
        return nil
      }
      return verb
    }
    // 主动公开了12条政府信息.
    let tail = passage.tail(token)
    let named = passage.first(.info, in: tail)
    guard let named, passage.only([.generic, .link], in: tail.lowerBound..<named),
      passage.only(.link, in: named + 1..<tail.upperBound),
      passage.only([.link, .weak, .generic], in: verb.0 + 1..<token)
    else { return nil }
    return verb
  }

  /// 截至年底累计公开12条, or what a site shows then: it may be the stock of many years.
  private func isStock(_ token: Int, _ isChannel: Bool) -> Bool {
    passage.has(.asOf, in: 0..<token) && (isChannel || passage.has(.stock, in: 0..<token))
  }

  /// 网站公开12条，微信公众号8条: the sentence goes on to count other channels.
  private func isAmongChannels(_ token: Int, _ number: Passage.Number) -> Bool {
    for next in token + 1..<max(token + 1, passage.tokens.count) {
      let classes = passage.tokens[next].classes
      if classes.contains(.among) { return false }
      guard classes.contains(.number),
        passage.numbers[passage.tokens[next].index].unit == number.unit
      else { continue }
      let lead = passage.lead(next)
      guard passage.has(.channel, in: lead) else { continue }
      // 公众号刊发基层信息9条 counts something else.
      let info = passage.last(.info, in: lead) ?? lead.lowerBound
      let isOther = info > lead.lowerBound && passage.tokens[info - 1].classes == .unknown
      if !isOther { return true }
    }
    return false
  }

  /// 在微信公众号…, but not 通过网站、公示栏等渠道….
  private func isOfOneChannel(_ verb: Int) -> Bool {
    guard let channel = passage.last(.channel, in: 0..<verb) else { return false }
    let first = passage.first(.channel, in: 0..<verb) ?? channel
    return !passage.has(.many, in: first..<verb)
  }
}
