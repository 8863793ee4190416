import StatutoryForm

/// The columns of an application table in the order in which its header prints them.
enum HeaderColumns {
  private static let form = Form.standard.columns[.applications] ?? []
  private static let standard = TableColumns(form)

  /// - Parameters:
  ///   - header: the items above the first row.
  ///   - entries: the rows, which tell whether a column is absent or only its label.
  static func read(
    _ header: ArraySlice<Item>, entries: [Entry], in scan: Scan
  ) -> TableColumns {
    let order = visualOrder(header)
    if order == standard.ids { return standard }
    let counts = entries.map { $0.shownCount(in: scan) }.filter { $0 > 0 }
    let isWhole = Set(order).count == form.count
    let isReduced =
      order.count >= 2 && order.count < form.count
      && !counts.isEmpty && counts.allSatisfy { $0 <= order.count }
      && counts.filter { $0 == order.count }.count * 2 > counts.count
    // On pages of a PDF headings are not read from left to right; where their places do not tell
    // their order, it is that of the form.
    guard isWhole && !scan.hasGrids || isReduced else { return standard }
    return TableColumns(order.compactMap { id in form.first { $0.id == id } })
  }

  /// The columns in the order in which the headings of one table stand; nil where none has them all
  /// in certain places.
  static func byPlace(_ headings: [(applicant: Int, item: Item)], in scan: Scan) -> TableColumns? {
    for (_, table) in Dictionary(grouping: headings, by: { scan.table(of: $0.item) ?? -1 }).sorted(
      by: { $0.key < $1.key })
    {
      let places = table.compactMap { heading in
        scan.gridPlace(of: heading.item).flatMap { $0.isCertain ? $0.columns : nil }
          .map { (heading.applicant, $0) }
      }
      let sorted = places.sorted { $0.1.lowerBound < $1.1.lowerBound }
      guard sorted.count == form.count, Set(sorted.map(\.0)).count == form.count,
        zip(sorted, sorted.dropFirst()).allSatisfy({ $0.1.upperBound <= $1.1.lowerBound })
      else { continue }
      return TableColumns(sorted.compactMap { id in form.first { $0.id == id.0 } })
    }
    return nil
  }

  /// Header cells span rows, so that reading order is not column order: the organisations
  /// stand where their common heading does.
  private static func visualOrder(_ header: ArraySlice<Item>) -> [Int] {
    // The first place of each applicant's label, and of the captions over them; 0 for none.
    var first = [Int](repeating: 0, count: 8)
    var (applicants, organisations) = (0, 0)
    var order: [Int] = []
    for (index, item) in zip(1..., header) where item.kind == .label {
      let applicant = Int(item.label.applicant)
      if applicant > 0, first[applicant] == 0 {
        first[applicant] = index
        if (2...6).contains(applicant) { order.append(applicant) }
      }
      if item.label.caption == .applicants, applicants == 0 { applicants = index }
      if item.label.caption == .organisations, organisations == 0 { organisations = index }
    }
    if first[1] > 0 {
      let heading = organisations > 0 ? organisations : order.first.map { first[$0] } ?? .max
      order.insert(1, at: first[1] > heading ? order.count : 0)
    }
    if first[7] > 0 {
      let before = [applicants, first[1], organisations].filter { $0 > 0 }.min() ?? 0
      order.insert(7, at: first[7] < before ? 0 : order.count)
    }
    return order
  }
}
