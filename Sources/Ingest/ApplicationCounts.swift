import Documents
import StatutoryForm

/// The applications that a sentence counts: received, answered, handled, carried from and to other years.
struct ApplicationCounts {
  let passage: Passage
  let context: SentenceContext

  private static let counters = Set(
    ["件", "条", "份", "个", "次", "宗", "起", "例", "项", "封", "件次", ""].map { Array($0.utf16) })
  private static let verbs: WordClass = [.receive, .answer, .handle, .intake]
  private static let elsewhere: WordClass = [.review, .lawsuit, .foreign, .fee, .otherFee]
  private static let subjects: WordClass = [.application, .request, .carry]

  /// What a number counts; several where one number is said of two (收到并答复3件).
  func read(_ token: Int) -> [Statement] {
    let number = passage.numbers[passage.tokens[token].index]
    guard ApplicationCounts.counters.contains(number.unit) else { return [] }
    guard !passage.classesSeen.isDisjoint(with: ApplicationCounts.subjects) else { return [] }
    let (lead, tail) = (passage.lead(token), passage.tail(token))
    if passage.has(ApplicationCounts.elsewhere, in: lead.lowerBound..<tail.upperBound) { return [] }
    if let carried = carried(token, lead, tail) {
      return isApplied(before: token) || context.isOnApplications ? [carried] : []
    }
    guard passage.isOfTheYear(token, context.year) else { return [] }
    guard let last = passage.last(ApplicationCounts.verbs, in: lead) else {
      return counted(token, lead).map { [$0] } ?? []
    }
    guard let scope = scope(token, verb: last, lead, tail), !isOneOfSeveral(token) else {
      return []
    }
    return figures(verb: last, lead).map { statement($0, number, token, scope) }
  }

  private func statement(
    _ figure: NarrativeFigure.Kind, _ number: Passage.Number, _ token: Int,
    _ scope: Statement.Scope = .whole
  ) -> Statement {
    Statement(
      figure: figure, number: number, unit: "件", scope: scope,
      place: passage.source(passage.tokens[token].span).lowerBound, sentence: context.sentence)
  }

  /// The figures that a chain of verbs states: 收到并答复 two, 办理答复 one.
  private func figures(verb last: Int, _ lead: Range<Int>) -> [NarrativeFigure.Kind] {
    var classes = passage.tokens[last].classes
    var at = last
    while at > lead.lowerBound {
      let before = passage.tokens[at - 1].classes
      guard !before.isDisjoint(with: [.joiner, .receive, .answer, .handle, .intake]) else { break }
      classes.formUnion(before)
      at -= 1
    }
    if at > lead.lowerBound, passage.tokens[at - 1].classes.contains(.none) { return [] }
    var result: [NarrativeFigure.Kind] = []
    if classes.contains(.receive) { result.append(.applications_received) }
    if classes.contains(.answer) { result.append(.applications_answered) }
    if result.isEmpty { result.append(.applications_handled) }
    return result
  }

  /// 收到书面申请2件、网络申请5件: the number is one of several that make the whole.
  private func isOneOfSeveral(_ token: Int) -> Bool {
    for next in token + 1..<max(token + 1, passage.tokens.count) {
      let classes = passage.tokens[next].classes
      if !classes.isDisjoint(with: [.among, .open]) { return false }
      guard classes.contains(.number) else { continue }
      let lead = passage.lead(next)
      return passage.has(.application, in: lead)
        && !passage.has([.receive, .answer, .handle, .carry, .review, .lawsuit, .change], in: lead)
    }
    return false
  }

