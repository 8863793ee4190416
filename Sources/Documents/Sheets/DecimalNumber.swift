/// A number as a sheet stores it, in decimal: digits and where the point stands.
///
/// Sheets store binary numbers: 3.7 may be written 3.7000000000000002. As every office program does,
/// fifteen digits are taken for what was meant.
struct DecimalNumber: Sendable, Equatable {
  var isNegative = false
  /// From the first that is not zero to the last; empty for zero.
  private(set) var digits: [UInt8] = []
  /// How many digits stand before the point; negative with zeros between point and digits.
  private(set) var point = 0

  /// Reads 12, -3.70, 1.5E-3; nil for anything else.
  init?(_ text: [UInt8]) {
    var at = 0
    func peek() -> UInt8 { at < text.count ? text[at] : 0 }
    if peek() == UInt8(ascii: "-") || peek() == UInt8(ascii: "+") {
      isNegative = peek() == UInt8(ascii: "-")
      at += 1
    }
    var seen = 0
    var isBehindPoint = false
    while at < text.count, seen < 400 {
      if (0x30...0x39).contains(peek()) {
        seen += 1
        if !digits.isEmpty || peek() != 0x30 { digits.append(peek() - 0x30) }
        if isBehindPoint, digits.isEmpty { point -= 1 }
        if !isBehindPoint, !digits.isEmpty { point += 1 }
      } else if peek() == UInt8(ascii: "."), !isBehindPoint {
        isBehindPoint = true
      } else {
        break
      }
      at += 1
    }
    guard seen > 0 else { return nil }
    if peek() | 0x20 == UInt8(ascii: "e") {
      let rest = String(decoding: text[(at + 1)...], as: UTF8.self)
      guard rest.utf8.count <= 5, let exponent = Int(rest), abs(exponent) < 400 else { return nil }
      point += exponent
      at = text.count
    }
    guard at == text.count else { return nil }
    round(toDigits: 15)
  }

  var isZero: Bool { digits.isEmpty }
  /// How many digits stand behind the point.
  var decimals: Int { max(0, digits.count - point) }

  private mutating func round(toDigits most: Int) {
    if digits.count > most {
      let isUp = digits[most] >= 5
      digits.removeLast(digits.count - most)
      var at = most - 1
      if isUp {
        while at >= 0, digits[at] == 9 {
          digits[at] = 0
          at -= 1
        }
        if at >= 0 {
          digits[at] += 1
        } else {
          digits.insert(1, at: 0)
          point += 1
        }
      }
    }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty {
      point = 0
      isNegative = false
    }
  }

  /// Whether another number is this one with fewer digits behind the point: they differ by less than
  /// one of the last digit.
  ///
  /// - Parameter decimals: how many digits the other shows behind the point.
  func isRounded(to other: DecimalNumber, decimals: Int) -> Bool {
    guard other.isZero || isNegative == other.isNegative, let cut = cut(toDecimals: decimals),
      let rounded = other.cut(toDecimals: decimals), rounded.isWhole
    else { return false }
    return rounded.value == cut.value || !cut.isWhole && rounded.value == cut.value + 1
  }

  /// Without sign and point, as if no more digits stood behind the point; and whether none did. nil
  /// where there are more digits than figures have.
  private func cut(toDecimals decimals: Int) -> (value: Int, isWhole: Bool)? {
    guard decimals <= 18, point <= 18, point + decimals <= 18 else { return nil }
    let count = max(0, point + decimals)
    let value = (0..<count).reduce(0) { $0 * 10 + Int($1 < digits.count ? digits[$1] : 0) }
    return (value, digits.count <= count)
  }

  func multiplied(byTenTo power: Int) -> DecimalNumber {
    var product = self
    if !isZero { product.point += power }
    return product
  }

  /// The digits before the point, at least some, in groups of three if wanted.
  func whole(least: Int = 1, grouped: Bool = false) -> [UInt8] {
    var whole = (0..<max(0, point)).map { 0x30 + ($0 < digits.count ? digits[$0] : 0) }
    whole = Array(repeating: 0x30, count: max(0, least - whole.count)) + whole
    guard grouped else { return whole }
    return whole.enumerated().flatMap { n, digit in
      n > 0 && (whole.count - n) % 3 == 0 ? [UInt8(ascii: ","), digit] : [digit]
    }
  }

  /// The digits behind the point, at least some.
  func fraction(least: Int = 0) -> [UInt8] {
    (0..<max(decimals, least)).map { n in
      let at = point + n
      return 0x30 + (digits.indices.contains(at) ? digits[at] : 0)
    }
  }

  /// 12, -3.7; with more digits than a figure has, in powers of ten.
  var plain: [UInt8] {
    let sign = isNegative ? [UInt8(ascii: "-")] : []
    guard (-12...21).contains(point) else {
      let rest = digits.dropFirst().map { $0 + 0x30 }
      return sign + [0x30 + (digits.first ?? 0)] + (rest.isEmpty ? [] : [0x2E] + rest)
        + Array("E\(point - 1)".utf8)
    }
    let fraction = fraction()
    return sign + whole() + (fraction.isEmpty ? [] : [0x2E] + fraction)
  }
}
