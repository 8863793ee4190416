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
    guard isWhole || isReduced else { return standard }
    return TableColumns(order.compactMap { id in form.first { $0.id == id } })
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
