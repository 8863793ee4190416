import StatutoryForm

/// A table of ten columns of which the converter kept nine, up to the end of the page.
extension Typesetter {
  mutating func clippedApplications() -> [String] {
    let rows = tables.applications()
    // The page ends among the outcomes; the last rows before may have lost their indent. Where it
    // ends before the first outcome, nothing is lost.
    let pageEnd = random.int(2...(rows.count - 1))
    let shifted = random.int(0...2)
    var lines = applicationHeads(lead: 1, width: 9, totalOnTop: false)
    for (position, row) in rows.enumerated() {
      if position == pageEnd { lines.append("") }
      if position >= pageEnd {
        lines.append(wholeRow(row))
      } else if row.depth == 0 {
        lines.append(Typesetter.tabbed([row.label] + row.values, width: 9))
      } else {
        let isShifted = position >= pageEnd - shifted && row.group == nil && row.results == nil
        lines.append(clippedRow(row, isShifted: isShifted && row.isFull))
        if let total = row.places.last { lost.append(total) }
      }
    }
    return lines
  }

  /// Nine cells: the seventh figure has gone, though a padding cell may have stayed.
  private func clippedRow(_ row: FormTables.ApplicationRow, isShifted: Bool) -> String {
    let kept = Array(row.values.dropLast())
    if isShifted { return Typesetter.tabbed([row.label, ""] + kept, width: 9) }
    let captions = row.depth == 2 ? [row.group ?? "", row.label] : [row.label]
    return Typesetter.tabbed([row.results ?? ""] + captions + kept, width: 9)
  }

  /// All ten cells, as on the page after.
  private func wholeRow(_ row: FormTables.ApplicationRow) -> String {
    let captions: [String]
    switch row.depth {
    case 0: captions = [row.label, "", ""]
    case 1: captions = [row.results ?? "", row.label, ""]
    default: captions = ["", row.group ?? "", row.label]
    }
    return (captions + row.values).joined(separator: "\t")
  }

  /// The headings of the results come after an empty line, apart from what they belong to.
  mutating func clippedReviews() -> [String] {
    let procedures = tables.procedures
    let results = tables.results
    var lines = [
      [procedures[0], "", "", "", tables.litigation, ""].joined(separator: "\t"),
      ["", "", "", "", procedures[1], procedures[2]].joined(separator: "\t"),
    ]
    if random.chance(75) { lines.append("") }
    lines.append((results + results + results).joined(separator: "\t"))
    return lines + [tables.reviews().joined(separator: "\t")]
  }
}
