/// A cell and its pipe on a line; what a merged cell covers are pipes after the last of the row.
extension Typesetter {
  mutating func pipeAfterCellBlocks() -> [Block] {
    let opensRows = random.chance(70)
    let padding = random.pick([0, 0, 1, 1, 2])
    let isPadded = random.chance(70)
    let before = random.chance(15) ? " " : ""
    let lines = tableLines { typesetter, kind in
      typesetter.tables.rows(kind).flatMap { row in
        var lines = row.cells.map { cell in
          let text = typesetter.wrapped(cell, isHead: row.isHead).joined(separator: " ")
          return text.isEmpty ? "|" : before + text + " |"
        }
        let pads = isPadded ? kind.width + padding - row.cells.count : 0
        if let last = lines.popLast() {
          lines.append(pads > 0 ? last + " " + String(repeating: "|", count: pads) : last)
        }
        return (opensRows ? ["|"] : []) + lines
      }
    }
    return framed(Frame(), tables: lines)
  }
}
