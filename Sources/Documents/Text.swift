/// A text with its folded copy: what labels and prose are compared on, unit by unit.
///
/// Folding makes width, spaces and script alike and drops pronunciation marks; `bytes` is
/// never changed, and every folded unit knows the byte it came from.
public final class Text: Sendable {
  /// One folded character of the basic plane; others are U+FFFD here.
  public typealias Unit = UInt16

  /// The text to the letter, UTF-8.
  public let bytes: [UInt8]
  public let units: [Unit]
  /// Byte offset of each unit, and of the end.
  let origin: [Int32]
  public let isTraditional: Bool

  init(bytes: [UInt8], units: [Unit], origin: [Int32], isTraditional: Bool) {
    self.bytes = bytes
    self.units = units
    self.origin = origin
    self.isTraditional = isTraditional
  }

  /// A text of units that are folded already. It has no bytes, so nothing of it can be printed.
  public convenience init(folded units: [Unit]) {
    self.init(bytes: [], units: units, origin: [], isTraditional: false)
  }

  /// What the document prints there, to the letter.
  public func printed(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    let start = Int(origin[range.lowerBound])
    var end = Int(origin[range.upperBound])
    // What folding drops between the last unit and the next, such as the CR of a line's end.
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    if end - start <= 3, let figure = smallFigure(start..<end) { return figure }
    if end - start == 1 { return String(UnicodeScalar(bytes[start])) }
    return bytes.withUnsafeBufferPointer { String(decoding: $0[start..<end], as: UTF8.self) }
  }

  /// Figures of up to three digits, by far the commonest cells, as strings made beforehand.
  private static let smallFigures = (0...999).map { String($0) }

  private func smallFigure(_ range: Range<Int>) -> String? {
    var value = 0
    for at in range {
      guard bytes[at] >= 0x30, bytes[at] <= 0x39 else { return nil }
      value = value * 10 + Int(bytes[at] - 0x30)
    }
    // 07 is printed otherwise than 7.
    return bytes[range.lowerBound] == 0x30 && range.count > 1 ? nil : Text.smallFigures[value]
  }

  /// The folded text.
  public func folded(_ range: Range<Int>) -> String {
    String(folded: units[range])
  }

  /// How many columns of a typewriter's line a unit fills: two for a Chinese or full-width one.
  public func width(_ at: Int) -> Int { origin[at + 1] - origin[at] > 2 ? 2 : 1 }

  /// The range without the spaces around it.
  public func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, units[low].isSpace { low += 1 }
    while high > low, units[high - 1].isSpace { high -= 1 }
    return low..<high
  }
}

extension Text.Unit {
  public static let newline: Text.Unit = 0x0A
  public static let tab: Text.Unit = 0x09
  public static let space: Text.Unit = 0x20
  public static let pipe: Text.Unit = 0x7C

  public var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A }
  public var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  public var isHan: Bool {
    (self >= 0x4E00 && self <= 0x9FFF) || (self >= 0x3400 && self <= 0x4DBF) || self == 0x3007
  }
  public var isLatin: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
}

/// The first place of a needle within a range of units.
public func firstIndex(of needle: [Text.Unit], in units: [Text.Unit], _ range: Range<Int>) -> Int? {
  guard range.count >= needle.count, !needle.isEmpty else { return nil }
  return units.withUnsafeBufferPointer { units in
    needle.withUnsafeBufferPointer { needle in
      let first = needle[0]
      let count = needle.count
      var at = range.lowerBound
      let last = range.upperBound - count
      let firsts = SIMD8(repeating: first)
      let raw = UnsafeRawBufferPointer(units)
      while at <= last {
        // Eight units at once, as long as none of them can begin the needle.
        while at + 8 <= last {
          let eight = raw.loadUnaligned(fromByteOffset: at * 2, as: SIMD8<UInt16>.self)
          if any(eight .== firsts) { break }
          at += 8
        }
        if units[at] == first {
          var n = 1
          while n < count, units[at + n] == needle[n] { n += 1 }
          if n == count { return at }
        }
        at += 1
      }
      return nil
    }
  }
}

extension String {
  /// Folded units as a string.
  public init(folded units: ArraySlice<Text.Unit>) {
    // Units of the basic plane need no surrogates: three bytes each at the most.
    self.init(unsafeUninitializedCapacity: units.count * 3) { out in
      var n = 0
      units.withUnsafeBufferPointer { units in
        for unit in units {
          if unit < 0x80 {
            out[n] = UInt8(truncatingIfNeeded: unit)
            n += 1
          } else if unit < 0x800 {
            out[n] = UInt8(truncatingIfNeeded: 0xC0 | unit >> 6)
            out[n + 1] = UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F)
            n += 2
          } else {
            out[n] = UInt8(truncatingIfNeeded: 0xE0 | unit >> 12)
            out[n + 1] = UInt8(truncatingIfNeeded: 0x80 | unit >> 6 & 0x3F)
            out[n + 2] = UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F)
            n += 3
          }
        }
      }
      return n
    }
  }

  public init(folded units: [Text.Unit]) { self.init(folded: units[...]) }
}

/// A literal or a name as folded units, for comparison.
public func units(_ literal: String) -> [Text.Unit] {
  literal.unicodeScalars.map { $0.value > 0xFFFF ? 0xFFFD : Text.Unit($0.value) }
}

extension Text {
  /// The first place of a needle within a range.
  public func find(_ needle: [Unit], in range: Range<Int>) -> Int? {
    firstIndex(of: needle, in: units, range)
  }

  /// Whether the needle stands at a place.
  public func has(_ needle: [Unit], at place: Int, before end: Int) -> Bool {
    guard place >= 0, place + needle.count <= end else { return false }
    return units.withUnsafeBufferPointer { units in
      for n in 0..<needle.count where units[place + n] != needle[n] { return false }
      return true
    }
  }

  public func contains(_ needle: [Unit], in range: Range<Int>) -> Bool {
    find(needle, in: range) != nil
  }
}
