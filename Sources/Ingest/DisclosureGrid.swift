import StatutoryForm

/// The disclosure table of the form, by numbers: which columns each row has in each edition.
enum DisclosureGrid {
  private static let form = Form.standard
  private static let editions: [Edition] = [.form2019, .form2021]

  private static let byRow: [Edition: [TableColumns?]] = Dictionary(
    uniqueKeysWithValues: editions.map { edition in
      let rows = (form.rows[.proactive] ?? []).map { row -> TableColumns? in
        let columns = form.columns(of: row, in: edition)
        return columns.isEmpty ? nil : TableColumns(columns)
      }
      return (edition, [nil] + rows)
    })

  /// The columns of a row; nil where the edition has no such row.
  static func columns(row: Int, _ edition: Edition) -> TableColumns? { byRow[edition]?[row] }

  /// The columns of a block of article 20, for a row that the form does not have.
  static func columns(paragraph: Int, _ edition: Edition) -> TableColumns? {
    form.blocks.first { $0.edition == edition && $0.paragraph == paragraph }
      .map { TableColumns($0.columns) }
  }

  /// Columns by their ids.
  static func columns(_ ids: [Int]) -> TableColumns {
    TableColumns(ids.compactMap { form.column(.proactive, id: $0) })
  }

  /// 1 for what only the form of 2021 has, -1 for what only that of 2019 has, else 0.
  private static let columnVotes: [Int] = {
    func ids(_ edition: Edition) -> Set<Int> {
      Set(form.blocks.filter { $0.edition == edition }.flatMap(\.columns).map(\.id))
    }
    let (old, new) = (ids(.form2019), ids(.form2021))
    return (0...(form.columns[.proactive]?.count ?? 0)).map { id in
      (new.contains(id) ? 1 : 0) - (old.contains(id) ? 1 : 0)
    }
  }()

  static func vote(column: Int8) -> Int { columnVotes[Int(column)] }

  private static let rowVotes: [Int] =
    [0] + (form.rows[.proactive] ?? []).map { $0.editions == [.form2019] ? -1 : 0 }

  static func vote(row: Int) -> Int { rowVotes[row] }
}