  /// Whether the number behind a verb counts applications for information, and of what scope.
  private func scope(
    _ token: Int, verb: Int, _ lead: Range<Int>, _ tail: Range<Int>
  ) -> Statement.Scope? {
    let between = verb + 1..<token
    let isChannel = passage.has(.channel, in: lead) && !passage.has(.many, in: lead)
    let scope = isChannel ? Statement.Scope.channel : .whole
    // 收到…申请3件: the last application before the number, and nothing but links behind it.
    if let object = between.last(where: { isObject($0, after: verb + 1) }) {
      if passage.has(.channel, in: between), !passage.has(.many, in: between) { return nil }
      return passage.only([.link, .info], in: object + 1..<token) ? scope : nil
    }
    guard passage.only([.link, .sum], in: between) else { return nil }
    // 收到3件政府信息公开申请.
    if let object = tail.first(where: { isObject($0, after: tail.lowerBound) }) {
      return passage.has(.channel, in: tail.lowerBound..<object) ? nil : scope
    }
    if passage.has([.application, .unknown, .info], in: tail), tailNames(tail) { return nil }
    // 依申请公开受理6件, or an application named earlier in the sentence.
    return isApplied(before: verb) ? scope : nil
  }

  /// 3件行政许可: the number counts what follows it.
  private func tailNames(_ tail: Range<Int>) -> Bool {
    guard let first = tail.first else { return false }
    return passage.tokens[first].classes.contains(.unknown)
  }

  private func isObject(_ token: Int, after start: Int) -> Bool {
    if passage.isDisclosureApplication(token) { return true }
    return passage.isBareApplication(token, after: start) && context.isOnApplications
  }

  /// Whether the sentence has named applications for information before a token, and nothing else since.
  private func isApplied(before token: Int) -> Bool {
    guard let object = (0..<token).last(where: { passage.isDisclosureApplication($0) })
    else { return false }
    return !passage.has(ApplicationCounts.elsewhere, in: object..<token)
  }

  /// 信息公开申请数量为3件, without a verb.
  private func counted(_ token: Int, _ lead: Range<Int>) -> Statement? {
    guard let object = passage.last([.application, .request], in: lead),
      passage.isDisclosureApplication(object), object + 1 < token,
      passage.only(.link, in: object + 1..<token), isCounting(object + 1),
      !passage.has([.other, .channel, .none], in: lead)
    else { return nil }
    let number = passage.numbers[passage.tokens[token].index]
    return statement(.applications_received, number, token)
  }

  private static let amounts = Set(
    ["数", "数量", "总数", "总数量", "总量", "量", "件数"].map { Array($0.utf16) })

  private func isCounting(_ token: Int) -> Bool {
    ApplicationCounts.amounts.contains(Array(passage.units[passage.tokens[token].span]))
  }

  /// 上年结转1件, 结转下年度2件, 2件结转下年度.
  private func carried(_ token: Int, _ lead: Range<Int>, _ tail: Range<Int>) -> Statement? {
    let number = passage.numbers[passage.tokens[token].index]
    let allowed: WordClass = [
      .carry, .lastYear, .nextYear, .link, .filler, .application, .request, .disclosure, .handle,
      .other, .unknown, .joiner, .receive,
    ]
    if passage.has(.carry, in: lead), !passage.has([.more, .change, .plan], in: lead) {
      guard let from = passage.first([.carry, .lastYear, .nextYear], in: lead),
        passage.only(allowed, in: from..<token), context.year.map({ isHere($0, token) }) ?? true
      else { return nil }
      let isIn = passage.has(.lastYear, in: lead)
      let isOut = passage.has(.nextYear, in: lead)
      guard isIn != isOut else { return nil }
      return statement(isIn ? .carried_in : .carried_out, number, token)
    }
    if passage.has(.carry, in: tail), passage.has(.nextYear, in: tail),
      !passage.has([.receive, .answer], in: tail)
    {
      return statement(.carried_out, number, token)
    }
    return nil
  }

  private func isHere(_ year: Int, _ token: Int) -> Bool {
    guard let stated = passage.last(.year, in: 0..<token) else { return true }
    return passage.tokens[stated].index == year
  }
}

