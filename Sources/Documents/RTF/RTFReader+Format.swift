extension RTFReader {
  /// Control words that say how text looks or where it stands.
  mutating func format(_ word: RTFWord, _ number: Int?) {
    let isOn = number != 0
    switch word {
    case .codePage: output.codePage = CodePage(number: number ?? 1252)
    case .defaultFont:
      output.defaultFont = number ?? 0
      group.font = output.defaultFont
    case .fontTable: group.isFontTable = true
    case .font: group.font = number ?? output.defaultFont
    case .plain:
      group.font = output.defaultFont
      group.isHidden = false
      group.isDeleted = false
      group.isStruck = false
      group.rise = .baseline
    case .fallback: group.fallback = max(0, number ?? 1)
    case .hidden: group.isHidden = isOn
    case .struck: group.isStruck = isOn
    case .superscript: group.rise = isOn ? .superscript : .baseline
    case .subscripted: group.rise = isOn ? .subscripted : .baseline
    case .level: group.rise = .baseline
    case .deleted: group.isDeleted = isOn
    case .listNumber: group.isNumber = true
    case .paragraphDefaults:
      group.isInTable = false
      group.nesting = 1
    case .inTable: group.isInTable = isOn
    case .nesting:
      group.nesting = number ?? 1
      group.isInTable = group.nesting > 0
    case .paragraphEnd: if !group.isDeleted { output.endParagraph(depth: group.depth) }
    case .cellEnd: output.endCell(depth: 1)
    case .nestedCellEnd: output.endCell(depth: max(2, group.nesting))
    case .rowEnd: output.endRow(depth: 1)
    case .nestedRowEnd: output.endRow(depth: max(2, group.nesting))
    case .nestedRow:
      group.isNestedRow = true
      output.beginNestedRow()
    case .row(let word): output.row.apply(word, number ?? 0)
    case .skipped, .picture, .read, .unicode, .character, .fontCharset, .fontCodePage: break
    }
  }
}

/// The row that is being defined.
struct RTFRow {
  private(set) var layout: RowLayout?
  private var isMergedLeft = false
  private var vertical = VerticalMerge.none
  private(set) var isDeleted = false

  /// More cells than any table has.
  private static let mostCells = 1000

  mutating func apply(_ word: RTFRowWord, _ number: Int) {
    switch word {
    case .begin:
      self = RTFRow()
      layout = RowLayout()
    case .left: layout?.left = number
    case .deleted: isDeleted = true
    case .mergeFirst: isMergedLeft = false
    case .merge: isMergedLeft = true
    case .verticalFirst: vertical = .begins
    case .vertical: vertical = .continues
    case .edge:
      if let count = layout?.cells.count, count < RTFRow.mostCells {
        layout?.cells.append(
          RowLayout.Cell(right: number, isMergedLeft: isMergedLeft, vertical: vertical))
      }
      isMergedLeft = false
      vertical = .none
    }
  }
}
