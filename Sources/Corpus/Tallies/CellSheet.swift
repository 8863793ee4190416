import Ingest
import SQLite
import StatutoryForm

/// The editions of the form that the tables of a report follow; nil where it has no such table.
struct Editions: Hashable {
  var disclosures: Int?
  var applications: Int?
}

/// All cells of one report side by side, to be filled again and again.
struct CellSheet {
  var editions = Editions()
  /// What the prose names as parts of the year's disclosures.
  var parts: [DisclosedPart: [(value: Value, isRound: Bool)]] = [:]
  /// The first fees for information that the prose states; NULL where it states none.
  var informationFee = Value.null
  /// What stands in the cell of the fees; nil where there is no such cell.
  var feesPrinted: String?
  /// What the rules find.
  var findings: [FindingKind: FindingTally] = [:]
  /// By slot.
  private(set) var values: [Value]
  /// By slot, the place of the state in `CellTally.states`; -1 where the report has no such cell.
  private(set) var states: [Int]

  /// The first slot of each table of the form, and at the end how many slots there are.
  static let starts = FormGrid.standard.reduce(into: [0]) { starts, grid in
    starts.append((starts.last ?? 0) + grid.slotCount)
  }
  static let slotCount = starts.last ?? 0

  init() {
    values = Array(repeating: .null, count: CellSheet.slotCount)
    states = Array(repeating: -1, count: CellSheet.slotCount)
  }

  /// - Parameter section: its number in `cell_notes`.
  static func slot(section: Int, row: Int, column: Int) -> Int? {
    guard FormGrid.standard.indices.contains(section - 1) else { return nil }
    let grid = FormGrid.standard[section - 1]
    let address = CellAddress(section: grid.section, row: row, column: column)
    return grid.slot(of: address).map { starts[section - 1] + $0 }
  }

  static func address(of slot: Int) -> CellAddress {
    let index = (starts.firstIndex { $0 > slot } ?? starts.count) - 1
    return FormGrid.standard[index].address(of: slot - starts[index])
  }

  /// The slot of a cell that the standard form has.
  static func slot(_ section: SectionCode, _ row: String, _ column: String) -> Int? {
    guard let row = Form.standard.row(section, code: row),
      let column = Form.standard.column(section, code: column)
    else { return nil }
    return slot(section: FormGrid.number(of: section), row: row.id, column: column.id)
  }

  mutating func clear() {
    parts.removeAll(keepingCapacity: true)
    (informationFee, feesPrinted) = (.null, nil)
    findings.removeAll(keepingCapacity: true)
    for slot in states.indices where states[slot] >= 0 {
      states[slot] = -1
      values[slot] = .null
    }
  }

  /// - Parameter state: its place in `CellTally.states`.
  mutating func set(_ slot: Int, _ value: Value, state: Int) {
    values[slot] = value
    states[slot] = state
  }

  /// Takes over a noted state; of a cell that the report does not have there is no note.
  mutating func note(_ slot: Int, state: Int) {
    if states[slot] >= 0 { states[slot] = state }
  }
}