/// Sentences that say there was none: 未收到政府信息公开申请.
extension ApplicationCounts {
  /// The statement of none at a token, or nil.
  func none(_ token: Int) -> Statement? {
    let end = passage.clauseEnd(token)
    let clause = token + 1..<end
    guard !passage.has([.number, .open], in: clause), passage.isInTime(token, context.year)
    else { return nil }
    let zero = Passage.Number(value: Figure(0), unit: [], isApproximate: false, isUnsure: false)
    let span = passage.tokens[token].span
    func said(_ figure: NarrativeFigure.Kind) -> Statement {
      Statement(
        figure: figure, number: zero, unit: "件", place: passage.source(span).lowerBound,
        sentence: context.sentence)
    }
    if let carried = carriedNone(clause) { return said(carried) }
    let whole = passage.clauseStart(token)..<end
    guard !passage.has([.lastYear, .share, .subordinate], in: whole),
      let object = object(of: clause), isLast(object, end)
    else { return nil }
    return said(.applications_received)
  }

  /// The application that is said not to have come.
  private func object(of clause: Range<Int>) -> Int? {
    guard let first = clause.first else { return nil }
    let verb = passage.tokens[first].classes
    let isVerb = !verb.isDisjoint(with: [.receive]) || isArising(first)
    let start = isVerb ? first + 1 : first
    guard
      let object = (start..<clause.upperBound).first(where: { token in
        passage.isDisclosureApplication(token)
          || passage.isBareApplication(token, after: start) && context.isOnApplications
      })
    else { return nil }
    // 依申请公开申请, 依申请公开的相关申请.
    var end = object
    var next = object + 1
    while next < clause.upperBound,
      !passage.tokens[next].classes.isDisjoint(with: [.filler, .application])
    {
      if passage.tokens[next].classes.contains(.application) { end = next }
      next += 1
    }
    var barred: WordClass = [
      .review, .lawsuit, .foreign, .answer, .handle, .channel, .other, .otherCase, .fee, .otherFee,
    ]
    if !isVerb { barred.formUnion([.unknown, .receive]) }
    let between = start..<object
    if passage.has(barred, in: between) {
      // 网上、信函等申请 is every way.
      let isAllWays = passage.has(.channel, in: between) && passage.has(.many, in: between)
      guard isAllWays, !passage.has(barred.subtracting(.channel), in: between) else { return nil }
    }
    return end
  }

  private static let arising = Set(["发生", "产生", "出现", "有", "存在"].map { Array($0.utf16) })

  private func isArising(_ token: Int) -> Bool {
    ApplicationCounts.arising.contains(Array(passage.units[passage.tokens[token].span]))
  }

  private static let cases = Set(
    [
      "事项", "件", "案件", "信息", "政府信息", "信息事项", "信息的情况", "案", "信件", "情况", "的情况", "业务", "事宜", "的",
      "的情形", "情形", "要求",
    ].map { Array($0.utf16) })

  /// Whether nothing but 事项 and the like, or a second object, follows: 申请的咨询 is no application.
  private func isLast(_ object: Int, _ end: Int) -> Bool {
    guard object + 1 < end else { return true }
    let next = passage.tokens[object + 1]
    if next.classes.contains(.joiner) {
      let second = object + 2
      return second < end
        && !passage.tokens[second].classes.isDisjoint(with: [.review, .lawsuit, .foreign, .occur])
    }
    let words = Array(passage.units[next.span.lowerBound..<passage.tokens[end - 1].span.upperBound])
    return ApplicationCounts.cases.contains(words)
  }

  /// 无结转下年度办理, 无上年结转.
  private func carriedNone(_ clause: Range<Int>) -> NarrativeFigure.Kind? {
    guard let carry = passage.first(.carry, in: clause), carry <= clause.lowerBound + 3,
      context.isOnApplications || isApplied(before: clause.lowerBound)
        || passage.has([.request, .application], in: clause),
      passage.only(
        [
          .carry, .lastYear, .nextYear, .link, .filler, .application, .request, .disclosure,
          .handle, .unknown, .occur,
        ], in: clause), !passage.tokens[clause.lowerBound].classes.contains(.unknown)
    else { return nil }
    let isIn = passage.has(.lastYear, in: clause)
    let isOut = passage.has(.nextYear, in: clause)
    guard isIn != isOut else { return nil }
    return isIn ? .carried_in : .carried_out
  }
}
