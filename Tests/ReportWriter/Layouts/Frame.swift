/// How the prose stands around the tables of a layout.
struct Frame {
  /// Empty lines before a paragraph.
  var gap = 0
  /// What stands before the first word of a paragraph.
  var indent = ""
  /// How many in a hundred of the small headings stand on a line of their own.
  var aloneLeads = 40
}

extension Typesetter {
  /// The whole report: prose in the frame, and below their headings the lines of the tables.
  mutating func framed(_ frame: Frame, tables lines: [Chapter.Kind: [String]]) -> [Block] {
    var blocks: [Block] = []
    func add(_ texts: [String], indent: String = "") {
      blocks += texts.map { Block(lines: [indent + style.prose($0)], gap: frame.gap) }
    }
    add(report.titleLines)
    blocks += report.opening.map { Block(lines: [$0], gap: frame.gap) }
    add([report.introduction], indent: frame.indent)
    for chapter in report.chapters {
      if !chapter.heading.isEmpty {
        blocks.append(Block(lines: [chapter.heading], gap: frame.gap))
      }
      for paragraph in chapter.paragraphs {
        if paragraph.lead.isEmpty || !random.chance(frame.aloneLeads) {
          add([paragraph.lead + paragraph.text], indent: frame.indent)
        } else {
          add([paragraph.lead, paragraph.text], indent: frame.indent)
        }
      }
      if let table = lines[chapter.kind] {
        blocks.append(Block(lines: table, gap: frame.gap, table: chapter.kind))
      }
    }
    add(report.closing)
    if !blocks.isEmpty { blocks[0].gap = 0 }
    return furnished(blocks)
  }

  /// With the lines of the web page around the report.
  func furnished(_ blocks: [Block]) -> [Block] {
    guard !report.pageBefore.isEmpty || !report.pageAfter.isEmpty else { return blocks }
    return report.pageBefore.map { Block(lines: [$0], gap: 0) } + blocks
      + report.pageAfter.map { Block(lines: [$0], gap: 0) }
  }

  /// The lines of each table, row by row.
  mutating func tableLines(
    _ lines: (inout Typesetter, Chapter.Kind) -> [String]
  ) -> [Chapter.Kind: [String]] {
    var result: [Chapter.Kind: [String]] = [:]
    for kind in Chapter.Kind.tables { result[kind] = lines(&self, kind) }
    return result
  }

  /// A heading that goes on in a second line, where the report types them so.
  func wrapped(_ cell: TableCell, isHead: Bool) -> [String] {
    guard isHead, style.wrappedHeads, cell.text.count >= 4, cell.text.count <= 7,
      cell.text != "信息内容", !cell.text.hasPrefix("第"), cell.text != "申请人情况",
      !cell.text.contains(where: { "（(/ ".contains($0) })
    else { return [cell.text] }
    let half = cell.text.count == 7 ? 3 : cell.text.count / 2
    return [String(cell.text.prefix(half)), String(cell.text.dropFirst(half))]
  }
}
