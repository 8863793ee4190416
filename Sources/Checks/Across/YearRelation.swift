import Ingest
import StatutoryForm

/// A relation over two consecutive years: what the terms of `left` add up to equals `right`.
public struct YearRelation: Sendable {
  /// One cell of the earlier or of the later report, added or taken away.
  public struct Term: Sendable, Hashable {
    public let address: CellAddress
    public let isLater: Bool
    public let isSubtracted: Bool
    /// 本年增/减 may be below zero; every other figure counts something.
    public let isCount: Bool
  }

  /// The column or row it is about, 自然人.
  public let subject: String
  public let left: [Term]
  public let right: Term
  /// The cells whose sum the term's own cell is in the same row; for columns of totals.
  let partsOfTotal: [Int: [Int]]

  var terms: [Term] { left + [right] }
}

extension YearRelation.Term {
  /// The cell of a path such as `applications|carried_out|total`; nil where the form has none.
  init?(
    _ path: String, isLater: Bool = false, isSubtracted: Bool = false, isCount: Bool = true
  ) {
    guard let address = Form.standard.address(path) else { return nil }
    self.init(address: address, isLater: isLater, isSubtracted: isSubtracted, isCount: isCount)
  }
}

/// How a relation stands between two reports, with blanks read as zero.
struct YearState {
  let relation: YearRelation
  let left: Figure
  let right: Figure
  /// Left less right.
  let difference: Figure
  let hasBlanks: Bool
  /// Whether it fails whatever the blanks stand for.
  let failsAsPrinted: Bool
  let isCertain: Bool

  var holds: Bool { difference.mantissa == 0 }

  /// nil where a cell is lost or unreadable, where a blank cannot be read as zero, and where no cell
  /// shows a number.
  init?(of relation: YearRelation, _ earlier: FiledReport, _ later: FiledReport) {
    var left = Figure(0)
    var right = Figure(0)
    var blanks: [(isLeft: Bool, term: YearRelation.Term)] = []
    var hasNumbers = false
    var isCertain = earlier.isPlaced && later.isPlaced
    for (n, term) in relation.terms.enumerated() {
      let report = term.isLater ? later : earlier
      guard let cell = report[term.address] else { return nil }
      let isLeft = n < relation.left.count
      switch cell.state {
      case .missing, .unreadable: return nil
      case .uncertain: isCertain = false
      case .blank:
        guard relation.blankMayBeZero(term.address, in: report) else { return nil }
        blanks.append((isLeft, term))
      case .reported, .corrected: break
      }
      guard let value = cell.value else { continue }
      hasNumbers = true
      let side = isLeft ? left : right
      guard let sum = term.isSubtracted ? side - value : side + value else { return nil }
      if isLeft { left = sum } else { right = sum }
    }
    guard hasNumbers, let difference = left - right else { return nil }
    self.relation = relation
    self.left = left
    self.right = right
    self.difference = difference
    self.isCertain = isCertain
    hasBlanks = !blanks.isEmpty
    // A count in a blank can move the difference one way only.
    failsAsPrinted =
      difference.mantissa != 0
      && blanks.allSatisfy { blank in
        let raises = blank.isLeft != blank.term.isSubtracted
        return blank.term.isCount && raises == (difference.mantissa > 0)
      }
  }
}

extension YearRelation {
  /// Whether its own row allows a blank to be zero: not where total and parts then disagree.
  fileprivate func blankMayBeZero(_ address: CellAddress, in report: FiledReport) -> Bool {
    for (total, parts) in partsOfTotal {
      func value(_ column: Int) -> Figure? {
        let place = CellAddress(section: address.section, row: address.row, column: column)
        guard let cell = report[place] else { return Figure(0) }
        return cell.state == .missing || cell.state == .unreadable ? nil : cell.value ?? Figure(0)
      }
      guard let whole = value(total) else { return true }
      let sum = parts.reduce(Figure(0)) { sum, part -> Figure? in
        guard let sum, let value = value(part) else { return nil }
        return sum + value
      }
      if let sum, sum != whole { return false }
    }
    return true
  }
}
