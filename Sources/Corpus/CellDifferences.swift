import Ingest
import SQLite
import StatutoryForm

/// The cells in which two files of an agency and year differ, as they were read.
struct CellDifferences {
  struct Difference: Equatable {
    let address: CellAddress
    let mine: String
    let other: String
  }

  let all: [Difference]

  /// - Parameter mine: the cells of the current file, in the order of the form.
  init(_ mine: [CellReading], _ other: [CellReading]) {
    var others: [CellAddress: CellReading] = [:]
    others.reserveCapacity(other.count)
    for cell in other { others[cell.address] = cell }
    var found: [Difference] = []
    for cell in mine {
      let other = others.removeValue(forKey: cell.address)
      guard !CellDifferences.isSame(cell, other) else { continue }
      found.append(
        Difference(
          address: cell.address, mine: CellDifferences.shown(cell),
          other: CellDifferences.shown(other)))
    }
    // Cells that only the other edition of the form has.
    for cell in other where others[cell.address] != nil && cell.state != .missing {
      found.append(
        Difference(
          address: cell.address, mine: CellDifferences.shown(nil),
          other: CellDifferences.shown(cell)))
    }
    all = found
  }

  /// The same number, or none for the same reason; how certain its place is does not matter.
  private static func isSame(_ a: CellReading, _ b: CellReading?) -> Bool {
    guard let b else { return a.state == .missing }
    if a.value != nil || b.value != nil { return a.value == b.value }
    return a.state == b.state
  }

  private static func shown(_ cell: CellReading?) -> String {
    guard let cell else { return "缺失" }
    if let value = cell.value { return value.description }
    switch cell.state {
    case .blank, .corrected: return "空白"
    case .unreadable: return "非数字"
    case .missing, .reported, .uncertain: return "缺失"
    }
  }
}
