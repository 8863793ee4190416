import Ingest
import StatutoryForm

/// The cells of one report by their place in the form.
public struct ReportFigures: Sendable {
  private let readings: [CellReading]
  /// The index of each cell among the readings, plus one, by its place.
  private var indices: [UInt16] = Array(repeating: 0, count: 4 * 512)

  public init(_ readings: [CellReading]) {
    self.readings = readings
    for n in readings.indices {
      indices[ReportFigures.place(readings[n].address)] = UInt16(truncatingIfNeeded: n + 1)
    }
  }

  /// Sections of 32 rows of 16 columns: the form has fewer of both.
  private static func place(_ address: CellAddress) -> Int {
    let section =
      switch address.section {
      case .proactive: 0
      case .applications: 1
      case .reviews: 2
      case .indicators: 3
      }
    return (section << 9 | address.row << 4 | address.column) & 0x7FF
  }

  /// Index among the readings, nil where this edition has no such cell.
  private func index(_ address: CellAddress) -> Int? {
    let index = indices[ReportFigures.place(address)]
    return index == 0 ? nil : Int(index) - 1
  }

  /// One side of a relation.
  private struct Side {
    var sum = Figure(0)
    var count = 0
    var hasBlanks = false
    var isUncertain = false
    var hasNumbers = false
  }

  /// The sum of some cells, blanks as zero; nil where one of them is lost or unreadable.
  private func side(_ addresses: [CellAddress]) -> Side? {
    var side = Side()
    for address in addresses {
      // A row that this edition does not have adds nothing.
      guard let index = index(address) else { continue }
      side.count += 1
      switch readings[index].state {
      case .missing, .unreadable: return nil
      case .blank: side.hasBlanks = true
      case .uncertain: side.isUncertain = true
      case .reported, .corrected: break
      }
      guard let value = readings[index].value else { continue }
      guard let sum = side.sum + value else { return nil }
      side.sum = sum
      side.hasNumbers = true
    }
    return side.count == 0 ? nil : side
  }

  /// How a relation stands in this report.
  public struct State: Sendable {
    public let relation: Relation
    public let left: Figure
    public let right: Figure
    /// Some cell is blank and was counted as zero.
    public let hasBlanks: Bool
    let isUncertain: Bool
    /// The cells of both sides that this edition has.
    let cells: [CellAddress]

    public var holds: Bool { left == right }

    /// A relation whose printed figures fail is an error; with blanks read as zero, a warning.
    public var finding: Finding? {
      guard !holds else { return nil }
      let message =
        "\(relation.subject)：\(relation.leftTitle) \(left)，\(relation.rightTitle) \(right)"
      return Finding(
        rule: relation.rule, severity: hasBlanks ? .warning : .error,
        responsibility: isUncertain ? .extraction : .source,
        message: message + (hasBlanks ? "（空白按零计，blanks read as zero）" : ""),
        left: left, right: right, cells: cells)
    }
  }

  /// nil where a side is lost, unreadable or all blank: a blank total states nothing.
  public func state(of relation: Relation) -> State? {
    guard let a = side(relation.left), let b = side(relation.right), a.hasNumbers, b.hasNumbers
    else { return nil }
    return State(
      relation: relation, left: a.sum, right: b.sum, hasBlanks: a.hasBlanks || b.hasBlanks,
      isUncertain: a.isUncertain || b.isUncertain,
      cells: a.sum == b.sum ? [] : (relation.left + relation.right).filter { index($0) != nil })
  }
}
