/// The sums of some reports.
struct ReportTally {
  private(set) var reports = 0
  /// How many reports follow which editions.
  private(set) var editions: [Editions: Int] = [:]
  private(set) var parts: [DisclosedPart: PartTally] = [:]
  private(set) var findings: [FindingKind: FindingTally] = [:]
  /// By slot.
  private(set) var cells = [CellTally](repeating: CellTally(), count: CellSheet.slotCount)
  /// In the order of `FigureSet.standard`.
  private(set) var sets = FigureSet.standard.map(SetTally.init)

  /// Whether one of the sums cannot be told exactly.
  var isTooLarge: Bool {
    cells.contains(where: \.isTooLarge) || parts.values.contains(where: \.isTooLarge)
  }

  /// The sums of those reports only that print a set of figures.
  struct SetTally {
    let set: FigureSet
    private(set) var reports = 0
    /// Reports in which one figure at least is a guess.
    private(set) var uncertain = 0
    /// In the order of `set.summed`.
    private(set) var cells: [CellTally]

    init(_ set: FigureSet) {
      self.set = set
      cells = Array(repeating: CellTally(), count: set.summed.count)
    }

    mutating func add(_ sheet: CellSheet) {
      let (isWhole, isUncertain) = set.isWhole(in: sheet)
      guard isWhole else { return }
      reports += 1
      if isUncertain { uncertain += 1 }
      for (index, slot) in set.summed.enumerated() where sheet.states[slot] >= 0 {
        cells[index].add(sheet.values[slot], state: sheet.states[slot])
      }
    }

    mutating func add(_ other: SetTally) {
      reports += other.reports
      uncertain += other.uncertain
      for index in cells.indices { cells[index].add(other.cells[index]) }
    }
  }

  mutating func add(_ sheet: CellSheet) {
    reports += 1
    editions[sheet.editions, default: 0] += 1
    for (part, figures) in sheet.parts { parts[part, default: PartTally()].add(figures) }
    for (kind, count) in sheet.findings { findings[kind, default: FindingTally()].add(count) }
    for slot in sheet.states.indices where sheet.states[slot] >= 0 {
      cells[slot].add(sheet.values[slot], state: sheet.states[slot])
    }
    for index in sets.indices { sets[index].add(sheet) }
  }

  mutating func add(_ other: ReportTally) {
    reports += other.reports
    editions.merge(other.editions, uniquingKeysWith: +)
    for (part, tally) in other.parts { parts[part, default: PartTally()].add(tally) }
    for (kind, tally) in other.findings { findings[kind, default: FindingTally()].add(tally) }
    for slot in cells.indices { cells[slot].add(other.cells[slot]) }
    for index in sets.indices { sets[index].add(other.sets[index]) }
  }
}
