import StatutoryForm

/// A web page in traditional script: pipes, merged cells left out, padding where they were.
extension Typesetter {
  mutating func webBlocks() -> [Block] {
    var lines = report.pageBefore
    lines += report.titleLines.map(style.prose) + report.opening
    lines.append(style.prose(report.introduction))
    for chapter in report.chapters {
      if !chapter.heading.isEmpty { lines.append(chapter.heading) }
      for paragraph in chapter.paragraphs {
        if paragraph.lead.isEmpty || random.chance(30) {
          lines.append(style.prose(paragraph.lead + paragraph.text))
        } else {
          let lead = paragraph.lead.last == "。" ? String(paragraph.lead.dropLast()) : paragraph.lead
          lines += [style.prose(lead), style.prose(paragraph.text)]
        }
      }
      switch chapter.kind {
      case .proactive: lines += piped(tables.disclosure(), width: 4)
      case .applications: lines += pipedApplications()
      case .reviews: lines += pipedReviews()
      case .overview, .problems, .other: break
      }
    }
    lines += report.closing.map(style.prose)
    lines += report.pageAfter
    return [Block(lines: lines, gap: 0)]
  }

  /// Cells between pipes; the cells that a merged one covers come as pipes at the end.
  private func piped(_ rows: [[String]], width: Int) -> [String] {
    rows.enumerated().map { position, row in
      let padding = position == rows.count - 1 ? 0 : max(0, width - row.count)
      let tail = padding == 0 ? "" : " " + String(repeating: "|", count: padding)
      return row.joined(separator: " | ") + " |" + tail
    }
  }

  private func pipedApplications() -> [String] {
    let heads = [
      [tables.caption("corner"), tables.caption("applicants")],
      [tables.naturalPerson, tables.caption("organisations"), tables.total],
      tables.organisations,
    ]
    let rows = tables.applications().map { row in
      [row.results, row.group, row.label].compactMap { $0 } + row.values
    }
    return piped(heads + rows, width: 10)
  }

  /// Some second halves of the headings are lost, as where a cell has two lines.
  private mutating func pipedReviews() -> [String] {
    let procedures = tables.procedures
    var results: [[String]] = []
    for _ in 0..<3 {
      results.append(
        tables.results.map { $0.count == 4 && random.chance(70) ? String($0.prefix(2)) : $0 })
    }
    let values = tables.reviews()
    return piped(
      [
        [procedures[0], tables.litigation], results[0] + [procedures[1], procedures[2]],
        results[1] + results[2], values,
      ], width: 15)
  }
}
