import SQLite

/// A pivot as a table: the groups down, the values across, and at the end of each row what it rests
/// on.
public struct PivotTable: Sendable {
  public let columns: [ResultColumn]
  public let rows: [[Value]]
  /// Whether figures of governments and of others were added up: a government may count those below.
  public let mixesGovernments: Bool
}

extension Pivot {
  /// - Parameters:
  ///   - share: beside each number its share of the column's total, in percent.
  ///   - total: a last row with the totals, and a column where there are columns.
  ///   - totalLabel: what stands before the totals.
  /// - Throws: `QueryError`, `SQLiteError`.
  public func table(
    share: Bool, total: Bool, totalLabel: String = "合计", on connection: Connection
  ) throws -> PivotTable {
    try refuseUnlikeAmounts(withTotal: share || total, on: connection)
    let lines = try groups(by: rows, on: connection)
    let heads = try columns.map { try groups(by: [$0], on: connection) } ?? []
    let cells = try columns.map { try groups(by: rows + [$0], on: connection) } ?? []
    let whole = try groups(by: [], on: connection).first
    guard heads.count <= 500 else { throw QueryError.tooManyColumns(count: heads.count) }
    var values: [[Value]: Value] = [:]
    let depth = rows.flatMap(\.shown).count
    for cell in cells { values[cell.key] = cell.sum }
    let showsTotal = heads.isEmpty || total || share
    func line(_ shown: [Value], _ group: Group, _ value: (Group) -> Value) -> [Value] {
      var line = shown
      for head in heads { line += figure(value(head), of: head.sum, showingShare: share) }
      if showsTotal { line += figure(group.sum, of: whole?.sum ?? .null, showingShare: share) }
      return line + [group.reports, group.blanks, group.uncertain].map(Value.integer)
    }
    var table = lines.map { group in
      line(group.shown, group) { head in
        // As the group of both would be known: all that is shown, then all that tells apart.
        values[group.shown + head.shown + group.key[depth...] + head.key[head.shown.count...]]
          ?? .null
      }
    }
    if total || share, let whole, !table.isEmpty {
      let label = [Value.text(totalLabel)] + repeatElement(.null, count: max(0, depth - 1))
      table.append(line(Array(label.prefix(depth)), whole) { $0.sum })
    }
    return PivotTable(
      columns: titles(of: heads, share: share, total: showsTotal), rows: table,
      mixesGovernments: try mixesGovernments(withTotal: total || share, on: connection))
  }

  /// Regulations issued and in force, purchases and what they cost: no sum of these means anything.
  private func refuseUnlikeAmounts(withTotal: Bool, on connection: Connection) throws {
    let every = rows + (columns.map { [$0] } ?? [])
    let filters = try filters.map { try PivotFilter($0, apart: every, on: connection) }
    let measure = try PivotMeasure(measure, dividing: every, filters: filters, on: connection)
    guard measure.section == "proactive", withTotal || !every.contains(where: \.isColumn) else {
      return
    }
    let met = try connection.rows(
      """
      SELECT DISTINCT k.code FROM form_cells AS c
      JOIN form_rows AS f ON f.section = c.section AND f."row" = c."row"
      JOIN form_columns AS k ON k.section = c.section AND k.column_id = c.column_id
      WHERE c.section = 'proactive' AND \(list("f.code", measure.rows)) ORDER BY k.column_id
      """
    ).compactMap { $0[0].text }.filter(measure.columns.contains)
    if met.count > 1 { throw QueryError.unlikeAmounts(measure: self.measure, amounts: met) }
  }

  /// A number, and its share where that is wanted.
  private func figure(_ value: Value, of whole: Value, showingShare: Bool) -> [Value] {
    guard showingShare else { return [value] }
    guard let part = number(value), let all = number(whole), all != 0 else {
      return [value, .null]
    }
    return [value, .real((part / all * 1000).rounded() / 10)]
  }

  private func number(_ value: Value) -> Double? {
    switch value {
    case .integer(let number): Double(number)
    case .real(let number): number
    default: nil
    }
  }

  private func titles(of heads: [Group], share: Bool, total: Bool) -> [ResultColumn] {
    var titles = rows.flatMap(\.columns)
    func add(_ code: String, _ zh: String, _ en: String) {
      titles.append(ResultColumn(code: code, title: BilingualText(zh: zh, en: en)))
      guard share else { return }
      titles.append(
        ResultColumn(
          code: code + "_share", title: BilingualText(zh: zh + "占比", en: en + ", share"), unit: "%")
      )
    }
    let names = heads.map { text($0.shown.last ?? .null) }
    for (index, head) in heads.enumerated() {
      let isRepeated = names.filter { $0 == names[index] }.count > 1
      let name = isRepeated ? head.shown.map(text).joined(separator: "·") : names[index]
      let isForm = columns?.isOfForm == true
      let english = head.shown.last == .null ? "not stated" : name
      add(isForm ? text(head.key.last ?? .null) : name, name, english)
    }
    if total { add("total", "合计", "Total") }
    let rests = [
      ("reports", "有数报告", "Reports with a number"), ("blanks", "空缺单元格", "Cells without a number"),
      ("uncertain", "存疑单元格", "Cells whose reading is a guess"),
    ]
    for (code, zh, en) in rests {
      titles.append(ResultColumn(code: code, title: BilingualText(zh: zh, en: en)))
    }
    return titles
  }

  private func text(_ value: Value) -> String {
    switch value {
    case .text(let text): text
    case .integer(let number): String(number)
    default: "未注明"
    }
  }

  /// Not where each agency or each kind of organ has a row of its own, unless a total adds them up.
  private func mixesGovernments(withTotal: Bool, on connection: Connection) throws -> Bool {
    let apart = rows + (columns.map { [$0] } ?? [])
    let isApart = apart.contains { ["agency", "organ_kind"].contains($0.name) }
    if isApart, !withTotal { return false }
    let kinds = PivotDimension.all.filter { $0.name == "organ_kind" }
    let found = try groups(by: kinds, on: connection).compactMap { $0.shown.first?.text }
    return found.count > 1 && found.contains("government")
  }
}
