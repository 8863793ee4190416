import StatutoryForm

/// Every cell on a line of its own after a tab, an empty line after every row.
extension Typesetter {
  mutating func lineBlocks() -> [Block] {
    var blocks = report.titleLines.map { Block(lines: [style.prose($0)], gap: 1) }
    if !blocks.isEmpty { blocks[0].gap = 0 }
    blocks += report.opening.map { Block(lines: [$0], gap: 1) }
    blocks.append(Block(lines: [style.prose(report.introduction)], gap: random.int(0...1)))
    for chapter in report.chapters {
      let gap = random.int(0...1)
      if !chapter.heading.isEmpty { blocks.append(Block(lines: [chapter.heading], gap: gap)) }
      for paragraph in chapter.paragraphs { blocks += lined(paragraph) }
      let rows: [[String]]
      switch chapter.kind {
      case .proactive: rows = tables.disclosure()
      case .applications: rows = lineApplications()
      case .reviews: rows = lineReviews()
      case .overview, .problems, .other: continue
      }
      for (position, row) in rows.enumerated() {
        let gap = position == 0 ? random.int(0...1) : 1
        blocks.append(Block(lines: row.map { "\t" + $0 }, gap: gap))
      }
      blocks.append(Block(lines: [""], gap: 0))
    }
    return blocks + report.closing.map { Block(lines: [style.prose($0)], gap: 1) }
  }

  /// The small heading stands alone in some paragraphs.
  private mutating func lined(_ paragraph: Paragraph) -> [Block] {
    let text = style.prose(paragraph.text)
    guard !paragraph.lead.isEmpty, random.chance(60) else {
      return [Block(lines: [paragraph.lead + text], gap: random.int(0...1))]
    }
    return [
      Block(lines: [paragraph.lead], gap: random.int(0...1)),
      Block(lines: [text], gap: random.int(0...1)),
    ]
  }

  /// The rows of the application table; a spanned caption leaves an empty cell.
  private mutating func lineApplications() -> [[String]] {
    let heads = [
      [tables.caption("corner"), tables.caption("applicants")],
      ["", tables.naturalPerson, tables.caption("organisations"), tables.total],
      ["", ""] + tables.organisations.map { broken($0) } + [""],
    ]
    return heads
      + tables.applications().map { row in
        switch row.depth {
        case 0: [row.label] + row.values
        case 1: [row.results ?? "", row.label] + row.values
        default: ["", row.group ?? "", row.label] + row.values
        }
      }
  }

  private mutating func lineReviews() -> [[String]] {
    let procedures = tables.procedures
    func results() -> [String] { tables.results }
    let first = results().map { broken($0) }
    let second = results().map { broken($0) } + results().map { broken($0) }
    return [
      [procedures[0], tables.litigation],
      first + [procedures[1], procedures[2]],
      Array(repeating: "", count: 5) + second,
      tables.reviews(),
    ]
  }

  /// A heading of four characters may go on in a second line, which has no tab.
  private mutating func broken(_ heading: String) -> String {
    guard heading.count == 4, random.chance(70) else { return heading }
    return "\(heading.prefix(2))\n\(heading.suffix(2))"
  }
}
