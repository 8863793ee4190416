import StatutoryForm

/// Uses the relations of the form to settle places that the layout leaves open.
///
/// They only ever confirm a reading; a figure that breaks a relation stays as it is printed.
struct RelationEvidence {
  /// Makes uncertain figures of the application table certain where nothing else fits.
  ///
  /// A figure other than zero is in its column if the sums of the column hold with it: elsewhere it
  /// would break two of them. A zero is where it seems to be if its neighbours leave it no choice.
  static func confirm(
    _ reading: inout TableReading, columns: TableColumns, hasTornLines: Bool
  ) {
    guard !reading.doubts.isEmpty else { return }
    let doubtful = Set(reading.doubts.map(\.row))
    for n in reading.doubts.indices where reading.doubts[n].isShort {
      choose(n, &reading, doubtful)
    }
    let evidence = RelationEvidence(reading, doubtful: doubtful)
    if !hasTornLines, evidence.sumsHold || isEveryRowShown(reading, columns) {
      settleDisplaced(&reading)
    }
    var settled: [Set<Int>] = []
    var placed: [(row: Int, columns: [Int])] = []
    for n in reading.doubts.indices where reading.doubts[n].isShort {
      let (row, cells) = (reading.doubts[n].row, reading.doubts[n].cells)
      if mayEndInTotal(cells.map { reading.cells[row, $0]?.value }) { continue }
      let places = cells.map { columns.ids.firstIndex(of: $0) ?? 0 }
      // The table's edges hold too: before the first column, behind the last.
      var fixed = [(index: -1, place: -1)]
      for (index, column) in cells.enumerated()
      where reading.cells[row, column]?.value?.mantissa ?? 0 != 0 && evidence.supports(row, column)
      {
        fixed.append((index, places[index]))
      }
      fixed.append((cells.count, columns.count))
      var certain: Set<Int> = []
      for (a, b) in zip(fixed, fixed.dropFirst()) {
        if b.index < cells.count { certain.insert(b.index) }
        if b.index - a.index == b.place - a.place { certain.formUnion(a.index + 1..<b.index) }
      }
      for index in certain { reading.settle(row: row, column: cells[index]) }
      if certain.count == cells.count { settled.append(Set(cells)) }
      if !certain.isEmpty { placed.append((row, certain.sorted().map { cells[$0] })) }
      reading.doubts[n].cells = cells.indices.filter { !certain.contains($0) }.map { cells[$0] }
    }
    reading.doubts.removeAll { $0.cells.isEmpty }
    placed += settleAlike(settled, &reading)
    if !placed.isEmpty {
      reading.findings.append(
        reading.finding(
          "reading.placed_by_sums", of: placed,
          "没有显示数字属于哪一列，只有这一种排法符合各合计关系"))
    }
  }

  /// Where every row that the sums settle leaves the same columns empty, as tables do whose totals
  /// were not filled in, so do the rows that the sums say nothing about.
  private static func settleAlike(
    _ settled: [Set<Int>], _ reading: inout TableReading
  ) -> [(row: Int, columns: [Int])] {
    guard settled.count >= 5, let pattern = settled.first, settled.allSatisfy({ $0 == pattern })
    else { return [] }
    let alike = reading.doubts.filter {
      $0.isShort && $0.shown == pattern.count && Set($0.cells) == pattern
    }
    for doubt in alike {
      for column in doubt.cells { reading.settle(row: doubt.row, column: column) }
    }
    reading.doubts.removeAll {
      $0.isShort && $0.shown == pattern.count && Set($0.cells) == pattern
    }
    return alike.map { ($0.row, $0.cells) }
  }

  private let reading: TableReading
  private let doubtful: Set<Int>
  /// Every sum of every column holds.
  private let sumsHold: Bool
  /// So it is, and most of them by more than zeros.
  private let isConsistent: Bool

  private init(_ reading: TableReading, doubtful: Set<Int>) {
    self.reading = reading
    self.doubtful = doubtful
    var counted = 0
    sumsHold = (1...6).allSatisfy { column in
      RelationEvidence.columnSums.allSatisfy { sums in
        guard let a = RelationEvidence.sum(sums.left, column, reading),
          a == RelationEvidence.sum(sums.right, column, reading)
        else { return false }
        if a.mantissa != 0 { counted += 1 }
        return true
      }
    }
    isConsistent = sumsHold && counted >= 8
  }

  /// Whole rows on lines of their own are their labels' if no line is left over and every label has
  /// one, or every sum comes out. The sums alone would bear two outcomes in each other's place.
  private static func settleDisplaced(_ reading: inout TableReading) {
    let settled = reading.doubts.filter { $0.shown == $0.columns && !$0.isLoose }
    guard !settled.isEmpty else { return }
    reading.doubts.removeAll { $0.shown == $0.columns && !$0.isLoose }
    for doubt in settled {
      for column in doubt.cells { reading.settle(row: doubt.row, column: column) }
    }
    reading.findings.append(
      reading.finding(
        "reading.figures_below", of: settled.map { ($0.row, $0.cells) },
        "的数字印在没有标签的一行里，别的标签都有数字，别的数字都有标签"))
  }

