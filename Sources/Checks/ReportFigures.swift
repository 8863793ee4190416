import Ingest
import StatutoryForm

/// The cells of one report by their place in the form.
public struct ReportFigures: Sendable {
  private let readings: [CellReading]
  /// The index of each cell among the readings, plus one, by its place.
  private var indices: [UInt16] = Array(repeating: 0, count: 4 * 512)
  /// Of each section, how many cells show a number and in how many of them its place is a guess.
  private var shown = [Int](repeating: 0, count: 4)
  private var uncertain = [Int](repeating: 0, count: 4)
  /// Whether the document lacks cells of the form.
  private(set) var hasMissing = false
  /// Whether some cell shows what may be no count: a number below zero or with decimals, or words.
  private(set) var hasOdd = false

  public init(_ readings: [CellReading]) {
    self.readings = readings
    for n in readings.indices {
      let place = ReportFigures.place(readings[n].address)
      indices[place] = UInt16(truncatingIfNeeded: n + 1)
      if let value = readings[n].value {
        shown[place >> 9] += 1
        if value.mantissa < 0 || value.scale > 0 { hasOdd = true }
      }
      switch readings[n].state {
      case .uncertain: uncertain[place >> 9] += 1
      case .missing: hasMissing = true
      case .unreadable: hasOdd = true
      case .reported, .blank, .corrected: break
      }
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

  /// What was read at a place; nil where this edition has no such cell.
  public func reading(_ address: CellAddress) -> CellReading? {
    index(address).map { readings[$0] }
  }

  /// Index among the readings, nil where this edition has no such cell.
  private func index(_ address: CellAddress) -> Int? {
    let index = indices[ReportFigures.place(address)]
    return index == 0 ? nil : Int(index) - 1
  }

  /// Whether most numbers of a table stand where they do by a guess.
  func isDoubtful(_ section: SectionCode) -> Bool {
    let n = ReportFigures.place(CellAddress(section: section, row: 0, column: 0)) >> 9
    return uncertain[n] * 2 > shown[n]
  }

  /// Whether what is printed in some cells was read with certainty.
  func isCertain(_ addresses: [CellAddress]) -> Bool {
    !addresses.contains { reading($0)?.state == .uncertain || isDoubtful($0.section) }
  }

  /// One side of a relation.
  private struct Side {
    var sum = Figure(0)
    var count = 0
    var blanks = 0
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
      case .blank: side.blanks += 1
      case .uncertain, .reported, .corrected: break
      }
      guard let value = readings[index].value else { continue }
      guard let sum = side.sum + value else { return nil }
      side.sum = sum
      side.hasNumbers = true
    }
    return side.count == 0 ? nil : side
  }

  /// Both sides; nil where one is lost or unreadable, or where both are all blank, which states
  /// nothing.
  private func sides(_ relation: Relation) -> (Side, Side)? {
    guard let a = side(relation.left), let b = side(relation.right),
      a.hasNumbers || b.hasNumbers
    else { return nil }
    return (a, b)
  }

  private func state(of relation: Relation, _ a: Side, _ b: Side) -> RelationState {
    let cells = a.sum == b.sum ? [] : (relation.left + relation.right).filter { index($0) != nil }
    return RelationState(
      relation: relation, left: a.sum, right: b.sum, leftBlanks: a.blanks, rightBlanks: b.blanks,
      leftIsBlank: !a.hasNumbers, rightIsBlank: !b.hasNumbers, isCertain: isCertain(cells),
      cells: cells)
  }

  /// nil where a side is lost or unreadable, or where both are all blank.
  public func state(of relation: Relation) -> RelationState? {
    sides(relation).map { state(of: relation, $0, $1) }
  }

  /// The relations that do not hold with blanks read as zero.
  func broken(among relations: [Relation]) -> [RelationState] {
    var broken: [RelationState] = []
    for n in relations.indices {
      guard let (a, b) = sides(relations[n]), a.sum != b.sum else { continue }
      broken.append(state(of: relations[n], a, b))
    }
    return broken
  }
}
