import Documents
import StatutoryForm

/// One sentence cut into words, numbers and the rest.
///
/// White space and quotation marks are left out, so that a wrapped line splits no word; a space
/// between two digits stays, for nothing says that they are one number.
struct Passage {
  struct Token {
    var classes: WordClass
    /// Units of the passage.
    var span: Range<Int>
    /// The year, or the index among the numbers.
    var index = 0
  }

  struct Number {
    var value: Figure
    /// The counter, empty for a bare 0.
    var unit: [Text.Unit]
    /// 近, 约, 余, 多, ＋, 万: no exact number.
    var isApproximate: Bool
    /// Digits that may be torn, a range or a law's article: no number at all.
    var isUnsure: Bool
    /// Where it stands among the tokens.
    var token = 0
  }

  private(set) var units: [Text.Unit] = []
  private(set) var tokens: [Token] = []
  private(set) var numbers: [Number] = []
  /// All that its words are.
  private(set) var classesSeen: WordClass = []
  /// Where each unit stands in the text.
  private var places: [Int] = []

  /// Takes a sentence in the place of the last one; the memory is used again.
  mutating func take(_ sentence: Range<Int>, of text: Text, lexicon: Lexicon) {
    units.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    classesSeen = []
    compact(text, sentence)
    cut(lexicon)
  }

  /// The stretch of the text from one unit to another.
  func source(_ range: Range<Int>) -> Range<Int> {
    guard let last = range.last, let first = range.first else { return 0..<0 }
    return places[first]..<places[last] + 1
  }

  /// “”‘’ and the marks of bold print.
  private static func isQuote(_ unit: Text.Unit) -> Bool {
    switch unit {
    case 0x201C, 0x201D, 0x2018, 0x2019, 0x22, 0x2A: true
    default: false
    }
  }

  private mutating func compact(_ text: Text, _ sentence: Range<Int>) {
    units.reserveCapacity(sentence.count)
    places.reserveCapacity(sentence.count)
    var isGap = false
    for at in sentence {
      let unit = text.units[at]
      if unit == .space || unit == .newline {
        isGap = true
        continue
      }
      if Passage.isQuote(unit) { continue }
      if isGap, unit.isDigit, let last = units.last, last.isDigit {
        units.append(.space)
        places.append(at - 1)
      }
      isGap = false
      units.append(unit)
      places.append(at)
    }
  }

  private mutating func cut(_ lexicon: Lexicon) {
    tokens.reserveCapacity(units.count / 2 + 4)
    var at = 0
    let lexer = NumberLexer(units: units)
    while at < units.count {
      if let classes = Passage.mark(units, at) {
        push(classes, at..<at + 1)
        at += 1
      } else if units[at] == 0x300A, let end = units[at...].firstIndex(of: 0x300B) {
        // 《…》 is a title: its words state nothing.
        push(.unknown, at..<end + 1)
        at = end + 1
      } else if let found = lexer.number(at) {
        switch found.kind {
        case .year(let year):
          tokens.append(Token(classes: .year, span: at..<found.end, index: year))
        case .count(var number):
          number.token = tokens.count
          tokens.append(Token(classes: .number, span: at..<found.end, index: numbers.count))
          numbers.append(number)
        case .nothing:
          push(.unknown, at..<found.end)
        }
        at = found.end
      } else if let (length, classes) = lexicon.word(units, at: at) {
        tokens.append(Token(classes: classes, span: at..<at + length))
        classesSeen.formUnion(classes)
        at += length
      } else {
        push(.unknown, at..<at + 1)
        at += 1
      }
    }
  }

  private mutating func push(_ classes: WordClass, _ span: Range<Int>) {
    if classes == .unknown, let last = tokens.indices.last, tokens[last].classes == .unknown {
      tokens[last].span = tokens[last].span.lowerBound..<span.upperBound
    } else {
      tokens.append(Token(classes: classes, span: span))
    }
  }

  /// The marks that end a clause or bracket an aside.
  private static func mark(_ units: [Text.Unit], _ at: Int) -> WordClass? {
    switch units[at] {
    case 0x2C, 0x3002, 0x3B, 0xFF1B, .tab, .pipe, 0x21: return .stop
    case 0x3F: return at + 1 < units.count && units[at + 1].isDigit ? nil : .stop
    case 0x3A: return [.stop, .colon]
    case 0x2E:
      let isDecimal =
        at > 0 && units[at - 1].isDigit && at + 1 < units.count && units[at + 1].isDigit
      return isDecimal ? nil : .stop
    case 0x28, 0x5B, 0x3014: return .open
    case 0x29, 0x5D, 0x3015: return .close
    default: return nil
    }
  }
}

/// Where words stand among the tokens.
extension Passage {
  /// From the last stop, bracket or number to a token; over a colon right before it.
  func lead(_ token: Int) -> Range<Int> {
    var low = token
    while low > 0 {
      let before = tokens[low - 1].classes
      if before.contains(.number) || !before.isDisjoint(with: [.open, .close]) { break }
      if before.contains(.stop), !(before.contains(.colon) && low == token) { break }
      low -= 1
    }
    return low..<token
  }

  /// From the last stop to a token, over numbers and brackets.
  func clauseStart(_ token: Int) -> Int {
    var low = token
    while low > 0, !tokens[low - 1].classes.contains(.stop) { low -= 1 }
    return low
  }

  /// Behind a token up to the next stop, bracket or number.
  func tail(_ token: Int) -> Range<Int> {
    var high = token + 1
    while high < tokens.count,
      tokens[high].classes.isDisjoint(with: [.stop, .open, .close, .number])
    {
      high += 1
    }
    return token + 1..<high
  }

  func clauseEnd(_ token: Int) -> Int {
    var high = token
    while high < tokens.count, !tokens[high].classes.contains(.stop) { high += 1 }
    return high
  }

  /// Whether some token of a range is one of these.
  func has(_ classes: WordClass, in range: Range<Int>) -> Bool {
    range.contains { !tokens[$0].classes.isDisjoint(with: classes) }
  }

  func first(_ classes: WordClass, in range: Range<Int>) -> Int? {
    range.first { !tokens[$0].classes.isDisjoint(with: classes) }
  }

  func last(_ classes: WordClass, in range: Range<Int>) -> Int? {
    range.last { !tokens[$0].classes.isDisjoint(with: classes) }
  }

  /// Whether every token of a range is one of these.
  func only(_ classes: WordClass, in range: Range<Int>) -> Bool {
    range.allSatisfy { !tokens[$0].classes.isDisjoint(with: classes) }
  }
}
