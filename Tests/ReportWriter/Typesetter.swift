import StatutoryForm

/// Lines that belong together, with so many empty lines before them.
struct Block {
  var lines: [String]
  var gap: Int
}

/// Sets one report in a layout, and notes what the layout loses.
struct Typesetter {
  var random: SplitMix64
  let report: SyntheticReport
  let tables: FormTables
  /// Cells that the layout has cut off.
  var lost: [CellAddress] = []

  init(report: SyntheticReport, random: SplitMix64) {
    self.report = report
    self.random = random
    tables = FormTables(report: report)
  }

  var style: Style { report.style }

  /// The whole text in the layout, and the report as it then reads.
  mutating func text(in layout: Layout) -> String {
    let blocks: [Block]
    switch layout {
    case .tabRowsClipped, .tabRowsPadded, .tabRowsRagged: blocks = tabBlocks(layout)
    case .cellPerLine: blocks = lineBlocks()
    case .pipesTraditional: blocks = webBlocks()
    }
    var text = ""
    for (position, block) in blocks.enumerated() {
      text += String(repeating: "\n", count: block.gap + (position > 0 ? 1 : 0))
      text += block.lines.joined(separator: "\n")
    }
    if random.chance(40) { text += "\n" }
    if layout == .pipesTraditional {
      text = Traditional.standard.converted(text, with: style.pronunciations)
    }
    guard style.carriageReturns else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  }

  /// Tabs between cells, padded with empty cells to a width.
  static func tabbed(_ cells: [String], width: Int) -> String {
    (cells + Array(repeating: "", count: max(0, width - cells.count))).joined(separator: "\t")
  }
}
