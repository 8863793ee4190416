/// One cell on a line: plain, spaced, indented, with empty cells kept or gone.
extension Typesetter {
  mutating func cellLineBlocks(_ layout: Layout) -> [Block] {
    switch layout {
    case .linesSpaced: return spacedLineBlocks { $0.withoutBlanks($1) }
    case .linesIndented: return indentedLineBlocks()
    case .linesBlankKept where random.chance(30): return spacedLineBlocks { $1 }
    case .linesBlankKept: return plainLineBlocks { $1 }
    case .linesBlankGone where random.chance(50): return spacedLineBlocks { $0.withoutBlanks($1) }
    default: return plainLineBlocks { $0.withoutBlanks($1) }
    }
  }

  /// Nothing between cells or rows, so that an empty cell is an empty line.
  mutating func plainLineBlocks(_ kept: (inout Typesetter, TableRow) -> TableRow) -> [Block] {
    let lines = tableLines { typesetter, kind in
      typesetter.tables.rows(kind).flatMap { row in
        typesetter.lines(of: kept(&typesetter, row))
      }
    }
    return framed(Frame(gap: 0, indent: random.pick(["", "", "　　"])), tables: lines)
  }

  /// An empty line after each cell; an empty cell is one more, and another after it.
  private mutating func spacedLineBlocks(
    _ kept: (inout Typesetter, TableRow) -> TableRow
  ) -> [Block] {
    let indent = random.pick(["", "  ", "　　"])
    let lines = tableLines { typesetter, kind in
      let cells = typesetter.tables.rows(kind).flatMap { row in
        kept(&typesetter, row).cells.map { typesetter.wrapped($0, isHead: row.isHead) }
      }
      return Array(cells.joined(separator: [""]))
    }
    return framed(Frame(gap: 1, indent: indent), tables: lines)
  }

  /// Four spaces before each cell, and an empty line after each row.
  private mutating func indentedLineBlocks() -> [Block] {
    let indent = random.pick(["    ", "    ", "　　"])
    let lines = tableLines { typesetter, kind in
      Array(
        typesetter.tables.rows(kind).map { row in
          row.cells.map {
            indent + typesetter.wrapped($0, isHead: row.isHead).joined(separator: "\n")
          }
        }.joined(separator: [""]))
    }
    return framed(Frame(gap: random.int(0...1), indent: "    "), tables: lines)
  }

  private func lines(of row: TableRow) -> [String] {
    row.cells.flatMap { wrapped($0, isHead: row.isHead) }
  }
}
