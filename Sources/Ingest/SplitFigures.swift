import Documents
import StatutoryForm

/// Numbers that a page's text may have split: 5198 printed as 5 198, in a line where single spaces
/// part the cells and an empty cell leaves no trace.
enum SplitFigures {
  /// Whether a row that does not come out would do so with two of its figures joined and an empty
  /// cell somewhere.
  ///
  /// - Parameter figures: one for each column.
  static func isSuspect(
    _ figures: [Item], _ totals: [JoinedFigures.Total], in scan: Scan
  ) -> Bool {
    guard let first = figures.first, !totals.isEmpty,
      scan.document.rows[first.row].delimiter == .none, scan.place(of: first) == nil,
      figures.allSatisfy({ $0.row == first.row })
    else { return false }
    // A mark for nothing counts as nothing.
    let reader = FigureReader(text: scan.text)
    let texts = figures.map { item in
      reader.read(item.span, as: .count) == .blank
        ? [] : item.span.map { scan.text.units[$0] }.filter { $0 != comma }
    }
    guard texts.allSatisfy({ $0.allSatisfy(\.isDigit) && $0.count < 9 }) else { return false }
    let values = texts.map(value)
    if comesOut(values, totals) { return false }
    return texts.indices.dropLast().contains { n in
      if texts[n].isEmpty || texts[n + 1].isEmpty { return false }
      var joined = values
      joined.replaceSubrange(n...n + 1, with: [value(texts[n] + texts[n + 1])])
      return values.indices.contains { empty in
        var row = joined
        row.insert(0, at: empty)
        return comesOut(row, totals)
      }
    }
  }

  private static let comma: Text.Unit = 0x2C

  private static func value(_ digits: [Text.Unit]) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func comesOut(_ values: [Int], _ totals: [JoinedFigures.Total]) -> Bool {
    totals.allSatisfy { values[$0.parts].reduce(0, +) == values[$0.total] }
  }
}

extension TableReading {
  mutating func storeSuspect(
    _ entry: Entry, _ figures: [Item], _ columns: TableColumns, in scan: Scan
  ) {
    for (n, figure) in figures.enumerated() {
      let cell = scan.placed(figure, as: columns.measures[n], isCertain: false)
      keep(cell, row: entry.row, column: columns.ids[n], in: scan)
    }
    let label = Form.standard.row(section, id: entry.row)?.label ?? ""
    findings.append(
      Finding(
        rule: "reading.uncertain", severity: .warning, responsibility: .extraction,
        message: "\(label)：总计不等于各数之和，把其中相邻两个数连起来则相等；可能一个数被拆开，另有一格空白丢失",
        cells: columns.ids.map { CellAddress(section: section, row: entry.row, column: $0) }))
  }
}
