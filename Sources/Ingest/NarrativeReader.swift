import Documents
import Schema
import StatutoryForm

/// Reads the figures that the prose states, each with its sentence.
struct NarrativeReader {
  private let prose: Prose
  private let text: Text

  init(document: Document) {
    prose = Prose(document: document)
    text = document.text
  }

  /// - Parameter runs: the rows of prose; the first statement of a figure counts.
  func read(in runs: [Range<Int>]) -> [NarrativeFigure] {
    var result: [NarrativeFigure] = []
    let sentences = runs.flatMap(prose.sentences)
    for (n, sentence) in sentences.enumerated() where mayState(sentence) {
      let clauses = prose.clauses(of: sentence)
      let isStated = result.contains { $0.figure == "proactive_disclosed" }
      if !isStated, let total = DisclosedTotal(text: text, prose: prose).read(sentence, clauses) {
        let next = n + 1 < sentences.count ? sentences[n + 1] : nil
        result += figures(total, sentence, next)
      }
      for rule in NarrativeRule.standard where !result.contains(where: { $0.figure == rule.figure })
      {
        for clause in clauses where mayState(clause) {
          guard let value = rule.read(clause, text: text, prose: prose) else { continue }
          result.append(figure(rule.figure, "", value, rule.unit, sentence, clause.lowerBound))
          break
        }
      }
    }
    return result
  }

  /// Whether a sentence has a digit or a word that says none: most have neither.
  private func mayState(_ sentence: Range<Int>) -> Bool {
    text.units[sentence].contains { $0.isDigit || NarrativeReader.none.contains($0) }
  }

  private static let none = units("未无没")

  private func figures(
    _ total: DisclosedTotal.Reading, _ sentence: Range<Int>, _ next: Range<Int>?
  ) -> [NarrativeFigure] {
    var result = [
      figure(
        "proactive_disclosed", "", total.total.value, total.total.unit, sentence,
        total.total.span.lowerBound)
    ]
    var parts = total.parts.map { ($0, sentence) }
    if parts.isEmpty, let next {
      parts = DisclosedTotal(text: text, prose: prose).continued(next).map { ($0, next) }
    }
    for (part, sentence) in parts {
      result.append(
        figure(
          "proactive_disclosed_part", part.label, part.count.value, part.count.unit, sentence,
          part.count.span.lowerBound))
    }
    return result
  }

  private func figure(
    _ name: String, _ label: String, _ value: Figure, _ unit: String, _ sentence: Range<Int>,
    _ place: Int
  ) -> NarrativeFigure {
    NarrativeFigure(
      figure: name, label: label, value: value, unit: unit, quote: text.printed(sentence),
      line: prose.line(of: place))
  }
}

/// A line of `Schema/narrative.tsv`.
struct NarrativeRule: Sendable {
  let figure: String
  let unit: String
  private let verbs: [[Text.Unit]]
  private let objects: [[Text.Unit]]
  /// A character that every object has, to pass over most clauses at once.
  private let sign: Text.Unit?
  private let none: [[Text.Unit]]
  private let excluded: [[Text.Unit]]

  static let standard: [NarrativeRule] = Schema.text(of: "narrative.tsv").split(separator: "\n")
    .filter { !$0.hasPrefix("#") }
    .compactMap(NarrativeRule.init)

  private init?(_ line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 6 else { return nil }
    func words(_ field: Substring) -> [[Text.Unit]] {
      field.split(separator: " ").map { units(String($0)) }
    }
    figure = String(fields[0])
    unit = String(fields[1])
    verbs = words(fields[2])
    let objects = words(fields[3])
    self.objects = objects
    sign = objects.first?.first { unit in objects.allSatisfy { $0.contains(unit) } }
    none = words(fields[4])
    excluded = words(fields[5])
  }

  /// The value that a clause states, or nil.
  func read(_ clause: Range<Int>, text: Text, prose: Prose) -> Figure? {
    guard sign.map({ sign in clause.contains { text.units[$0] == sign } }) ?? true,
      let object = first(of: objects, in: clause, text),
      !excluded.contains(where: { text.contains($0, in: clause) })
    else { return nil }
    let counts = prose.counts(in: clause)
    if let none = first(of: none, in: clause.lowerBound..<object.lowerBound, text),
      object.lowerBound - none.upperBound <= 24
    {
      return counts.isEmpty ? Figure(0) : nil
    }
    guard let verb = first(of: verbs, in: clause, text),
      let count = counts.first(where: { $0.span.lowerBound >= verb.upperBound }),
      !count.isApproximate, matches(count.unit)
    else { return nil }
    // 收到申请 3 件, or 收到 3 件申请.
    let near = max(verb.lowerBound, count.span.lowerBound - 12)..<count.span.lowerBound
    let isBehind = first(of: objects, in: near, text) != nil
    let isBefore =
      first(of: objects, in: count.span.upperBound..<clause.upperBound, text) != nil
      && count.span.lowerBound - verb.upperBound <= 8
    return isBehind || isBefore ? count.value : nil
  }

  private func matches(_ counter: String) -> Bool {
    unit == "元" ? counter == "元" : ["件", "条", "份", "个", "次", "宗", "起"].contains(counter)
  }

  private func first(of words: [[Text.Unit]], in range: Range<Int>, _ text: Text) -> Range<Int>? {
    var best: Range<Int>?
    for word in words {
      if let place = text.find(word, in: range), best.map({ place < $0.lowerBound }) ?? true {
        best = place..<place + word.count
      }
    }
    return best
  }
}
