import StatutoryForm

/// Ten cells in every row; on the next page the column of 三、 has gone, and nine are left.
extension Typesetter {
  mutating func paddedApplications() -> [String] {
    let rows = tables.applications()
    let pageEnd = random.int(4...(rows.count - 1))
    let shifted = random.int(0...3)
    var lines = applicationHeads(lead: 2, width: 10, totalOnTop: true)
    for (position, row) in rows.enumerated() {
      if position == pageEnd { lines.append("") }
      let isNear = position < pageEnd && position >= pageEnd - shifted
      if isNear, row.depth == 2, row.group == nil, row.isFull {
        lines.append(Typesetter.tabbed([row.label] + row.values, width: 10))
      } else if position < pageEnd {
        lines.append(paddedRow(row))
      } else {
        let captions = row.depth == 2 ? [row.group ?? "", row.label] : [row.label, ""]
        lines.append((captions + row.values).joined(separator: "\t"))
      }
    }
    return lines
  }

  /// Reasons begin their figures one cell further to the right than the other rows.
  func paddedRow(_ row: FormTables.ApplicationRow, width: Int = 10) -> String {
    let captions: [String]
    switch row.depth {
    case 0: captions = [row.label, ""]
    case 1: captions = [row.results ?? "", row.label]
    default: captions = ["", row.group ?? "", row.label]
    }
    return Typesetter.tabbed(captions + row.values, width: width)
  }
}
