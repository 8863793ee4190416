/// Cells and pipes on lines of their own.
extension Typesetter {
  mutating func pipeBetweenBlocks() -> [Block] {
    random.chance(60) ? evenPipeBlocks() : openedPipeBlocks()
  }

  /// A pipe after every cell and nothing that tells where a row ends.
  private mutating func evenPipeBlocks() -> [Block] {
    let endsWithPipe = random.chance(70)
    let lines = tableLines { typesetter, kind in
      var lines = typesetter.tables.rows(kind).flatMap { row in
        row.cells.flatMap { cell in
          (cell.text.isEmpty ? [] : typesetter.wrapped(cell, isHead: row.isHead)) + ["|"]
        }
      }
      if !endsWithPipe, typesetter.tables.rows(kind).last?.cells.last?.text.isEmpty == false {
        lines.removeLast()
      }
      return lines
    }
    return framed(Frame(), tables: lines)
  }

  /// A pipe before the first cell of a row on its own line, and one between the others.
  private mutating func openedPipeBlocks() -> [Block] {
    let lines = tableLines { typesetter, kind in
      typesetter.tables.rows(kind).flatMap { row in
        row.cells.enumerated().flatMap { position, cell in
          position == 0 ? ["| " + cell.text] : ["|"] + (cell.text.isEmpty ? [] : [cell.text])
        }
      }
    }
    return framed(Frame(), tables: lines)
  }
}
