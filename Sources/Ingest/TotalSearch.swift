/// Cuts a run of digits into counts such that every total is the sum of the counts before it.
struct TotalSearch {
  /// 0…9, or `mark` for a character that stands for nothing and is a cell of its own.
  private let digits: [UInt8]
  /// How many parts each total sums up; the total stands behind them.
  private let groups: [Int]
  private var cuts: [Range<Int>] = []
  /// The cells of the first way found.
  private(set) var match: [Range<Int>]?
  private(set) var count = 0
  private var steps = 0
  private let ahead: CellsAhead
  /// What the parts of the last total can come to.
  private var bounds = PartBounds()

  static let mark: UInt8 = 10
  /// No count has more digits.
  fileprivate static let longest = 9

  init(digits: [UInt8], groups: [Int]) {
    self.digits = digits
    self.groups = groups
    ahead = CellsAhead(digits)
    group(0, from: 0)
    // Not every way was tried.
    if steps > TotalSearch.limit { count = 2 }
  }

  private static let limit = 100_000
  private var isSettled: Bool { count > 1 || steps > TotalSearch.limit }

  private mutating func group(_ index: Int, from place: Int) {
    guard index < groups.count else {
      guard place == digits.count else { return }
      count += 1
      match = match ?? cuts
      return
    }
    guard index == groups.count - 1 else {
      let behind = groups[(index + 1)...].reduce(0) { $0 + $1 + 1 }
      parts(
        groups[index], from: place, upTo: digits.count - behind - 1, sum: 0, total: nil,
        group: index)
      return
    }
    // The last total ends where the digits end: its length tells its value.
    for length in 1...TotalSearch.longest where digits.count - length >= place + groups[index] {
      let start = digits.count - length
      // No part is longer than the total.
      guard start - place <= groups[index] * length,
        let total = value(start..<digits.count)
      else { continue }
      bounds = PartBounds(ahead, place..<start, parts: groups[index], limit: total)
      parts(groups[index], from: place, upTo: start, sum: 0, total: total, group: index)
    }
  }

  /// - Parameter total: what the parts must come to; nil where the digits behind them must say it.
  private mutating func parts(
    _ left: Int, from place: Int, upTo end: Int, sum: Int, total: Int?, group index: Int
  ) {
    steps += 1
    if isSettled { return }
    if left == 0 {
      if let total {
        guard place == end, sum == total else { return }
        cuts.append(end..<digits.count)
        group(index + 1, from: digits.count)
        cuts.removeLast()
      } else if let after = placeBehind(sum, at: place) {
        cuts.append(place..<after)
        group(index + 1, from: after)
        cuts.removeLast()
      }
      return
    }
    guard place + left <= end else { return }
    if let total, !bounds.allow(total - sum, left, from: place) { return }
    for length in 1...TotalSearch.longest {
      let next = place + length
      guard next + left - 1 <= end, let part = ahead.value(at: place, length),
        sum + part <= total ?? .max
      else { break }
      cuts.append(place..<next)
      parts(left - 1, from: next, upTo: end, sum: sum + part, total: total, group: index)
      cuts.removeLast()
    }
  }

  /// The value of one cell; nil for 07 and for more than a mark.
  private func value(_ cell: Range<Int>) -> Int? {
    if cell.count == 1 {
      return digits[cell.lowerBound] == TotalSearch.mark ? 0 : Int(digits[cell.lowerBound])
    }
    guard digits[cell.lowerBound] != 0 else { return nil }
    var value = 0
    for at in cell {
      guard digits[at] != TotalSearch.mark else { return nil }
      value = value * 10 + Int(digits[at])
    }
    return value
  }

  /// Where a sum ends that is printed at a place; nil where another number is.
  private func placeBehind(_ number: Int, at start: Int) -> Int? {
    var length = 1
    var power = 10
    while power <= number {
      power *= 10
      length += 1
    }
    guard start + length <= digits.count, value(start..<start + length) == number else {
      return nil
    }
    return start + length
  }
}

/// The values of the cells that can begin at each place: neither 07 nor more than a mark is one.
private struct CellsAhead {
  /// By place and length; -1 where there is no such cell.
  private var values: [Int]

  init(_ digits: [UInt8]) {
    values = Array(repeating: -1, count: digits.count * TotalSearch.longest)
    for place in digits.indices {
      var value = 0
      for length in 0..<min(TotalSearch.longest, digits.count - place) {
        let digit = digits[place + length]
        let isMark = digit == TotalSearch.mark
        if isMark, length > 0 { break }
        value = isMark ? 0 : value * 10 + Int(digit)
        values[place * TotalSearch.longest + length] = value
        if value == 0 { break }
      }
    }
  }

  func value(at place: Int, _ length: Int) -> Int? {
    let value = values[place * TotalSearch.longest + length - 1]
    return value < 0 ? nil : value
  }
}

/// The least and the greatest sum of so many parts from each place on to the total.
private struct PartBounds {
  private var least: [Int] = []
  private var greatest: [Int] = []
  private var first = 0
  private var width = 0

  init() {}

  /// - Parameter limit: no part is greater.
  init(_ ahead: CellsAhead, _ range: Range<Int>, parts: Int, limit: Int) {
    first = range.lowerBound
    width = range.count + 1
    // Where there is no sum, the least is greater than the greatest.
    least = Array(repeating: .max, count: width * (parts + 1))
    greatest = Array(repeating: -1, count: width * (parts + 1))
    (least[width - 1], greatest[width - 1]) = (0, 0)
    for left in 1..<parts + 1 {
      for place in range.lowerBound...(range.upperBound - left) {
        let sum = left * width + place - first
        for length in 1...TotalSearch.longest {
          guard place + length <= range.upperBound, let part = ahead.value(at: place, length),
            part <= limit
          else { break }
          let rest = (left - 1) * width + place + length - first
          guard greatest[rest] >= 0 else { continue }
          least[sum] = min(least[sum], least[rest] + part)
          greatest[sum] = max(greatest[sum], greatest[rest] + part)
        }
      }
    }
  }

  func allow(_ sum: Int, _ left: Int, from place: Int) -> Bool {
    let at = left * width + place - first
    return sum >= least[at] && sum <= greatest[at]
  }
}
