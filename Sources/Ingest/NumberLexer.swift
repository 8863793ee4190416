import Documents
import StatutoryForm

/// The numbers of prose: 3件, 1,016,823条, 3000余份, 1.2万条, 三件, 零, 2023年.
struct NumberLexer {
  let units: [Text.Unit]

  enum Kind {
    case year(Int)
    case count(Passage.Number)
    /// Digits that count nothing.
    case nothing
  }

  func number(_ at: Int) -> (kind: Kind, end: Int)? {
    units[at].isDigit ? arabic(at) : chinese(at)
  }

  private static let counters = [
    "万元", "条次", "件次", "人次", "批次", "户次", "条", "件", "篇", "项", "份", "个", "次", "宗", "起", "期", "元",
    "批", "则", "部", "例", "封", "人", "户", "家", "名", "场", "本", "册", "幅", "张", "处", "站", "轮",
  ].map { Array($0.utf16) }
  private static let about = UnitSet("近约超逾")
  private static let exceeding = Array("超过".utf16)
  private static let more = UnitSet("余多几来+")
  private static let around = ["以上", "左右", "以内", "以下", "上下"].map { Array($0.utf16) }
  private static let year = Array("年".utf16)
  /// 第3条, and what a torn or joined number leaves in front.
  private static let barred = UnitSet("第每.?\u{FFFD}〔")
  /// 这一件, 逐条: no count.
  private static let barredWords = UnitSet("第每任这某逐另同唯其整之初有")
  /// 数十件, 上百条.
  private static let barredPowers = UnitSet("数几上")
  private static let ranges = UnitSet("-—–~～至到")

  // MARK: digits

  private func arabic(_ start: Int) -> (kind: Kind, end: Int)? {
    var isUnsure =
      start > 0
      && (NumberLexer.barred.contains(units[start - 1]) || isRange(start)
        || units[start - 1].isLatin)
    guard var (value, at) = digits(start) else { return (.nothing, end(ofDigits: start)) }
    while at + 1 < units.count, units[at] == .space, units[at + 1].isDigit {
      isUnsure = true
      at = end(ofDigits: at + 1)
    }
    if at < units.count, units[at].isDigit { return (.nothing, end(ofDigits: at)) }
    let isYear =
      has(NumberLexer.year, at) && value.scale == 0 && (1990...2100).contains(value.mantissa)
    if isYear, at - start == 4 { return (.year(Int(value.mantissa)), at + 1) }
    var isRound = false
    if let (power, next) = power(at) {
      guard let scaled = value.multiplied(byTenTo: power) else { return (.nothing, next) }
      value = scaled
      at = next
      isRound = true
    }
    return count(value, start, at, isRound: isRound, isUnsure: isUnsure)
  }

  /// 12, 1,016,823 or 0.038; nil for more digits than a figure holds.
  private func digits(_ start: Int) -> (Figure, Int)? {
    var at = start
    var mantissa: Int64 = 0
    var count = 0
    var scale: UInt8 = 0
    while at < units.count, units[at].isDigit || isThousands(at) {
      if units[at].isDigit {
        mantissa = mantissa * 10 + Int64(units[at] - 0x30)
        count += 1
      }
      if count > 15 { return nil }
      at += 1
    }
    if at + 1 < units.count, units[at] == 0x2E, units[at + 1].isDigit {
      at += 1
      while at < units.count, units[at].isDigit {
        mantissa = mantissa * 10 + Int64(units[at] - 0x30)
        count += 1
        scale += 1
        if count > 15 { return nil }
        at += 1
      }
    }
    return (Figure(mantissa: mantissa, scale: scale), at)
  }

  /// A comma with three digits behind it and no fourth.
  private func isThousands(_ comma: Int) -> Bool {
    guard units[comma] == 0x2C, comma + 3 < units.count else { return false }
    for at in comma + 1...comma + 3 where !units[at].isDigit { return false }
    return comma + 4 >= units.count || !units[comma + 4].isDigit
  }

  private func end(ofDigits start: Int) -> Int {
    var at = start
    while at < units.count, units[at].isDigit { at += 1 }
    return at
  }

  /// 万 and the like behind digits, but not 万元.
  private func power(_ at: Int) -> (Int, Int)? {
    guard at < units.count else { return nil }
    let next = at + 1 < units.count ? units[at + 1] : 0
    switch units[at] {
    case 0x767E: return (2, at + 1)
    case 0x5343: return (3, at + 1)
    case 0x4E07: return next == 0x5143 ? nil : (4, at + 1)
    case 0x4EBF: return (8, at + 1)
    default: return nil
    }
  }

  // MARK: numerals

