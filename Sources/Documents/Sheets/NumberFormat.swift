/// How a sheet shows a number: `0.00`, `#,##0`, `0%`, `yyyy"年"m"月"`, …
///
/// A number is shown as its format says, but never with fewer digits than are stored: 3.7 in a cell
/// that shows whole numbers is not 4. Then the stored number is given without its format, and so it
/// is where the format is one of those that change a number (fractions, thousands, conditions).
struct NumberFormat: Sendable {
  private enum Piece: Sendable, Equatable {
    case literal([UInt8])
    case number(whole: Int, decimals: ClosedRange<Int>, grouped: Bool)
    case percent
    case general
  }

  private enum Section: Sendable {
    case pieces([Piece])
    case date([DateFormat.Token])
    case unknown
  }

  private let sections: [Section]

  init(_ code: String) {
    sections = NumberFormat.split(Array(code.utf8)).map { NumberFormat.section($0) }
  }

  static let general = NumberFormat("General")

  /// - Parameter text: what is stored.
  /// - Returns: what is shown, and whether the number may be relied on.
  func text(_ text: [UInt8], epoch1904: Bool = false) -> (text: [UInt8], isCertain: Bool) {
    guard let number = DecimalNumber(text) else { return (text, true) }
    let chosen = number.isNegative ? 1 : number.isZero ? 2 : 0
    let section = chosen < sections.count && sections.count > 1 ? sections[chosen] : sections[0]
    switch section {
    // It may show thousands, of which no cell says so.
    case .unknown: return (number.plain, false)
    case .date(let tokens):
      guard let text = DateFormat.text(number, tokens, epoch1904: epoch1904) else {
        return (number.plain, false)
      }
      return (text, true)
    case .pieces(let pieces):
      return shown(number, pieces, isOfNegatives: chosen == 1 && sections.count > 1)
    }
  }

  private func shown(
    _ number: DecimalNumber, _ pieces: [Piece], isOfNegatives: Bool
  ) -> (text: [UInt8], isCertain: Bool) {
    let hasNumber = pieces.contains {
      if case .number = $0 { true } else { $0 == .general }
    }
    // Formats that hide a number: a zero is then as good as blank, another is there all the same.
    guard hasNumber else {
      if !number.isZero { return (number.plain, false) }
      let literals = pieces.flatMap { piece -> [UInt8] in
        if case .literal(let text) = piece { text } else { [] }
      }
      return (literals, true)
    }
    let isPercent = pieces.contains(.percent)
    let value = isPercent ? number.multiplied(byTenTo: 2) : number
    var text: [UInt8] = []
    for piece in pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .percent: text.append(UInt8(ascii: "%"))
      case .general: text += value.magnitude.plain
      case .number(let whole, let decimals, let grouped):
        if value.decimals > decimals.upperBound {
          return (value.plain + (isPercent ? [UInt8(ascii: "%")] : []), true)
        }
        let fraction = value.fraction(least: decimals.lowerBound)
        text += value.whole(least: max(1, whole), grouped: grouped)
        text += fraction.isEmpty ? [] : [UInt8(ascii: ".")] + fraction
      }
    }
    guard value.isNegative else { return (text, true) }
    if !isOfNegatives { return ([UInt8(ascii: "-")] + text, true) }
    // Red ink or brackets alone say less than a sign.
    let tellsSign = text.contains(UInt8(ascii: "-"))
    return (tellsSign ? text : value.plain + (isPercent ? [UInt8(ascii: "%")] : []), true)
  }

  // MARK: - Reading the code

  /// At the semicolons that are no literals.
  private static func split(_ code: [UInt8]) -> [[UInt8]] {
    var sections: [[UInt8]] = [[]]
    var isQuoted = false
    var n = 0
    while n < code.count {
      let byte = code[n]
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: ";"), !isQuoted {
        sections.append([])
      } else {
        sections[sections.count - 1].append(byte)
        if byte == UInt8(ascii: "\\"), !isQuoted, n + 1 < code.count {
          n += 1
          sections[sections.count - 1].append(code[n])
        }
      }
      n += 1
    }
    return sections
  }

  private static func section(_ code: [UInt8]) -> Section {
    var scanner = FormatScanner(code)
    var pieces: [Piece] = []
    while let part = scanner.next() {
      switch part {
      case .literal(let text): pieces.append(.literal(text))
      case .skipped: break
      case .general: pieces.append(.general)
      case .percent: pieces.append(.percent)
      case .digits(let pattern):
        guard let piece = number(pattern),
          !pieces.contains(where: { if case .number = $0 { true } else { false } })
        else { return .unknown }
        pieces.append(piece)
      case .dateLetter: return DateFormat.tokens(code).map { .date($0) } ?? .date([])
      case .unknown: return .unknown
      }
    }
    return .pieces(pieces)
  }

  /// Such as `#,##0.00`.
  private static func number(_ pattern: [UInt8]) -> Piece? {
    let parts = pattern.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = parts.count > 1 ? parts[1] : []
    // A comma behind the last digit divides by a thousand.
    guard parts[0].last != UInt8(ascii: ","), !fraction.contains(UInt8(ascii: ",")),
      !fraction.contains(UInt8(ascii: "."))
    else { return nil }
    let zeros = fraction.prefix { $0 == UInt8(ascii: "0") }.count
    return .number(
      whole: min(20, parts[0].count { $0 == UInt8(ascii: "0") }),
      decimals: min(zeros, 20)...min(fraction.count, 20),
      grouped: parts[0].contains(UInt8(ascii: ",")))
  }
}

extension DecimalNumber {
  fileprivate var magnitude: DecimalNumber {
    var magnitude = self
    magnitude.isNegative = false
    return magnitude
  }
}
