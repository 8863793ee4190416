/// A run of characters on a page of a PDF, with nothing between them that looks like a gap.
///
/// Measures are points; y grows downwards.
struct PageWord: Sendable, Equatable {
  var x0, x1, y0, y1: Double
  /// UTF-8.
  var text: [UInt8]
  /// Counted from 1.
  var page: Int
  /// Its place in the order in which the file draws. Cells may come in any order, but what one
  /// cell holds comes together.
  var order: Int
  let kind: Kind
  /// The width of its characters in halves of a Chinese one.
  let halves: Int
  let characters: Int
  /// The halves of what it begins with that no line end may part: (zhèn in 鎮(zhèn), or one character.
  private let firstHalves: Int
  /// Whether it begins like a point of a list: 1. or （一） or 一、.
  let startsItem: Bool

  enum Kind: Sendable {
    /// A number, perhaps with a unit.
    case figure
    /// What is put where there is no number: / - — 无.
    case mark
    case words
  }

  init(
    _ text: [UInt8], x: ClosedRange<Double>, y: ClosedRange<Double>, page: Int = 1, order: Int = 0
  ) {
    self.text = text
    (x0, x1) = (x.lowerBound, x.upperBound)
    (y0, y1) = (y.lowerBound, y.upperBound)
    self.page = page
    self.order = order
    let simplified = FoldingTable.standard.simplified
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars.map { scalar in
      let code = Int(scalar.value)
      let same = code < simplified.count ? simplified[code] : 0
      return same == 0 ? scalar.value : UInt32(same)
    }
    kind = PageWord.kind(of: scalars)
    startsItem = kind == .words && PageWord.startsItem(scalars)
    characters = scalars.count
    firstHalves = max(2, scalars.prefix { $0 < 0x2E80 && $0 != 0x20 }.count)
    halves = scalars.reduce(0) { $0 + ($1 < 0x2E80 ? 1 : 2) }
  }

  var middle: Double { (y0 + y1) / 2 }
  var center: Double { (x0 + x1) / 2 }
  var width: Double { x1 - x0 }
  var isValue: Bool { kind != .words }
  /// Whether it is the unit of a number and nothing else.
  var isUnit: Bool {
    kind == .words
      && String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy {
        PageWord.units.contains($0.value)
      }
  }

  /// The size of its font as far as its width tells.
  var size: Double {
    let byWidth = 2 * width / Double(max(1, halves))
    return kind == .words && halves > 1 ? min(byWidth, y1 - y0) : (y1 - y0) * 0.8
  }

  /// By how much what it begins with is wider than one character.
  var indivisible: Double { Double(firstHalves - 2) / 2 * size }

  /// Whether figures of it and of a word of its line that begins left of it lie over one another.
  func liesOver(_ left: PageWord) -> Bool {
    guard left.x1 - x0 > 0.1 * size else { return false }
    if kind == .figure, left.kind == .figure { return true }
    guard let last = left.text.last, let first = text.first else { return false }
    return (0x30...0x39).contains(last) && (0x30...0x39).contains(first)
  }

  /// Whether it runs up or down the page.
  var isTurned: Bool { halves > 3 && y1 - y0 > 1.8 * (x1 - x0) }

  private static let marks = Set("/-—–－／\\*－―─_·…".unicodeScalars.map(\.value))
  private static let units = Set("件条份万元项次个".unicodeScalars.map(\.value))
  /// What may follow a number in its cell.
  private static let counters = units.union("人宗起篇户类家批部".unicodeScalars.map(\.value))

  private static func kind(of scalars: [UInt32]) -> Kind {
    if scalars.isEmpty { return .words }
    if scalars.allSatisfy({ marks.contains($0) }) || scalars == [0x65E0] { return .mark }
    var digits = 0
    var rest = 0
    for (n, scalar) in scalars.enumerated() {
      let code = (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar
      switch code {
      case 0x30...0x39 where rest == 0: digits += 1
      case 0x2B, 0x2D:
        if n > 0 { return .words }
      case 0x2C, 0x2E:
        // One with a stop at its end counts a list.
        if rest > 0 || n == 0 || code == 0x2E && n + 1 == scalars.count { return .words }
      case 0x25 where n + 1 == scalars.count: continue
      default:
        guard counters.contains(scalar), digits > 0, rest < 2 else { return .words }
        rest += 1
      }
    }
    return digits > 0 ? .figure : .words
  }

  private static func startsItem(_ scalars: [UInt32]) -> Bool {
    func isNumeral(_ code: UInt32) -> Bool {
      numerals.contains(code) || (0x30...0x39).contains(code) || (0xFF10...0xFF19).contains(code)
    }
    var at = 0
    let isBracketed = scalars.first == 0x28 || scalars.first == 0xFF08
    if isBracketed { at = 1 }
    let start = at
    while at < scalars.count, at < start + 3, isNumeral(scalars[at]) { at += 1 }
    guard at > start, at < scalars.count else { return false }
    let after = scalars[at]
    if isBracketed { return after == 0x29 || after == 0xFF09 }
    return after == 0x3001 || after == 0xFF0E
      || after == 0x2E && !(at + 1 < scalars.count && isNumeral(scalars[at + 1]))
  }

  private static let numerals = Set("一二三四五六七八九十".unicodeScalars.map(\.value))
}