  /// 零〇一二两三四五六七八九
  private static func numeral(_ unit: Text.Unit) -> Int64? {
    switch unit {
    case 0x96F6, 0x3007: 0
    case 0x4E00: 1
    case 0x4E8C, 0x4E24: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }

  /// 十百千
  private static func power(_ unit: Text.Unit) -> Int64? {
    switch unit {
    case 0x5341: 10
    case 0x767E: 100
    case 0x5343: 1000
    default: nil
    }
  }

  /// 三件, 十二条, 一百零五份; only with its counter, for 一 and 十 are words too.
  private func chinese(_ start: Int) -> (kind: Kind, end: Int)? {
    guard isNumeral(start) else { return nil }
    var at = start
    var (sum, digit): (Int64, Int64?) = (0, nil)
    var isUnsure =
      start > 0
      && (NumberLexer.barredWords.contains(units[start - 1]) || isRange(start)
        || NumberLexer.numeral(units[start]) == nil
          && NumberLexer.barredPowers.contains(units[start - 1]))
    while at < units.count {
      if let value = NumberLexer.numeral(units[at]) {
        // 三四件, 二〇: no number in words.
        if let digit, digit != 0 { isUnsure = true }
        digit = value
      } else if let power = NumberLexer.power(units[at]) {
        sum += (digit ?? 1) * power
        digit = nil
      } else {
        break
      }
      at += 1
    }
    var value = Figure(mantissa: sum + (digit ?? 0), scale: 0)
    var isRound = false
    if at < units.count, units[at] == 0x4E07, let scaled = value.multiplied(byTenTo: 4) {
      value = scaled
      isRound = true
      at += 1
    }
    let found = count(value, start, at, isRound: isRound, isUnsure: isUnsure)
    if case .nothing = found.kind { return nil }
    return found
  }

  private func isNumeral(_ at: Int) -> Bool {
    NumberLexer.numeral(units[at]) != nil || units[at] == 0x5341 || units[at] == 0x767E
  }

  // MARK: both

  /// The end of 3至5件 or 2-3次.
  private func isRange(_ start: Int) -> Bool {
    let before = units[start - 1]
    guard NumberLexer.ranges.contains(before) else { return false }
    return before == 0x2D || start > 1 && (units[start - 2].isDigit || isNumeral(start - 2))
  }

  private func count(
    _ value: Figure, _ start: Int, _ end: Int, isRound: Bool, isUnsure: Bool
  ) -> (kind: Kind, end: Int) {
    var at = end
    var isApproximate = isRound || start > 0 && NumberLexer.about.contains(units[start - 1])
    if start > 1, has(NumberLexer.exceeding, start - 2) { isApproximate = true }
    while at < units.count, NumberLexer.more.contains(units[at]) || units[at] == 0x4E07 && at > end
    {
      isApproximate = true
      at += 1
    }
    if !isRound, at > end, at < units.count, let (power, next) = power(at),
      let scaled = value.multiplied(byTenTo: power)
    {
      return count(scaled, start, next, isRound: true, isUnsure: isUnsure)
    }
    guard let counter = NumberLexer.counters.first(where: { has($0, at) }) else {
      // 申请数为0。 Without 为 it may be a row of a table.
      let isClosed = at == units.count || NumberLexer.closing.contains(units[at])
      let isSaid = start > 0 && end == start + 1 && NumberLexer.equal.contains(units[start - 1])
      guard value == Figure(0), at == end, isClosed, isSaid, !isUnsure else {
        return (.nothing, end)
      }
      let zero = Passage.Number(
        value: value, unit: [], isApproximate: false, isUnsure: false)
      return (.count(zero), end)
    }
    at += counter.count
    for word in NumberLexer.around where has(word, at) {
      isApproximate = true
      at += word.count
    }
    // 15个工作日, 3个部门: the counter belongs to what follows.
    let isOther = counter == [0x4E2A] && at < units.count && units[at].isHan
    let isWhole = value.scale == 0 || counter.last == 0x5143
    return (
      .count(
        Passage.Number(
          value: value, unit: counter, isApproximate: isApproximate,
          isUnsure: isUnsure || isOther || !isWhole)), at
    )
  }

  private static let equal = UnitSet("为是:")
  private static let closing = UnitSet(",，。;；、).")

  private func has(_ word: [Text.Unit], _ at: Int) -> Bool {
    guard at + word.count <= units.count else { return false }
    for n in 0..<word.count where units[at + n] != word[n] { return false }
    return true
  }
}

extension Figure {
  /// The number times a power of ten, or nil where it has too many digits.
  func multiplied(byTenTo power: Int) -> Figure? {
    var result = self
    for _ in 0..<power {
      if result.scale > 0 {
        result.scale -= 1
      } else {
        guard result.mantissa < 100_000_000_000_000 else { return nil }
        result.mantissa *= 10
      }
    }
    return Figure(mantissa: result.mantissa, scale: result.scale)
  }
}
