/// How the number of a list's item is written.
enum ListNumber: Sendable, Equatable {
  case decimal, decimalPadded, fullWidth, circled, bracketed, withStop
  case upperRoman, lowerRoman, upperLetter, lowerLetter
  /// 十一, and 一〇〇 from a hundred on.
  case chinese
  /// 十一, 一百零一.
  case chineseThousands
  /// 一一.
  case chineseDigits
  /// 壹拾壹.
  case chineseFormal
  case heavenlyStems, earthlyBranches
  /// A mark, or nothing.
  case none

  func text(_ number: Int) -> String {
    switch self {
    case .none: return ""
    case .decimal: return String(number)
    case .decimalPadded: return number < 10 ? "0\(number)" : String(number)
    case .fullWidth:
      return String(
        String.UnicodeScalarView(
          String(number).unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
    case .circled: return enclosed(number, [1...20: 0x2460, 21...35: 0x3251, 36...50: 0x32B1])
    case .bracketed: return enclosed(number, [1...20: 0x2474])
    case .withStop: return enclosed(number, [1...20: 0x2488])
    case .upperRoman: return roman(number)
    case .lowerRoman: return roman(number).lowercased()
    case .upperLetter: return letters(number)
    case .lowerLetter: return letters(number).lowercased()
    case .chinese:
      return number < 100
        ? chinese(number, "〇一二三四五六七八九", "十百千万") : ListNumber.chineseDigits.text(number)
    case .chineseThousands: return chinese(number, "零一二三四五六七八九", "十百千万")
    case .chineseFormal: return chinese(number, "零壹贰叁肆伍陆柒捌玖", "拾佰仟万", omitsOne: false)
    case .chineseDigits: return digits(number, "〇一二三四五六七八九")
    case .heavenlyStems: return cycle(number, "甲乙丙丁戊己庚辛壬癸")
    case .earthlyBranches: return cycle(number, "子丑寅卯辰巳午未申酉戌亥")
    }
  }

  private func enclosed(_ number: Int, _ ranges: [ClosedRange<Int>: Int]) -> String {
    for (range, first) in ranges where range.contains(number) {
      let code = UInt32(truncatingIfNeeded: first + number - range.lowerBound)
      if let scalar = Unicode.Scalar(code) { return String(Character(scalar)) }
    }
    return String(number)
  }

  private func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return String(number) }
    var rest = number
    var text = ""
    for (value, sign) in [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ] {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  /// A … Z, AA, BB.
  private func letters(_ number: Int) -> String {
    guard (1...260).contains(number), let letter = Unicode.Scalar(65 + (number - 1) % 26) else {
      return String(number)
    }
    return String(repeating: Character(letter), count: (number - 1) / 26 + 1)
  }

  private func cycle(_ number: Int, _ signs: String) -> String {
    let signs = Array(signs)
    return number > 0 ? String(signs[(number - 1) % signs.count]) : String(number)
  }

  private func digits(_ number: Int, _ signs: String) -> String {
    let signs = Array(signs)
    return String(String(number).utf8.compactMap { $0 >= 0x30 ? signs[Int($0) - 0x30] : nil })
  }

  private func chinese(
    _ number: Int, _ signs: String, _ powers: String, omitsOne: Bool = true
  ) -> String {
    let signs = Array(signs)
    let powers = Array(powers)
    guard (1..<100_000).contains(number) else { return digits(number, String(signs)) }
    let places = String(number).utf8.map { Int($0) - 0x30 }
    var text = ""
    var hasGap = false
    for (n, digit) in places.enumerated() {
      let power = places.count - 1 - n
      if digit == 0 {
        hasGap = true
        continue
      }
      if hasGap { text.append(signs[0]) }
      hasGap = false
      // 十一, not 一十一.
      if !(omitsOne && digit == 1 && power == 1 && n == 0) { text.append(signs[digit]) }
      if power > 0 { text.append(powers[power - 1]) }
    }
    return text
  }
}

extension [UInt8] {
  /// The number of a list's item before the text of the item.
  func joinedAsLabel(to text: [UInt8]) -> [UInt8] {
    guard let last, let first = text.first else { return self + text }
    // 1. and 5 are no 1.5, and 1 and 5 no 15.
    let isWord = last < 0x80 && last != UInt8(ascii: ".") && last != UInt8(ascii: ")")
    let needsSpace = isWord || (0x30...0x39).contains(first)
    return self + (needsSpace ? [UInt8(ascii: "\t")] : []) + text
  }
}
