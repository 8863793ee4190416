import StatutoryForm

/// Markdown made from a PDF: every few rows a table of their own, labels and rows torn apart.
extension Typesetter {
  mutating func shatteredBlocks() -> [Block] {
    let caption = random.chance(40) ? "## 表" : ""
    return pageBlocks(indent: "") { typesetter, kind, ends in
      switch kind {
      case .proactive: typesetter.shatteredDisclosure(caption: caption)
      case .applications: typesetter.shatteredApplications(caption: caption, &ends)
      default: typesetter.shatteredReviews()
      }
    }
  }

  static func markdown(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
  static func rule(_ count: Int) -> String {
    "|" + Array(repeating: "---", count: count).joined(separator: "|") + "|"
  }

  /// Blocks of one column become lines of text, blocks of several a table or a table for each row.
  private mutating func shatteredDisclosure(caption: String) -> [String] {
    var blocks: [[TableRow]] = []
    for row in tables.rows(.proactive) {
      if row.cells.count == 1 { blocks.append([]) }
      blocks[blocks.count - 1].append(row)
    }
    var lines: [String] = []
    for block in blocks {
      let heads = block.prefix(2).last?.texts ?? []
      lines.append(block[0].texts.joined())
      if heads.count == 2 {
        lines.append(heads.joined())
        for row in block.dropFirst(2) { lines.append(row.texts.joined(separator: " ")) }
        continue
      }
      switch random.int(1...3) {
      case 1:
        lines += ["", Typesetter.markdown(heads), Typesetter.rule(heads.count)]
        lines += block.dropFirst(2).map { Typesetter.markdown($0.texts) } + [""]
      case 2:
        lines.append(heads.joined())
        for row in block.dropFirst(2) { lines += ownTable(row, caption: caption) }
      default:
        lines += torn(Array(block.dropFirst(2)), heads: heads, caption: caption)
      }
    }
    return lines
  }

  private func ownTable(_ row: TableRow, caption: String) -> [String] {
    let title = caption.isEmpty ? [] : ["\(caption)二：主动公开政府信息情况"]
    return title + [Typesetter.markdown(row.texts), Typesetter.rule(row.cells.count), ""]
  }

  /// A figure of each row stands above the table, and nothing says where it was.
  private mutating func torn(_ rows: [TableRow], heads: [String], caption: String) -> [String] {
    var above: [String] = []
    var below: [String] = []
    for row in rows {
      var kept = row
      if let gone = kept.cells.indices.dropFirst().randomElement(with: &random) {
        above.append(kept.cells.remove(at: gone).text)
        open.formUnion(row.values.compactMap(\.place))
      }
      below += ownTable(kept, caption: caption)
    }
    return above.filter { !$0.isEmpty } + [
      Typesetter.markdown(heads), Typesetter.rule(heads.count),
    ]
      + below
  }

  private func shatteredReviews() -> [String] {
    let names = tables.procedures
    let results = tables.results
    let values = tables.reviews()
    var lines = [names[0] + tables.litigation, names[1] + names[2]]
    lines += PageText.interleaved(results + results + results, of: 2).map {
      $0.map(\.text).joined()
    }
    lines += ["", Typesetter.markdown(results.map { String($0.suffix(2)) }), Typesetter.rule(5)]
    return lines + [Typesetter.markdown(values), Typesetter.rule(values.count), ""]
  }
}
