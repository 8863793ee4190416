extension RTFReader {
  /// Control words that say how text looks or where it stands.
  mutating func format(_ name: String, _ number: Int?) {
    let isOn = number != 0
    switch name {
    case "ansicpg": output.codePage = CodePage(number: number ?? 1252)
    case "deff":
      output.defaultFont = number ?? 0
      group.font = output.defaultFont
    case "fonttbl": group.isFontTable = true
    case "f": group.font = number ?? output.defaultFont
    case "plain":
      group.font = output.defaultFont
      group.isHidden = false
      group.isDeleted = false
      group.rise = nil
    case "uc": group.fallback = max(0, number ?? 1)
    case "v": group.isHidden = isOn
    case "super": group.rise = isOn ? .above : nil
    case "sub": group.rise = isOn ? .below : nil
    case "nosupersub": group.rise = nil
    case "deleted": group.isDeleted = isOn
    case "listtext", "pntext": group.isNumber = true
    case "pard":
      group.isInTable = false
      group.nesting = 1
    case "intbl": group.isInTable = isOn
    case "itap":
      group.nesting = number ?? 1
      group.isInTable = group.nesting > 0
    case "par", "sect", "page":
      // A page that ends within a paragraph does not end the paragraph.
      if name != "page", !group.isDeleted { output.endParagraph(depth: group.depth) }
    case "cell": output.endCell(depth: 1)
    case "nestcell": output.endCell(depth: max(2, group.nesting))
    case "row": output.endRow(depth: 1)
    case "nestrow": output.endRow(depth: max(2, group.nesting))
    case "nesttableprops":
      group.isNestedRow = true
      output.beginNestedRow()
    default: output.row.apply(name, number ?? 0)
    }
  }
}

/// The row that is being defined.
struct RTFRow {
  private(set) var layout: RowLayout?
  private var isMergedLeft = false
  private var vertical = RowLayout.Vertical.single
  var isDeleted = false

  /// More cells than any table has.
  private static let mostCells = 1000

  mutating func apply(_ name: String, _ number: Int) {
    switch name {
    case "trowd":
      self = RTFRow()
      layout = RowLayout()
    case "trleft": layout?.left = number
    case "trdeleted": isDeleted = true
    case "clmgf": isMergedLeft = false
    case "clmrg": isMergedLeft = true
    case "clvmgf": vertical = .first
    case "clvmrg": vertical = .continued
    case "cellx":
      if let count = layout?.cells.count, count < RTFRow.mostCells {
        layout?.cells.append(
          RowLayout.Cell(right: number, isMergedLeft: isMergedLeft, vertical: vertical))
      }
      isMergedLeft = false
      vertical = .single
    default: break
    }
  }
}
