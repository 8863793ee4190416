/// What the body of a text document is made of: lines of prose and tables of data.
enum Block {
  case paragraph([UInt8], line: Int)
  case table(BlockTable)
}

/// A table whose cells hold blocks.
struct BlockTable {
  var rows: [Row] = []

  struct Row {
    var cells: [Cell] = []
    var line: Int
  }

  struct Cell {
    var blocks: [Block] = []
    var columns = 0..<1
    var rowSpan = 1
    var isCertain = true
    /// Whether something stands in it that is not read: a picture, a formula.
    var hasObject = false
  }

  /// The table as blocks of what it stands in: itself, or what is in its cells where it only lays
  /// out the page.
  consuming func settled() -> [Block] {
    guard laysOutPage else { return [.table(self)] }
    return rows.flatMap { $0.cells.flatMap(\.blocks) }
  }

  /// A single column, or less in cells of its own than in tables within.
  private var laysOutPage: Bool {
    if rows.allSatisfy({ $0.cells.count <= 1 }) { return true }
    var own = 0
    var inner = 0
    for row in rows {
      for cell in row.cells {
        if cell.text.hasInk { own += 1 }
        inner += cell.innerCells
      }
    }
    return inner > 0 && inner >= own
  }
}

extension BlockTable.Cell {
  /// Its paragraphs, one a line, without tables within.
  var text: [UInt8] {
    var text: [UInt8] = []
    for case .paragraph(let line, _) in blocks {
      if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
      text += line
    }
    return text
  }

  /// Whether anything stands in it.
  var isFilled: Bool {
    hasObject
      || blocks.contains {
        if case .paragraph(let text, _) = $0 { text.hasInk } else { true }
      }
  }

  var innerTables: [BlockTable] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// How many cells the tables within have.
  fileprivate var innerCells: Int {
    blocks.reduce(0) { count, block in
      guard case .table(let table) = block else { return count }
      return table.rows.reduce(count) {
        $1.cells.reduce($0 + $1.cells.count) { $0 + $1.innerCells }
      }
    }
  }
}
