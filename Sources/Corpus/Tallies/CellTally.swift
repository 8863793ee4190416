import Ingest
import SQLite

/// One cell of the form in many reports: the sum of its numbers, and how many cells of each state.
struct CellTally {
  private var whole: Int64 = 0
  private var real = 0.0
  private var isReal = false
  /// Whether a sum of whole numbers has more than 64 bits: there is no exact one then.
  private(set) var isTooLarge = false
  private(set) var numbers = 0
  /// By the place of the state in `states`.
  private var counts = SIMD8<Int64>()

  /// The states in the order of the columns of the table `tally_cell`.
  static let states: [CellState] = [
    .reported, .blank, .missing, .unreadable, .uncertain, .corrected,
  ]
  static let codes = Dictionary(
    uniqueKeysWithValues: states.enumerated().map { ($1.rawValue, $0) })

  var cells: Int { Int(counts.wrappedSum()) }

  func count(of state: CellState) -> Int {
    CellTally.codes[state.rawValue].map { Int(counts[$0]) } ?? 0
  }

  /// What SQL's `sum` gives: a whole number as long as all are; NULL for no number.
  var sum: Value {
    guard numbers > 0 else { return .null }
    return isReal ? .real(real + Double(whole)) : .integer(whole)
  }

  /// - Parameter state: its place in `states`.
  mutating func add(_ value: Value, state: Int) {
    counts[state] += 1
    switch value {
    case .integer(let number):
      numbers += 1
      add(number)
    case .real(let number):
      numbers += 1
      real += number
      isReal = true
    case .null, .text, .blob: break
    }
  }

  mutating func add(_ other: CellTally) {
    add(other.whole)
    real += other.real
    isReal = isReal || other.isReal
    isTooLarge = isTooLarge || other.isTooLarge
    numbers += other.numbers
    counts &+= other.counts
  }

  private mutating func add(_ number: Int64) {
    let (sum, overflows) = whole.addingReportingOverflow(number)
    if overflows { isTooLarge = true } else { whole = sum }
  }
}
