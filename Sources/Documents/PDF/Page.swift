/// A page of a PDF: the words that `pdftotext -bbox` tells, and the lines that the page draws.
struct Page: Sendable {
  var width = 0.0
  var height = 0.0
  var words: [PageWord] = []
  var rulings: [Ruling] = []

  /// Reads the output of `pdftotext -bbox -raw`: a line for each page and word, in the order in which
  /// the file draws them.
  static func pages(_ bytes: [UInt8]) -> [Page] {
    var pages: [Page] = []
    var order = 0
    var at = 0
    while at < bytes.count {
      // Lines are set in, and nearly all are words.
      while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
      let start = at
      while at < bytes.count, bytes[at] != 0x0A { at += 1 }
      let line = bytes[start..<at]
      at += 1
      if line.starts(with: "<page".utf8) {
        let facts = numbers(line)
        guard facts.count >= 2 else { continue }
        pages.append(Page(width: facts[0], height: facts[1]))
      } else if line.starts(with: "<word".utf8), !pages.isEmpty {
        guard let word = word(line, page: pages.count, order: order) else { continue }
        order += 1
        pages[pages.count - 1].words.append(word)
      }
    }
    for n in pages.indices { pages[n].dropDoubles() }
    return pages
  }

  private static func word(_ line: ArraySlice<UInt8>, page: Int, order: Int) -> PageWord? {
    guard let start = line.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let end = line.lastIndex(of: UInt8(ascii: "<")) ?? line.endIndex
    let facts = numbers(line[..<start])
    guard facts.count == 4, start + 1 < end else { return nil }
    let (x0, y0, x1, y1) = (facts[0], facts[1], facts[2], facts[3])
    let text = withoutRadicals(unescaped(line[(start + 1)..<end]))
    guard x0 <= x1, y0 <= y1, text.contains(where: { $0 > 0x20 }) else { return nil }
    return PageWord(text, x: x0...x1, y: y0...y1, page: page, order: order)
  }

  /// The numbers between quotes.
  private static func numbers(_ line: ArraySlice<UInt8>) -> [Double] {
    var found: [Double] = []
    var value: Double?
    var fraction = 0.0
    var isNegative = false
    for byte in line {
      switch byte {
      case UInt8(ascii: "\""):
        if let done = value {
          // Far outside any page are only broken files.
          found.append(max(-100_000, min(100_000, isNegative ? -done : done)))
          value = nil
        } else {
          (value, fraction, isNegative) = (0, 0, false)
        }
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): fraction = 1
      case 0x30...0x39:
        guard let old = value else { continue }
        if fraction > 0 {
          fraction /= 10
          value = old + Double(byte - 0x30) * fraction
        } else {
          value = old * 10 + Double(byte - 0x30)
        }
      default: continue
      }
    }
    return found
  }

  private static let escapes: [(from: [UInt8], to: UInt8)] = [
    (Array("&amp;".utf8), 0x26), (Array("&lt;".utf8), 0x3C), (Array("&gt;".utf8), 0x3E),
    (Array("&quot;".utf8), 0x22), (Array("&apos;".utf8), 0x27),
  ]

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(0x26) else { return Array(bytes) }
    var text: [UInt8] = []
    var at = bytes.startIndex
    while at < bytes.endIndex {
      if bytes[at] == 0x26,
        let escape = escapes.first(where: { bytes[at...].starts(with: $0.from) })
      {
        text.append(escape.to)
        at += escape.from.count
      } else {
        text.append(bytes[at])
        at += 1
      }
    }
    return text
  }

  /// Fonts that use one picture for a radical and a character are read as the radical: ⼀ for 一.
  private static func withoutRadicals(_ bytes: [UInt8]) -> [UInt8] {
    // Most words have none.
    let mayBe = bytes.indices.dropLast().contains { n in
      bytes[n] == 0xE2 && bytes[n + 1] >= 0xBA || bytes[n] == 0xEF && 0xA4...0xAB ~= bytes[n + 1]
    }
    guard mayBe else { return bytes }
    let table = FoldingTable.standard.units
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isRadical = (0x2E80..<0x2FE0).contains(scalar.value)
      let isCompatible = (0xF900..<0xFB00).contains(scalar.value)
      guard isRadical || isCompatible, let same = Unicode.Scalar(table[Int(scalar.value)]) else {
        text.append(scalar)
        continue
      }
      text.append(same)
    }
    return Array(String(text).utf8)
  }

  /// Bold type is sometimes the same text drawn twice, a hair apart.
  private mutating func dropDoubles() {
    let sorted = words.indices.sorted {
      (words[$0].y0, words[$0].order) < (words[$1].y0, words[$1].order)
    }
    var dropped = Set<Int>()
    for (n, a) in sorted.enumerated() {
      for b in sorted[(n + 1)...] {
        if words[b].y0 - words[a].y0 > 2 { break }
        let near = 0.2 * max(1, words[a].size)
        if abs(words[b].x0 - words[a].x0) < near, abs(words[b].x1 - words[a].x1) < near,
          abs(words[b].y0 - words[a].y0) < near, words[a].text == words[b].text
        {
          dropped.insert(max(a, b))
        }
      }
    }
    if dropped.isEmpty { return }
    words = words.indices.filter { !dropped.contains($0) }.map { words[$0] }
  }
}
