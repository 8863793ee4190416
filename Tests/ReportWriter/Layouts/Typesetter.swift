import StatutoryForm

/// Lines that belong together, with so many empty lines before them.
struct Block {
  var lines: [String]
  var gap: Int
  /// The chapter whose table it is, if it is one.
  var table: Chapter.Kind?
}

/// Sets one report in a layout, and notes what the layout loses.
struct Typesetter {
  var random: SplitMix64
  let report: SyntheticReport
  let tables: FormTables
  /// Cells that the layout has cut off.
  var lost: [CellAddress] = []
  /// Cells whose printed numbers can no longer be placed.
  var open: Set<CellAddress> = []
  /// Empty cells of which nothing is left.
  var unseen: Set<CellAddress> = []

  init(report: SyntheticReport, random: SplitMix64) {
    self.report = report
    self.random = random
    tables = FormTables(report: report)
  }

  var style: Style { report.style }

  /// The whole text in the layout.
  mutating func text(in layout: Layout) -> String {
    var text = ""
    for (position, block) in blocks(in: layout).enumerated() {
      text += String(repeating: "\n", count: block.gap + (position > 0 ? 1 : 0))
      text += block.lines.joined(separator: "\n")
    }
    text = text.replacing("\u{0C}\n", with: "\u{0C}")
    if random.chance(40) { text += "\n" }
    text = style.inScript(text, isTraditional: layout.isTraditional)
    if style.oddSpaces { text = "\u{FEFF}" + text }
    guard style.carriageReturns else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  }

  private mutating func blocks(in layout: Layout) -> [Block] {
    switch layout {
    case .tabRowsClipped, .tabRowsPadded, .tabRowsRagged: furnished(tabBlocks(layout))
    case .cellPerLine: furnished(lineBlocks())
    case .pipesTraditional: webBlocks()
    case .linesPlain, .linesSpaced, .linesIndented, .linesBlankKept, .linesBlankGone:
      cellLineBlocks(layout)
    case .pipesPadded, .pipesBare, .pipesLeading, .pipesBlankLast: pipeRowBlocks(layout)
    case .pipesMarkdown: markdownBlocks()
    case .pipeAfterCell: pipeAfterCellBlocks()
    case .pipeBetween: pipeBetweenBlocks()
    case .pdfColumns: pdfColumnBlocks()
    case .pdfWords: pdfWordBlocks()
    case .markdownShattered: shatteredBlocks()
    case .joined: joinedBlocks()
    case .uniqueLines: uniqueLineBlocks()
    case .oneLine: oneLineBlocks()
    }
  }

  /// Tabs between cells, padded with empty cells to a width.
  static func tabbed(_ cells: [String], width: Int) -> String {
    (cells + Array(repeating: "", count: max(0, width - cells.count))).joined(separator: "\t")
  }

  /// What a layout prints of a row in which empty cells leave no trace.
  ///
  /// A row of which only a part is empty keeps its numbers, but nothing says any more whose they
  /// are.
  mutating func withoutBlanks(_ row: TableRow) -> TableRow {
    let places = row.values.compactMap(\.place)
    let printed = row.values.count { !$0.text.isEmpty }
    if printed == 0 {
      unseen.formUnion(places)
    } else if printed < row.values.count {
      open.formUnion(places)
    }
    return TableRow(cells: row.cells.filter { !$0.text.isEmpty }, isHead: row.isHead)
  }
}
