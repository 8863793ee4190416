import StatutoryForm

/// The relations of the form, computed here once more and independently of the program's checks.
public enum Relations {
  /// A relation that does not come out, and the cells of both its sides.
  public struct Broken: Sendable {
    /// `row_total applications|granted|total`
    public let name: String
    public let cells: Set<CellAddress>
  }

  /// The names of the relations that the visible figures break.
  public static func broken(in cells: [CellAddress: CellTruth], edition: Edition) -> [String] {
    all(brokenIn: cells, edition: edition).map(\.name)
  }

  /// The relations that the visible figures break.
  ///
  /// A blank counts as zero. A relation with a cell that is missing, unreadable or cannot be placed
  /// says nothing.
  public static func all(
    brokenIn cells: [CellAddress: CellTruth], edition: Edition
  ) -> [Broken] {
    let form = Form.standard
    var broken: [Broken] = []
    func check(_ rule: String, _ left: [CellAddress], _ right: [CellAddress]) {
      guard let a = sum(left, in: cells), let b = sum(right, in: cells), a != b,
        let place = right.first
      else { return }
      broken.append(Broken(name: "\(rule) \(form.path(of: place))", cells: Set(left + right)))
    }
    for section in [SectionCode.applications, .reviews] {
      let columns = form.columns[section] ?? []
      let rows = (form.rows[section] ?? []).filter { $0.editions.contains(edition) }
      func cell(_ row: FormRow, _ column: FormColumn) -> CellAddress {
        CellAddress(section: section, row: row.id, column: column.id)
      }
      func cells(_ codes: [String], _ column: FormColumn) -> [CellAddress] {
        codes.compactMap { code in rows.first { $0.code == code }.map { cell($0, column) } }
      }
      for row in rows {
        for total in columns where !total.sum.isEmpty {
          let parts = columns.filter { total.sum.contains($0.code) }
          check("row_total", parts.map { cell(row, $0) }, [cell(row, total)])
        }
        for column in columns where !row.sum.isEmpty {
          check("column_sum", cells(row.sum, column), [cell(row, column)])
        }
      }
      for relation in form.relations where relation.section == section {
        for column in columns {
          check(relation.code, cells(relation.right, column), cells(relation.left, column))
        }
      }
    }
    return broken
  }

  private static func sum(_ places: [CellAddress], in cells: [CellAddress: CellTruth]) -> Figure? {
    places.reduce(Figure(0)) { sum, place in
      guard let cell = cells[place], cell.trace != .open,
        cell.state == .reported || cell.state == .blank
      else { return nil }
      return sum.flatMap { $0 + (cell.value ?? Figure(0)) }
    }
  }
}
