/// A row on a line, its cells between pipes.
extension Typesetter {
  mutating func pipeRowBlocks(_ layout: Layout) -> [Block] {
    let padsLast = random.chance(50)
    let isPadded = layout == .pipesPadded || random.chance(60)
    let wide = random.chance(20) ? 1 : 0
    // As on some pages, a line of pipes alone after the table.
    let emptyRow = layout == .pipesPadded && random.chance(10)
    let lines = tableLines { typesetter, kind in
      let rows = typesetter.tables.rows(kind)
      var lines = rows.enumerated().map { position, row in
        let isLast = position == rows.count - 1
        let width = isPadded && (padsLast || !isLast) ? kind.width + wide : 0
        switch layout {
        case .pipesLeading: return Typesetter.leading(row.texts, width: width)
        case .pipesBare: return Typesetter.trailing(row.texts, width: 0)
        case .pipesBlankLast:
          return Typesetter.trailing(typesetter.withoutBlanks(row).texts, width: kind.width)
        default: return Typesetter.trailing(row.texts, width: width)
        }
      }
      if emptyRow {
        lines.append(Array(repeating: "|", count: kind.width).joined(separator: " "))
      }
      return lines
    }
    return framed(Frame(indent: random.pick(["", "", "  "])), tables: lines)
  }

  /// Cells with a pipe after each, then pipes for the cells that a merged one covers.
  static func trailing(_ cells: [String], width: Int) -> String {
    let padding = String(repeating: "|", count: max(0, width - cells.count))
    return cells.joined(separator: " | ") + " |" + (padding.isEmpty ? "" : " " + padding)
  }

  private static func leading(_ cells: [String], width: Int) -> String {
    let padding = String(repeating: "|", count: max(0, width - cells.count))
    return "| " + cells.joined(separator: " | ") + " | " + padding
  }

}
