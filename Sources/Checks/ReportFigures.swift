import Ingest
import StatutoryForm

/// The cells of one report by their place in the form.
public struct ReportFigures: Sendable {
  private var cells: [CellAddress: CellReading] = [:]

  public init(_ cells: [CellReading]) {
    self.cells.reserveCapacity(cells.count)
    for cell in cells { self.cells[cell.address] = cell }
  }

  func cell(_ section: SectionCode, _ row: Int, _ column: Int) -> CellReading? {
    cells[CellAddress(section: section, row: row, column: column)]
  }

  /// One side of a relation.
  struct Side {
    var sum: Figure
    var cells: [CellAddress]
    /// Some cell is blank, and is taken as zero in the sum.
    var hasBlanks: Bool
    var isUncertain: Bool
    /// Whether any cell shows a number.
    var hasNumbers: Bool
  }

  /// The sum of some cells; nil where one of them is lost or unreadable.
  func side(_ section: SectionCode, _ places: [(row: Int, column: Int)]) -> Side? {
    var side = Side(
      sum: Figure(0), cells: [], hasBlanks: false, isUncertain: false, hasNumbers: false)
    for place in places {
      // A row that this edition does not have adds nothing.
      guard let cell = cell(section, place.row, place.column) else { continue }
      side.cells.append(cell.address)
      switch cell.state {
      case .missing, .unreadable: return nil
      case .blank: side.hasBlanks = true
      case .uncertain: side.isUncertain = true
      case .reported, .corrected: break
      }
      guard let value = cell.value else { continue }
      guard let sum = side.sum + value else { return nil }
      side.sum = sum
      side.hasNumbers = true
    }
    return side.cells.isEmpty ? nil : side
  }

  /// The finding of a relation that fails, or nil.
  ///
  /// A relation whose printed figures fail is an error. With blanks read as zero it is a warning,
  /// and a total that is itself blank is no statement at all.
  func compare(
    _ rule: String, _ section: SectionCode, left: [(row: Int, column: Int)],
    right: [(row: Int, column: Int)], _ message: (Figure, Figure) -> String
  ) -> Finding? {
    guard let a = side(section, left), let b = side(section, right), a.hasNumbers, b.hasNumbers,
      a.sum != b.sum
    else { return nil }
    let hasBlanks = a.hasBlanks || b.hasBlanks
    let isUncertain = a.isUncertain || b.isUncertain
    return Finding(
      rule: rule, severity: hasBlanks ? .warning : .error,
      responsibility: isUncertain ? .extraction : .source,
      message: message(a.sum, b.sum) + (hasBlanks ? "（空白按零计，blanks read as zero）" : ""),
      left: a.sum, right: b.sum, cells: a.cells + b.cells)
  }
}
