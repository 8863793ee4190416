import StatutoryForm

/// Uses the relations of the form to settle places that the layout leaves open.
///
/// They only ever confirm a reading; a figure that breaks a relation stays as it is printed.
enum RelationEvidence {
  /// Makes uncertain figures of the application table certain where nothing else fits.
  ///
  /// A figure other than zero is in its column if the sums of the column hold with it: elsewhere it
  /// would break two of them. A zero is where it seems to be if its neighbours leave it no choice.
  static func confirm(_ reading: inout TableReading, columns: TableColumns) {
    guard !reading.doubts.isEmpty else { return }
    let form = Form.standard
    for n in reading.doubts.indices where reading.doubts[n].shown < reading.doubts[n].columns {
      choose(n, &reading, form)
      let (row, cells) = (reading.doubts[n].row, reading.doubts[n].cells)
      let places = cells.map { columns.ids.firstIndex(of: $0) ?? 0 }
      // The table's edges hold too: before the first column, behind the last.
      var fixed = [(index: -1, place: -1)]
      for (index, column) in cells.enumerated() {
        let isZero = reading.cells[row, column]?.value?.mantissa ?? 0 == 0
        if !isZero, holds(column: column, row: row, reading, form) {
          fixed.append((index, places[index]))
        }
      }
      fixed.append((cells.count, columns.count))
      var certain: Set<Int> = []
      for (a, b) in zip(fixed, fixed.dropFirst()) {
        if b.index < cells.count { certain.insert(b.index) }
        if b.index - a.index == b.place - a.place { certain.formUnion(a.index + 1..<b.index) }
      }
      for index in certain where reading.cells[row, cells[index]]?.value != nil {
        reading.cells[row, cells[index]]?.state = .reported
      }
      reading.doubts[n].cells = cells.indices.filter { !certain.contains($0) }.map { cells[$0] }
    }
    reading.doubts.removeAll { $0.cells.isEmpty }
  }

  /// Of several ways to place a row takes the one with which the sums of the columns hold.
  private static func choose(_ n: Int, _ reading: inout TableReading, _ form: Form) {
    let before = reading
    if isSupported(reading.doubts[n], reading, form) { return }
    for alternative in reading.doubts[n].alternatives {
      for (column, cell) in alternative { reading.cells[reading.doubts[n].row, column] = cell }
      reading.doubts[n].cells = alternative.filter { $0.cell.end > $0.cell.start }.map(\.column)
      if isSupported(reading.doubts[n], reading, form) { return }
    }
    reading = before
  }

  private static func isSupported(_ doubt: RowDoubt, _ reading: TableReading, _ form: Form) -> Bool {
    let figures = doubt.cells.filter { reading.cells[doubt.row, $0]?.value?.mantissa ?? 0 != 0 }
    return !figures.isEmpty
      && figures.allSatisfy { holds(column: $0, row: doubt.row, reading, form) }
  }

  /// Whether every sum of the column in which the row takes part holds, and one by more than zeros.
  static func holds(column: Int, row: Int, _ reading: TableReading, _ form: Form) -> Bool {
    guard let code = form.row(.applications, id: row)?.code else { return false }
    var counted = 0
    for (left, right) in columnSums(form) where left.contains(code) || right.contains(code) {
      guard let a = sum(left, column, reading, form), let b = sum(right, column, reading, form)
      else { return false }
      if a != b { return false }
      if a.mantissa != 0 { counted += 1 }
    }
    return counted > 0
  }

  private static func columnSums(_ form: Form) -> [([String], [String])] {
    let totals = (form.rows[.applications] ?? []).filter { !$0.sum.isEmpty }
      .map { ([$0.code], $0.sum) }
    return form.relations.filter { $0.section == .applications }.map { ($0.left, $0.right) }
      + totals
  }

  /// The sum of some rows in one column, blanks as zero; nil where a row of the table is lost.
  private static func sum(
    _ rows: [String], _ column: Int, _ reading: TableReading, _ form: Form
  ) -> Figure? {
    var total = Figure(0)
    for code in rows {
      guard let row = form.row(.applications, code: code) else { return nil }
      guard let cell = reading.cells[row.id, column] else {
        // A row that this edition does not have.
        if row.editions.contains(reading.edition ?? .form2021) { return nil }
        continue
      }
      if cell.state == .missing || cell.state == .unreadable { return nil }
      guard let next = total + (cell.value ?? Figure(0)) else { return nil }
      total = next
    }
    return total
  }
}