  /// Whether every row that was found has all its figures, beside its label or below it.
  private static func isEveryRowShown(_ reading: TableReading, _ columns: TableColumns) -> Bool {
    let isShort = reading.doubts.contains { $0.shown != $0.columns }
    return !isShort
      && (1...(Form.standard.rows[.applications]?.count ?? 0)).allSatisfy { row in
        let cells = columns.ids.map { reading.cells[row, $0] }
        return cells.allSatisfy { $0 == nil }
          || cells.allSatisfy { $0.map { $0.end > $0.start } ?? false }
      }
  }

  /// Whether a figure other than zero must be in its column: the sums hold with it, and either all
  /// sums of the table do, or no other figure in them is in doubt.
  private func supports(_ row: Int, _ column: Int) -> Bool {
    guard RelationEvidence.holds(column: column, row: row, reading) else { return false }
    if isConsistent { return true }
    // Small figures fit in many places by chance.
    guard reading.cells[row, column]?.value?.mantissa ?? 0 >= 10 else { return false }
    return RelationEvidence.columnSums.filter { $0.rows.contains(row) }
      .allSatisfy { $0.rows.isDisjoint(with: doubtful.subtracting([row])) }
  }

  /// Whether the last of some figures can be the sum of those before it: then it may be the total,
  /// and blanks may have gone missing between.
  private static func mayEndInTotal(_ figures: [Figure?]) -> Bool {
    guard let last = figures.last, let last else { return true }
    var sum = Figure(0)
    for figure in figures.dropLast() {
      guard let figure, let next = sum + figure else { return true }
      sum = next
    }
    return sum == last
  }

  /// Of several ways to place a row takes the one with which the sums of the columns hold.
  private static func choose(_ n: Int, _ reading: inout TableReading, _ doubtful: Set<Int>) {
    if reading.doubts[n].alternatives.isEmpty { return }
    let before = reading
    if isSupported(reading.doubts[n], reading, doubtful) { return }
    for alternative in reading.doubts[n].alternatives {
      for (column, cell) in alternative { reading.cells[reading.doubts[n].row, column] = cell }
      reading.doubts[n].cells = alternative.filter { $0.cell.end > $0.cell.start }.map(\.column)
      if isSupported(reading.doubts[n], reading, doubtful) { return }
    }
    reading = before
  }

  private static func isSupported(
    _ doubt: RowDoubt, _ reading: TableReading, _ doubtful: Set<Int>
  ) -> Bool {
    let evidence = RelationEvidence(reading, doubtful: doubtful)
    let figures = doubt.cells.filter { reading.cells[doubt.row, $0]?.value?.mantissa ?? 0 != 0 }
    return !figures.isEmpty && figures.allSatisfy { evidence.supports(doubt.row, $0) }
  }

  /// Whether every sum of the column in which the row takes part holds, and one by more than zeros.
  static func holds(column: Int, row: Int, _ reading: TableReading) -> Bool {
    var counted = 0
    for sums in columnSums where sums.rows.contains(row) {
      guard let a = sum(sums.left, column, reading), let b = sum(sums.right, column, reading),
        a == b
      else { return false }
      if a.mantissa != 0 { counted += 1 }
    }
    return counted > 0
  }

  /// The sums that hold in every column of the application table, by the ids of their rows.
  private struct ColumnSum {
    let left: [Int]
    let right: [Int]
    let rows: Set<Int>
  }

  private static let columnSums: [ColumnSum] = {
    let form = Form.standard
    func ids(_ codes: [String]) -> [Int] {
      codes.compactMap { form.row(.applications, code: $0)?.id }
    }
    let relations = form.relations.filter { $0.section == .applications }
      .map { (ids($0.left), ids($0.right)) }
    let totals = (form.rows[.applications] ?? []).filter { !$0.sum.isEmpty }
      .map { ([$0.id], ids($0.sum)) }
    return (relations + totals).map {
      ColumnSum(left: $0.0, right: $0.1, rows: Set($0.0 + $0.1))
    }
  }()

  /// Rows that the form of 2019 does not have.
  private static let newRows = Set(
    (Form.standard.rows[.applications] ?? []).filter { !$0.editions.contains(.form2019) }.map(\.id))

  /// The sum of some rows in one column, blanks as zero; nil where a row of the table is lost.
  private static func sum(_ rows: [Int], _ column: Int, _ reading: TableReading) -> Figure? {
    var total = Figure(0)
    for row in rows {
      guard let cell = reading.cells[row, column] else {
        if reading.edition == .form2019, newRows.contains(row) { continue }
        return nil
      }
      if cell.state == .missing || cell.state == .unreadable { return nil }
      guard let next = total + (cell.value ?? Figure(0)) else { return nil }
      total = next
    }
    return total
  }
}
