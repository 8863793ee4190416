import Documents
import StatutoryForm

/// Reads one sentence, word by word.
struct SentenceReader {
  let passage: Passage
  private(set) var context: SentenceContext
  private let isTorn: Bool
  /// The figure of which the sentence goes on to list parts.
  private let isListOf: NarrativeFigure.Kind?
  private(set) var statements: [Statement] = []
  /// The statement whose parts may follow in the next sentence, and whether this one lists some.
  private(set) var whole: Int?
  private(set) var isList = false

  init(
    passage: Passage, context: SentenceContext, isTorn: Bool, isListOf: NarrativeFigure.Kind?
  ) {
    self.passage = passage
    self.context = context
    self.isTorn = isTorn
    self.isListOf = isListOf
  }

  mutating func read() {
    // The figure that 其中 or a bracket is about: its numbers are parts of it, and no wholes.
    var owner = isListOf
    var depth = 0
    var last: NarrativeFigure.Kind?
    for token in passage.tokens.indices {
      let classes = passage.tokens[token].classes
      if classes.contains(.open) { depth += 1 }
      if classes.contains(.close) { depth = max(0, depth - 1) }
      if classes.contains(.among), let last { owner = last }
      if classes.contains(.number) {
        let number = passage.numbers[passage.tokens[token].index]
        guard !number.isUnsure else { continue }
        let found = read(token, owner: owner, isAside: depth > 0)
        if let figure = found.last?.figure, figure.part != nil { last = figure }
        statements += found
      } else if classes.contains(.none), depth == 0 {
        statements += none(token)
      }
    }
    readParts()
  }

  private func read(_ token: Int, owner: NarrativeFigure.Kind?, isAside: Bool) -> [Statement] {
    var found: [Statement] = []
    if onlyFees {
      return FeeAmounts(passage: passage, context: context).read(token).map { [$0] } ?? []
    }
    if !isAside, owner != .proactive_disclosed, !statements.contains(where: isWhole),
      let total = DisclosedTotal(passage: passage, context: context).read(token),
      !isTorn || total.scope == .whole
    {
      return [total]
    }
    found += ApplicationCounts(passage: passage, context: context).read(token)
    found += ReviewCounts(passage: passage, context: context).read(token)
    if let fee = FeeAmounts(passage: passage, context: context).read(token) { found.append(fee) }
    let isPart = isAside || owner == .applications_received || owner == .applications_answered
    if isPart {
      // Among the parts of the applications, only what is carried on is a figure of its own.
      found.removeAll { $0.figure != .carried_in && $0.figure != .carried_out }
    }
    return found
  }

  /// The chapter of problems and plans has no figures of the year, but where the heading of the
  /// last chapter is lost the sentence on fees stands in it.
  private var onlyFees: Bool { context.chapter == .problems }

  private func isWhole(_ statement: Statement) -> Bool {
    statement.figure == .proactive_disclosed && statement.scope == .whole
  }

  private func none(_ token: Int) -> [Statement] {
    var found =
      onlyFees ? [] : ReviewCounts(passage: passage, context: context).none(token)
    if !onlyFees, let none = ApplicationCounts(passage: passage, context: context).none(token) {
      found.append(none)
    }
    if let fee = FeeAmounts(passage: passage, context: context).none(token) { found.append(fee) }
    return found
  }

  /// The parts behind each whole of the sentence.
  private mutating func readParts() {
    let reader = PartReader(passage: passage, context: context)
    for index in statements.indices where statements[index].figure.part != nil {
      let start = statements[index].number.token + 1
      guard statements[index].number.token > 0 else { continue }
      whole = index
      let parts = reader.parts(of: statements[index], from: start, opened: false)
      statements[index].parts = parts
      isList = !parts.isEmpty
    }
  }
}
