import StatutoryForm

/// No page break, but rows whose label slid to the first column, and any padding on the right.
extension Typesetter {
  mutating func raggedApplications() -> [String] {
    let rows = tables.applications()
    let firstOfTail = rows.count - random.int(1...5)
    let isEven = random.chance(50)
    var lines = applicationHeads(lead: 2, width: 10, totalOnTop: true)
    for (position, row) in rows.enumerated() {
      let slides = position >= firstOfTail || random.chance(6)
      let padding = isEven ? 10 : random.int(9...11)
      if slides, row.group == nil, row.results == nil, row.isFull {
        lines.append(Typesetter.tabbed([row.label, ""] + row.values, width: padding))
      } else {
        lines.append(paddedRow(row, width: padding))
      }
    }
    return lines
  }
}
