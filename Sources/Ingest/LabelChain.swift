import Documents

/// Labels with nothing between them, perhaps with figures behind the last: 规章000,
/// 信息内容本年制发件数本年废止件数现行有效件数.
struct LabelChain {
  struct Link {
    var label: Label
    var ordinal: Int
    var span: Range<Int>
  }

  private(set) var links: [Link] = []
  /// The figures, all in one; empty where the line ends with a label.
  private(set) var figures: Range<Int>

  private let text: Text
  private let end: Int
  /// Places from which no chain leads to the end.
  private var dead: Set<Int> = []

  /// nil where the span is anything else.
  init?(_ text: Text, _ span: Range<Int>) {
    self.text = text
    end = span.upperBound
    figures = end..<end
    guard span.count <= 240, let first = LabelKey.start(text, span),
      Labels.standard.firstUnits.contains(text.units[first]),
      !span.contains(where: { text.units[$0] == LabelChain.fullStop }), follow(span.lowerBound)
    else { return nil }
  }

  private static let fullStop = units("。")[0]
  /// Marks that a label ends with or that stand between two.
  private static let between = UnitSet("):,，、;； \t”")
  private static let figureUnits = UnitSet("0123456789+-—–/.,\\无元万件项条次个增减加少未不持平变化有 ")

  /// Figures without a label: no row of several cells that are set apart by nothing is shorter.
  fileprivate static let shortest = 15

  static func isFigures(_ text: Text, _ span: Range<Int>) -> Bool {
    span.allSatisfy { figureUnits.contains(text.units[$0]) }
  }

  /// Finds the links from a place on, the longest label first.
  private mutating func follow(_ place: Int) -> Bool {
    var at = place
    while at < end, LabelChain.between.contains(text.units[at]) { at += 1 }
    if at == end { return true }
    if dead.contains(at) { return false }
    if !links.isEmpty, LabelChain.isFigures(text, at..<end) {
      figures = text.trimmed(at..<end)
      return true
    }
    let (ordinal, ends) = labels(at)
    for (label, labelEnd) in ends.reversed() {
      links.append(Link(label: label, ordinal: ordinal, span: at..<labelEnd))
      if follow(labelEnd) { return true }
      links.removeLast()
    }
    dead.insert(at)
    return false
  }

  /// The labels that begin at a place, the shortest first.
  private func labels(_ place: Int) -> (ordinal: Int, ends: [(Label, Int)]) {
    let (ordinal, start) = LabelKey.listNumber(text, place..<end)
    var ends: [(Label, Int)] = []
    var hash = LabelKey.seed
    for at in start..<min(end, start + 100) where LabelKey.counts(text.units[at]) {
      hash = LabelKey.hash(hash, adding: text.units[at])
      if let label = Labels.standard.meaning(hash) { ends.append((label, at + 1)) }
    }
    return (ordinal, ends)
  }
}

extension Scan {
  /// A line of labels and figures that an extraction has run together.
  mutating func addJoined(_ item: Item, replacing start: Int) -> Bool {
    if item.span.count >= LabelChain.shortest, LabelChain.isFigures(text, item.span) {
      items.removeSubrange(start...)
      items.append(Item(kind: .joined, span: item.span, row: item.row, column: 0))
      return true
    }
    guard let chain = LabelChain(text, item.span), chain.links.count > 1 || !chain.figures.isEmpty
    else { return false }
    items.removeSubrange(start...)
    for (column, link) in chain.links.enumerated() {
      var label = Item(kind: .label, span: link.span, row: item.row, column: column)
      label.label = link.label
      label.ordinal = Int16(link.ordinal)
      items.append(label)
    }
    if !chain.figures.isEmpty {
      items.append(
        Item(kind: .joined, span: chain.figures, row: item.row, column: chain.links.count))
    }
    return true
  }
}
