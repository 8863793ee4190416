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

  /// The key of one cell.
  init(_ text: borrowing Text, _ span: Range<Int>) {
    let (ordinal, start) = LabelKey.listNumber(text, span)
    self.init(text, start..<span.upperBound, behind: ordinal)
  }

  /// The key of a cell whose list number has been read.
  init(_ text: borrowing Text, _ rest: Range<Int>, behind ordinal: Int) {
    var reader = Reader(ordinal: ordinal)
    reader.add(text, rest)
    self = reader.closed
  }

  /// The key of a label that is wrapped over several cells.
  init(_ text: borrowing Text, _ spans: [Range<Int>]) {
    let (ordinal, start) = spans.first.map { LabelKey.listNumber(text, $0) } ?? (0, 0)
    var reader = Reader(ordinal: ordinal)
    for (index, span) in spans.enumerated() {
      reader.add(text, index == 0 ? start..<span.upperBound : span)
    }
    self = reader.closed
  }

  private init() {}

  /// The key of what has been read so far.
  private struct Reader {
    private var key = LabelKey()
    private var inNote = false
    private var depth = 0
    private var last: Text.Unit = 0

    init(ordinal: Int) {
      key.ordinal = ordinal
      key.hash = LabelKey.seed
    }

    mutating func add(_ text: Text, _ span: Range<Int>) {
      text.units.withUnsafeBufferPointer { units in
        for n in span { add(units[n]) }
        if let end = span.last { last = units[end] }
      }
    }

    @inline(__always)
    private mutating func add(_ unit: Text.Unit) {
      if !LabelKey.counts(unit) {
        if unit == 0x28 || unit == 0x3014 || unit == 0x5B {
          if !inNote, key.length > 0 {
            key.headHash = key.hash
            key.headLength = key.length
          }
          inNote = true
          depth += 1
        } else if unit == 0x29 || unit == 0x3015 || unit == 0x5D {
          depth -= 1
        }
        return
      }
      // What goes on behind a bracket is no label with a note.
      if inNote, depth <= 0 { key.headLength = 0 }
      key.hash = LabelKey.hash(key.hash, adding: unit)
      key.length += 1
    }

    var closed: LabelKey {
      var key = key
      // Nor is a note that does not close before the figures of the row.
      if depth > 0, last.isDigit { key.headLength = 0 }
      if !inNote {
        key.headHash = key.hash
        key.headLength = key.length
      }
      return key
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

  /// Where what counts of a cell begins, behind its list number; nil where nothing does.
  static func start(_ text: Text, _ span: Range<Int>) -> Int? {
    let (_, start) = listNumber(text, span)
    return (start..<span.upperBound).first { counts(text.units[$0]) }
  }

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
      } else if Chapters.numerals.contains(unit), let n = numerals.firstIndex(of: unit),
        digits == 0 || chinese
      {
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
