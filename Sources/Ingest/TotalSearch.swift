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

  static let mark: UInt8 = 10
  /// No count has more digits.
  private static let longest = 9

  init(digits: [UInt8], groups: [Int]) {
    self.digits = digits
    self.groups = groups
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
      guard let total = value(start..<digits.count) else { continue }
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
    if let total, !mayCome(to: total - sum, left, digits: end - place) { return }
    if left == 1, let total {
      // The last part has all digits that are left.
      guard value(place..<end) == total - sum else { return }
      take(place..<end, left, upTo: end, sum: total, total: total, group: index)
      return
    }
    var part = 0
    for length in 1...TotalSearch.longest where place + length + left - 1 <= end {
      let digit = digits[place + length - 1]
      if digit == TotalSearch.mark {
        // A mark is a cell of its own.
        if length > 1 { break }
      } else {
        part = part * 10 + Int(digit)
      }
      if sum + part > total ?? .max { break }
      take(
        place..<place + length, left, upTo: end, sum: sum + part, total: total, group: index)
      // Neither 07 nor more than a mark.
      if digit == TotalSearch.mark || part == 0 { break }
    }
  }

  /// Goes on behind a part.
  private mutating func take(
    _ part: Range<Int>, _ left: Int, upTo end: Int, sum: Int, total: Int?, group index: Int
  ) {
    cuts.append(part)
    parts(left - 1, from: part.upperBound, upTo: end, sum: sum, total: total, group: index)
    cuts.removeLast()
  }

  /// Whether so many parts of so many digits in all can come to a number: the sum is greatest where
  /// one part has all digits but one for each other, and no part is longer than the number.
  private func mayCome(to number: Int, _ parts: Int, digits: Int) -> Bool {
    let longest = digits - parts + 1
    if longest < 1 { return false }
    if longest <= TotalSearch.longest,
      number >= powers[longest] + (parts - 1) * 9
    {
      return false
    }
    var length = 1
    while length < TotalSearch.longest, number >= powers[length] { length += 1 }
    return digits <= parts * length
  }

  /// 1, 10, 100, …
  private let powers = [
    1, 10, 100, 1000, 10000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
  ]

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
