/// Tables of Markdown: every row as wide as the table, a rule under the first.
extension Typesetter {
  mutating func markdownBlocks() -> [Block] {
    let rule = random.pick(["---", "---", ":---:", " --- "])
    let isTight = random.chance(30)
    let lines = tableLines { typesetter, kind in
      var lines = typesetter.tables.rows(kind).map { row in
        var cells = Array(repeating: "", count: kind.width)
        for cell in row.cells { cells[cell.column] = cell.text }
        return isTight
          ? "|" + cells.joined(separator: "|") + "|" : "| " + cells.joined(separator: " | ") + " |"
      }
      let rules = Array(repeating: rule, count: kind.width).joined(separator: "|")
      lines.insert("|" + rules + "|", at: min(1, lines.count))
      return lines
    }
    return framed(Frame(gap: 1), tables: lines)
  }
}
