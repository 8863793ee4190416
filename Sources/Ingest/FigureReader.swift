import Documents
import StatutoryForm

/// What a cell of a table shows where a number is due.
enum Printed: Equatable {
  case number(Figure)
  /// Nothing, or a mark that stands for nothing.
  case blank
  /// Something that is no number.
  case words
}

/// What a column counts, and so which signs, words and units its cells may have.
enum Measure: Equatable {
  case count
  /// 本年增/减: a signed number, also in words.
  case change
  /// 万元.
  case money
}

/// Reads one cell as a number; what is not one for certain is `words`.
struct FigureReader {
  let text: Text

  private static let counters = UnitSet("件项条次个份人宗起篇户类家批部")
  static let marks = UnitSet("/-—–―─－无無\\_·…*")

  /// What the cell shows; money in 元 is turned into 万元.
  func read(_ span: Range<Int>, as measure: Measure) -> Printed {
    var at = span.lowerBound
    let end = span.upperBound
    if at == end { return .blank }
    if isMark(span) { return .blank }
    var sign: Int64 = 1
    if measure == .change {
      if let number = changeInWords(span) { return .number(Figure(number)) }
      (sign, at) = changeSign(at, end)
    } else if text.units[at] == 0x2D, at + 1 < end, text.units[at + 1].isDigit {
      sign = -1
      at += 1
    }
    while at < end, text.units[at].isSpace { at += 1 }
    guard let (figure, after) = digits(at, end) else { return .words }
    at = after
    while at < end, text.units[at].isSpace { at += 1 }
    var result = Figure(mantissa: figure.mantissa * sign, scale: figure.scale)
    if measure == .money {
      if text.has(FigureReader.tenThousandYuan, at: at, before: end) {
        at += 2
      } else if text.has(FigureReader.yuan, at: at, before: end) {
        at += 1
        guard figure.scale <= 10 else { return .words }
        result = result.shifted(right: 4)
      }
    } else {
      if figure.scale > 0 { return .words }
      if at < end, FigureReader.counters.contains(text.units[at]) { at += 1 }
      // 31批次.
      if at < end, at > after, text.units[at] == FigureReader.times { at += 1 }
    }
    while at < end, text.units[at].isSpace { at += 1 }
    // 22（其中修订16件）: a note in brackets may follow, nothing else.
    if at < end, text.units[at] == 0x28, text.units[end - 1] == 0x29 { at = end }
    return at == end ? .number(result) : .words
  }

  private static let times = units("次")[0]
  private static let yuan = units("元")
  private static let tenThousandYuan = units("万元")

  private func isMark(_ span: Range<Int>) -> Bool {
    span.count <= 4
      && span.allSatisfy { FigureReader.marks.contains(text.units[$0]) || text.units[$0].isSpace }
  }

  /// 12, 1,016,823, 712.187895; at most fifteen digits.
  func digits(_ start: Int, _ end: Int) -> (Figure, Int)? {
    var at = start
    var mantissa: Int64 = 0
    var count = 0
    var scale: UInt8 = 0
    while at < end {
      let unit = text.units[at]
      if unit.isDigit {
        mantissa = mantissa * 10 + Int64(unit - 0x30)
        count += 1
        if count > 15 { return nil }
      } else if unit == 0x2C, count > 0, thousands(at, end) {
        // A separator: three digits follow, and no fourth.
      } else {
        break
      }
      at += 1
    }
    guard count > 0 else { return nil }
    if at + 1 < end, text.units[at] == 0x2E, text.units[at + 1].isDigit {
      at += 1
      while at < end, text.units[at].isDigit {
        mantissa = mantissa * 10 + Int64(text.units[at] - 0x30)
        count += 1
        scale += 1
        if count > 15 { return nil }
        at += 1
      }
    }
    return (Figure(mantissa: mantissa, scale: scale), at)
  }

  private func thousands(_ comma: Int, _ end: Int) -> Bool {
    let after = comma + 4
    guard after <= end else { return false }
    for at in comma + 1..<after where !text.units[at].isDigit { return false }
    return after == end || !text.units[after].isDigit
  }

  private static let unchanged = ["未增未减", "不增不减", "无增减", "无变化", "没有增减", "未增减", "0/0", "持平"].map(
    units)
  private static let plus = ["增加", "新增", "增", "+"].map(units)
  private static let minus = ["减少", "减", "-"].map(units)
  private static let unchangedStarts = UnitSet(unchanged.compactMap(\.first))
  private static let signStarts = UnitSet((plus + minus).compactMap(\.first))

  /// 增 or 减少 without a number.
  func isSign(_ span: Range<Int>) -> Bool {
    (FigureReader.plus + FigureReader.minus).contains {
      $0.count == span.count && text.has($0, at: span.lowerBound, before: span.upperBound)
    }
  }

  private func changeInWords(_ span: Range<Int>) -> Int? {
    guard FigureReader.unchangedStarts.contains(text.units[span.lowerBound]) else { return nil }
    let isUnchanged = FigureReader.unchanged.contains {
      $0.count == span.count && text.has($0, at: span.lowerBound, before: span.upperBound)
    }
    return isUnchanged ? 0 : nil
  }

  private func changeSign(_ at: Int, _ end: Int) -> (Int64, Int) {
    // Of nearly all cells the first character tells that no sign is there.
    guard at < end, FigureReader.signStarts.contains(text.units[at]) else { return (1, at) }
    for word in FigureReader.plus where text.has(word, at: at, before: end) {
      return (1, at + word.count)
    }
    for word in FigureReader.minus where text.has(word, at: at, before: end) {
      return (-1, at + word.count)
    }
    return (1, at)
  }
}
