import Documents

/// A cell's text as labels are compared: its list number, and a hash of its characters
/// without spaces, punctuation and notes.
struct LabelKey {
  /// The number in front, 3 of （三）不予公开 and of 3.其他; 0 for none.
  var ordinal = 0
  var hash: UInt64 = 0
  /// Characters that count.
  var length = 0
  /// The hash of what stands before a note in brackets at the end, and its length.
  var headHash: UInt64 = 0
  var headLength = 0

  /// The key of one cell, or of a label that is wrapped over several.
  init(_ text: Text, _ spans: Range<Int>...) {
    self.init(text, spans)
  }

  init(_ text: Text, _ spans: [Range<Int>]) {
    var hash = LabelKey.seed
    var inNote = false
    var depth = 0
    for (index, span) in spans.enumerated() {
      var start = span.lowerBound
      if index == 0 { (ordinal, start) = LabelKey.listNumber(text, span) }
      for n in start..<span.upperBound {
        let unit = text.units[n]
        if unit == 0x28 || unit == 0x3014 || unit == 0x5B {
          if !inNote, length > 0 {
            headHash = hash
            headLength = length
          }
          inNote = true
          depth += 1
        } else if unit == 0x29 || unit == 0x3015 || unit == 0x5D {
          depth -= 1
        }
        guard LabelKey.counts(unit) else { continue }
        // What goes on behind a bracket is no label with a note.
        if inNote, depth <= 0 { headLength = 0 }
        hash = LabelKey.hash(hash, adding: unit)
        length += 1
      }
    }
    // Nor is a note that does not close before the figures of the row.
    if depth > 0, let last = spans.last?.last, text.units[last].isDigit { headLength = 0 }
    self.hash = hash
    if !inNote {
      headHash = hash
      headLength = length
    }
  }

  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  static func counts(_ unit: Text.Unit) -> Bool {
    unit.isHan || unit.isDigit || unit.isLatin
  }

  /// The hash of one character more.
  @inline(__always)
  static func hash(_ hash: UInt64, adding unit: Text.Unit) -> UInt64 {
    (hash ^ UInt64(unit)) &* 0x100_0000_01B3
  }

  private static let numerals = units("一二三四五六七八九十")

  /// （三）, 三、, 3., 3、 or (3): the number and where the text goes on.
  static func listNumber(_ text: Text, _ span: Range<Int>) -> (Int, Int) {
    var at = span.lowerBound
    let end = span.upperBound
    let bracketed = at < end && text.units[at] == 0x28
    if bracketed { at += 1 }
    while at < end, text.units[at].isSpace { at += 1 }
    var number = 0
    var digits = 0
    var chinese = false
    while at < end, digits < 3 {
      let unit = text.units[at]
      if unit.isDigit, !chinese {
        number = number * 10 + Int(unit - 0x30)
      } else if let n = numerals.firstIndex(of: unit), digits == 0 || chinese {
        chinese = true
        number = unit == 0x5341 ? max(number, 1) * 10 : (number / 10 * 10) + n + 1
      } else {
        break
      }
      digits += 1
      at += 1
    }
    guard digits > 0, at < end else { return (0, span.lowerBound) }
    while at < end, text.units[at].isSpace { at += 1 }
    guard at < end else { return (0, span.lowerBound) }
    let mark = text.units[at]
    // ) 、 . ， : or, after ASCII digits, the label itself.
    let closes = mark == 0x29 || mark == 0x3001 || mark == 0x2E || mark == 0x2C
    if closes { return (number, at + 1) }
    if !chinese, !bracketed, mark.isHan { return (number, at) }
    return (0, span.lowerBound)
  }
}
