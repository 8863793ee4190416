import StatutoryForm

/// What the three tab-separated layouts have in common: a document of pages turned into text.
extension Typesetter {
  mutating func tabBlocks(_ layout: Layout) -> [Block] {
    var blocks = report.titleLines.map { Block(lines: [style.prose($0)], gap: 1) }
    blocks += report.opening.map { Block(lines: [$0], gap: 1) }
    blocks.append(Block(lines: [style.prose(report.introduction)], gap: 1))
    blocks[0].gap = random.int(0...2)
    for chapter in report.chapters {
      if !chapter.heading.isEmpty { blocks.append(Block(lines: [chapter.heading], gap: 1)) }
      for paragraph in chapter.paragraphs { blocks += pages(paragraph) }
      switch chapter.kind {
      case .proactive: blocks.append(Block(lines: tabDisclosure(), gap: 1))
      case .applications:
        let lines: [String]
        switch layout {
        case .tabRowsClipped: lines = clippedApplications()
        case .tabRowsPadded: lines = paddedApplications()
        default: lines = raggedApplications()
        }
        blocks.append(Block(lines: lines, gap: 1))
      case .reviews:
        let lines = layout == .tabRowsClipped ? clippedReviews() : paddedReviews()
        blocks.append(Block(lines: lines, gap: 1))
      case .overview, .problems, .other: break
      }
    }
    return blocks + report.closing.map { Block(lines: [style.prose($0)], gap: 1) }
  }

  /// A paragraph; a long one may be torn by the end of its page.
  private mutating func pages(_ paragraph: Paragraph) -> [Block] {
    let text = style.prose(paragraph.lead + paragraph.text)
    guard text.count > 90, !text.contains(where: \.isNumber), random.chance(30) else {
      return [Block(lines: [text], gap: 1)]
    }
    let first = text.prefix(random.int(40...(text.count - 20)))
    return [
      Block(lines: [String(first)], gap: 1),
      Block(lines: [String(text.dropFirst(first.count))], gap: 1),
    ]
  }

  /// The disclosure table, four cells wide; a page may end inside it.
  private mutating func tabDisclosure() -> [String] {
    var lines = tables.disclosure().map { Typesetter.tabbed($0, width: 4) }
    if random.chance(30) { lines.insert("", at: random.int(2...(lines.count - 1))) }
    return lines
  }

  /// Two rows of headings above the results, as a table of fifteen columns has them.
  mutating func paddedReviews() -> [String] {
    let procedures = tables.procedures
    let results = tables.results
    var lines = [
      Typesetter.tabbed([procedures[0], "", "", "", "", tables.litigation], width: 15),
      Typesetter.tabbed(results + [procedures[1], "", "", "", "", procedures[2]], width: 15),
      Typesetter.tabbed(Array(repeating: "", count: 5) + results + results, width: 15),
    ]
    if random.chance(15) { lines.append("") }
    return lines + [tables.reviews().joined(separator: "\t")]
  }

  /// The heading rows of the application table; `lead` cells stand before the first applicant.
  func applicationHeads(lead: Int, width: Int, totalOnTop: Bool) -> [String] {
    let before = Array(repeating: "", count: lead)
    let spread = totalOnTop ? Array(repeating: "", count: 5) + [tables.total] : []
    let top =
      [tables.caption("corner")] + before.dropFirst() + [tables.caption("applicants")] + spread
    let organisations = [tables.naturalPerson, tables.caption("organisations")]
    let middle =
      before + organisations
      + (totalOnTop ? [] : Array(repeating: "", count: 4) + [tables.total])
    return [top, middle, before + [""] + tables.organisations].map {
      Typesetter.tabbed($0, width: width)
    }
  }
}
