import Documents

/// Tables put together from the places of words on a page, in which figures stand on lines that no
/// label is of.
///
/// Such a line may be the rest of a number that a narrow column or the end of a page has broken, so
/// that no figure of the table is known to be whole, and no blank cell to be blank.
struct TornTables {
  private(set) var tables: Set<Int> = []

  init(_ items: [Item], in document: Document) {
    guard document.infersTables else { return }
    var ofApplications: Set<Int> = []
    var isTorn: Set<Int> = []
    let rows = Dictionary(grouping: items, by: \.row)
    let byTable = Dictionary(grouping: rows.values) { document.rows[$0[0].row].table ?? -1 }
    for (table, rows) in byTable where table >= 0 {
      let isOfApplications = rows.contains {
        $0.contains { (1..<23).contains($0.label.application) }
      }
      if isOfApplications { ofApplications.insert(table) }
      let filled = rows.filter { $0.contains(where: \.isFigure) }
      let labelled = filled.count {
        TornTables.isLabelled($0, in: document.text, mayBeLocal: !isOfApplications)
      }
      // Figures without any heading go on with the table right above them.
      if !filled.isEmpty, !rows.contains(where: { $0.contains { $0.kind == .label } }),
        let above = TornTables.table(above: rows, in: document)
      {
        isTorn.formUnion([table, above])
      }
      // One line of figures under headings is the table of reviews.
      if labelled < filled.count, labelled > 0 || filled.count > 1 { isTorn.insert(table) }
    }
    // The table of applications may go on over pages as several.
    tables = isTorn.isDisjoint(with: ofApplications) ? isTorn : isTorn.union(ofApplications)
  }

  /// The table that ends right above some rows.
  private static func table(above rows: [[Item]], in document: Document) -> Int? {
    guard let first = rows.map({ $0[0].row }).min() else { return nil }
    return document.rows[..<first].last { !$0.cells.isEmpty }?.table
  }

  /// Whether a line has a label: one of the form, one with a number of its own (misprinted perhaps),
  /// and in tables with rows of their own any words.
  private static func isLabelled(_ row: [Item], in text: Text, mayBeLocal: Bool) -> Bool {
    row.contains { item in
      item.label.application > 0 || item.label.disclosure > 0 || item.label.procedure > 0
        || item.kind == .words
          && (mayBeLocal || LabelKey.listNumber(text, item.span).0 > 0)
        || item.label.caption == .otherGroup
    }
  }
}
